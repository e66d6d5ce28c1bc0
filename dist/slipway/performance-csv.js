export const id = 534;
export const ids = [534];
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


/***/ })

};
