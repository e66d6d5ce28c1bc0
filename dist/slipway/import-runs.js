export const id = 972;
export const ids = [972,534];
export const modules = {

/***/ 8534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performanceCsv: () => (/* binding */ performanceCsv),
  G: () => (/* binding */ performanceRunsOfCsv)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
// EXTERNAL MODULE: ./packages/formats/performance/result-source.js
var result_source = __webpack_require__(9480);
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
            throw (0,result_source/* refuseResult */.UT)(source, `line ${cause.line}`, cause.message, { cause });
        throw cause;
    }
}
function rowsOf(source, columns) {
    if (source.text.trim() === "")
        throw (0,result_source/* refuseResult */.UT)(source, "", "the file is empty");
    const rows = csvRows(source.text);
    const first = rows.next();
    const head = first.done ? [] : first.value.cells;
    const missing = columns.find((column) => !head.includes(column));
    if (missing !== undefined)
        throw (0,result_source/* refuseResult */.UT)(source, "line 1", `the column ${JSON.stringify(missing)} is missing`);
    const twice = head.find((column, at) => head.indexOf(column) !== at);
    if (twice !== undefined)
        throw (0,result_source/* refuseResult */.UT)(source, "line 1", `the column ${JSON.stringify(twice)} stands there twice`);
    const places = columns.map((column) => [column, head.indexOf(column)]);
    const found = [];
    for (const { line, cells } of rows) {
        if (cells.length !== head.length)
            throw (0,result_source/* refuseResult */.UT)(source, `line ${line}`, `it has ${cells.length} cells, but there are ${head.length} columns`);
        const cell = {};
        for (const [column, place] of places)
            cell[column] = cells[place] ?? "";
        found.push({ line, cell });
    }
    if (!source.text.endsWith("\n"))
        throw (0,result_source/* refuseResult */.UT)(source, "", "its last line does not end: it was cut off");
    return found;
}
const amount = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function figureOf(source, line, column, text) {
    const value = amount.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value))
        return value;
    throw refuseResult(source, `line ${line}, column ${column}`, `expected a number from 0 up, found ${JSON.stringify(text)}`);
}

;// CONCATENATED MODULE: ./packages/formats/performance-history/performance-csv.js





const columns = [
    "at",
    "environment",
    "suite",
    "release",
    "commit",
    "run",
    "attempt",
    "calibration",
    "metric",
    "value",
    "unit",
    "better",
    "spread",
    "samples",
    "verdict",
];
function performanceCsv(runs) {
    const rows = runs.flatMap((run) => {
        const { at, environment, suite, release, commit, execution, calibration, measurements } = run;
        const same = [at, environment, suite, performance_csv_text(release), commit, execution?.run, execution?.attempt, calibration];
        const list = measurements.length > 0 ? measurements : [undefined];
        return list.map((each) => [
            ...same,
            performance_csv_text(each?.metric ?? ""),
            each?.value,
            performance_csv_text(each?.unit ?? ""),
            each?.better,
            each?.spread,
            each?.samples,
            each?.verdict,
        ]);
    });
    return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
function performanceRunsOfCsv(csv, file) {
    const source = { what: "CSV of performance runs", path: file, text: csv, reason: "bad_input" };
    const found = [];
    for (const { line, cell: cells } of readTable(source, columns)) {
        const { metric, value, unit, better, spread, samples, verdict, ...head } = cells;
        const key = JSON.stringify(head);
        const last = found.at(-1);
        const isSame = last?.key === key && metric !== "" && !last.metrics.has(metric);
        const target = isSame ? last : { key, line, head: headOf(head), measurements: [], metrics: new Set() };
        if (!isSame)
            found.push(target);
        target.metrics.add(metric);
        if (metric === "")
            continue;
        target.measurements.push({
            metric: own(metric),
            value: number(value),
            unit: own(unit),
            better,
            verdict,
            ...(spread === "" ? {} : { spread: number(spread) }),
            ...(samples === "" ? {} : { samples: number(samples) }),
        });
    }
    return found.map(({ line, head, measurements }) => {
        const parsed = dist/* safeParse */.xLC(performance_run/* PerformanceRun */.WT, { ...head, measurements });
        if (parsed.success)
            return parsed.output;
        throw (0,result_source/* refuseResult */.UT)(source, `line ${line} and those of its run`, (0,document_document/* issueLine */.OH)(parsed.issues[0]));
    });
}
function headOf(head) {
    const { run, attempt, calibration, commit, release, ...rest } = head;
    return {
        kind: "performance",
        version: 1,
        ...rest,
        release: own(release),
        commit: commit === "" ? null : commit,
        execution: run === "" && attempt === "" ? null : { run: number(run), attempt: number(attempt) },
        calibration: calibration === "" ? null : number(calibration),
    };
}
function number(text) {
    return text === "" ? Number.NaN : Number(text);
}
const formula = /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠'])/g;
const guarded = /(^|[;\t\r\n])(\s*)'(?=[=+\-@＝＋－＠'])/g;
function performance_csv_text(value) {
    return value.replaceAll(formula, "$1$2'");
}
function own(cell) {
    return cell.replaceAll(guarded, "$1$2");
}
function cell(value) {
    const plain = String(value ?? "");
    return /[",;\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   UT: () => (/* binding */ refuseResult)
/* harmony export */ });
/* unused harmony export formatTitles */
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

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
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${path} cannot be read as the ${what}: ${where}${shortened(wrong)}`, {
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


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runsToImport: () => (/* binding */ runsToImport)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/formats/performance/result-source.js
var result_source = __webpack_require__(9480);
;// CONCATENATED MODULE: ./packages/formats/performance/json-result.js



const Amount = dist/* pipe */.FsL(dist/* number */.aig("a number"), dist/* finite */.E2x("a finite number"), dist/* minValue */.Wwf(0, "a number from 0 up"));
const most = { depth: 64 };
function readJsonResult(schema, source) {
    checkJson(source);
    const parsed = dist/* safeParse */.xLC(schema, jsonOf(source), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw (0,result_source/* refuseResult */.UT)(source, "", (0,document_document/* issueLine */.OH)(issue));
}
function jsonOf(source) {
    try {
        return (0,document_document/* parseJson */.qF)(source.text, source.path);
    }
    catch (cause) {
        const { cause: inner } = cause;
        throw (0,result_source/* refuseResult */.UT)(source, "", `it is no JSON: ${inner instanceof Error ? inner.message : ""}`, { cause });
    }
}
const token = /[\s,:]+|-?\d[\d.eE+-]*|[{}[\]]|true|false|null|(-?(?:NaN|Infinity|inf|nan))/y;
const reservedKeys = new Set(["__proto__", "constructor", "prototype"]);
function checkJson(source) {
    const { text } = source;
    const open = [];
    const refuse = (at, wrong) => (0,result_source/* refuseResult */.UT)(source, placeOf(text, at), wrong);
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

// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
// EXTERNAL MODULE: ./packages/model/performance/unit.js
var performance_unit = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/formats/performance-history/imported-runs.js





const importLimits = { bytes: 100 * 1024 ** 2, runs: 100_000 };
function importedRuns(source, runs, options) {
    if (runs.length === 0)
        throw (0,result_source/* refuseResult */.UT)(source, "", "it holds no runs");
    if (runs.length > importLimits.runs)
        throw (0,result_source/* refuseResult */.UT)(source, "", `it holds ${runs.length} runs; ${importLimits.runs} are read at most`);
    const known = new Set();
    return runs.toSorted((one, other) => one.at - other.at).map((run) => importedRun(source, run, options, known));
}
function importedRun(source, { at, commit, version, values }, { environment, suite, better }, known) {
    const isCommit = /^[0-9a-f]{40}$/.test(commit);
    const place = `the run of ${isCommit ? commit.slice(0, 7) : version}`;
    const instant = new Date(at);
    if (Number.isNaN(instant.getTime()))
        throw (0,result_source/* refuseResult */.UT)(source, place, `${at} is no moment`);
    const measurements = [...Map.groupBy(values, ({ metric }) => (0,result_source/* oneLine */.TN)(metric))].map(([metric, list]) => {
        const measurement = joined(source, place, metric, list, better);
        const verdict = known.has(metric) ? "steady" : "new";
        known.add(metric);
        return { ...measurement, verdict };
    });
    const parsed = dist/* safeParse */.xLC(performance_run/* PerformanceRun */.WT, {
        kind: "performance",
        version: 1,
        suite,
        environment,
        release: isCommit ? commit.slice(0, 7) : version,
        commit: isCommit ? commit : null,
        execution: null,
        at: instant.toISOString(),
        calibration: null,
        measurements,
    });
    if (parsed.success)
        return parsed.output;
    throw (0,result_source/* refuseResult */.UT)(source, place, (0,document_document/* issueLine */.OH)(parsed.issues[0]));
}
function joined(source, place, metric, values, better) {
    const [first] = values;
    const unit = (0,performance_unit/* unitNamed */.i)(first?.unit ?? "");
    const direction = first?.better ?? directionOf(unit) ?? better;
    if (direction === undefined)
        throw (0,result_source/* refuseResult */.UT)(source, `${place}, ${metric}`, "nothing says whether less or more of it is better", {
            remedy: "Say it with --better lower or --better higher; it is used for such metrics alone.",
        });
    if (values.some((value) => (0,performance_unit/* unitNamed */.i)(value.unit) !== unit))
        throw (0,result_source/* refuseResult */.UT)(source, `${place}, ${metric}`, "its values have several units");
    const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
    const many = values.length > 1 ? { spread: Math.sqrt(squares / (values.length - 1)), samples: values.length } : {};
    return { metric, value: mean, unit, better: direction, ...many };
}
function directionOf(unit) {
    if ((0,performance_unit/* unitFactor */.I)(unit, "s") !== undefined || (0,performance_unit/* unitFactor */.I)(unit, "B") !== undefined)
        return "lower";
    return (0,performance_unit/* unitFactor */.I)(unit, "/s") !== undefined || (0,performance_unit/* unitFactor */.I)(unit, "B/s") !== undefined ? "higher" : undefined;
}
function refuseLargeHistory(source) {
    if (source.text.length > importLimits.bytes)
        throw (0,result_source/* refuseResult */.UT)(source, "", `it is larger than ${importLimits.bytes / 1024 ** 2} MiB`);
}
function onlyOne(source, kind, names, only = []) {
    const all = [...new Set(names)];
    const wanted = only.length === 0 ? all : all.filter((name) => only.includes(name));
    const [name] = wanted;
    if (name !== undefined && wanted.length === 1)
        return name;
    const told = all
        .slice(0, 20)
        .map((each) => JSON.stringify(each))
        .join(", ");
    throw (0,result_source/* refuseResult */.UT)(source, "", wanted.length === 0 ? `it has no ${kind} of that name` : `it has several: ${told}`, {
        remedy: `Name one ${kind} with --only: ${told}.`,
    });
}

;// CONCATENATED MODULE: ./packages/formats/performance-history/bencher.js



const Named = dist/* object */.Ikc({ name: dist/* string */.YjP() });
const Measure = dist/* object */.Ikc({ name: dist/* string */.YjP(), slug: dist/* optional */.lqM(dist/* string */.YjP()), units: dist/* optional */.lqM(dist/* string */.YjP(), "") });
const Moment = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX("a moment such as 2026-11-23T10:02:00Z"));
const Version = dist/* object */.Ikc({ number: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())), hash: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())) });
const Value = dist/* object */.Ikc({ value: dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()) });
const Perf = dist/* object */.Ikc({
    results: dist/* array */.YOg(dist/* object */.Ikc({
        branch: Named,
        testbed: Named,
        benchmark: Named,
        measure: Measure,
        metrics: dist/* array */.YOg(dist/* object */.Ikc({ report: dist/* string */.YjP(), start_time: Moment, version: Version, metric: Value })),
    })),
});
const Report = dist/* object */.Ikc({
    uuid: dist/* string */.YjP(),
    testbed: Named,
    start_time: Moment,
    branch: dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        version: dist/* optional */.lqM(Version),
        head: dist/* optional */.lqM(dist/* object */.Ikc({ version: dist/* optional */.lqM(dist/* nullable */.mee(Version)) })),
    }),
    results: dist/* array */.YOg(dist/* array */.YOg(dist/* object */.Ikc({ benchmark: Named, measures: dist/* array */.YOg(dist/* object */.Ikc({ measure: Measure, metric: Value })) }))),
});
const Export = dist/* union */.KCZ([Perf, Report, dist/* array */.YOg(Report)], "the answer of Bencher's perf or reports");
const directions = { latency: "lower", throughput: "higher" };
function bencherRuns(text, options) {
    const source = { what: "JSON of Bencher", path: options.file, reason: "bad_input", text };
    refuseLargeHistory(source);
    const points = pointsOf(readJsonResult(Export, source));
    const among = (kind, list) => {
        const names = new Set(list.map((point) => point[kind]));
        return onlyOne(source, kind, names, options.only?.filter((name) => names.has(name)));
    };
    const branch = among("branch", points);
    const onBranch = points.filter((point) => point.branch === branch);
    const testbed = among("testbed", onBranch);
    const runs = Map.groupBy(onBranch.filter((point) => point.testbed === testbed), ({ report }) => report);
    return importedRuns(source, [...runs.values()].map(runOf), options);
}
function pointsOf(exported) {
    if ("results" in exported && !("uuid" in exported))
        return exported.results.flatMap(({ branch, testbed, benchmark, measure, metrics }) => metrics.map(({ report, start_time, version, metric }) => ({
            report,
            at: start_time,
            branch: branch.name,
            testbed: testbed.name,
            version,
            benchmark: benchmark.name,
            measure,
            value: metric.value,
        })));
    return [exported].flat().flatMap(({ uuid, testbed, start_time, branch, results }) => results.flat().flatMap(({ benchmark, measures }) => measures.map(({ measure, metric }) => ({
        report: uuid,
        at: start_time,
        branch: branch.name,
        testbed: testbed.name,
        version: branch.head?.version ?? branch.version ?? {},
        benchmark: benchmark.name,
        measure,
        value: metric.value,
    }))));
}
function runOf(points) {
    const [first] = points;
    const { number, hash } = first?.version ?? {};
    return {
        at: Date.parse(first?.at ?? ""),
        commit: hash ?? "",
        version: `${number ?? first?.report ?? ""}`,
        values: points.map(({ benchmark, measure, value }) => ({
            metric: `${benchmark} ${measure.name.toLowerCase()}`,
            value,
            unit: unitOf(measure.units),
            better: directions[measure.slug ?? measure.name.toLowerCase()],
        })),
    };
}
function unitOf(units) {
    return /\(([^()]+)\)\s*$/.exec(units)?.[1] ?? units;
}

;// CONCATENATED MODULE: ./packages/formats/performance-history/github-action-benchmark.js




const Run = dist/* object */.Ikc({
    commit: dist/* object */.Ikc({ id: dist/* string */.YjP() }),
    date: dist/* number */.aig(),
    tool: dist/* string */.YjP(),
    benches: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), value: dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()), unit: dist/* string */.YjP() })),
});
const Data = dist/* object */.Ikc({ entries: dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(Run)) });
const github_action_benchmark_directions = {
    benchmarkjs: "higher",
    pytest: "higher",
    customBiggerIsBetter: "higher",
    customSmallerIsBetter: "lower",
    cargo: "lower",
    catch2: "lower",
    julia: "lower",
};
function githubActionBenchmarkRuns(text, options) {
    const whole = { what: "data.js of github-action-benchmark", path: options.file, reason: "bad_input", text };
    refuseLargeHistory(whole);
    const source = {
        ...whole,
        text: text.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=\s*/, "").replace(/;\s*$/, ""),
    };
    const { entries } = readJsonResult(Data, source);
    const chart = onlyOne(source, "chart", Object.keys(entries), options.only);
    const runs = (entries[chart] ?? []).map(({ commit, date, tool, benches }, at) => {
        refuseTwice(source, `entries.${chart}.${at}`, benches);
        return {
            at: date,
            commit: commit.id,
            version: commit.id,
            values: benches.map(({ name, value, unit }) => ({
                metric: name,
                value,
                unit: unit.replace(/\/(?:iter|op)$/, ""),
                better: github_action_benchmark_directions[tool],
            })),
        };
    });
    return importedRuns(source, runs, options);
}
function refuseTwice(source, place, benches) {
    const names = new Set();
    for (const { name } of benches) {
        if (names.has(name))
            throw (0,result_source/* refuseResult */.UT)(source, place, `the benchmark ${JSON.stringify(name)} is there twice`);
        names.add(name);
    }
}

// EXTERNAL MODULE: ./packages/formats/performance-history/performance-csv.js + 2 modules
var performance_csv = __webpack_require__(8534);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./packages/rehearsal/cli/performance/import-runs.js




const kinds = [
    [/^\uFEFF?at,environment,suite,/, fromCsv],
    [
        /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=|^\s*\{[\s\S]{0,500}?"entries"\s*:/,
        ({ text, ...rest }) => githubActionBenchmarkRuns(text, rest),
    ],
    [/^\s*[[{][\s\S]*"results"\s*:/, ({ text, ...rest }) => bencherRuns(text, rest)],
];
function runsToImport(request) {
    const known = kinds.find(([sign]) => sign.test(request.text));
    if (known)
        return known[1](request);
    throw new user_error/* UserError */.y(`${request.file} is no history that can be imported`, {
        reason: "bad_input",
        remedy: "Give it data.js of github-action-benchmark, the JSON of bencher perf or report, or the CSV of slipway performance export.",
    });
}
function fromCsv({ text, file, environment, suite }) {
    const runs = (0,performance_csv/* performanceRunsOfCsv */.G)(text, file);
    const other = runs.find((run) => run.environment !== environment || run.suite !== suite);
    if (other === undefined)
        return runs;
    throw new user_error/* UserError */.y(`${file} holds runs of ${other.suite} in ${other.environment}, not only of ${suite} in ${environment}`, {
        reason: "bad_input",
        remedy: "Import each suite and environment from a file of its own.",
    });
}


/***/ })

};
