export const id = 4275;
export const ids = [4275];
export const modules = {

/***/ 5834:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _perf_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(774);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_perf_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _perf_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .perfGate */ .b);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ perf_gate_inputs),
  b: () => (/* binding */ perfGate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/decide/performance/words.js
var words = __webpack_require__(9648);
;// CONCATENATED MODULE: ./packages/decide/performance/gate-answer.js

const order = ["suite_failed", "limit_broken", "slower"];
function gateAnswer(suites, role) {
    const noes = suites.flatMap((suite) => {
        const no = noOf(suite);
        return no === undefined ? [] : [{ name: suite.name, ...no }];
    });
    const [first] = noes.toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
    if (first === undefined)
        return { verdict: { go: true, because: quiet(suites) }, acceptedBy: null };
    const others = noes.length === 1 ? "" : ` (and ${noes.length - 1} more of ${suites.length} suites)`;
    const because = `${first.name}: ${first.because}${others}`;
    if (role !== null && first.reason === "slower")
        return { verdict: { go: true, because: `${because}; ${role} is asked to accept it` }, acceptedBy: role };
    return { verdict: { go: false, reason: first.reason, because, remedy: first.remedy }, acceptedBy: null };
}
function noOf({ judgement, failed }) {
    if (failed !== undefined)
        return failed;
    const { answer } = judgement;
    if (answer.kind === "go")
        return undefined;
    if (answer.kind === "no")
        return { go: false, ...answer };
    return { go: false, reason: "slower", because: answer.because, remedy: "Re-run the failed job." };
}
function quiet(suites) {
    return suites.flatMap(({ judgement }) => (judgement ? [(0,words/* suiteLine */.pC)(judgement)] : [])).join("; ");
}

// EXTERNAL MODULE: ./packages/decide/performance/judge.js + 9 modules
var judge = __webpack_require__(2000);
// EXTERNAL MODULE: ./packages/decide/performance/suites.js
var performance_suites = __webpack_require__(5336);
// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/lock/ledger-kept.js
var ledger_kept = __webpack_require__(5954);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
;// CONCATENATED MODULE: ./actions/perf-gate/hide-credentials.js
const fewest = 8;
function hideCredentials(secrets, url, mask) {
    for (const [name, value] of Object.entries(secrets ?? {}))
        mask(value, `${name} in SLIPWAY_CHECK_SECRETS`);
    for (const password of passwordsIn(url ?? ""))
        mask(password, "the password in DATABASE_URL");
}
function passwordsIn(url) {
    const password = URL.parse(url)?.password ?? "";
    return [...new Set([password, decoded(password)])].filter(({ length }) => length >= fewest);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./packages/kit/performance/suite-history.js
var suite_history = __webpack_require__(8032);
// EXTERNAL MODULE: ./packages/model/ledger/performance-history.js + 1 modules
var performance_history = __webpack_require__(5849);
// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
;// CONCATENATED MODULE: ./actions/perf-gate/history.js




async function historyOf(suite, environment, policy, now, { contents }) {
    const path = (0,performance_run/* importedRunsPath */.ei)(environment, suite);
    const [imported, recorded] = await Promise.all([
        policy === undefined || policy.commit === null ? null : contents.read(path, policy.commit),
        (0,suite_history/* suiteHistory */.p)(now, environment, suite),
    ]);
    const runs = imported === null ? [] : (0,performance_history/* readHistory */.L)(imported, `${path} on ${policy?.branch}`);
    const other = runs.find((run) => run.suite !== suite || run.environment !== environment);
    if (other)
        throw new user_error/* UserError */.y(`${path} holds a run of ${other.suite} in ${other.environment}`, {
            reason: "ledger_unreadable",
            remedy: "Write it with `slipway performance import` for this environment and suite.",
        });
    return [...runs, ...recorded];
}

// EXTERNAL MODULE: ./packages/decide/performance/limits.js
var limits = __webpack_require__(6485);
// EXTERNAL MODULE: ./packages/kit/keep-report.js
var keep_report = __webpack_require__(6046);
// EXTERNAL MODULE: ./packages/model/performance/limit.js
var performance_limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/number-words.js
var number_words = __webpack_require__(7959);
;// CONCATENATED MODULE: ./actions/perf-gate/keep-charts.js





async function keepCharts(suite, judgement, runs, world) {
    if (runs.length < 2)
        return undefined;
    const { performancePage } = await Promise.all(/* import() */[__webpack_require__.e(1832), __webpack_require__.e(5400)]).then(__webpack_require__.bind(__webpack_require__, 5400));
    const { environment } = judgement;
    const facts = {
        changes: judgement.metrics.flatMap((metric) => changeOf(metric, environment, runs)),
        limits: [...(0,limits/* limitsIn */.U)(environment, suite.limits)].flatMap(([metric, words]) => {
            const limit = (0,performance_limit/* limitOf */.LF)(words);
            return limit === undefined ? [] : [{ metric, environment, limit }];
        }),
    };
    const file = (0,external_node_path_.join)(world.temp, `charts-${suite.name}.html`);
    await world.files.write(file, performancePage(suite.name, runs, facts));
    return (0,keep_report/* keepReport */.k)({ name: `performance-${environment}-${suite.name}`, ending: "html", file }, world);
}
function changeOf({ metric, since, baseline, value }, environment, runs) {
    const at = runs.find(({ release }) => release === since?.release)?.at;
    const before = since?.before ?? null;
    const after = baseline?.median === before ? value : (baseline?.median ?? value);
    if (at === undefined || before === null || before === 0 || after === null)
        return [];
    const words = `${after < before ? "-" : "+"}${(0,number_words/* percent */.KN)(Math.abs(after / before - 1))}`;
    return [{ metric, environment, at, words }];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/perf-gate/calibrate.js

const times = 5;
const bytes = Buffer.alloc(2 ** 20, 7);
function calibrate(now = () => performance.now()) {
    const took = Array.from({ length: times }, () => {
        const began = now();
        workOnce();
        return (now() - began) / 1000;
    });
    return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
function workOnce() {
    for (let round = 0; round < 4; round += 1)
        (0,external_node_crypto_.createHash)("sha256").update(bytes).digest();
    const numbers = Array.from({ length: 40_000 }, (_, at) => (at * 2_654_435_761) % 1_000_003);
    numbers.sort((a, b) => a - b);
    JSON.parse(JSON.stringify(numbers));
}

// EXTERNAL MODULE: ./packages/model/document/duration.js
var duration = __webpack_require__(6907);
// EXTERNAL MODULE: ./packages/ports/machine/writable-copy.js
var writable_copy = __webpack_require__(980);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/unit.js
var performance_unit = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/formats/performance/result-source.js

const formatTitles = {
    "pytest-benchmark": "JSON of pytest-benchmark",
    k6: "summary of k6",
    jmeter: "JTL of JMeter",
    locust: "stats CSV of Locust",
    hyperfine: "JSON of hyperfine",
    go: "output of go test -bench",
    "google-benchmark": "JSON of Google Benchmark",
    criterion: "estimates.json of criterion",
    jmh: "JSON of JMH",
    benchmarkdotnet: "JSON of BenchmarkDotNet",
    junit: "JUnit report",
    slipway: "file of measurements",
};
const writeAgain = "Let the tool write the whole file again; nothing of this one was used.";
function refuseResult({ what, path, reason = "suite_failed" }, place, wrong, more = {}) {
    const where = place === "" ? "" : `${shortened(place)}: `;
    return new user_error/* UserError */.y(`${path} cannot be read as the ${what}: ${where}${shortened(wrong)}`, {
        reason,
        remedy: more.remedy ?? writeAgain,
        ...(more.cause === undefined ? {} : { cause: more.cause }),
    });
}
function shortened(text) {
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
function oneLine(name) {
    return name.replaceAll(/\s+/g, " ").trim();
}

;// CONCATENATED MODULE: ./packages/formats/performance/json-result.js



const Amount = dist/* pipe */.FsL(dist/* number */.aig("a number"), dist/* finite */.E2x("a finite number"), dist/* minValue */.Wwf(0, "a number from 0 up"));
const most = { depth: 64 };
function readJsonResult(schema, source) {
    checkJson(source);
    const parsed = dist/* safeParse */.xLC(schema, jsonOf(source), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw refuseResult(source, "", (0,document_document/* issueLine */.OH)(issue));
}
function jsonOf(source) {
    try {
        return (0,document_document/* parseJson */.qF)(source.text, source.path);
    }
    catch (cause) {
        const { cause: inner } = cause;
        throw refuseResult(source, "", `it is no JSON: ${inner instanceof Error ? inner.message : ""}`, { cause });
    }
}
const token = /[\s,:]+|-?\d[\d.eE+-]*|[{}[\]]|true|false|null|(-?(?:NaN|Infinity|inf|nan))/y;
const reservedKeys = new Set(["__proto__", "constructor", "prototype"]);
function checkJson(source) {
    const { text } = source;
    const open = [];
    const refuse = (at, wrong) => refuseResult(source, placeOf(text, at), wrong);
    for (let at = 0; at < text.length;) {
        if (text[at] === '"') {
            const close = closingQuote(text, at);
            if (close < 0)
                throw refuse(at, "the file ends within a text");
            checkKey(text.slice(at + 1, close), at, close + 1);
            at = close + 1;
            continue;
        }
        token.lastIndex = at;
        const [found, notFinite] = token.exec(text) ?? [];
        if (found === undefined)
            throw refuse(at, `${JSON.stringify(text.slice(at, at + 20))} is no JSON`);
        if (notFinite !== undefined)
            throw refuse(at, `${notFinite} is no finite number`);
        if (found === "{" || found === "[") {
            open.push(found === "{" ? new Set() : null);
            if (open.length > most.depth)
                throw refuse(at, `it is nested deeper than ${most.depth} levels`);
        }
        else if (found === "}" || found === "]")
            open.pop();
        at = token.lastIndex;
    }
    if (open.length > 0)
        throw refuse(text.length, "the file ends too early: it was cut off");
    function checkKey(raw, at, after) {
        const keys = open.at(-1);
        if (!keys || !isKey(text, after))
            return;
        const key = raw.includes("\\") ? unescaped(raw, at) : raw;
        if (reservedKeys.has(key))
            throw refuse(at, `the key ${JSON.stringify(key)} is not allowed`);
        if (keys.has(key))
            throw refuse(at, `the key ${JSON.stringify(key)} stands there twice`);
        keys.add(key);
    }
    function unescaped(raw, at) {
        try {
            return String((0,document_document/* parseJson */.qF)(`"${raw}"`, "a key"));
        }
        catch {
            throw refuse(at, "a key has a wrong escape");
        }
    }
}
function closingQuote(text, at) {
    for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
        let slashes = 0;
        while (text[close - 1 - slashes] === "\\")
            slashes++;
        if (slashes % 2 === 0)
            return close;
    }
    return -1;
}
function isKey(text, after) {
    let at = after;
    while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t")
        at++;
    return text[at] === ":";
}
function placeOf(text, at) {
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    return `line ${line}, column ${at - before.lastIndexOf("\n")}`;
}

;// CONCATENATED MODULE: ./packages/formats/performance/benchmarkdotnet.js



const Output = dist/* object */.Ikc({
    Benchmarks: dist/* array */.YOg(dist/* object */.Ikc({
        Type: dist/* string */.YjP(),
        Method: dist/* string */.YjP(),
        Parameters: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), ""),
        Statistics: dist/* nullable */.mee(dist/* object */.Ikc({ N: Amount, Mean: Amount, Median: Amount, StandardDeviation: Amount })),
        Memory: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ BytesAllocatedPerOperation: dist/* optional */.lqM(dist/* nullable */.mee(Amount)) }))),
    })),
});
function benchmarkDotNet(source) {
    return readJsonResult(Output, source).Benchmarks.flatMap((benchmark, at) => {
        const { Type, Method, Parameters, Statistics, Memory } = benchmark;
        const name = oneLine(`${Type}.${Method}${Parameters ? `[${Parameters}]` : ""}`);
        if (Statistics === null)
            throw refuseResult(source, `Benchmarks.${at}`, `${name} failed: it has no statistics`);
        const time = { unit: "ns", better: "lower", spread: Statistics.StandardDeviation, samples: Statistics.N };
        const allocated = Memory?.BytesAllocatedPerOperation ?? undefined;
        return [
            { metric: `${name} mean`, value: Statistics.Mean, ...time },
            { metric: `${name} p50`, value: Statistics.Median, ...time },
            ...(allocated === undefined
                ? []
                : [{ metric: `${name} allocated`, value: allocated, unit: "B", better: "lower" }]),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/formats/performance/criterion.js



const Estimate = dist/* object */.Ikc({ point_estimate: Amount });
const Estimates = dist/* object */.Ikc({ mean: Estimate, median: Estimate, std_dev: Estimate });
const place = /^(?:.*\/)?target\/criterion\/(.+)\/new\/estimates\.json$|^(.+)\/new\/estimates\.json$/;
function criterion(source) {
    const path = source.path.replaceAll("\\", "/");
    const [, below, plain] = place.exec(path) ?? [];
    const name = oneLine(below ?? plain ?? "");
    if (name === "") {
        if (/\/(?:base|change)\/|(?:benchmark|sample|tukey|raw)\.(?:json|csv)$|\/report\//.test(path))
            return [];
        throw refuseResult(source, "", "its path does not end in <benchmark>/new/estimates.json", {
            remedy: "Name the folder target/criterion as the suite's file: the names of the benchmarks are its folders.",
        });
    }
    const { mean, median, std_dev } = readJsonResult(Estimates, source);
    const same = { unit: "ns", better: "lower", spread: std_dev.point_estimate };
    return [
        { metric: `${name} mean`, value: mean.point_estimate, ...same },
        { metric: `${name} p50`, value: median.point_estimate, ...same },
    ];
}

;// CONCATENATED MODULE: ./packages/formats/performance/sample-figures.js
function figuresOf(values) {
    const samples = values.length;
    let sum = 0;
    for (const value of values)
        sum += value;
    const mean = sum / samples;
    if (samples < 2)
        return { mean, spread: undefined, samples };
    let squares = 0;
    for (const value of values)
        squares += (value - mean) ** 2;
    return { mean, spread: Math.sqrt(squares / (samples - 1)), samples };
}
function percentileOf(sorted, percent) {
    return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

;// CONCATENATED MODULE: ./packages/formats/performance/go-bench.js


const units = {
    "ns/op": ["mean", "ns", "lower"],
    "B/op": ["bytes", "B", "lower"],
    "allocs/op": ["allocations", "", "lower"],
    "MB/s": ["throughput", "MB/s", "higher"],
};
const number = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function goBench(source) {
    const directions = new Map();
    const lines = [];
    for (const [at, text] of source.text.split(/\r?\n/).entries()) {
        if (/^(?:--- FAIL|FAIL\b|panic:)/.test(text))
            throw refuseResult(source, `line ${at + 1}`, `a benchmark failed: ${text}`);
        const [, unit, better] = /^Unit (\S+) .*?\bbetter=(higher|lower)\b/.exec(text) ?? [];
        if (unit !== undefined)
            directions.set(unit, better);
        else if (/^Benchmark(?![a-z])\S*\s+\S/.test(text))
            lines.push(lineOf(source, at + 1, text));
    }
    if (source.text !== "" && !source.text.endsWith("\n"))
        throw refuseResult(source, "", "its last line does not end: it was cut off");
    const isSame = new Set(lines.map(({ processors }) => processors)).size === 1;
    const samples = new Map();
    for (const { name, processors, values } of lines) {
        const shown = isSame ? name : `${name}${processors}`;
        for (const [value, unit] of values) {
            const key = `${shown} ${unit}`;
            const known = samples.get(key);
            if (known)
                known.values.push(value);
            else
                samples.set(key, { name: shown, unit, values: [value] });
        }
    }
    return [...samples.values()].map(({ name, unit, values }) => {
        const [title, own, better] = units[unit] ?? [unit, unit, directionOf(unit, directions)];
        const { mean, spread, samples } = figuresOf(values);
        return { metric: `${name} ${title}`, value: mean, unit: own, better, spread, samples };
    });
}
function directionOf(unit, directions) {
    return directions.get(unit) ?? (unit.endsWith("/s") ? "higher" : unit.endsWith("/op") ? "lower" : undefined);
}
function lineOf(source, line, text) {
    const [title = "", iterations = "", ...rest] = text.trim().split(/\s+/);
    const [, name = "", processors = ""] = /^Benchmark(.*?)(-\d+)?$/.exec(title) ?? [];
    if (!/^\d+$/.test(iterations) || rest.length === 0 || rest.length % 2 !== 0)
        throw refuseResult(source, `line ${line}`, "after the name come a count and pairs of value and unit");
    const values = [];
    for (let at = 0; at < rest.length; at += 2) {
        const [value = "", unit = ""] = rest.slice(at, at + 2);
        if (!number.test(value) || !Number.isFinite(Number(value)))
            throw refuseResult(source, `line ${line}`, `${JSON.stringify(value)} is no number from 0 up`);
        if (values.some(([, other]) => other === unit))
            throw refuseResult(source, `line ${line}`, `the unit ${unit} stands there twice`);
        values.push([Number(value), unit]);
    }
    if (!values.some(([, unit]) => unit === "ns/op" || unit.includes("/")))
        throw refuseResult(source, `line ${line}`, `none of its units is one of Go's: ${values.map(([, unit]) => unit).join(", ")}`);
    return { name, processors, values };
}

;// CONCATENATED MODULE: ./packages/formats/performance/google-benchmark.js




const Row = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    run_name: dist/* optional */.lqM(dist/* string */.YjP()),
    run_type: dist/* optional */.lqM(dist/* picklist */.KIO(["iteration", "aggregate"]), "iteration"),
    aggregate_name: dist/* optional */.lqM(dist/* string */.YjP()),
    repetitions: dist/* optional */.lqM(Amount),
    real_time: dist/* optional */.lqM(Amount),
    cpu_time: dist/* optional */.lqM(Amount),
    time_unit: dist/* optional */.lqM(dist/* picklist */.KIO(["ns", "us", "ms", "s"], "one of ns, us, ms and s")),
    bytes_per_second: dist/* optional */.lqM(Amount),
    items_per_second: dist/* optional */.lqM(Amount),
    error_occurred: dist/* optional */.lqM(dist/* boolean */.zMY()),
    error_message: dist/* optional */.lqM(dist/* string */.YjP()),
});
const google_benchmark_Output = dist/* object */.Ikc({ benchmarks: dist/* array */.YOg(Row) });
const figures = [
    ["real_time", "mean", undefined, "lower"],
    ["cpu_time", "cpu", undefined, "lower"],
    ["items_per_second", "items", "/s", "higher"],
    ["bytes_per_second", "throughput", "B/s", "higher"],
];
function googleBenchmark(source) {
    const { benchmarks: all } = readJsonResult(google_benchmark_Output, source);
    const benchmarks = all.filter(({ aggregate_name = "" }) => aggregate_name !== "BigO" && aggregate_name !== "RMS");
    for (const [at, { name, error_occurred, error_message }] of benchmarks.entries())
        if (error_occurred)
            throw refuseResult(source, `benchmarks.${at}`, `${name} failed: ${error_message ?? ""}`);
    const byName = Map.groupBy(benchmarks, ({ name, run_name }) => oneLine((run_name ?? name).replace(/\/repeats:\d+/, "")));
    return [...byName].flatMap(([name, rows]) => {
        const runs = rows.filter(({ run_type }) => run_type === "iteration");
        return figures.flatMap(([key, title, unit, better]) => {
            const figure = runs.length > 0 ? ofRuns(source, name, runs, key) : ofAggregates(source, name, rows, key);
            return figure === undefined
                ? []
                : [{ metric: `${name} ${title}`, unit: unit ?? unitOf(source, name, rows), better, ...figure }];
        });
    });
}
function ofRuns(source, name, runs, key) {
    const values = runs.flatMap((row) => row[key] ?? []);
    if (values.length === 0 && key !== "real_time")
        return undefined;
    if (values.length !== runs.length)
        throw refuseResult(source, name, `not every repetition has ${key}`);
    const { mean, ...rest } = figuresOf(values);
    return { value: mean, ...rest };
}
function ofAggregates(source, name, rows, key) {
    const of = (aggregate) => rows.filter((row) => row.aggregate_name === aggregate);
    const [mean, ...more] = of("mean");
    if (mean === undefined)
        throw refuseResult(source, name, "it has neither repetitions nor their mean");
    if (more.length > 0)
        throw refuseResult(source, name, "its mean stands there twice");
    const value = mean[key];
    if (value === undefined && key !== "real_time")
        return undefined;
    if (value === undefined)
        throw refuseResult(source, name, `its mean has no ${key}`);
    return { value, spread: of("stddev")[0]?.[key], samples: mean.repetitions };
}
function unitOf(source, name, rows) {
    const units = new Set(rows.flatMap(({ time_unit }) => time_unit ?? []));
    const [unit] = units;
    if (unit !== undefined && units.size === 1)
        return unit;
    throw refuseResult(source, name, unit === undefined ? "its time_unit is missing" : "its repetitions have several units");
}

;// CONCATENATED MODULE: ./packages/formats/performance/hyperfine.js



const hyperfine_Output = dist/* object */.Ikc({
    results: dist/* array */.YOg(dist/* object */.Ikc({
        command: dist/* string */.YjP(),
        mean: Amount,
        median: Amount,
        stddev: dist/* nullable */.mee(Amount),
        times: dist/* optional */.lqM(dist/* array */.YOg(Amount)),
    })),
});
function hyperfine(source) {
    return readJsonResult(hyperfine_Output, source).results.flatMap(({ command, mean, median, stddev, times }) => {
        const same = { unit: "s", better: "lower", spread: stddev ?? undefined, samples: times?.length };
        return [
            { metric: `${oneLine(command)} mean`, value: mean, ...same },
            { metric: `${oneLine(command)} p50`, value: median, ...same },
        ];
    });
}

// EXTERNAL MODULE: ../node_modules/saxes/saxes.js
var saxes = __webpack_require__(6270);
;// CONCATENATED MODULE: ./packages/formats/performance/csv-text.js
class CsvMistake extends Error {
    line;
    constructor(line, wrong) {
        super(wrong);
        this.line = line;
    }
}
function* csvRows(text) {
    let line = 1;
    for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length;) {
        const first = line;
        const end = endOf(text, at);
        const whole = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
        if (!whole.includes('"')) {
            if (whole !== "")
                yield { line, cells: whole.split(",") };
            at = end + 1;
            line++;
            continue;
        }
        const cells = [];
        for (let more = true; more;) {
            const cell = text.charCodeAt(at) === 34 ? quoted(text, at, line) : plain(text, at);
            line += cell.breaks;
            cells.push(cell.value);
            more = text[cell.after] === ",";
            at = cell.after + 1;
            if (!more && text[cell.after] === "\r")
                at++;
        }
        line++;
        yield { line: first, cells };
    }
}
function endOf(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
}
function plain(text, at) {
    let after = at;
    while (after < text.length && !isEnd(text, after))
        after++;
    return { value: text.slice(at, after), after, breaks: 0 };
}
function isEnd(text, at) {
    const character = text[at];
    return (character === undefined || character === "," || character === "\n" || (character === "\r" && text[at + 1] === "\n"));
}
function quoted(text, at, line) {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"')
        close = text.indexOf('"', close + 2);
    if (close < 0)
        throw new CsvMistake(line, "a quote is not closed");
    const raw = text.slice(at + 1, close);
    const breaks = raw.split("\n").length - 1;
    if (!isEnd(text, close + 1))
        throw new CsvMistake(line + breaks, "text stands after a closing quote");
    return { value: raw.replaceAll('""', '"'), after: close + 1, breaks };
}

;// CONCATENATED MODULE: ./packages/formats/performance/result-table.js


function readTable(source, columns) {
    try {
        return rowsOf(source, columns);
    }
    catch (cause) {
        if (cause instanceof CsvMistake)
            throw refuseResult(source, `line ${cause.line}`, cause.message, { cause });
        throw cause;
    }
}
function rowsOf(source, columns) {
    if (source.text.trim() === "")
        throw refuseResult(source, "", "the file is empty");
    const rows = csvRows(source.text);
    const first = rows.next();
    const head = first.done ? [] : first.value.cells;
    const missing = columns.find((column) => !head.includes(column));
    if (missing !== undefined)
        throw refuseResult(source, "line 1", `the column ${JSON.stringify(missing)} is missing`);
    const twice = head.find((column, at) => head.indexOf(column) !== at);
    if (twice !== undefined)
        throw refuseResult(source, "line 1", `the column ${JSON.stringify(twice)} stands there twice`);
    const places = columns.map((column) => [column, head.indexOf(column)]);
    const found = [];
    for (const { line, cells } of rows) {
        if (cells.length !== head.length)
            throw refuseResult(source, `line ${line}`, `it has ${cells.length} cells, but there are ${head.length} columns`);
        const cell = {};
        for (const [column, place] of places)
            cell[column] = cells[place] ?? "";
        found.push({ line, cell });
    }
    if (!source.text.endsWith("\n"))
        throw refuseResult(source, "", "its last line does not end: it was cut off");
    return found;
}
const amount = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function figureOf(source, line, column, text) {
    const value = amount.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value))
        return value;
    throw refuseResult(source, `line ${line}, column ${column}`, `expected a number from 0 up, found ${JSON.stringify(text)}`);
}

;// CONCATENATED MODULE: ./packages/formats/performance/jmeter.js




function jmeter(source) {
    const labels = source.text.trimStart().startsWith("<") ? fromXml(source) : fromCsv(source);
    return [...labels].flatMap(([name, { times, failures, first, last }]) => {
        const { mean, spread, samples } = figuresOf(times);
        const sorted = Float64Array.from(times).sort();
        const time = { unit: "ms", better: "lower", spread, samples };
        const seconds = (last - first) / 1000;
        return [
            { metric: `${name} mean`, value: mean, ...time },
            { metric: `${name} p50`, value: percentileOf(sorted, 50), ...time },
            { metric: `${name} p95`, value: percentileOf(sorted, 95), ...time },
            { metric: `${name} p99`, value: percentileOf(sorted, 99), ...time },
            ...(seconds > 0
                ? [{ metric: `${name} rate`, value: samples / seconds, unit: "/s", better: "higher" }]
                : []),
            { metric: `${name} errors`, value: (100 * failures) / samples, unit: "%", better: "lower" },
        ];
    });
}
function fromCsv(source) {
    const labels = new Map();
    for (const { line, cell } of readTable(source, ["timeStamp", "elapsed", "label", "success"])) {
        const [began, took] = [
            figureOf(source, line, "timeStamp", cell.timeStamp),
            figureOf(source, line, "elapsed", cell.elapsed),
        ];
        add(labels, cell.label, began, took, isSuccess(source, `line ${line}, column success`, cell.success));
    }
    return labels;
}
function fromXml(source) {
    const labels = new Map();
    let depth = 0;
    let roots = 0;
    const parser = new saxes/* SaxesParser */.wT({ position: true, xmlns: false });
    const place = () => `line ${parser.line}`;
    parser.on("doctype", () => {
        throw refuseResult(source, place(), "a document type is refused");
    });
    parser.on("error", (cause) => {
        throw refuseResult(source, place(), `it is no XML: ${cause.message}`, { cause });
    });
    parser.on("opentag", ({ name, attributes }) => {
        depth++;
        if (depth === 1 && name === "testResults")
            roots++;
        if (depth > 64)
            throw refuseResult(source, place(), "it is nested deeper than 64 levels");
        if (depth !== 2 || (name !== "httpSample" && name !== "sample"))
            return;
        const figure = (key) => figureOf(source, parser.line, key, attributes[key] ?? "");
        if (attributes.lb === undefined)
            throw refuseResult(source, place(), "a sample has no label (lb)");
        add(labels, attributes.lb, figure("ts"), figure("t"), isSuccess(source, `${place()}, s`, attributes.s ?? ""));
    });
    parser.on("closetag", () => {
        depth--;
    });
    parser.write(source.text).close();
    if (roots === 0)
        throw refuseResult(source, "", "it has no <testResults>");
    return labels;
}
function isSuccess(source, place, text) {
    if (text === "true" || text === "false")
        return text === "true";
    throw refuseResult(source, place, `expected true or false, found ${JSON.stringify(text)}`);
}
function add(labels, label, began, took, success) {
    const name = oneLine(label);
    let samples = labels.get(name);
    if (samples === undefined) {
        samples = { times: [], failures: 0, first: began, last: began };
        labels.set(name, samples);
    }
    samples.times.push(took);
    if (!success)
        samples.failures++;
    samples.first = Math.min(samples.first, began);
    samples.last = Math.max(samples.last, began + took);
}

;// CONCATENATED MODULE: ./packages/formats/performance/jmh.js





const Metric = dist/* object */.Ikc({
    score: Amount,
    scoreUnit: dist/* string */.YjP(),
    scorePercentiles: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    rawData: dist/* optional */.lqM(dist/* array */.YOg(dist/* array */.YOg(Amount)), []),
});
const jmh_Output = dist/* array */.YOg(dist/* object */.Ikc({
    benchmark: dist/* string */.YjP(),
    mode: dist/* picklist */.KIO(["thrpt", "avgt", "sample", "ss"]),
    params: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    primaryMetric: Metric,
    secondaryMetrics: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
}));
const percentiles = [
    ["50.0", "p50"],
    ["95.0", "p95"],
    ["99.0", "p99"],
];
function jmh(source) {
    return readJsonResult(jmh_Output, source).flatMap(({ benchmark, mode, params, primaryMetric, secondaryMetrics }, at) => {
        const name = nameOf(benchmark, params);
        const place = `${at}.primaryMetric`;
        const unit = jmh_unitOf(source, place, primaryMetric.scoreUnit, mode === "thrpt" ? "/s" : "s");
        const raw = primaryMetric.rawData.flat();
        const { spread, samples } = raw.length > 1 ? figuresOf(raw) : { spread: undefined, samples: undefined };
        const better = mode === "thrpt" ? "higher" : "lower";
        const read = [
            { metric: `${name} ${titles[mode]}`, value: primaryMetric.score, unit, better, spread, samples },
        ];
        if (mode === "sample")
            for (const [key, title] of percentiles) {
                const value = dist/* safeParse */.xLC(Amount, primaryMetric.scorePercentiles[key]);
                if (!value.success)
                    throw refuseResult(source, `${place}.scorePercentiles`, `${key} is no number`);
                read.push({ metric: `${name} sample ${title}`, value: value.output, unit, better });
            }
        const allocated = allocatedOf(source, at, secondaryMetrics);
        if (allocated !== undefined)
            read.push({ metric: `${name} ${titles[mode]} allocated`, value: allocated, unit: "B", better: "lower" });
        return read;
    });
}
const titles = { thrpt: "rate", avgt: "mean", sample: "sample mean", ss: "single" };
function nameOf(benchmark, params) {
    const short = benchmark.split(".").slice(-2).join(".");
    const told = Object.entries(params).map(([key, value]) => `${key}=${value}`);
    return oneLine(told.length === 0 ? short : `${short}[${told.join(",")}]`);
}
function jmh_unitOf(source, place, word, family) {
    const unit = (0,performance_unit/* unitNamed */.i)(word.replace(/\/op$/, ""));
    if ((0,performance_unit/* unitFactor */.I)(unit, family) !== undefined)
        return unit;
    throw refuseResult(source, `${place}.scoreUnit`, `${JSON.stringify(word)} is no unit of this mode`);
}
function allocatedOf(source, at, metrics) {
    const key = Object.keys(metrics).find((name) => /^.?gc\.alloc\.rate\.norm$/.test(name));
    if (key === undefined)
        return undefined;
    const read = dist/* safeParse */.xLC(dist/* object */.Ikc({ score: Amount, scoreUnit: dist/* literal */.euz("B/op") }), metrics[key]);
    if (read.success)
        return read.output.score;
    throw refuseResult(source, `${at}.secondaryMetrics.${key}`, "it has no score in B/op");
}

;// CONCATENATED MODULE: ./packages/formats/performance/junit-durations.js


const seconds = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function junitDurations(source) {
    const found = [];
    let open;
    let depth = 0;
    let suites = 0;
    const parser = new saxes/* SaxesParser */.wT({ position: true, xmlns: false });
    const refuse = (line, wrong, cause) => refuseResult(source, `line ${line}`, wrong, cause === undefined ? {} : { cause });
    parser.on("doctype", () => {
        throw refuse(parser.line, "a document type is refused");
    });
    parser.on("error", (cause) => {
        throw refuse(parser.line, `it is no XML: ${cause.message}`, cause);
    });
    parser.on("opentag", ({ name, attributes }) => {
        if (++depth > 64)
            throw refuse(parser.line, "it is nested deeper than 64 levels");
        if (name === "testsuite" || name === "testsuites")
            suites++;
        else if (name === "testcase") {
            const title = [attributes.classname, attributes.name].filter(Boolean).join(".");
            open = { name: oneLine(title), time: attributes.time, line: parser.line, skipped: false };
        }
        else if (open && name === "skipped")
            open.skipped = true;
        else if (open && (name === "failure" || name === "error"))
            throw refuse(open.line, `the test ${open.name} failed`);
    });
    parser.on("closetag", ({ name }) => {
        depth--;
        if (name !== "testcase" || !open)
            return;
        const { time = "", line, skipped, name: title } = open;
        open = undefined;
        if (skipped)
            return;
        const value = seconds.test(time) ? Number(time.replaceAll(",", "")) : Number.NaN;
        if (!Number.isFinite(value))
            throw refuse(line, `the time of ${title} is no number from 0 up: ${JSON.stringify(time)}`);
        found.push({ metric: `${title} time`, value, unit: "s", better: "lower" });
    });
    parser.write(source.text).close();
    if (suites === 0)
        throw refuseResult(source, "", "it has no <testsuite>");
    return found;
}

;// CONCATENATED MODULE: ./packages/formats/performance/k6.js



const Numbers = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const Described = dist/* object */.Ikc({
    type: dist/* picklist */.KIO(["trend", "rate", "counter", "gauge"]),
    contains: dist/* picklist */.KIO(["time", "data", "default"]),
    values: Numbers,
});
const Named = dist/* object */.Ikc({ metrics: dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([Described, Numbers])) });
const List = dist/* object */.Ikc({ metrics: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), ...Described.entries })) });
const Listed = dist/* object */.Ikc({
    config: dist/* object */.Ikc({ duration: dist/* pipe */.FsL(Amount, dist/* gtValue */.zYL(0, "more than no time at all")) }),
    results: dist/* object */.Ikc({ ...List.entries, checks: dist/* optional */.lqM(List) }),
});
const k6_Output = dist/* union */.KCZ([Named, Listed], "metrics of k6, by name or as a list");
const settings = new Set(["vus", "vus_max", "data_sent", "data_received"]);
const directions = {
    checks: "higher",
    http_reqs: "higher",
    iterations: "higher",
    http_req_failed: "lower",
    dropped_iterations: "lower",
};
const k6_times = /^(?:http_req_(?:duration|blocked|connecting|tls_handshaking|sending|waiting|receiving)|(?:group|iteration)_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_(?:web_vital_(?!cls)\w+|http_req_duration))(?:\{|$)/;
function k6(source) {
    return metricsOf(readJsonResult(k6_Output, source))
        .filter(({ name }) => !settings.has(baseOf(name)))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .flatMap((metric) => readings(source, metric));
}
function metricsOf(summary) {
    if ("results" in summary) {
        const checks = summary.results.checks?.metrics.find(({ name }) => name === "checks_succeeded");
        return [...summary.results.metrics, ...(checks ? [{ ...checks, name: "checks" }] : [])].map((metric) => ({
            ...metric,
            values: withRate(metric.values, summary.config.duration),
        }));
    }
    return Object.entries(summary.metrics).map(([name, told]) => {
        const described = dist/* safeParse */.xLC(Described, told);
        if (described.success)
            return { name, ...described.output };
        const contains = k6_times.test(name) ? "time" : undefined;
        return { name, type: typeOf(told), contains, values: told };
    });
}
function withRate(values, seconds) {
    const { count, rate } = values;
    return typeof count === "number" && rate === undefined ? { ...values, rate: count / seconds } : values;
}
function typeOf(values) {
    if ("avg" in values || "med" in values || Object.keys(values).some((key) => key.startsWith("p(")))
        return "trend";
    if ("passes" in values || "fails" in values)
        return "rate";
    return "count" in values ? "counter" : "gauge";
}
function baseOf(name) {
    return name.split("{")[0] ?? name;
}
function readings(source, { name, type, contains, values }) {
    const better = directions[baseOf(name)] ?? (contains === "time" ? "lower" : undefined);
    const unit = contains === "time" ? "ms" : contains === "data" ? "B" : "";
    const number = (key) => {
        const read = dist/* safeParse */.xLC(contains === "time" || type !== "trend" ? Amount : dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()), values[key]);
        if (read.success)
            return read.output;
        throw refuseResult(source, `metrics.${name}.${key}`, `expected a number${contains === "time" ? " from 0 up" : ""}, found ${String(values[key])}`);
    };
    const title = oneLine(name);
    if (type === "trend")
        return Object.keys(values)
            .flatMap((key) => {
            const percent = key === "med" ? "50" : /^p\(?([\d.]+)\)?$/.exec(key)?.[1];
            const figure = key === "avg" ? "mean" : percent === undefined ? undefined : `p${percent}`;
            return figure === undefined ? [] : [{ order: Number(percent ?? 0), figure, value: number(key) }];
        })
            .sort((one, other) => one.order - other.order)
            .map(({ figure, value }) => ({ metric: `${title} ${figure}`, value, unit, better }));
    if (type === "rate") {
        const share = number("rate" in values ? "rate" : "value") * 100;
        return [{ metric: `${title} ${baseOf(name) === "checks" ? "passed" : "share"}`, value: share, unit: "%", better }];
    }
    if (type === "counter") {
        const isCount = baseOf(name) === "dropped_iterations";
        return isCount
            ? [{ metric: `${title} count`, value: number("count"), unit: "", better }]
            : [{ metric: `${title} rate`, value: number("rate"), unit: unit === "B" ? "B/s" : "/s", better }];
    }
    return [{ metric: title, value: number("value"), unit, better }];
}

// EXTERNAL MODULE: ./packages/model/performance/result-format.js
var result_format = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/formats/performance/known-format.js

const signs = {
    "pytest-benchmark": /"(?:machine_info|benchmarks)"[\s\S]*"stats"\s*:\s*\{/,
    k6: /"metrics"\s*:\s*\{[\s\S]*"(?:vus|iterations|iteration_duration|http_reqs)"\s*:/,
    jmeter: /^\s*(?:timeStamp,|(?:<\?xml[^>]*>\s*)?<testResults\b)/,
    locust: /^\uFEFF?Type,Name,Request Count,/,
    hyperfine: /"results"\s*:\s*\[\s*\{\s*"command"\s*:/,
    go: /^(?:goos: |pkg: |Benchmark(?![a-z])\S+[ \t]+\d+[ \t]+\S+ ns\/op)/m,
    "google-benchmark": /"benchmarks"\s*:\s*\[[\s\S]*"real_time"\s*:/,
    criterion: /"mean"\s*:\s*\{\s*"confidence_interval"[\s\S]*"std_dev"/,
    jmh: /"jmhVersion"\s*:|"primaryMetric"\s*:/,
    benchmarkdotnet: /"HostEnvironmentInfo"\s*:|"BenchmarkDotNetCaption"\s*:/,
    junit: /^\s*(?:<\?xml[^>]*>\s*)?<testsuites?\b/,
    slipway: /"kind"\s*:\s*"measurements"/,
};
function formatLike(text) {
    const beginning = text.slice(0, 20_000);
    return result_format/* resultFormats */.I.find((format) => signs[format].test(beginning));
}

;// CONCATENATED MODULE: ./packages/formats/performance/locust.js


const columns = [
    "Type",
    "Name",
    "Request Count",
    "Failure Count",
    "Average Response Time",
    "Requests/s",
    "50%",
    "95%",
    "99%",
];
function locust(source) {
    return readTable(source, columns).flatMap(({ line, cell }) => {
        const name = oneLine(cell.Name === "Aggregated" && cell.Type === "" ? "all" : `${cell.Type} ${cell.Name}`);
        const figure = (column) => figureOf(source, line, column, cell[column]);
        const samples = figure("Request Count");
        if (samples === 0)
            throw refuseResult(source, `line ${line}`, `${name} was never requested`);
        if (figure("Failure Count") > samples)
            throw refuseResult(source, `line ${line}`, "there are more failures than requests");
        const time = { unit: "ms", better: "lower", samples };
        return [
            { metric: `${name} mean`, value: figure("Average Response Time"), ...time },
            { metric: `${name} p50`, value: figure("50%"), ...time },
            { metric: `${name} p95`, value: figure("95%"), ...time },
            { metric: `${name} p99`, value: figure("99%"), ...time },
            { metric: `${name} rate`, value: figure("Requests/s"), unit: "/s", better: "higher" },
            { metric: `${name} failures`, value: (100 * figure("Failure Count")) / samples, unit: "%", better: "lower" },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/formats/performance/own-measurements.js



const Measurements = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("measurements"),
    version: dist/* literal */.euz(1),
    measurements: dist/* array */.YOg(dist/* strictObject */.rej({ ...measurement/* Measurement */.Dc.entries, better: dist/* optional */.lqM(measurement/* Measurement */.Dc.entries.better) })),
});
function ownMeasurements(source) {
    return readJsonResult(Measurements, source).measurements.map(({ better, ...rest }) => ({ ...rest, better }));
}

;// CONCATENATED MODULE: ./packages/formats/performance/pytest-benchmark.js



const Stats = dist/* object */.Ikc({ mean: Amount, median: Amount, stddev: Amount, rounds: Amount });
const pytest_benchmark_Output = dist/* object */.Ikc({ benchmarks: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), stats: Stats })) });
function pytestBenchmark(source) {
    return readJsonResult(pytest_benchmark_Output, source).benchmarks.flatMap(({ name, stats: { mean, median, stddev, rounds } }) => {
        const same = { unit: "s", better: "lower", spread: stddev, samples: rounds };
        return [
            { metric: `${oneLine(name)} mean`, value: mean, ...same },
            { metric: `${oneLine(name)} p50`, value: median, ...same },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/formats/performance/results.js




















const resultLimits = { bytes: 20 * 1024 ** 2, metrics: performance_run/* mostMetrics */.zg };
const readers = {
    "pytest-benchmark": pytestBenchmark,
    k6: k6,
    jmeter: jmeter,
    locust: locust,
    hyperfine: hyperfine,
    go: goBench,
    "google-benchmark": googleBenchmark,
    criterion: criterion,
    jmh: jmh,
    benchmarkdotnet: benchmarkDotNet,
    junit: junitDurations,
    slipway: ownMeasurements,
};
function readResults(format, files, options = {}) {
    const named = typeof files === "string" ? new Map([[options.file ?? "the suite's output", files]]) : files;
    refuseSize(format, named);
    const found = [...named].flatMap(([path, text]) => {
        const source = { what: formatTitles[format], path, text: text.replace(/^\uFEFF/, "") };
        return readOne(format, source).map((reading) => ({ source, reading }));
    });
    const all = { what: formatTitles[format], path: [...named.keys()].slice(0, 3).join(", ") || "the suite's folder" };
    if (found.length === 0)
        throw refuseResult(all, "", "it holds no measurements", { remedy: noneRemedy });
    if (found.length > resultLimits.metrics)
        throw refuseResult(all, "", `it holds ${found.length} metrics; ${resultLimits.metrics} are read at most`, {
            remedy: "Measure less in one suite, or split it into several.",
        });
    refuseContradiction(all, found.map(({ reading }) => reading), options.better);
    const seen = new Set();
    return found.map(({ source, reading }) => {
        const measurement = measurementOf(source, reading, options.better);
        if (seen.has(measurement.metric))
            throw refuseResult(source, "", `the metric ${JSON.stringify(measurement.metric)} is there twice`, {
                remedy: "Give the two benchmarks different names, or measure them in suites of their own.",
            });
        seen.add(measurement.metric);
        return measurement;
    });
}
const noneRemedy = "Check that the suite's command measured something and wrote it where `file` says.";
function refuseSize(format, files) {
    let bytes = 0;
    for (const [path, text] of files) {
        bytes += text.length > resultLimits.bytes ? text.length : Buffer.byteLength(text);
        if (bytes > resultLimits.bytes)
            throw refuseResult({ what: formatTitles[format], path }, "", `there are more than ${resultLimits.bytes / 1024 ** 2} MiB of results`, {
                remedy: "Let the tool write a summary instead of every sample, or split the suite.",
            });
    }
}
function readOne(format, source) {
    if (source.text.trim() === "")
        throw refuseResult(source, "", "the file is empty", { remedy: noneRemedy });
    const other = formatLike(source.text);
    const isOther = other !== undefined && other !== format;
    const confused = (cause) => refuseResult(source, "", `it looks like the ${formatTitles[other ?? format]}`, {
        remedy: `Write format: ${other} in the suite, or let its command write the ${source.what}.`,
        cause,
    });
    let found;
    try {
        found = readers[format](source);
    }
    catch (cause) {
        throw isOther && cause instanceof user_error/* UserError */.y ? confused(cause) : cause;
    }
    if (found.length === 0 && isOther)
        throw confused();
    return found;
}
function refuseContradiction(source, readings, better) {
    if (better === undefined || readings.some((reading) => reading.better === undefined))
        return;
    const other = readings.find((reading) => reading.better !== better);
    if (other === undefined)
        return;
    throw refuseResult(source, other.metric, `it is better when ${other.better}, and the suite says better: ${better}`, {
        remedy: "Leave better out of the suite: the format says it for each metric.",
    });
}
const positive = ["s", "B", "B/s", "/s"];
function measurementOf(source, reading, better) {
    const direction = reading.better ?? better;
    const { metric, value, spread, samples } = reading;
    const unit = (0,performance_unit/* unitNamed */.i)(reading.unit);
    if (direction === undefined)
        throw refuseResult(source, metric, "nothing says whether less or more of it is better", {
            remedy: "Write better: lower or better: higher in the suite; it is used for such metrics alone.",
        });
    if (/^\s|\s$/.test(metric))
        throw refuseResult(source, metric, "a benchmark has no name");
    if (value < 0 && positive.some((family) => (0,performance_unit/* unitFactor */.I)(unit, family) !== undefined))
        throw refuseResult(source, metric, `expected a number from 0 up, found ${value} ${unit}`);
    const parsed = dist/* safeParse */.xLC(measurement/* Measurement */.Dc, {
        metric,
        value,
        unit,
        better: direction,
        ...(spread === undefined ? {} : { spread }),
        ...(samples === undefined ? {} : { samples }),
    });
    if (parsed.success)
        return parsed.output;
    throw refuseResult(source, metric.slice(0, 200), (0,document_document/* issueLine */.OH)(parsed.issues[0]), {
        remedy: "Give the benchmark a name of one line, at most 200 characters long, and a unit of at most 40.",
    });
}

// EXTERNAL MODULE: ./packages/ports/machine/team-text.js
var team_text = __webpack_require__(6753);
;// CONCATENATED MODULE: ./actions/perf-gate/read-suite-results.js




async function readSuiteResults(suite, written, { files }) {
    const options = { better: suite.better };
    if (typeof written === "string")
        return readResults(suite.format, written, { ...options, file: `standard output of ${suite.name}` });
    const { folder, path } = written;
    const kind = await files.kind((0,external_node_path_.join)(folder, path));
    const paths = kind === "folder"
        ? (await files.find((0,external_node_path_.join)(folder, path), ["**/new/estimates.json"])).map((name) => `${path}/${name}`)
        : [path];
    const texts = new Map();
    for (const name of paths) {
        const isFile = (await files.kind((0,external_node_path_.join)(folder, name))) === "file";
        if (isFile && (await files.size((0,external_node_path_.join)(folder, name))) > resultLimits.bytes)
            throw tooLarge(suite, name);
        const text = isFile ? await (0,team_text/* readTeamText */.x)(folder, name, "suite_failed", files) : null;
        if (text === null)
            throw notThere(suite, name);
        texts.set(name, text);
    }
    if (texts.size === 0)
        throw notThere(suite, path);
    return readResults(suite.format, texts, options);
}
function notThere({ name, file, format }, path) {
    return new user_error/* UserError */.y(`the suite ${name} ended well but left no results in ${path}`, {
        reason: "suite_failed",
        remedy: `Let its command write ${format} to ${file}, or correct performance.suites.file; a link is no file.`,
    });
}
function tooLarge({ name }, path) {
    return new user_error/* UserError */.y(`the suite ${name} wrote more than ${resultLimits.bytes / 2 ** 20} MiB of results to ${path}`, {
        reason: "suite_failed",
        remedy: "Let the tool write a summary instead of every sample, or split the suite.",
    });
}

;// CONCATENATED MODULE: ./actions/perf-gate/run-command.js





const longest = 32 * 2 ** 20;
async function openCommand(suite, place, world) {
    const { files, temp, tools, sandbox } = world;
    const [copy, home, environment] = ["tree", "home", "python"].map((name) => (0,external_node_path_.join)(temp, `${suite.name}-${name}`));
    (0,writable_copy/* copyWritable */.K)(place.tree, copy);
    await files.makeFolder(home);
    const env = { ...place.env, HOME: home, CI: "true" };
    if (suite.requirements !== undefined) {
        const needs = { root: copy, requirements: [suite.requirements], version: place.version };
        const python = await tools.python(environment, {
            ...needs,
            fence: (command) => sandbox.fence(command, { network: true }),
        });
        env.VIRTUAL_ENV = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(python.path));
    }
    return () => runOnce(suite, copy, env, world);
}
async function runOnce(suite, copy, env, world) {
    const { exec, files, log, sandbox } = world;
    const { name, run, file } = suite;
    if (file !== undefined)
        await files.remove((0,external_node_path_.join)(copy, file));
    const printsResults = file === undefined;
    const inEnvironment = suite.requirements === undefined ? run : `export PATH="$VIRTUAL_ENV/bin:$PATH"; ${run}`;
    const command = await sandbox.fence({
        file: "bash",
        args: ["--noprofile", "--norc", "-eo", "pipefail", "-c", inEnvironment],
        cwd: copy,
        env,
        timeout: (0,duration/* durationOf */.c)(suite.timeout),
        isForeign: true,
        keep: printsResults ? longest : 2 ** 20,
        onLine: (line, stream) => {
            if (!printsResults || stream === "stderr")
                log.foreign(line);
        },
    }, { network: true });
    const finished = await log.group(`suite ${name}`, () => exec.run(command));
    if (finished.timedOut)
        throw suiteFailed(suite, `took longer than ${suite.timeout} and was ended`);
    if (finished.code !== 0)
        throw suiteFailed(suite, `ended with ${finished.signal ?? `exit code ${finished.code}`}`);
    if (printsResults && finished.isCut)
        throw suiteFailed(suite, `printed more than ${longest / 2 ** 20} MiB of results`);
    return readSuiteResults(suite, printsResults ? finished.stdout : { folder: copy, path: file }, world);
}
function suiteFailed({ name, run }, what) {
    return new user_error/* UserError */.y(`the suite ${name} ${what}: ${run.split("\n")[0]}`, {
        reason: "suite_failed",
        remedy: `Look at the log of this step, and run the command on your desk: it has to end with 0 and to write its results each time. performance.suites.${name}.timeout says how long it may take.`,
    });
}

// EXTERNAL MODULE: ./packages/decide/check/role.js
var check_role = __webpack_require__(3799);
// EXTERNAL MODULE: ./packages/ports/database/database.js
var database_database = __webpack_require__(9695);
// EXTERNAL MODULE: ./packages/ports/database/read-only.js
var read_only = __webpack_require__(9045);
;// CONCATENATED MODULE: ./actions/perf-gate/run-explain.js







const Step = dist/* object */.Ikc({ "Node Type": dist/* string */.YjP(), Plans: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) });
const Plan = dist/* object */.Ikc({
    ...Step.entries,
    "Total Cost": dist/* number */.aig(),
    "Shared Hit Blocks": dist/* optional */.lqM(dist/* number */.aig()),
    "Shared Read Blocks": dist/* optional */.lqM(dist/* number */.aig()),
});
const Explained = dist/* tuple */.PVZ([
    dist/* object */.Ikc({ Plan, "Planning Time": dist/* optional */.lqM(dist/* number */.aig()), "Execution Time": dist/* optional */.lqM(dist/* number */.aig()) }),
]);
async function explainQueries(suite, { tree, url }, { database, files }) {
    const queries = await Promise.all(suite.explain.map(async (path) => {
        const text = await (0,team_text/* readTeamText */.x)(tree, path, "suite_failed", files);
        if (text !== null)
            return { path, text: withoutEnd(text) };
        throw failed(`${path} of the suite ${suite.name} is not in the artefact`, "Correct performance.suites.explain.");
    }));
    return database.connect(url, (connection) => (0,read_only/* readOnly */.T)(connection, (0,duration/* durationOf */.c)(suite.timeout), async (role, ask) => {
        const allowed = (0,check_role/* roleVerdict */.A)(role);
        if (!allowed.go)
            throw new user_error/* UserError */.y(allowed.because, { reason: allowed.reason, remedy: allowed.remedy });
        const measurements = [];
        for (const { path, text } of queries) {
            const options = suite.analyze ? "ANALYZE, BUFFERS, FORMAT JSON" : "FORMAT JSON";
            try {
                const { rows } = await ask(`EXPLAIN (${options}) ${text}`);
                measurements.push(...measured(path, rows[0]));
            }
            catch (cause) {
                if (!(cause instanceof database_database/* StatementError */.M))
                    throw cause;
                throw failed(`the query of ${path} cannot be explained: ${cause.message} (${cause.code})`, "Write it as one SELECT that the read-only role of the checks may ask.");
            }
        }
        return measurements;
    }));
}
function measured(path, row) {
    const value = row?.["QUERY PLAN"];
    const plan = dist/* safeParse */.xLC(Explained, typeof value === "string" ? JSON.parse(value) : value);
    if (!plan.success)
        throw failed(`PostgreSQL explained ${path} in a way that cannot be read`, "Look at what EXPLAIN says of it.");
    const [{ Plan: root, "Execution Time": time }] = plan.output;
    if (changesData(root))
        throw failed(`${path} changes data: it is no query`, "Write it as one SELECT.");
    const buffers = (root["Shared Hit Blocks"] ?? 0) + (root["Shared Read Blocks"] ?? 0);
    return [
        { metric: `${path} cost`, value: root["Total Cost"], unit: "", better: "lower" },
        ...(time === undefined
            ? []
            : [
                { metric: `${path} time`, value: time, unit: "ms", better: "lower" },
                { metric: `${path} buffers`, value: buffers, unit: "blocks", better: "lower" },
            ]),
    ];
}
function changesData(step) {
    if (step["Node Type"] === "ModifyTable")
        return true;
    return step.Plans.some((below) => dist.is(Step, below) && changesData(dist/* parse */.qgA(Step, below)));
}
const withoutEnd = (text) => text.trim().replace(/;$/, "");
const failed = (message, remedy) => new user_error/* UserError */.y(message, { reason: "suite_failed", remedy });

;// CONCATENATED MODULE: ./actions/perf-gate/measure-suite.js





async function measureSuite(suite, context, world) {
    try {
        const measure = await openSuite(suite, context, world);
        const question = {
            ...questionAbout(suite, context, world),
            result: await resultOf(measure),
        };
        const reruns = [];
        let judgement = (0,judge/* judgePerformance */.I)({ ...question, reruns });
        while (judgement.answer.kind === "rerun") {
            world.log.info(`${suite.name} is measured again: ${judgement.answer.because}`);
            reruns.push(await rerunOf(measure, suite, world));
            judgement = (0,judge/* judgePerformance */.I)({ ...question, reruns });
        }
        return { name: suite.name, judgement };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        const { message, reason, remedy } = error;
        return { name: suite.name, failed: { go: false, reason, because: message, remedy } };
    }
}
function questionAbout(suite, { release, configuration, environment, history }, { clock }) {
    return {
        suite: suite.name,
        environment,
        release: release.name,
        commit: release.commit,
        canRerun: true,
        history,
        limits: suite.limits,
        accepted: configuration.performance.accept,
        degradation: suite.degradation,
        now: clock.now().toISOString(),
    };
}
async function resultOf(measure) {
    const calibration = calibrate();
    return { measurements: await measure(), calibration };
}
async function rerunOf(measure, { name }, { log }) {
    try {
        return await resultOf(measure);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        log.info(`the confirming run of ${name} failed: ${error.message}`);
        return null;
    }
}
async function openSuite(suite, { release, environment, outputs, secrets, url, tree }, world) {
    if ("explain" in suite)
        return () => explainQueries(suite, { tree, url: url ?? "" }, world);
    const env = {
        ...secrets,
        ...(url === undefined ? {} : { DATABASE_URL: url }),
        SLIPWAY_ENVIRONMENT: environment,
        SLIPWAY_VERSION: release.name,
        SLIPWAY_COMMIT: release.commit,
        SLIPWAY_OUTPUTS: JSON.stringify(outputs ?? {}),
    };
    return openCommand(suite, { tree, env, version: release.name }, world);
}

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./packages/kit/performance/performance-markdown.js


const performance_markdown_most = 20;
function movedTable({ metrics }) {
    const moved = metrics.filter(({ verdict }) => verdict !== "steady");
    const rest = moved.length - performance_markdown_most;
    return (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(["metric", "", "value", "usual", "since", "beside"], moved
        .slice(0, performance_markdown_most)
        .map((one) => [
        (0,markdown/* code */.aY)(one.metric),
        (0,markdown/* plain */.pj)(`${performance_markdown_words[one.verdict]}: ${one.because}`),
        one.value === null ? "" : (0,markdown/* plain */.pj)((0,number_words/* quantity */.au)(one.value, one.unit)),
        one.baseline === null
            ? ""
            : (0,markdown/* plain */.pj)(`${(0,number_words/* quantity */.au)(one.baseline.median, one.unit)} ±${(0,number_words/* number */.ai)(one.baseline.spread)}, ${one.baseline.runs} runs`),
        one.since === null ? "" : (0,markdown/* code */.aY)(one.since.release),
        besideCell(one),
    ])), rest > 0 ? `${rest} more moved.` : "");
}
const performance_markdown_words = {
    steady: "steady",
    faster: "better",
    slower: "worse",
    limit: "beyond its limit",
    new: "new",
    accepted: "accepted",
    removed: "gone",
};
function metricChart({ metric, unit, recent, baseline }) {
    const values = recent.slice(-30).filter(Number.isFinite);
    if (values.length < 3)
        return "";
    const level = baseline === null ? [] : [`  line [${values.map(() => chartNumber(baseline.median)).join(", ")}]`];
    return [
        "```mermaid",
        "xychart-beta",
        `  title "${chartText(metric) || "values"}"`,
        `  x-axis "newest ${values.length} runs" 1 --> ${values.length}`,
        `  y-axis "${chartText(unit) || "value"}"`,
        `  line [${values.map(chartNumber).join(", ")}]`,
        ...level,
        "```",
    ].join("\n");
}
function besideCell({ beside }) {
    const more = beside.length > 3 ? ` and ${beside.length - 3} more` : "";
    return `${beside.slice(0, 3).map(markdown/* code */.aY).join(", ")}${more}`;
}
function chartText(text) {
    return text
        .replaceAll(/[^\p{L}\p{N} ._/%()-]/gu, " ")
        .replaceAll(/%+/g, "%")
        .replaceAll(/ +/g, " ")
        .trim()
        .slice(0, 80);
}
function chartNumber(value) {
    const text = String(Number(value.toPrecision(6)));
    if (!text.includes("e"))
        return text;
    return Math.abs(value) < 1 ? value.toFixed(12) : String(BigInt(Math.round(value)));
}

;// CONCATENATED MODULE: ./actions/perf-gate/performance-markdown.js



const perf_gate_performance_markdown_most = { metrics: 100, charts: 4 };
function performanceMarkdown(environment, suites, because, charts) {
    return (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: ${(0,markdown/* plain */.pj)(because)}`, ...suites.map(suitePart), charts.length === 0
        ? ""
        : `All of its history is drawn in the artifact ${charts.map(markdown/* code */.aY).join(", ")} of this run.`);
}
function suitePart({ name, judgement, failed }) {
    if (failed !== undefined)
        return `${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* plain */.pj)(failed.because)}`;
    const metrics = judgement.metrics.toSorted((a, b) => performance_markdown_order.indexOf(a.verdict) - performance_markdown_order.indexOf(b.verdict));
    const more = metrics.length > perf_gate_performance_markdown_most.metrics ? `and ${metrics.length - perf_gate_performance_markdown_most.metrics} more metrics` : "";
    return (0,markdown/* lines */.Mn)(movedTable(judgement), ...metrics.slice(0, perf_gate_performance_markdown_most.charts).map(metricChart), (0,markdown/* folded */.TM)(`${name}: all ${metrics.length} metrics`, (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(["metric", "value", "usual", "limit", ""], metrics.slice(0, perf_gate_performance_markdown_most.metrics).map(row)), more)));
}
const performance_markdown_order = ["limit", "slower", "accepted", "removed", "faster", "new", "steady"];
function row({ metric, value, unit, spread, baseline, limit, because }) {
    return [
        (0,markdown/* code */.aY)(metric),
        value === null ? "" : (0,markdown/* plain */.pj)(`${(0,number_words/* quantity */.au)(value, unit)}${spread === undefined ? "" : ` ±${(0,number_words/* number */.ai)(spread)}`}`),
        baseline === null ? "" : (0,markdown/* plain */.pj)(`${(0,number_words/* quantity */.au)(baseline.median, unit)} ±${(0,number_words/* number */.ai)(baseline.spread)}`),
        limit === null ? "" : (0,markdown/* plain */.pj)(limit),
        (0,markdown/* plain */.pj)(because),
    ];
}

;// CONCATENATED MODULE: ./actions/perf-gate/perf-gate.js




















const perf_gate_inputs = (0,inputs/* inputsOf */.Vc)("perf-gate", "measure", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* optional */.lq)((0,input/* document */.Al)("the policy", policy/* Policy */.P)),
    environment: (0,input/* identifier */.Cv)(),
    folder: (0,input/* path */.Ae)(),
    outputs: (0,input/* optional */.lq)((0,input/* document */.Al)("the outputs", dist/* pipe */.FsL(input/* plainObject */.ov, dist/* record */.g1P(dist/* string */.YjP(), value/* AnyJson */.Hy)))),
    url: (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const perfGate = async (given, world) => {
    const { configuration, environment, url } = given;
    const suites = (0,performance_suites/* suitesOf */.f)(environment, configuration);
    if (suites.length === 0)
        return (0,kit_result/* skipped */.hT)("nothing_to_do", `no suite measures ${environment}`, {
            outputs: { measured: [] },
            summary: `**${environment}**: no performance suite is configured for it; nothing was measured.`,
        });
    const { clock, execution, files, ledger, mask, workspace } = world;
    hideCredentials(given.secrets, url, mask);
    const tree = (0,external_node_path_.join)(workspace, given.folder);
    if ((await files.kind(tree)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${given.folder} is not in the workspace`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact before this step, and give both the same folder.",
        });
    const explains = suites.filter((suite) => "explain" in suite);
    if (url === undefined && explains.length > 0)
        throw new user_error/* UserError */.y(`the input url is empty, but the suite ${explains[0]?.name} asks the database`, {
            reason: "bad_input",
            remedy: `Set the secret DATABASE_URL in the environment ${environment}-check to the address of a read-only role, and pass it on by name.`,
        });
    const now = await ledger.now();
    await (0,ledger_kept/* stillThere */.V)(given.ledger, now, world);
    const histories = new Map(await Promise.all(suites.map(async ({ name }) => [name, await historyOf(name, environment, given.policy, now, world)])));
    const ends = [];
    for (const suite of suites) {
        const history = histories.get(suite.name) ?? [];
        ends.push(await measureSuite(suite, { ...given, tree, url, history }, world));
    }
    const { verdict, acceptedBy } = gateAnswer(ends, (0,performance_suites/* slowdownAcceptedBy */.U)(environment, configuration));
    const ran = { execution: { run: execution.run, attempt: execution.attempt }, at: clock.now().toISOString() };
    const runs = ends.flatMap(({ judgement }) => (judgement === undefined ? [] : [(0,judge/* performanceRun */._)(judgement, ran)]));
    const charts = [];
    for (const [at, { judgement }] of ends.entries()) {
        const [suite, run] = [suites[at], runs.find((one) => one.suite === judgement?.suite)];
        if (suite === undefined || judgement === undefined || run === undefined)
            continue;
        const kept = await keepCharts(suite, judgement, [...(histories.get(suite.name) ?? []), run], world);
        if (kept !== undefined)
            charts.push(kept);
    }
    const result = (0,kit_result/* decided */.rc)(verdict, {
        outputs: { measured: runs.flatMap(({ suite, measurements }) => measurements.map((one) => ({ suite, ...one }))) },
        summary: performanceMarkdown(environment, ends, verdict.because, charts),
        facts: { performance: dist/* parse */.qgA(value/* AnyJson */.Hy, runs), acceptedBy },
    });
    return acceptedBy === null ? result : { ...result, reason: "slower" };
};


/***/ }),

/***/ 3799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ roleVerdict)
/* harmony export */ });
function roleVerdict({ name, superuser, bypassesRowSecurity, reachesServer, owns }) {
    const faults = [
        ...(superuser ? ["is a superuser"] : []),
        ...(bypassesRowSecurity && !superuser ? ["bypasses row security"] : []),
        ...(reachesServer && !superuser ? ["may run programs or write files on the server"] : []),
        ...(owns > 0 && !superuser ? [`owns ${owns} table${owns === 1 ? "" : "s"} or views`] : []),
    ];
    if (faults.length === 0)
        return { go: true, because: `${name} can only read` };
    return {
        go: false,
        reason: "not_read_only",
        because: `the database role ${name} ${faults.join(" and ")}`,
        remedy: "Use a read-only role: CREATE ROLE checks LOGIN PASSWORD '…'; GRANT pg_read_all_data TO checks; and give its address to the environment of the checks.",
    };
}


/***/ }),

/***/ 5336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ slowdownAcceptedBy),
/* harmony export */   f: () => (/* binding */ suitesOf)
/* harmony export */ });
function suitesOf(environment, { performance }) {
    return performance.suites.filter(({ environments }) => environments?.includes(environment) ?? true);
}
function slowdownAcceptedBy(environment, { performance, environments }) {
    const role = performance["accept-by"];
    return role !== undefined && (environments[environment]?.accept[role] ?? 0) > 0 ? role : null;
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ textMistakeWords),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gX: () => (/* binding */ withLineFeeds)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7985);


function decodeText(bytes) {
    const mistake = mistakeIn(bytes);
    if (mistake)
        return { mistake: { ...mistake, line: lineOf(bytes, mistake.byte) } };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}
function withLineFeeds(text) {
    return text.replaceAll("\r\n", "\n");
}
function textMistakeWords({ message, byte, line }) {
    return `${message} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { message: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { message: isWide ? "looks like UTF-16 and is not UTF-8" : "has a NUL in it, so it is not text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { message: `is not UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { message: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
}
const marks = [
    { name: "UTF-32", bytes: [0xff, 0xfe, 0, 0] },
    { name: "UTF-32", bytes: [0, 0, 0xfe, 0xff] },
    { name: "UTF-16", bytes: [0xff, 0xfe] },
    { name: "UTF-16", bytes: [0xfe, 0xff] },
];
const sequences = [
    [0x00, 0x7f, 0, 0, 0],
    [0xc2, 0xdf, 1, 0x80, 0xbf],
    [0xe0, 0xe0, 2, 0xa0, 0xbf],
    [0xe1, 0xec, 2, 0x80, 0xbf],
    [0xed, 0xed, 2, 0x80, 0x9f],
    [0xee, 0xef, 2, 0x80, 0xbf],
    [0xf0, 0xf0, 3, 0x90, 0xbf],
    [0xf1, 0xf3, 3, 0x80, 0xbf],
    [0xf4, 0xf4, 3, 0x80, 0x8f],
];
function firstInvalid(bytes) {
    for (let at = 0; at < bytes.length;) {
        const lead = bytes[at] ?? 0;
        const [, , follow = 0, low = 0, high = 0] = sequences.find(([from, to]) => lead >= from && lead <= to) ?? [];
        const isLead = sequences.some(([from, to]) => lead >= from && lead <= to);
        const rest = Array.from({ length: follow }, (_, index) => bytes[at + 1 + index] ?? 0);
        const fits = rest.every((byte, index) => index === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf);
        if (!isLead || !fits)
            return at;
        at += 1 + follow;
    }
    return bytes.length;
}
const lineOf = (bytes, byte) => bytes.subarray(0, byte).reduce((lines, each) => lines + (each === 10 ? 1 : 0), 1);


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ childSecrets)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);

const refused = /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;
function childSecrets() {
    const inner = (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: 'a JSON object of texts, such as {"NAME":"value"}' };
            const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
                const mistake = mistakeIn(name, value);
                return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
            });
            return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
        },
    };
}
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is not a name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is not a secret, make it a variable of the environment"
        : undefined;
};


/***/ }),

/***/ 6046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ keepReport)
/* harmony export */ });
const days = 30;
const longest = 64 * 2 ** 20;
async function keepReport({ name, ending, file }, { artifacts, execution, files, log, signal }) {
    const kept = `slipway-${name}-${execution.attempt}.${ending}`;
    try {
        const bytes = await files.size(file);
        if (bytes > longest)
            throw new Error(`it has ${bytes} bytes, and no more than ${longest} are kept`);
        const { id } = await artifacts.upload(kept, file, days);
        log.info(`kept the report as artifact ${id}, ${kept}, for ${days} days`);
        return kept;
    }
    catch (cause) {
        signal.throwIfAborted();
        log.info(`the report is not kept as an artifact: ${cause instanceof Error ? cause.message.split("\n")[0] : cause}`);
        return undefined;
    }
}


/***/ }),

/***/ 48:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Policy)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Policy = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("policy"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np),
});


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ durationOf)
/* harmony export */ });
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
function durationOf(duration) {
    const unit = units[duration.slice(-1)];
    const count = Number(duration.slice(0, -1));
    if (unit === undefined || !Number.isSafeInteger(count))
        throw new Error(`${duration} is not a duration`);
    return count * unit;
}


/***/ }),

/***/ 2218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   RP: () => (/* binding */ ledgerRootPath),
/* harmony export */   gn: () => (/* binding */ LedgerRoot),
/* harmony export */   hi: () => (/* binding */ ledgerDocument),
/* harmony export */   xI: () => (/* binding */ acceptancePath)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const ledgerRootPath = "ledger.json";
function environmentPath(environment) {
    return `environments/${environment}.json`;
}
function acceptancePath(release, environment) {
    return `releases/${release}/${environment}/acceptance.json`;
}
const LedgerRoot = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("ledger"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    parent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF),
    keys: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), []),
});
function ledgerDocument(schema, text, path) {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
}
const Numbered = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const newerThan = (known, document) => {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Numbered, document);
    return parsed.success && parsed.output.version > known ? parsed.output.version : undefined;
};
const unreadable = (message, remedy) => new _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, { reason: "ledger_unreadable", remedy });


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    compressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np, size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z._+-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ StatementError)
/* harmony export */ });
class StatementError extends Error {
    code;
    position;
    hint;
    constructor(message, options) {
        super(message);
        this.name = "StatementError";
        this.code = options.code;
        this.position = options.position;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOnly)
/* harmony export */ });
/* unused harmony export readOnlyStatements */
const readOnlyStatements = {
    role: `SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
  pg_has_role(current_user, 'pg_execute_server_program', 'MEMBER') OR pg_has_role(current_user, 'pg_write_server_files', 'MEMBER') AS reaches,
  (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND n.nspname NOT LIKE 'pg\\_temp\\_%' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
FROM pg_roles WHERE rolname = current_user`,
    begin: "SET default_transaction_read_only = on; BEGIN READ ONLY",
    rollback: "ROLLBACK",
};
async function readOnly(connection, timeout, work) {
    await connection.script(readOnlyStatements.begin);
    try {
        await connection.script(`SET LOCAL statement_timeout = ${timeout}`);
        const [row = {}] = (await connection.query(readOnlyStatements.role)).rows;
        const role = {
            name: String(row.name),
            superuser: row.superuser !== false,
            bypassesRowSecurity: row.bypasses !== false,
            reachesServer: row.reaches !== false,
            owns: Number(row.owns),
        };
        return await work(role, (text) => connection.query(text));
    }
    finally {
        await connection.script(readOnlyStatements.rollback).catch(() => { });
    }
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTeamText)
/* harmony export */ });
/* unused harmony export teamText */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8319);



async function readTeamText(tree, path, reason, files) {
    const bytes = await files.bytes((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path));
    return bytes === null ? null : teamText(bytes, path, reason);
}
function teamText(bytes, path, reason) {
    const decoded = (0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes);
    if ("text" in decoded)
        return decoded.text;
    const isPointer = decoded.mistake.message.includes("Git LFS");
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path} ${(0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textMistakeWords */ .BF)(decoded.mistake)}`, {
        reason,
        remedy: isPointer
            ? `Take ${path} out of Git LFS (git lfs untrack, then add it again).`
            : `Save ${path} as UTF-8, such as with iconv -f latin1 -t utf-8.`,
    });
}


/***/ }),

/***/ 980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ copyWritable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


function copyWritable(from, to, leaves = () => false, root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(from)) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to, { mode: 0o700 });
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from, { withFileTypes: true })) {
        if (leaves(entry.name))
            continue;
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, entry.name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, entry.name)];
        if (entry.isDirectory())
            copyWritable(source, target, leaves, root);
        else if (entry.isSymbolicLink() && staysIn(root, from, source))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(source), target);
        else if (entry.isFile()) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(source, target);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, 0o600 | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(source).mode & 0o100));
        }
    }
}
const staysIn = (root, folder, link) => {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link)))
        return false;
    if (climbs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link)))
        return false;
    try {
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(link));
        return way !== ".." && !way.startsWith("../") && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    }
    catch {
        return false;
    }
};
const climbs = (folder, link) => {
    let depth = folder === "" ? 0 : folder.split("/").length;
    for (const name of link.split("/")) {
        depth += name === ".." ? -1 : name === "" || name === "." ? 0 : 1;
        if (depth < 0)
            return true;
    }
    return false;
};


/***/ })

};
