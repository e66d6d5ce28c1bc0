export const id = 2362;
export const ids = [2362];
export const modules = {

/***/ 2362:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _unit_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3807);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_unit_test_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _unit_test_js__WEBPACK_IMPORTED_MODULE_1__/* .unitTest */ .J);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ unit_test_inputs),
  J: () => (/* binding */ unitTest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/formats/findings/tool-output.js
var tool_output = __webpack_require__(2619);
// EXTERNAL MODULE: ../node_modules/saxes/saxes.js
var saxes = __webpack_require__(6270);
;// CONCATENATED MODULE: ./packages/formats/tests/junit.js


const most = { cases: 1000, failures: 100, text: 20_000 };
function readJUnit(xml, tool) {
    const report = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
    const failing = new Map();
    const secondsByFile = new Map();
    let suites = 0;
    let open;
    let failure;
    const parser = new saxes/* SaxesParser */.wT({ position: false, xmlns: false });
    parser.on("doctype", () => {
        throw (0,tool_output/* toolFailed */.QA)(tool, "wrote a JUnit report with a document type, which is refused");
    });
    parser.on("error", (cause) => {
        throw (0,tool_output/* toolFailed */.QA)(tool, `wrote a JUnit report that is not XML: ${cause.message}`, cause);
    });
    parser.on("opentag", ({ name, attributes }) => {
        if (name === "testsuite" || name === "testsuites")
            suites++;
        else if (name === "testcase") {
            open = opened(attributes);
            const seconds = Number(attributes.time) || 0;
            if (open.file !== undefined)
                secondsByFile.set(open.file, (secondsByFile.get(open.file) ?? 0) + seconds);
            report.seconds += seconds;
        }
        else if (open && name === "skipped")
            open.skipped = true;
        else if (open && (name === "failure" || name === "error"))
            failure = { message: attributes.message ?? "", text: "" };
    });
    const text = (piece) => {
        if (failure && failure.text.length < most.text)
            failure.text += piece;
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", ({ name }) => {
        if (failure && open && (name === "failure" || name === "error")) {
            if (open.failures.length < most.failures)
                open.failures.push({ ...failure, text: failure.text.slice(0, most.text) });
            failure = undefined;
        }
        else if (open && name === "testcase") {
            if (open.failures.length > 0) {
                const key = JSON.stringify([open.className, open.name, open.file]);
                const known = failing.get(key);
                if (known)
                    known.failures.push(...open.failures);
                else {
                    report.failed++;
                    if (failing.size < most.cases)
                        failing.set(key, open);
                }
            }
            else if (open.skipped)
                report.skipped++;
            else if (open.name !== "")
                report.passed++;
            open = undefined;
        }
    });
    parser.write(xml).close();
    if (suites === 0)
        throw (0,tool_output/* toolFailed */.QA)(tool, "wrote a report that is not JUnit");
    return {
        ...report,
        files: new Set(secondsByFile.keys()),
        secondsByFile,
        failing: [...failing.values()].map(({ skipped, ...rest }) => rest),
    };
}
const opened = (attributes) => {
    const line = Number(attributes.line);
    return {
        name: attributes.name ?? "",
        className: attributes.classname ?? "",
        ...(attributes.file === undefined ? {} : { file: attributes.file }),
        ...(attributes.line !== undefined && Number.isSafeInteger(line) && line >= 0 ? { line: line + 1 } : {}),
        failures: [],
        skipped: false,
    };
};

// EXTERNAL MODULE: ./packages/kit/keep-report.js
var keep_report = __webpack_require__(6046);
// EXTERNAL MODULE: ./packages/ports/machine/own-program.js
var own_program = __webpack_require__(6243);
// EXTERNAL MODULE: ./packages/ports/machine/writable-copy.js
var writable_copy = __webpack_require__(980);
;// CONCATENATED MODULE: ./packages/formats/tests/pytest-place.js
const chained = /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/m;
const pytest_place_frame = /^(?:(\S[^\n]*?):([0-9]+): (?:in [^\n]+|\w+)|(?:E +File "([^"\n]+)"|file ([^\n]+)), line ([0-9]+))$/gm;
function placeOf(test, failure, root) {
    const sections = failure.text.split(chained).map((section) => framesOf(section, root));
    const path = test.file ?? fileOf(test, sections.flat());
    const last = sections.at(-1) ?? [];
    const line = last.findLast((at) => at.path === path)?.line ??
        sections.flat().findLast((at) => at.path === path)?.line ??
        test.line ??
        1;
    const end = last.at(-1);
    return { path, line, ...(end === undefined || end.path === path ? {} : { deeper: end }) };
}
const framesOf = (text, root) => [...text.matchAll(pytest_place_frame)].flatMap(([, path, line, broken, fixture, at]) => {
    const inside = insideTree(path ?? broken ?? fixture ?? "", root);
    return inside === undefined ? [] : [{ path: inside, line: Number(line ?? at) }];
});
const insideTree = (path, root) => {
    const relative = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    return /^(\/|\.\.(\/|$)|<)/.test(relative) ? undefined : relative;
};
const fileOf = ({ className, name }, frames) => {
    const module = (className || name).replaceAll(".", "/");
    return (frames.find(({ path }) => module.startsWith(path.replace(/\.py$/, "")))?.path ?? frames[0]?.path ?? `${module}.py`);
};
function whatOf({ message, text }) {
    const exception = /^E {3}(\S.*)$/m.exec(text)?.[1] ?? /^E +(\S.*)$/m.exec(text)?.[1];
    const first = message.split("\n")[0]?.trim() ?? "";
    const vague = first === "" || first === "collection failure" || /^failed on \w+ with "file [^"]+, line [0-9]+$/.test(first);
    const doctest = /^Expected:\n([\s\S]*?)\nGot:\n([\s\S]*?)\n\S/m.exec(text);
    if (doctest && exception === undefined) {
        const [expected, got] = doctest.slice(1).map((part) => part.trim().split("\n")[0]);
        return `expected ${expected}, got ${got}`;
    }
    return (vague ? exception : first) ?? text.trim().split("\n")[0] ?? "";
}
function sameModuleIn({ text }, root) {
    const said = /^imported module '([^'\n]+)' has this __file__ attribute:\n +(\S[^\n]*)\nwhich is not the same as the test file we want to collect:\n +(\S[^\n]*)$/m;
    const [, module, imported = "", wanted = ""] = said.exec(text) ?? [];
    if (module === undefined)
        return undefined;
    return { module, paths: [insideTree(imported, root) ?? imported, insideTree(wanted, root) ?? wanted] };
}
function ownFailures({ failures }) {
    const own = failures.filter(({ text }) => !/^contains [0-9]+ failed subtests?$/.test(text.trim()));
    return own.length === 0 ? failures : own;
}

;// CONCATENATED MODULE: ./actions/unit-test/pytest-end.js


const remedy = "Fix the code or the test; every failure is marked on its line.";
function endOfPytest(finished, report, root) {
    const { code, signal, timedOut, stdout, stderr } = finished;
    const said = lastLines(stderr.trim() === "" ? stdout : stderr);
    const end = report === null ? { counts: none, failures: [] } : reported(report, root);
    const closed = (because) => ({
        ...end,
        no: { go: false, reason: "tests_failed", because, remedy },
    });
    if (timedOut)
        return closed("pytest did not end in time");
    switch (code) {
        case 0:
        case 1:
            if (report === null)
                break;
            if (code === 0 || report.failed > 0)
                return withSameModules(end, report, root);
            return closed(`pytest ended with 1 although no test failed (a plugin's limit?)${said}`);
        case 2:
            if (report !== null && report.failed > 0)
                return withSameModules(end, report, root);
            throw (0,tool_output/* toolFailed */.QA)("pytest", `was interrupted before its end${said}`);
        case 4: {
            const conftest = conftestFailure(stderr, root);
            if (conftest)
                return { counts: { ...none, failed: 1 }, failures: [conftest] };
            throw (0,tool_output/* toolFailed */.QA)("pytest", `was called in a way that it does not know${said}`);
        }
        case 5:
            return { counts: { ...none, skipped: report?.skipped ?? 0 }, failures: [] };
    }
    throw (0,tool_output/* toolFailed */.QA)("pytest", `ended with ${code ?? signal} and left no report of its tests${said}`);
}
const withSameModules = (end, report, root) => report.failing.some(({ failures }) => failures.some((failure) => sameModuleIn(failure, root) !== undefined))
    ? { ...end, hint: waysOut }
    : end;
const waysOut = "Where two files are one module for Python, give one of them another name, put an __init__.py into its folder and the folders above it that differ, or let pytest tell files apart by their paths (addopts = --import-mode=importlib in its settings).";
const sameModuleWords = ({ module, paths: [imported, wanted] }) => `for Python ${wanted} and ${imported} are one module, ${module}, of which it imports one`;
const inTree = (text, root) => text.replaceAll(`${root}/`, "");
const none = { passed: 0, failed: 0, skipped: 0 };
const reported = ({ passed, failed, skipped, failing }, root) => ({
    counts: { passed, failed, skipped },
    failures: failing.flatMap((test) => ownFailures(test).map((failure) => ({
        test: test.name,
        ...placeOf(test, failure, root),
        what: whatIn(failure, root),
        detail: inTree(failure.text, root),
    }))),
});
const whatIn = (failure, root) => {
    const same = sameModuleIn(failure, root);
    return same === undefined ? whatOf(failure) : sameModuleWords(same);
};
const conftestFailure = (stderr, root) => {
    const path = /^ImportError while loading conftest '([^']+)'/m.exec(stderr)?.[1];
    if (path === undefined)
        return undefined;
    const file = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    const failure = { message: "", text: stderr };
    const place = placeOf({ name: file, className: "", file, failures: [] }, failure, root);
    return { test: file, ...place, what: whatOf(failure), detail: inTree(stderr.trim(), root) };
};
const lastLines = (text) => {
    const last = text.trim().split("\n").slice(-6).join("\n  ").slice(-1200);
    return last === "" ? "" : `; its last output:\n  ${last}`;
};

;// CONCATENATED MODULE: ./actions/unit-test/pytest-work.js


const names = ["**/test_*.py", "**/*_test.py"];
const notEntered = ["*.egg", ".*", "_darcs", "build", "CVS", "dist", "node_modules", "venv"].map((name) => `**/${name}/**`);
const settings = [
    ...["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"],
    ...["pyproject.toml", "tox.ini", "setup.cfg"],
];
const usual = "tests";
async function pytestWork(tree, configured, files) {
    const named = await files.find(tree, names, notEntered);
    if (configured === undefined)
        return byItself(tree, named, files);
    const paths = await present(configured, tree, files);
    if (paths.length > 0)
        return { runs: true, paths, named };
    const where = configured.join(", ");
    const [first] = named;
    if (configured.length === 0 || first === undefined)
        return { runs: false, because: `no Python in ${where || "tests.python.paths"}` };
    throw new user_error/* UserError */.y(`tests.python.paths names ${where}, where there is no Python, and ${named.length === 1 ? "a file is" : `${named.length} files are`} named like tests, first ${first}`, {
        reason: "bad_config",
        remedy: "Name the right folders; without tests.python.paths pytest's own settings hold, and [] says that nothing should run.",
    });
}
async function byItself(tree, named, files) {
    const texts = await Promise.all(settings.map((path) => files.read((0,external_node_path_.join)(tree, path))));
    const says = texts.some((text) => text !== null && /^\s*testpaths\s*=/m.test(text));
    if (says && (await files.find(tree, ["**/*.py"], notEntered)).length > 0)
        return { runs: true, paths: [], named };
    if ((await present([usual], tree, files)).length > 0)
        return { runs: true, paths: [usual], named };
    return named.length > 0
        ? { runs: true, paths: [], named }
        : { runs: false, because: `no Python in ${usual}, and no file is named like test_*.py` };
}
async function present(paths, tree, files) {
    const holds = await Promise.all(paths.map(async (path) => {
        const kind = await files.kind((0,external_node_path_.join)(tree, path));
        return kind === "file"
            ? path.endsWith(".py")
            : kind === "folder" && (await files.find((0,external_node_path_.join)(tree, path), ["**/*.py"])).length > 0;
    }));
    return paths.filter((_, at) => holds[at]);
}

;// CONCATENATED MODULE: ./actions/unit-test/pytest.js









const limit = 60 * 60_000;
async function runPytest(tree, { configuration: { tests }, version }, world) {
    const { clock, exec, files, log, sandbox, temp, tools } = world;
    const work = await pytestWork(tree, tests.python.paths, files);
    if (!work.runs)
        return { kind: "pytest", state: "skipped", because: work.because };
    const needs = await needsOf(tree, tests.python, work.paths, files);
    const began = clock.now().getTime();
    const [copy, home, report, remaining] = ["tree", "home", "junit.xml", "left-running"].map((name) => (0,external_node_path_.join)(temp, name));
    (0,writable_copy/* copyWritable */.K)(tree, copy, isLeftOut);
    await files.makeFolder(home);
    const fence = (command) => sandbox.fence(command, { network: true });
    const python = await tools.python((0,external_node_path_.join)(temp, "python"), { root: copy, ...needs, version, fence });
    const from = [...needs.requirements, ...needs.groups.map((group) => `the group ${group}`)].join(", ");
    log.info(`made an environment of Python ${python.version} from ${from}`);
    const options = ["--continue-on-collection-errors", "--tb=short", "--color=no"];
    const messages = [`--junitxml=${report}`, "-o", "junit_family=xunit1", `--rootdir=${copy}`];
    const command = await fence({
        file: python.path,
        args: [
            "-c",
            (0,own_program/* ownProgram */.D)(import.meta.url, "pytest-launcher.py"),
            remaining,
            ...messages,
            ...options,
            ...(work.paths.length === 0 ? [] : ["--", ...work.paths]),
        ],
        cwd: copy,
        env: { VIRTUAL_ENV: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(python.path)), HOME: home, CI: "true" },
        timeout: limit,
        isForeign: true,
        onLine: (line) => log.foreign(line),
    });
    log.info(fenceStory[await sandbox.kind()]);
    const finished = await log.group("pytest", () => exec.run(command));
    const xml = (await files.kind(report)) === "file" ? await readReport(report, files) : null;
    const junit = xml === null ? null : readJUnit(xml, "pytest");
    const end = endOfPytest(finished, junit, copy);
    const ran = new Set([...(junit?.files ?? []), ...end.failures.map(({ path }) => path)]);
    const remarks = [...(await leftRunning(remaining, files)), ...notRun(work.named.filter((path) => !ran.has(path)))];
    const artifact = xml === null ? undefined : await (0,keep_report/* keepReport */.k)({ name: "pytest", ending: "xml", file: report }, world);
    if (artifact !== undefined)
        remarks.push(`JUnit: the artifact ${artifact}`);
    const times = junit === null ? {} : { times: slowest(junit.secondsByFile) };
    return { kind: "pytest", state: "ran", ...end, ...times, milliseconds: clock.now().getTime() - began, remarks };
}
const timed = 200;
function slowest(secondsByFile) {
    const rows = [...secondsByFile].toSorted(([, a], [, b]) => b - a).slice(0, timed);
    return Object.fromEntries(rows.map(([file, seconds]) => [file, Math.round(seconds * 1000) / 1000]));
}
async function needsOf(tree, { requirements, groups }, paths, files) {
    if ((await files.kind((0,external_node_path_.join)(tree, requirements))) === "file")
        return { requirements: [requirements], groups };
    if (groups.length > 0)
        return { requirements: [], groups };
    const where = paths.length === 0 ? "" : ` in ${paths.join(", ")}`;
    throw new user_error/* UserError */.y(`there are Python tests${where}, but no ${requirements} to run them with`, {
        reason: "bad_config",
        remedy: "Add it, name yours in tests.python.requirements or groups of pyproject.toml in tests.python.groups, or set tests.python.paths to [] if there is nothing to run.",
    });
}
async function leftRunning(note, files) {
    if ((await files.kind(note)) !== "file" || (await files.size(note)) > 100_000)
        return [];
    const names = ((await files.read(note)) ?? "").split("\n").filter((line) => line !== "");
    if (names.length === 0)
        return [];
    const many = names.length === 1 ? "a process" : `${names.length} processes`;
    return [`the tests left ${many} running, which ended with pytest: ${names.slice(0, 10).join(", ")}`];
}
function notRun(paths) {
    if (paths.length === 0)
        return [];
    const many = paths.length === 1 ? "a file that is" : `${paths.length} files that are`;
    return [`no test ran of ${many} named like tests: ${paths.slice(0, 5).join(", ")}${paths.length > 5 ? " …" : ""}`];
}
const isLeftOut = (name) => /^(__pycache__|\.pytest_cache)$|\.py[co]$/.test(name);
const fenceStory = {
    bubblewrap: "the tests run behind bubblewrap: they see no other process and none of the files of the runner",
    namespaces: "the tests run in namespaces of their own: they see no other process and none of the files of the runner",
    none: "this machine does not let programs be sandboxed (neither bubblewrap nor namespaces work): tests see the processes of this job",
};
const pytest_most = 200_000_000;
const readReport = async (path, files) => {
    const bytes = await files.size(path);
    if (bytes > pytest_most)
        throw (0,tool_output/* toolFailed */.QA)("pytest", `left a report of ${bytes} bytes; more than ${pytest_most} are not read`);
    return files.read(path);
};

// EXTERNAL MODULE: ./packages/decide/check/gate.js
var gate = __webpack_require__(76);
// EXTERNAL MODULE: ./packages/kit/log/fence.js
var fence = __webpack_require__(2036);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/unit-test/report.js



function ranOf(parts) {
    return parts.filter((part) => part.state === "ran");
}
function totalOf(parts) {
    return ranOf(parts).reduce((sum, { counts }) => ({
        passed: sum.passed + counts.passed,
        failed: sum.failed + counts.failed,
        skipped: sum.skipped + counts.skipped,
    }), { passed: 0, failed: 0, skipped: 0 });
}
function verdictOf(parts) {
    const ran = ranOf(parts);
    const [first] = ran.flatMap(({ failures }) => failures);
    const all = (0,gate/* testVerdict */.u)(totalOf(parts), first === undefined ? undefined : `${placeIn(first)} ${first.test}: ${first.what}`);
    const no = ran.flatMap(({ no }) => (no ? [no] : []))[0];
    if (no && (no.reason !== "tests_failed" || all.go))
        return no;
    const hints = ran.flatMap(({ hint }) => (hint === undefined ? [] : [hint]));
    if (!all.go)
        return { ...all, remedy: [all.remedy, ...hints].join(" ") };
    const empty = ran.map(({ counts }) => (0,gate/* testVerdict */.u)(counts)).find((verdict) => !verdict.go);
    return empty ?? { go: true, because: countsLine(parts) };
}
const placeIn = ({ path, line }) => `${path}:${line}`;
function countsLine(parts) {
    return ranOf(parts)
        .map(({ kind, counts }) => `${counts.passed} ${kind}${counts.skipped > 0 ? ` (${counts.skipped} skipped)` : ""}`)
        .join(", ");
}
function annotationsOf(parts) {
    return ranOf(parts)
        .flatMap(({ failures }) => failures)
        .slice(0, 9)
        .map(({ test, path, line, what, detail, deeper }) => ({
        level: "error",
        title: `${test} failed`.slice(0, 250),
        message: [what, ...(deeper ? [`raised at ${placeIn(deeper)}`] : []), ...(detail ? ["", detail] : [])].join("\n"),
        path,
        line,
    }));
}
const report_most = { rows: 100, folds: 20, characters: 4000 };
function summaryOf(parts, verdict) {
    const failures = ranOf(parts).flatMap((part) => part.failures);
    const more = failures.length > report_most.rows ? `${failures.length - report_most.rows} more are in the log.` : "";
    return (0,markdown/* lines */.Mn)(`**Tests: ${(0,markdown/* plain */.pj)(verdict.go ? `${verdict.because} passed` : verdict.because)}${verdict.go ? "" : ". The gate stays closed"}.**`, (0,markdown/* table */.tp)(["tests", "passed", "failed", "skipped", "time", ""], parts.map(rowOf)), (0,markdown/* table */.tp)(["where", "test", "what"], failures.slice(0, report_most.rows).map(failureRow)), more, failures
        .filter(({ detail }) => detail)
        .slice(0, report_most.folds)
        .map(trace)
        .join("\n\n"));
}
const rowOf = (part) => {
    if (part.state === "skipped")
        return [part.kind, "", "", "", "", `skipped: ${(0,markdown/* plain */.pj)(part.because)}`];
    const { passed, failed, skipped } = part.counts;
    const time = `${(part.milliseconds / 1000).toFixed(1)} s`;
    const words = [...(part.no ? [part.no.because.split("\n")[0] ?? ""] : []), ...(part.remarks ?? [])];
    return [part.kind, ...[passed, failed, skipped].map(String), time, words.map(markdown/* plain */.pj).join("<br>")];
};
const failureRow = ({ test, path, line, what, deeper }) => [
    (0,markdown/* code */.aY)(placeIn({ path, line })),
    (0,markdown/* plain */.pj)(test),
    `${(0,markdown/* plain */.pj)(what)}${deeper ? `, raised at ${(0,markdown/* code */.aY)(placeIn(deeper))}` : ""}`,
];
const trace = ({ test, path, line, detail = "" }) => (0,markdown/* folded */.TM)(`${(0,markdown/* code */.aY)(placeIn({ path, line }))} ${(0,markdown/* code */.aY)(test)}`, `<pre>${(0,fence/* fenced */.O)(detail.slice(0, report_most.characters)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre>`);

// EXTERNAL MODULE: ./packages/decide/deploy/migrations.js
var deploy_migrations = __webpack_require__(7909);
// EXTERNAL MODULE: ./packages/formats/sql/sql-statements.js
var sql_statements = __webpack_require__(7458);
// EXTERNAL MODULE: ./packages/formats/sql/text-position.js
var text_position = __webpack_require__(3722);
;// CONCATENATED MODULE: ./packages/formats/sql/sql-tests.js


const mark = /^[^\S\n]*--[^\S\n]*test:([^\n]*)$/gm;
function parseSqlTests(text) {
    const marks = [...text.matchAll(mark)].filter(({ index }) => isBetweenStatements(text.slice(0, index)));
    const tests = marks.map(({ 0: whole, 1: sentence = "", index }, at) => {
        const end = index + whole.length;
        const sql = text.slice(end, marks[at + 1]?.index);
        const begins = end + (/^\s*/.exec(sql)?.[0].length ?? 0);
        return { sentence: sentence.trim(), line: lineOf(text, index), sql: sql.trim(), begins: lineOf(text, begins) };
    });
    const mistakes = tests.flatMap(({ sentence, line, sql }) => {
        const queries = (0,sql_statements/* statementStarts */.Vv)(sql).length;
        return [
            ...(sentence === "" ? [{ line, message: "a test needs a sentence: -- test: what should be true" }] : []),
            ...(queries === 1
                ? []
                : [{ line, message: `a test is one query, which must return no rows; here are ${queries}` }]),
        ];
    });
    const none = { line: 1, message: "there is no test in this file; a test begins with a line -- test: <sentence>" };
    return { setUp: text.slice(0, marks[0]?.index), tests, mistakes: tests.length === 0 ? [none] : mistakes };
}
const lineOf = (text, unit) => (0,text_position/* placeOfUnit */.J)(text, unit).line;
const isBetweenStatements = (before) => {
    const probe = `${before}\n;x`;
    return (0,sql_statements/* statementStarts */.Vv)(probe).at(-1)?.at === probe.length - 1;
};

// EXTERNAL MODULE: ./packages/formats/text/utf8-text.js
var utf8_text = __webpack_require__(6963);
// EXTERNAL MODULE: ./packages/ports/database/migration-files.js + 4 modules
var migration_files = __webpack_require__(8790);
// EXTERNAL MODULE: ./packages/ports/machine/team-text.js
var team_text = __webpack_require__(6753);
;// CONCATENATED MODULE: ./actions/unit-test/sql-report.js

function sqlReport({ migrations, files }, { events, stopped }) {
    const describe = (kind) => events.filter((event) => event.kind === kind);
    const mistakes = files.flatMap(({ path, mistakes }) => mistakes.map(({ line, message }) => ({ test: path, path, line, what: message })));
    const migrated = migrations.map((file, at) => {
        const event = describe("migration").find(({ migration }) => migration === at);
        if (!event)
            return "unseen";
        return event.problem === null ? "done" : problemAt(`migration ${nameOf(file.path)}`, file, event.problem, 1, 1);
    });
    const setUps = files.map(({ path, setUp }, at) => {
        const event = describe("set-up").find(({ file }) => file === at);
        if (!event)
            return "unseen";
        return event.problem === null
            ? "done"
            : problemAt(`set-up of ${nameOf(path)}`, { path, text: setUp }, event.problem, 1, 1);
    });
    const tests = files.flatMap(({ path, tests }, file) => tests.map(({ sentence, line, sql, begins }, test) => {
        const event = describe("test").find((each) => each.file === file && each.test === test);
        if (!event)
            return "unseen";
        if (event.problem)
            return problemAt(sentence, { path, text: sql }, event.problem, begins, line);
        if (event.columns.length === 0)
            return { test: sentence, path, line, what: "it is not a query, so it can find nothing" };
        return event.count === 0 ? "done" : { test: sentence, path, line, ...counterExamples(event) };
    }));
    const failures = [...mistakes, ...[...migrated, ...setUps, ...tests].filter((each) => typeof each === "object")];
    const unseen = tests.filter((each) => each === "unseen").length;
    if (stopped !== undefined || (unseen > 0 && failures.length === 0))
        failures.push({
            ...placeOfStop({ migrations, files }, migrated, setUps, tests),
            what: stopped ?? "it was not run",
        });
    const failed = failures.length;
    return { counts: { passed: tests.filter((each) => each === "done").length, failed, skipped: unseen }, failures };
}
const placeOfStop = ({ migrations, files }, migrated, setUps, tests) => {
    const migration = migrations[migrated.indexOf("unseen")];
    if (migration)
        return { test: `migration ${nameOf(migration.path)}`, path: migration.path, line: 1 };
    const all = files.flatMap(({ path, tests }, file) => tests.map(({ sentence, line }) => ({ test: sentence, path, line, file })));
    const at = all[tests.indexOf("unseen")];
    const file = files[setUps.indexOf("unseen")];
    if (at && (!file || at.file < files.indexOf(file)))
        return { test: at.test, path: at.path, line: at.line };
    const { path } = file ?? files.at(-1) ?? { path: "sql" };
    return { test: file ? `set-up of ${nameOf(path)}` : nameOf(path), path, line: 1 };
};
const problemAt = (test, { path, text }, problem, begins, whole) => {
    const { message, detail, hint, where, code, position } = problem;
    const more = [detail, hint, where].filter((line) => line !== undefined);
    return {
        test,
        path,
        line: position === undefined ? whole : begins - 1 + (0,text_position/* placeOfCharacter */.G)(text, position).line,
        what: code === undefined ? message : `${message} (${code})`,
        ...(more.length === 0 ? {} : { detail: [message, ...more].join("\n") }),
    };
};
const counterExamples = ({ columns, rows, count }) => {
    const messages = rows.map((row) => columns.map((column, at) => `${column} = ${row[at] ?? "null"}`).join(", "));
    const more = count > rows.length ? [`and ${count - rows.length} more`] : [];
    const what = `${count} counter-example${count === 1 ? "" : "s"}, first ${messages[0] ?? ""}`;
    return count === 1 ? { what } : { what, detail: [...messages, ...more].join("\n") };
};
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);

;// CONCATENATED MODULE: ./actions/unit-test/sql.js







const sql_limit = 5 * 60_000;
async function runSql(tree, { tests, database }, world) {
    const { clock, files, log, scratch } = world;
    const began = clock.now().getTime();
    const part = (more) => ({
        kind: "SQL",
        state: "ran",
        ...more,
        milliseconds: clock.now().getTime() - began,
    });
    const folder = database.migrations.replace(/\/+$/, "");
    const known = await (0,migration_files/* readMigrationFiles */.I)(tree, folder, files);
    const plan = (0,deploy_migrations/* planMigrations */.n)(known, [], folder);
    if (!plan.go) {
        const { mistakes, because, reason, remedy } = plan;
        const failures = mistakes.map(({ path, message, line = 1 }) => ({ test: "migrations", path, line, what: message }));
        return part({
            counts: { passed: 0, failed: failures.length, skipped: 0 },
            failures,
            no: { go: false, reason, because, remedy },
        });
    }
    const paths = (await Promise.all(tests.sql.paths.map((path) => sqlFiles(path, tree, files)))).flat();
    if (paths.length === 0)
        return {
            kind: "SQL",
            state: "skipped",
            because: `no SQL tests in ${tests.sql.paths.join(", ") || "tests.sql.paths"}`,
        };
    const textOf = new Map(known.map(({ path, text }) => [path, text]));
    const migrations = plan.pending.map((migration) => ({ ...migration, text: textOf.get(migration.path) ?? "" }));
    const texts = await Promise.all([...new Set(paths)].map((path) => textFile(path, tree, files)));
    const asked = { migrations, files: texts.map(({ path, text }) => ({ path, ...parseSqlTests(text) })) };
    const story = await scratch.run({
        migrations,
        files: asked.files.map((file) => ({ setUp: file.setUp, tests: file.tests.map(({ sql }) => sql) })),
    }, sql_limit);
    log.info(`ran the SQL tests of ${texts.length} files on ${migrations.length} migrations`);
    return part(sqlReport(asked, story));
}
const sqlFiles = async (path, tree, files) => {
    const folder = path.replace(/\/+$/, "");
    const kind = await files.kind((0,external_node_path_.join)(tree, folder));
    if (kind === "file")
        return [folder];
    if (kind !== "folder")
        return [];
    return (await files.find((0,external_node_path_.join)(tree, folder), ["**/*.[sS][qQ][lL]"])).map((file) => `${folder}/${file}`);
};
const textFile = async (path, tree, files) => ({
    path,
    text: (0,utf8_text/* withLineFeeds */.gX)((await (0,team_text/* readTeamText */.x)(tree, path, "tests_failed", files)) ?? ""),
});

;// CONCATENATED MODULE: ./actions/unit-test/unit-test.js










const unit_test_inputs = (0,inputs/* inputsOf */.Vc)("unit-test", "test", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    folder: (0,input/* path */.Ae)(),
});
const unitTest = async ({ configuration, folder, release }, world) => {
    const { files, log, workspace } = world;
    const tree = (0,external_node_path_.join)(workspace, folder);
    if ((await files.kind(tree)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${folder} is not in the workspace`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact before this step, and give both the same folder.",
        });
    const parts = await Promise.all([
        describe("pytest", world, runPytest(tree, { configuration, version: release.name }, world)),
        describe("SQL", world, runSql(tree, configuration, world)),
    ]);
    for (const part of parts)
        if (part.state === "skipped")
            log.info(`${part.kind} was skipped: ${part.because}`);
    if (ranOf(parts).length === 0)
        return (0,result/* skipped */.hT)("nothing_to_do", "there are neither Python nor SQL tests", {
            outputs: { tests: 0, failures: 0 },
            summary: "**Tests: none.** There are neither Python nor SQL tests in the folders of the configuration.",
        });
    const failures = ranOf(parts).flatMap((part) => part.failures);
    for (const { test, path, line, what } of failures)
        log.foreign(`${path}:${line} · ${test} · ${what}`);
    for (const { remarks = [] } of ranOf(parts))
        for (const remark of remarks)
            log.foreign(remark);
    const { passed, failed, skipped: remaining } = totalOf(parts);
    const verdict = verdictOf(parts);
    return (0,result/* decided */.rc)(verdict, {
        outputs: { tests: passed + failed + remaining, failures: failed },
        summary: summaryOf(parts, verdict),
        annotations: annotationsOf(parts),
        facts: {
            ...Object.fromEntries(ranOf(parts).map(({ kind, counts, milliseconds }) => [kind.toLowerCase(), { ...counts, milliseconds }])),
            times: Object.assign({}, ...ranOf(parts).map(({ times }) => times ?? {})),
        },
    });
};
const describe = async (kind, { temp }, running) => {
    try {
        return await running;
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        const { message, reason } = error;
        const [because, remedy] = [message, error.remedy].map((words) => words.replaceAll(`${(0,external_node_path_.join)(temp, "tree")}/`, ""));
        const counts = { passed: 0, failed: 0, skipped: 0 };
        return { kind, state: "ran", counts, failures: [], milliseconds: 0, no: { go: false, reason, because, remedy } };
    }
};


/***/ }),

/***/ 76:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ analysisVerdict),
/* harmony export */   u: () => (/* binding */ testVerdict)
/* harmony export */ });
/* harmony import */ var _model_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2382);

function analysisVerdict(findings, block) {
    const level = _model_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(block);
    const blocking = findings.filter((finding) => _model_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(finding.severity) >= level);
    const below = findings.length - blocking.length;
    if (blocking.length === 0)
        return {
            go: true,
            because: findings.length === 0 ? "nothing was found" : `${count(below, "finding")}, all below ${block}`,
        };
    const [first] = blocking;
    return {
        go: false,
        reason: "findings",
        because: `${count(blocking.length, "finding")} at or above ${block}, first ${first?.path}:${first?.line} ${first?.tool} ${first?.rule}: ${first?.message}`,
        remedy: "Fix the findings; a rule that does not fit goes into analysis.<tool>.skip of the configuration.",
    };
}
function testVerdict(counts, first) {
    if (counts.failed > 0)
        return {
            go: false,
            reason: "tests_failed",
            because: `${counts.failed} of ${count(counts.passed + counts.failed, "test")} failed${first === undefined ? "" : `, first ${first}`}`,
            remedy: "Fix the code or the test; every failure is marked on its line.",
        };
    if (counts.passed === 0)
        return {
            go: false,
            reason: "no_tests",
            because: "test files are there, but no test passed",
            remedy: "Let at least one test run, or remove the folder from the configuration.",
        };
    return {
        go: true,
        because: `${count(counts.passed, "test")} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
    };
}
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planMigrations),
/* harmony export */   r: () => (/* binding */ numberOf)
/* harmony export */ });
const named = /^(\d{1,15})_[A-Za-z0-9][A-Za-z0-9_-]*\.sql$/;
const badFiles = (files) => {
    const seen = new Map();
    return files.flatMap(({ file, path, foreign }) => {
        if (foreign)
            return [foreign];
        const number = named.exec(file)?.[1];
        if (number === undefined)
            return [{ path, message: `${file} is not named like 0007_add_orders.sql` }];
        const other = seen.get(Number(number));
        seen.set(Number(number), file);
        return other === undefined ? [] : [{ path, message: `${file} has the same number as ${other}` }];
    });
};
function planMigrations(files, applied, folder, place) {
    const bad = badFiles(files);
    if (bad.length > 0)
        return no("bad_migration", bad, "Name each file <number>_<name>.sql with a number of its own.");
    const fileOf = new Map(files.map((each) => [each.path, each]));
    const isSame = (now, old) => now.sha256 === old.sha256 || (fileOf.get(now.path)?.earlier ?? []).includes(old.sha256);
    const migrations = files.map(migrationOf).sort((a, b) => a.number - b.number);
    const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
    const ahead = aheadOf(migrations, applied, byNumber, isSame);
    if (ahead.length > 0)
        return noAhead(ahead, folder, place);
    const edited = applied.flatMap((old) => {
        const now = byNumber.get(old.number);
        if (now === undefined)
            return [{ path: folder, message: `${old.name} was applied, but is not in the artefact` }];
        if (now.name !== old.name)
            return [{ path: now.path, message: `${old.name} was applied, but is now ${now.name}` }];
        return isSame(now, old) ? [] : [{ path: now.path, message: `${old.name} was changed after it was applied` }];
    });
    if (edited.length > 0)
        return no("migration_edited", edited, "Put the old file back, and make the change in a new migration.");
    const done = new Set(applied.map(({ number }) => number));
    const newest = Math.max(-1, ...done);
    const pending = migrations.filter(({ number }) => !done.has(number));
    const late = pending
        .filter(({ number }) => number < newest)
        .map(({ path, name }) => ({
        path,
        message: `${name} comes before ${byNumber.get(newest)?.name}, which was applied`,
    }));
    if (late.length > 0)
        return no("migration_order", late, "Give it a number after the newest one that was applied.");
    const unfit = pending.flatMap(({ path }) => fileOf.get(path)?.mistakes ?? []);
    if (unfit.length > 0)
        return no("bad_migration", unfit, "Change the migration; it was not applied.");
    return { go: true, pending, at: byNumber.get(newest) };
}
const migrationOf = ({ file, path, sha256 }) => ({
    number: Number(named.exec(file)?.[1]),
    name: file.replace(/\.sql$/, ""),
    sha256,
    path,
});
const aheadOf = (migrations, applied, byNumber, isSame) => {
    const last = migrations.at(-1)?.number ?? -1;
    const isKept = (old) => {
        const now = byNumber.get(old.number);
        return now !== undefined && now.name === old.name && isSame(now, old);
    };
    const other = applied.filter((old) => !isKept(old));
    return other.every(({ number }) => number > last) ? other : [];
};
const noAhead = (ahead, folder, place) => {
    const mistakes = ahead.map(({ name, release }) => ({
        path: folder,
        message: `${name} was applied by ${release === undefined ? "another release" : `release ${release}`}, which this release does not hold`,
    }));
    const refused = no("migration_edited", mistakes, aheadRemedy(place));
    return { ...refused, because: `${place?.environment ?? "the"} database is ahead: ${refused.because}` };
};
const aheadRemedy = (place) => {
    const around = place?.flow.name === "hotfix" && place.flow.chain.at(-1) !== place.environment;
    return [
        "Merge that release's migrations into this one (if a file was removed here, put it back)",
        "or let that release pass first, and merge it then",
        ...(around
            ? [
                "or let hotfixes go through an environment of their own: flows.hotfix.chain in .github/slipway.yml, such as [staging, production]",
            ]
            : []),
    ]
        .join("; ")
        .concat(".");
};
const no = (reason, mistakes, remedy) => ({
    go: false,
    reason,
    because: mistakes
        .map(({ message, line }) => (line === undefined ? message : `${message} on line ${line}`))
        .join("; "),
    remedy: [...new Set(mistakes.map((each) => each.remedy ?? remedy))].join(" "),
    mistakes,
});
function numberOf({ name }) {
    return name.slice(0, name.indexOf("_"));
}


/***/ }),

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ toolFailed),
/* harmony export */   _Z: () => (/* binding */ inTree),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   i5: () => (/* binding */ readToolOutput)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);



function toolFailed(tool, because, cause) {
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${tool} ${because}`, {
        reason: "tool_failed",
        remedy: `Read what ${tool} said in the log of this step, fix it, and re-run the job.`,
        cause,
    });
}
function readToolOutput(schema, text, tool) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, jsonOf(text, tool));
    if (parsed.success)
        return parsed.output;
    throw toolFailed(tool, `printed something that is not its report: ${parsed.issues.slice(0, 3).map(_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .issueLine */ .OH).join("; ")}`);
}
const jsonOf = (text, tool) => {
    try {
        return (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, `the report of ${tool}`);
    }
    catch (cause) {
        throw toolFailed(tool, text.trim() === "" ? "printed no report" : "printed something that is not its report", cause);
    }
};
function inTree(path, root = "") {
    return (root !== "" && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path).replace(/^(\.?\/)+/, "");
}
function lineOf(line) {
    return Math.max(1, Math.trunc(line));
}


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   RM: () => (/* binding */ scriptPieces),
/* harmony export */   Vv: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
function statementStarts(script) {
    return statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
}
function* scriptPieces(script, from = 0) {
    const pattern = new RegExp(token.source, token.flags);
    pattern.lastIndex = from;
    for (let match = pattern.exec(script); match; match = pattern.exec(script)) {
        const { comment, quote, dollar, word, sign } = match.groups ?? {};
        const at = match.index;
        if (comment !== undefined)
            pattern.lastIndex = endOfComment(script, at);
        if (quote !== undefined)
            pattern.lastIndex = endOfQuote(script, quote, pattern.lastIndex);
        if (dollar !== undefined)
            pattern.lastIndex = endOf(script, dollar, pattern.lastIndex);
        const end = pattern.lastIndex;
        if (comment !== undefined || match[0].startsWith("--"))
            yield { kind: "comment", at, end };
        else if (quote !== undefined)
            yield { kind: quote === '"' ? "name" : "text", at, end };
        else if (dollar !== undefined)
            yield { kind: "dollar", at, end };
        else if (word !== undefined)
            yield { kind: "word", at, end };
        else if (sign !== undefined)
            yield { kind: "sign", at, end };
    }
}
function statementsOf(script) {
    const statements = [];
    let [tokens, words] = [[], []];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            statements.push({ tokens, at: begun });
        [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
    };
    for (const { kind, at, end } of scriptPieces(script)) {
        if (kind === "comment")
            continue;
        const written = kind === "word" || kind === "sign" || kind === "name" ? script.slice(at, end) : "";
        if (written === ";" && parentheses === 0 && bodies === 0) {
            close();
            continue;
        }
        begun ??= at;
        if (written !== "")
            tokens.push(written);
        if (written === "(")
            parentheses += 1;
        if (written === ")")
            parentheses = Math.max(0, parentheses - 1);
        if (kind === "word") {
            words.push(written.toUpperCase());
            bodies = Math.max(0, bodies + nesting(words, bodies));
        }
    }
    close();
    return statements;
}
const wordsOf = (tokens) => tokens.flatMap((text) => (/^[A-Za-z_\u0080-\uffff]/.test(text) ? [text.toUpperCase()] : []));
const nesting = (words, depth) => {
    if (!/^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(words.slice(0, 4).join(" ")))
        return 0;
    const last = words.at(-1);
    if (last === "BEGIN" || (last === "CASE" && depth > 0))
        return 1;
    return last === "END" && depth > 0 ? -1 : 0;
};
const endOf = (script, mark, from) => {
    const at = script.indexOf(mark, from);
    return at < 0 ? script.length : at + mark.length;
};
const endOfQuote = (script, quote, from) => {
    const mark = quote.at(-1) ?? "";
    const stop = quote.length === 2 ? /\\|'/g : mark === '"' ? /"/g : /'/g;
    stop.lastIndex = from;
    for (let match = stop.exec(script); match; match = stop.exec(script)) {
        const isPair = match[0] === "\\" || script[stop.lastIndex] === mark;
        if (!isPair)
            return stop.lastIndex;
        stop.lastIndex += 1;
    }
    return script.length;
};
const endOfComment = (script, from) => {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = from;
    let depth = 0;
    for (let match = mark.exec(script); match; match = mark.exec(script)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return script.length;
};


/***/ }),

/***/ 3722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ placeOfCharacter),
/* harmony export */   J: () => (/* binding */ placeOfUnit)
/* harmony export */ });
function placeOfCharacter(text, position) {
    return placeOf([...text].slice(0, Math.max(0, position - 1)));
}
function placeOfUnit(text, unit) {
    return placeOf([...text.slice(0, unit)]);
}
const placeOf = (before) => {
    const newline = before.lastIndexOf("\n");
    return {
        line: before.filter((character) => character === "\n").length + 1,
        column: before.length - newline,
    };
};


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

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readMigrationFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-names.js
const rows = [
    { when: /(^|\/)sqitch\.(plan|conf)$/, message: "belongs to Sqitch" },
    { when: /^(deploy|revert|verify)\/.*\.sql$/i, message: "is in a folder of Sqitch" },
    { when: /(^|\/)U\d[\w.]*__[^/]*\.sql$/i, message: "is an undo migration of Flyway" },
    { when: /(^|\/)[VB]\d[\w.]*__[^/]*\.sql$/i, message: "is named as Flyway names migrations" },
    { when: /(^|\/)R__[^/]*\.sql$/i, message: "is a repeatable migration of Flyway" },
    { when: /\.(down|undo|rollback|revert)\.sql$/i, message: "is named like a down migration" },
    { when: /\.up\.sql$/i, message: "is named like an up migration whose down migration is another file" },
    {
        when: /(^|\/)(down|undo|rollback|revert|up)\.sql$/i,
        message: "is one direction (up or down) of a migration that is a folder",
    },
    { when: /(^|\/)migration\.sql$/i, message: "is a migration of Prisma, in a folder of its own" },
    { when: /\.sql$/i, message: "" },
    { when: /(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i, message: "belongs to Liquibase" },
    { when: /(^|\/)\d[^/]*\.rb$/i, message: "is a migration of Rails" },
    {
        when: /(^|\/)[Vm]?\d[^/]*\.([cm]?[jt]s)$/i,
        message: "is a migration of a JavaScript tool (knex, Sequelize, node-pg-migrate)",
    },
    { when: /(^|\/)versions\/[^/]*\.py$/i, message: "is a migration of Alembic" },
    { when: /(^|\/)V?\d[^/]*\.(py|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i, message: "is a migration of another tool" },
    { when: /\.sql[^/]+$|\.(psql|pgsql|ddl|dml)$/i, message: "holds SQL, but does not end in .sql" },
    { when: /\.(md|rst|txt|csv|tsv|png|svg|pdf)$/i, message: "" },
    { when: /(^|\/)[VURB]?\d[^/]*$/, message: "begins like a migration, but does not end in .sql" },
];
function otherTool(file, all) {
    const message = rows.find(({ when }) => when.test(file))?.message;
    if (message)
        return message;
    const [, stem, back] = /^\d+[_-](.+)[_-](down|undo|rollback|revert)\.sql$/i.exec(file) ?? [];
    if (stem === undefined)
        return undefined;
    const up = all.find((other) => [stem, `${stem}_up`, `${stem}-up`].some((name) => isNamed(other, name)));
    return up === undefined ? undefined : `is named like the down migration (${back}) of ${up}`;
}
const isNamed = (file, stem) => file.replace(/^\d+[_-]/, "").toLowerCase() === `${stem}.sql`.toLowerCase();

// EXTERNAL MODULE: ./packages/formats/sql/sql-statements.js
var sql_statements = __webpack_require__(7458);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-marks.js
const migration_marks_rows = [
    { tool: "dbmate", when: /^--\s*migrate:(?:up|down)\b/i },
    { tool: "goose", when: /^--\s*\+goose\s+\w+/i },
    { tool: "sql-migrate", when: /^--\s*\+migrate\s+\w+/i },
    { tool: "rambler", when: /^--\s*rambler\s+(?:up|down)\b/i },
    { tool: "shmig", when: /^--\s*=+\s*(?:up|down)\s*=+/i },
    { tool: "tern", when: /^-{4}\s*create above\s*\/\s*drop below\s*-{4}/i },
    { tool: "node-pg-migrate", when: /^--\s*(?:up|down)\s+migration\b/i },
    { tool: "MyBatis Migrations", when: /^--\s*\/\/\s*@?undo\b/i },
    { tool: "Liquibase", when: /^--\s*(?:liquibase formatted sql|changeset\s+\S+:\S+)/i },
    { tool: "Sqitch", when: /^--\s*(?:deploy|revert|verify)\s+\S+\s+(?:to|from|on)\s+\S+\s*$/i },
];
const way = /^--[\W_]*(?:migrat\w*|sql|section)?[\W_]*(downs?|undo|rollback|revert|downgrade)[\W_]*(?:migrat\w*|sql|section|script)?[\W_]*$/i;
function markOf(comment) {
    const line = comment.split("\n")[0]?.trim() ?? "";
    const row = migration_marks_rows.find(({ when }) => when.test(line));
    if (row)
        return { message: `has the mark ${quoted(line)} of ${row.tool}`, remedy, needsStatements: false };
    if (!way.test(line))
        return undefined;
    return { message: `has ${quoted(line)}, which begins its down migration`, remedy, needsStatements: true };
}
const remedy = "Slipway runs the whole file, so what undoes it would be run too: keep only the up migration, without the marks, in a file <number>_<name>.sql.";
const quoted = (line) => JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);

;// CONCATENATED MODULE: ./packages/formats/migrations/psql-commands.js
const dumpMark = "pg_dump writes it for psql: delete the line, and its \\unrestrict.";
const include = "Put the statements of that file into the migration itself.";
const generated = "Write the statements out, or build them in a DO block with EXECUTE.";
const copyRemedy = "Write the rows as INSERT statements (pg_dump --inserts, or --rows-per-insert=100).";
const remedies = {
    restrict: dumpMark,
    unrestrict: dumpMark,
    copy: copyRemedy,
    i: include,
    ir: include,
    include,
    include_relative: include,
    gexec: generated,
    g: "End the statement with a semicolon.",
    gset: "Write the value itself: only psql keeps variables.",
    set: "Write the value itself: only psql keeps variables.",
    c: "A migration runs in the one database of its environment; leave it out.",
    connect: "A migration runs in the one database of its environment; leave it out.",
    "!": "A migration runs no programs; make it a step of its own.",
    if: "Decide in a DO block with IF.",
};
function psqlCommand(script, at) {
    const [, name = ""] = /^\\([A-Za-z_]+\+?|[!?.;])?/.exec(script.slice(at, at + 60)) ?? [];
    if (name === "")
        return { message: "has a backslash outside of every string", remedy: "Take it out: it is not SQL." };
    return {
        message: `has \\${name}, a command of psql and no SQL`,
        remedy: remedies[name] ?? "Leave it out: Slipway sends SQL to the server, as any client but psql does.",
    };
}

;// CONCATENATED MODULE: ./packages/formats/migrations/script-mistakes.js



const transaction = /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;
const oneTransaction = "Leave it out: each migration runs in one transaction together with its line in the history.";
function scriptMistakes(script) {
    const matches = [];
    let sql = script;
    for (let from = 0; from < script.length;) {
        const { foreign, next } = scan(script, from, matches);
        if (foreign < next)
            sql = sql.slice(0, foreign) + blanked(sql.slice(foreign, next)) + sql.slice(next);
        from = next;
    }
    for (const { words, at } of (0,sql_statements/* statementStarts */.Vv)(sql))
        if (transaction.test(words))
            matches.push({ message: `has its own ${words.split(" ")[0]}`, remedy: oneTransaction, at });
    return placed(script, matches);
}
function scan(script, from, matches) {
    let words = [];
    let begun = from;
    let brackets = 0;
    let before;
    let wayBack;
    for (const piece of (0,sql_statements/* scriptPieces */.RM)(script, from)) {
        const text = script.slice(piece.at, Math.min(piece.end, piece.at + 500));
        if (piece.kind === "comment") {
            const mark = markOf(text);
            if (mark?.needsStatements)
                wayBack ??= { ...mark, at: piece.at };
            else if (mark)
                matches.push({ ...mark, at: piece.at });
            continue;
        }
        if (wayBack)
            matches.push(wayBack);
        wayBack = undefined;
        if (words.length === 0)
            begun = piece.at;
        if (piece.kind === "word" && words.length < 200)
            words.push(text.toUpperCase());
        if (piece.kind === "sign") {
            if (text === "[" || text === "]")
                brackets += text === "[" ? 1 : -1;
            if (text === "\\") {
                matches.push({ ...psqlCommand(script, piece.at), at: piece.at });
                return { foreign: piece.at, next: endOfLine(script, piece.at) };
            }
            if (text === ";") {
                const isCopy = words[0] === "COPY" && / FROM STDIN\b/.test(words.join(" "));
                if (isCopy) {
                    matches.push({ message: "has COPY … FROM stdin, whose rows only psql sends", remedy: copyRemedy, at: begun });
                    return { foreign: piece.end, next: endOfRows(script, piece.end) };
                }
                words = [];
            }
        }
        const colon = before !== undefined && before.end === piece.at && script[before.at] === ":" ? before.at : undefined;
        if ((piece.kind === "text" || piece.kind === "name") && colon !== undefined)
            if (brackets <= 0 && script[colon - 1] !== ":")
                matches.push({ ...variable(text), at: colon });
        before = piece;
    }
    return { foreign: script.length, next: script.length };
}
const variable = (name) => ({
    message: `has the psql variable :${name}`,
    remedy: "Write the value itself: only psql fills in variables.",
});
const endOfLine = (script, from) => {
    const at = script.indexOf("\n", from);
    return at < 0 ? script.length : at + 1;
};
const endOfRows = (script, from) => {
    const end = /^\\\.[ \t\r]*$/gm;
    end.lastIndex = from;
    return end.exec(script) ? endOfLine(script, end.lastIndex) : script.length;
};
const blanked = (text) => text.replaceAll(/[^\n]/g, " ");
const placed = (script, matches) => {
    const first = new Map();
    for (const one of matches.toSorted((a, b) => a.at - b.at))
        if (!first.has(one.message))
            first.set(one.message, one);
    let [line, counted] = [1, 0];
    return [...first.values()].map(({ message, remedy, at }) => {
        for (let newline = script.indexOf("\n", counted); newline >= 0 && newline < at; newline = script.indexOf("\n", counted)) {
            line += 1;
            counted = newline + 1;
        }
        return { message, remedy, line, column: [...script.slice(counted, at)].length + 1 };
    });
};

// EXTERNAL MODULE: ./packages/formats/text/utf8-text.js
var utf8_text = __webpack_require__(6963);
;// CONCATENATED MODULE: ./packages/ports/database/migration-files.js





const nameRemedy = "Name each file <number>_<name>.sql with a number of its own; other tools' files are not run.";
const bytesRemedy = "Save the file as UTF-8 (iconv -f latin1 -t utf-8); a database that has it takes it for the same.";
const pointerRemedy = "Take migrations out of Git LFS (git lfs untrack, then add the file again).";
async function readMigrationFiles(tree, folder, files) {
    const place = (0,external_node_path_.join)(tree, folder);
    if ((await files.kind(place)) !== "folder")
        return [];
    const all = await files.find(place, ["**"]);
    const path = (file) => `${folder.replace(/\/+$/, "")}/${file}`;
    const matches = all.flatMap((file) => {
        const other = otherTool(file, all);
        return other !== undefined || /\.sql$/i.test(file) ? [{ file, other }] : [];
    });
    return Promise.all(matches.map(async ({ file, other }) => {
        const migration = migrationText(file, path(file), (await files.bytes((0,external_node_path_.join)(place, file))) ?? Buffer.alloc(0));
        if (other === undefined)
            return migration;
        const message = `${file} ${other}`;
        return { ...migration, mistakes: [], foreign: { path: path(file), message, remedy: nameRemedy } };
    }));
}
function migrationText(file, path, bytes) {
    const decoded = (0,utf8_text/* decodeText */.g7)(bytes);
    const name = file.replace(/\.sql$/i, "");
    if ("mistake" in decoded) {
        const { mistake } = decoded;
        const message = `${file} ${mistake.message} (byte ${mistake.byte})`;
        const remedy = mistake.message.includes("Git LFS") ? pointerRemedy : bytesRemedy;
        return { file, path, sha256: digest(bytes), text: "", mistakes: [{ path, message, line: mistake.line, remedy }] };
    }
    const text = (0,utf8_text/* withLineFeeds */.gX)(decoded.text);
    const mistakes = scriptMistakes(text).map(({ message, ...place }) => ({
        path,
        message: `${name} ${message}`,
        ...place,
    }));
    return { file, path, sha256: digest(text), earlier: otherDigests(bytes, text), text, mistakes };
}
function otherDigests(bytes, text) {
    const forms = [text, text.replaceAll("\n", "\r\n")];
    const isLatin = /^[\u0000-\u00ff]*$/.test(text) && /[\u0080-\u00ff]/.test(text);
    const all = [
        bytes,
        ...forms.flatMap((form) => [Buffer.from(form), Buffer.from(`\ufeff${form}`)]),
        ...(isLatin ? forms.map((form) => Buffer.from(form, "latin1")) : []),
    ];
    return [...new Set(all.map(digest))];
}
const digest = (bytes) => `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownProgram),
/* harmony export */   y: () => (/* binding */ ownProgramPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);



function ownProgramPath(module, name) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(module));
    const places = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, "programs", name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, "..", "programs", name)];
    const place = places.find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (place === undefined)
        throw new Error(`The program ${name} is in none of: ${places.join(", ")}.`);
    return place;
}
function ownProgram(module, name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(ownProgramPath(module, name), "utf8");
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
