export const id = 6348;
export const ids = [6348];
export const modules = {

/***/ 6348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _static_analysis_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9155);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_static_analysis_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _static_analysis_js__WEBPACK_IMPORTED_MODULE_1__/* .staticAnalysis */ .t);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ static_analysis_inputs),
  t: () => (/* binding */ staticAnalysis)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/decide/check/gate.js
var gate = __webpack_require__(76);
;// CONCATENATED MODULE: ./packages/formats/findings/sarif.js
const most = { runs: 20, results: 5000 };
const levelOf = {
    low: "note",
    medium: "warning",
    high: "error",
    critical: "error",
};
function sarifOf(runs) {
    if (runs.length > most.runs)
        throw new RangeError(`a SARIF file holds ${most.runs} runs, not ${runs.length}`);
    const file = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: runs.map(runOf),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}
const runOf = ({ tool, version, findings }) => {
    const shown = findings.slice(0, most.results);
    const rules = new Map(shown.map((finding) => [finding.rule, finding]).reverse());
    const ids = [...rules.keys()].sort();
    const remaining = findings.length - shown.length;
    return {
        tool: { driver: { name: tool, version, rules: ids.map((id) => ruleOf(id, rules.get(id))) } },
        columnKind: "unicodeCodePoints",
        originalUriBaseIds: { ROOT: { description: { text: "The root of the repository." } } },
        invocations: [
            {
                executionSuccessful: true,
                ...(remaining === 0
                    ? {}
                    : {
                        toolExecutionNotifications: [
                            {
                                level: "warning",
                                message: { text: `${remaining} more results of ${tool} are left out of this file.` },
                            },
                        ],
                    }),
            },
        ],
        results: shown.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
    };
};
const ruleOf = (id, finding) => ({
    id,
    ...(finding?.name === undefined ? {} : { name: finding.name }),
    ...(finding?.help === undefined ? {} : { helpUri: finding.help }),
});
const resultOf = ({ rule, severity, message, path, line, endLine, column }, ruleIndex) => ({
    ruleId: rule,
    ruleIndex,
    level: levelOf[severity],
    message: { text: message },
    locations: [
        {
            physicalLocation: {
                artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "ROOT" },
                region: {
                    startLine: line,
                    ...(column === undefined ? {} : { startColumn: column }),
                    ...(endLine === undefined || endLine < line ? {} : { endLine }),
                },
            },
        },
    ],
    properties: { severity },
});

// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/keep-report.js
var keep_report = __webpack_require__(6046);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/static-analysis/report.js


const rank = (severity) => configuration/* severities */.gO.indexOf(severity);
function inOrder(findings) {
    const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
    return [...seen.values()].sort((a, b) => rank(b.severity) - rank(a.severity) ||
        compare(a.path, b.path) ||
        a.line - b.line ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.tool, b.tool) ||
        compare(a.rule, b.rule) ||
        compare(a.message, b.message));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function findingLine({ path, line, severity, tool, rule, message }) {
    return `${path}:${line} · ${severity} · ${tool} ${rule} · ${message}`;
}
function countsLine(looks) {
    return looks.map((look) => `${look.tool} ${look.kind === "looked" ? look.findings.length : look.kind}`).join(" · ");
}
const shown = { error: 9, warning: 10, notice: 10 };
function annotationsOf(findings, block) {
    const marks = inOrder(findings).map((finding) => {
        const level = rank(finding.severity) >= rank(block) ? "error" : rank(finding.severity) > 0 ? "warning" : "notice";
        const { path, line, endLine, column } = finding;
        const fix = finding.help === undefined ? [] : [`How to fix it: ${finding.help}`];
        const accept = `To accept it everywhere: analysis.${finding.tool}.skip in .github/slipway.yml takes ${finding.rule}.`;
        return {
            level,
            title: `${finding.severity} · ${finding.tool} ${finding.rule}`,
            message: [finding.message, ...fix, accept].join("\n"),
            path,
            line,
            ...(endLine === undefined ? {} : { endLine }),
            ...(column === undefined || (endLine ?? line) !== line ? {} : { column }),
        };
    });
    return ["error", "warning", "notice"].flatMap((level) => marks.filter((mark) => mark.level === level).slice(0, shown[level]));
}
const listed = 200;
const few = 20;
function summaryOf(looks, findings, verdict, artifact) {
    const ordered = inOrder(findings);
    const rows = ordered
        .slice(0, listed)
        .map((finding) => [
        (0,markdown/* code */.aY)(`${finding.path}:${finding.line}`),
        finding.severity,
        `${finding.tool} ${(0,markdown/* plain */.pj)(finding.rule)}`,
        (0,markdown/* plain */.pj)(finding.message),
    ]);
    const where = `in the log of this step${artifact === undefined ? "" : ` and in the artifact ${(0,markdown/* code */.aY)(artifact)}`}`;
    const more = ordered.length > listed ? `${ordered.length - listed} more are ${where}.` : "";
    const all = (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(["where", "severity", "rule", "what"], rows), more);
    const failed = looks.filter(({ kind }) => kind === "failed").map(({ tool }) => tool);
    const first = failed.length > 0
        ? `${failed.join(" and ")} did not do its work, so the gate stays closed`
        : verdict.go
            ? `nothing closes the gate, ${verdict.because}`
            : verdict.because;
    return (0,markdown/* lines */.Mn)(`**Analysis: ${(0,markdown/* plain */.pj)(first)}.**`, (0,markdown/* table */.tp)(["tool", ...configuration/* severities */.gO.toReversed(), "time", ""], looks.map(rowOf)), ordered.length > few ? (0,markdown/* table */.tp)(["rule", "severity", "findings", "files", "first", "what"], rulesOf(ordered)) : "", rows.length > 10 ? (0,markdown/* folded */.TM)(`${ordered.length} findings`, all) : all);
}
function rulesOf(ordered) {
    const rules = Map.groupBy(ordered, ({ tool, rule, severity }) => JSON.stringify([tool, rule, severity]));
    return [...rules.values()]
        .flatMap((findings) => (findings[0] === undefined ? [] : [{ first: findings[0], found: findings }]))
        .sort((a, b) => rank(b.first.severity) - rank(a.first.severity) || b.found.length - a.found.length)
        .slice(0, listed)
        .map(({ first, found: findings }) => [
        `${first.tool} ${(0,markdown/* plain */.pj)(first.rule)}`,
        first.severity,
        String(findings.length),
        String(new Set(findings.map(({ path }) => path)).size),
        (0,markdown/* code */.aY)(`${first.path}:${first.line}`),
        (0,markdown/* plain */.pj)(first.message),
    ]);
}
const rowOf = (look) => {
    const none = configuration/* severities */.gO.map(() => "");
    switch (look.kind) {
        case "skipped":
            return [look.tool, ...none, "", `skipped: ${(0,markdown/* plain */.pj)(look.because)}`];
        case "failed":
            return [look.tool, ...none, seconds(look.milliseconds), `**failed**: ${(0,markdown/* plain */.pj)(firstLine(look.error.message))}`];
        case "looked": {
            const count = (severity) => look.findings.filter((finding) => finding.severity === severity).length;
            const accepted = look.accepted === 0 ? "" : `, ${look.accepted} accepted by the configuration`;
            const remarks = look.remarks.map((remark) => `<br>${(0,markdown/* plain */.pj)(remark)}`).join("");
            const counts = configuration/* severities */.gO.toReversed().map((severity) => String(count(severity)));
            return [look.tool, ...counts, seconds(look.milliseconds), `${(0,markdown/* plain */.pj)(look.version)}${accepted}${remarks}`];
        }
    }
};
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const firstLine = (text) => text.split("\n")[0] ?? text;

// EXTERNAL MODULE: ./packages/formats/findings/tool-output.js
var tool_output = __webpack_require__(2619);
// EXTERNAL MODULE: ./packages/ports/machine/own-program.js
var own_program = __webpack_require__(6243);
;// CONCATENATED MODULE: ./actions/static-analysis/guard.js

const marker = "# slipway: what runs before the tool\n";
function guard(before) {
    const [head, tail, ...more] = (0,own_program/* ownProgram */.D)(import.meta.url, "guard.py").split(marker);
    if (head === undefined || tail === undefined || more.length > 0)
        throw new Error("guard.py has no single marker.");
    return head + before + tail;
}
const guarded = 97;

;// CONCATENATED MODULE: ./actions/static-analysis/tool-end.js



const longestRun = 10 * 60_000;
const longestReport = 128 * 2 ** 20;
async function findingsOf(tool, row, end) {
    const { code, signal, stdout, stderr, timedOut, isCut } = end.finished;
    const said = lastLines(stderr.trim() === "" ? stdout : stderr);
    if (isCut)
        throw (0,tool_output/* toolFailed */.QA)(tool, `printed more than ${longestReport} bytes`);
    if (timedOut)
        throw (0,tool_output/* toolFailed */.QA)(tool, `did not end within ${longestRun / 60_000} minutes`);
    if (code === guarded)
        throw stoppedByGuard(tool, stderr);
    if (code === null || !row.codes.includes(code))
        throw (badSettings(tool, row, end) ??
            (0,tool_output/* toolFailed */.QA)(tool, `ended with ${code === null ? `the signal ${signal}` : `exit code ${code}`}${said}`));
    try {
        const findings = await row.findings(end.evidence, end.context);
        if (code === 0 || findings.length > 0 || !row.telling)
            return findings;
        throw (0,tool_output/* toolFailed */.QA)(tool, `ended with exit code ${code} and named no finding`);
    }
    catch (cause) {
        if (!(cause instanceof user_error/* UserError */.y))
            throw cause;
        throw (badSettings(tool, row, end) ??
            new user_error/* UserError */.y(`${cause.message}${said}`, { reason: cause.reason, remedy: cause.remedy, cause }));
    }
}
function stoppedByGuard(tool, stderr) {
    const message = /^slipway: (.*)$/m.exec(stderr)?.[1] ?? "would have run code of the repository";
    return new user_error/* UserError */.y(`${tool} was stopped: it ${message}`, {
        reason: "bad_config",
        remedy: message.startsWith("cannot read")
            ? "Correct that file; what cannot be read might say anything."
            : `Take it out of the settings of ${tool} in the repository: an analysis runs no code of what it looks at.`,
    });
}
function badSettings(tool, { complaint }, { context, version, finished }) {
    const message = complaint?.exec(`${finished.stderr}\n${finished.stdout}`)?.[0];
    if (message === undefined)
        return undefined;
    return new user_error/* UserError */.y(`${tool} does not take the settings of the repository: ${message.replaceAll(`${context.folder}/`, "").slice(0, 600)}`, { reason: "bad_config", remedy: `Correct them for ${tool} ${version}, which this version of Slipway runs.` });
}
function lastLines(text) {
    const last = text.trim().split("\n").slice(-6).join("\n  ").slice(-1200);
    return last === "" ? "" : `; its last output:\n  ${last}`;
}

;// CONCATENATED MODULE: ./actions/static-analysis/run-tool.js



async function runTool(tool, row, task, world) {
    if (task.files.length === 0)
        return { tool, kind: "skipped", because: `no ${row.globs.join(", ")}` };
    const { clock, exec, files, sandbox, tools } = world;
    let began = clock.now().getTime();
    const passed = () => clock.now().getTime() - began;
    try {
        const { path: program, version } = await tools.need(tool);
        began = clock.now().getTime();
        const temp = (0,external_node_path_.join)(world.temp, tool);
        await files.makeFolder(temp);
        const context = { ...task, program, temp, read: (path) => files.read((0,external_node_path_.join)(task.folder, path)) };
        const { notes = {}, ignored, ...call } = await row.call(context);
        await Promise.all(Object.entries(notes).map(([name, text]) => files.write((0,external_node_path_.join)(temp, name), text)));
        const command = { cwd: task.folder, ...call, timeout: longestRun, keep: longestReport, isForeign: true };
        const rules = { network: false, only: { read: [task.folder], write: [temp] } };
        const finished = await exec.run(await sandbox.fence(command, rules));
        const evidence = { report: finished.stdout, note: (name) => files.read((0,external_node_path_.join)(temp, name)) };
        const report = await findingsOf(tool, row, { context, finished, evidence, version });
        const looked = await row.lookedAt(evidence, context);
        const unseen = unseenOf(task.files, looked.files);
        const all = [...report, ...unseen.map((path) => notLookedAt(tool, path))];
        const remarks = [...(looked.remarks ?? []), ...(ignored === undefined ? [] : [`passed over ${ignored}`])];
        const skip = new Set(task.configuration.analysis[tool].skip.map((rule) => rule.toLowerCase()));
        const findings = all.filter(({ rule, name = rule }) => !skip.has(rule.toLowerCase()) && !skip.has(name.toLowerCase()));
        const accepted = all.length - findings.length;
        const count = task.files.length - unseen.length;
        return { tool, kind: "looked", version, findings, accepted, files: count, remarks, milliseconds: passed() };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return { tool, kind: "failed", error, milliseconds: passed() };
        throw error;
    }
}
function unseenOf(files, looked) {
    const seen = new Set(looked);
    return files.filter((path) => !seen.has(path));
}
function notLookedAt(tool, path) {
    return {
        tool,
        rule: "not-looked-at",
        severity: "critical",
        message: `${tool} did not look at this file: it cannot read it, or its size, its name or settings of the repository keep it away`,
        path,
        line: 1,
    };
}

;// CONCATENATED MODULE: ./actions/static-analysis/tool-row.js
const toolNames = ["checkov", "tflint", "sqlfluff", "pylint", "bandit"];

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
;// CONCATENATED MODULE: ./packages/formats/findings/bandit.js


const levels = ["UNDEFINED", "LOW", "MEDIUM", "HIGH"];
const Output = dist/* object */.Ikc({
    metrics: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()),
    errors: dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), reason: dist/* string */.YjP() })),
    results: dist/* array */.YOg(dist/* object */.Ikc({
        test_id: dist/* string */.YjP(),
        test_name: dist/* string */.YjP(),
        issue_text: dist/* string */.YjP(),
        issue_severity: dist/* picklist */.KIO(levels),
        filename: dist/* string */.YjP(),
        line_number: dist/* number */.aig(),
        line_range: dist/* optional */.lqM(dist/* array */.YOg(dist/* number */.aig()), []),
        col_offset: dist/* optional */.lqM(dist/* number */.aig(), -1),
        more_info: dist/* optional */.lqM(dist/* string */.YjP()),
    })),
});
function banditFiles(text) {
    const { metrics, errors } = (0,tool_output/* readToolOutput */.i5)(Output, text, "bandit");
    return [...Object.keys(metrics), ...errors.map(({ filename }) => filename)].map((path) => (0,tool_output/* inTree */._Z)(path));
}
const severityOf = {
    UNDEFINED: "medium",
    LOW: "low",
    MEDIUM: "medium",
    HIGH: "high",
};
function banditFindings(text) {
    const { errors, results } = (0,tool_output/* readToolOutput */.i5)(Output, text, "bandit");
    return [
        ...results.map((result) => ({
            tool: "bandit",
            rule: result.test_id,
            name: result.test_name,
            severity: severityOf[result.issue_severity],
            message: result.issue_text,
            path: (0,tool_output/* inTree */._Z)(result.filename),
            line: (0,tool_output/* lineOf */.cA)(result.line_number),
            endLine: (0,tool_output/* lineOf */.cA)(Math.max(result.line_number, ...result.line_range)),
            ...(result.col_offset < 0 ? {} : { column: result.col_offset + 1 }),
            ...(result.more_info ? { help: result.more_info } : {}),
        })),
        ...errors.map(({ filename, reason }) => ({
            tool: "bandit",
            rule: "error",
            severity: "high",
            message: `nothing in the file was checked: ${reason}`,
            path: (0,tool_output/* inTree */._Z)(filename),
            line: 1,
        })),
    ];
}

;// CONCATENATED MODULE: ./packages/formats/findings/checkov.js


const Check = dist/* object */.Ikc({
    check_id: dist/* string */.YjP(),
    check_name: dist/* string */.YjP(),
    file_path: dist/* string */.YjP(),
    file_line_range: dist/* tuple */.PVZ([dist/* number */.aig(), dist/* number */.aig()]),
    resource: dist/* nullish */.cl6(dist/* string */.YjP()),
    guideline: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const Report = dist/* object */.Ikc({
    check_type: dist/* string */.YjP(),
    results: dist/* object */.Ikc({ failed_checks: dist/* array */.YOg(Check), parsing_errors: dist/* array */.YOg(dist/* string */.YjP()) }),
    summary: dist/* object */.Ikc({ failed: dist/* number */.aig(), parsing_errors: dist/* number */.aig() }),
});
const Nothing = dist/* object */.Ikc({ failed: dist/* literal */.euz(0), parsing_errors: dist/* literal */.euz(0), resource_count: dist/* literal */.euz(0) });
const checkov_Output = dist/* union */.KCZ([Report, dist/* array */.YOg(Report), Nothing]);
const checkov_severityOf = [
    [/hard[- ]?coded/i, "critical"],
    [
        /0\.0\.0\.0|\bpublic(ly)?\b|anonymous|open to the world|unrestricted|administrative privileges|any (AWS )?principal/i,
        "high",
    ],
    [/^/, "medium"],
];
function checkovFindings(text, root) {
    const output = (0,tool_output/* readToolOutput */.i5)(checkov_Output, text, "checkov");
    const reports = Array.isArray(output) ? output : "results" in output ? [output] : [];
    return reports.flatMap(({ check_type, results, summary }) => {
        if (results.failed_checks.length !== summary.failed || results.parsing_errors.length !== summary.parsing_errors)
            throw (0,tool_output/* toolFailed */.QA)("checkov", `counted ${summary.failed} failed checks of ${check_type} and listed others`);
        return [
            ...results.failed_checks.map(findingOf),
            ...results.parsing_errors.map((path) => unreadable((0,tool_output/* inTree */._Z)(path, root), check_type)),
        ];
    });
}
const findingOf = (check) => ({
    tool: "checkov",
    rule: check.check_id,
    severity: checkov_severityOf.find(([words]) => words.test(check.check_name))?.[1] ?? "medium",
    message: check.resource ? `${check.check_name} (${check.resource})` : check.check_name,
    path: (0,tool_output/* inTree */._Z)(check.file_path),
    line: (0,tool_output/* lineOf */.cA)(check.file_line_range[0]),
    endLine: (0,tool_output/* lineOf */.cA)(check.file_line_range[1]),
    ...(check.guideline ? { help: check.guideline } : {}),
});
const unreadable = (path, kind) => ({
    tool: "checkov",
    rule: "parsing_error",
    severity: "high",
    message: `the file could not be read as ${kind}, so nothing in it was checked`,
    path,
    line: 1,
});

;// CONCATENATED MODULE: ./packages/formats/findings/pylint.js


const types = ["fatal", "error", "warning", "refactor", "convention", "info"];
const pylint_Output = dist/* object */.Ikc({
    messages: dist/* array */.YOg(dist/* object */.Ikc({
        type: dist/* picklist */.KIO(types),
        symbol: dist/* string */.YjP(),
        message: dist/* string */.YjP(),
        messageId: dist/* string */.YjP(),
        path: dist/* string */.YjP(),
        line: dist/* number */.aig(),
        column: dist/* number */.aig(),
        endLine: dist/* nullish */.cl6(dist/* number */.aig()),
    })),
    statistics: dist/* object */.Ikc({ modulesLinted: dist/* number */.aig() }),
});
const pylint_severityOf = {
    fatal: "critical",
    error: "high",
    warning: "medium",
    refactor: "low",
    convention: "low",
    info: "low",
};
const ofModule = {
    "import-error": /'([^']+)'/,
    "no-name-in-module": /in module '([^']+)'/,
};
const ofSettings = /^(bad-plugin-value|unrecognized-option|config-parse-error|unknown-option-value|useless-option-value)$/;
function pylintFindings(text, own, settings) {
    const { messages } = (0,tool_output/* readToolOutput */.i5)(pylint_Output, text, "pylint");
    const plugins = pylintPlugins(text).length > 0;
    return messages
        .filter(({ messageId }) => !plugins || !["E0013", "E0015"].includes(messageId))
        .filter(({ symbol, message }) => {
        const module = ofModule[symbol]?.exec(message)?.[1];
        return module === undefined || own(module.split(".")[0] ?? module);
    })
        .map(({ type, symbol, message, messageId, path, line, column, endLine }) => ({
        tool: "pylint",
        rule: messageId,
        name: symbol,
        message: `${message.replaceAll(/\s+/g, " ")} (${symbol})`,
        help: `https://pylint.readthedocs.io/en/stable/user_guide/messages/${type}/${symbol}.html`,
        ...(settings !== undefined && ofSettings.test(symbol) && !/\.pyi?$/.test(path)
            ? {
                path: settings.path,
                line: settings.lineOf(settingIn(message)),
                severity: symbol === "config-parse-error" ? "high" : "low",
            }
            : {
                path: (0,tool_output/* inTree */._Z)(path),
                line: (0,tool_output/* lineOf */.cA)(line),
                ...(endLine == null ? {} : { endLine: (0,tool_output/* lineOf */.cA)(endLine) }),
                column: (0,tool_output/* lineOf */.cA)(column + 1),
                severity: pylint_severityOf[type],
            }),
    }));
}
function settingIn(message) {
    const [, named = ""] = /(?:option found: |got '|^Plugin '|, ')([\w-]+)/.exec(message) ?? /'-{0,2}([\w-]+)'/.exec(message) ?? [];
    return named;
}
function pylintPlugins(text) {
    const report = (0,tool_output/* readToolOutput */.i5)(pylint_Output, text, "pylint").messages.filter(({ messageId }) => messageId === "E0013");
    return report.map(({ message }) => /^Plugin '([^']+)'/.exec(message)?.[1] ?? message);
}

;// CONCATENATED MODULE: ./packages/formats/findings/sqlfluff.js


const sqlfluff_Output = dist/* array */.YOg(dist/* object */.Ikc({
    filepath: dist/* string */.YjP(),
    violations: dist/* array */.YOg(dist/* object */.Ikc({
        start_line_no: dist/* number */.aig(),
        start_line_pos: dist/* number */.aig(),
        end_line_no: dist/* optional */.lqM(dist/* number */.aig()),
        code: dist/* string */.YjP(),
        description: dist/* string */.YjP(),
        name: dist/* optional */.lqM(dist/* string */.YjP()),
        warning: dist/* optional */.lqM(dist/* boolean */.zMY()),
    })),
}));
function sqlfluffFiles(text) {
    return (0,tool_output/* readToolOutput */.i5)(sqlfluff_Output, text, "sqlfluff").map(({ filepath }) => (0,tool_output/* inTree */._Z)(filepath));
}
const unread = /^(PRS|LXR|TMP)/;
const sqlfluff_severityOf = [
    [unread, "high"],
    [/^(AM|RF)/, "medium"],
    [/^/, "low"],
];
const otherDialect = "If it is right in another dialect, name that: `dialect` in .sqlfluff, or analysis.sqlfluff.dialect in .github/slipway.yml (postgres where neither does).";
function sqlfluffFindings(text) {
    return (0,tool_output/* readToolOutput */.i5)(sqlfluff_Output, text, "sqlfluff").flatMap(({ filepath, violations }) => violations.map((violation) => ({
        tool: "sqlfluff",
        rule: violation.code,
        ...(violation.name ? { name: violation.name } : {}),
        severity: violation.warning && !unread.test(violation.code)
            ? "low"
            : (sqlfluff_severityOf.find(([code]) => code.test(violation.code))?.[1] ?? "medium"),
        message: violation.description,
        path: (0,tool_output/* inTree */._Z)(filepath),
        line: (0,tool_output/* lineOf */.cA)(violation.start_line_no),
        ...(violation.end_line_no === undefined ? {} : { endLine: (0,tool_output/* lineOf */.cA)(violation.end_line_no) }),
        column: (0,tool_output/* lineOf */.cA)(violation.start_line_pos),
        ...(violation.name
            ? { help: `https://docs.sqlfluff.com/en/stable/reference/rules.html#rule-${violation.code}` }
            : unread.test(violation.code)
                ? { help: otherDialect }
                : {}),
    })));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/formats/findings/tflint.js



const Place = dist/* object */.Ikc({ line: dist/* number */.aig(), column: dist/* number */.aig() });
const Range = dist/* object */.Ikc({ filename: dist/* string */.YjP(), start: Place, end: Place });
const tflint_Output = dist/* object */.Ikc({
    issues: dist/* array */.YOg(dist/* object */.Ikc({
        rule: dist/* object */.Ikc({
            name: dist/* string */.YjP(),
            severity: dist/* picklist */.KIO(["error", "warning", "notice"]),
            link: dist/* optional */.lqM(dist/* string */.YjP()),
        }),
        message: dist/* string */.YjP(),
        range: Range,
    })),
    errors: dist/* array */.YOg(dist/* object */.Ikc({ summary: dist/* optional */.lqM(dist/* string */.YjP()), message: dist/* string */.YjP(), range: dist/* optional */.lqM(dist/* nullable */.mee(Range)) })),
});
const tflint_severityOf = {
    error: "high",
    warning: "medium",
    notice: "low",
};
function tflintFindings(text, root = "") {
    const { issues, errors } = (0,tool_output/* readToolOutput */.i5)(tflint_Output, text, "tflint");
    return [
        ...issues.map(({ rule, message, range }) => ({
            tool: "tflint",
            rule: rule.name,
            severity: tflint_severityOf[rule.severity],
            message,
            ...placeOf(range, root),
            ...(rule.link ? { help: rule.link } : {}),
        })),
        ...errors.flatMap(({ summary, message, range }) => {
            if (range)
                return [broken(`${summary ?? "error"}: ${message}`, placeOf(range, root))];
            const findings = findingsInWords(message, root);
            if (findings.length === 0)
                throw (0,tool_output/* toolFailed */.QA)("tflint", `failed: ${plainText(message).trim().slice(0, 600)}`);
            return findings;
        }),
    ];
}
function findingsInWords(message, root) {
    const text = plainText(message);
    const [, path, line = "1", column = "1", endLine = line, what = ""] = firstPlace.exec(text) ?? [];
    const first = path === undefined
        ? []
        : [broken(what, { path: (0,tool_output/* inTree */._Z)(path, root), line: +line, endLine: +endLine, column: +column })];
    const others = [...text.matchAll(blockPlace)].map(([, message = "", path = "", line = "1"]) => broken(message, { path: (0,tool_output/* inTree */._Z)(path, root), line: +line }));
    return [
        ...first,
        ...others.filter((other) => first.every(({ path, line }) => path !== other.path || line !== other.line)),
    ];
}
const firstPlace = /^(?:Failed to [^;\n]+; )?([^\n]+?):([1-9][0-9]*),([0-9]+)-(?:([0-9]+),)?[0-9]+: ([^\n]+?)(?:, and [0-9]+ other diagnostic\(s\))?:?$/m;
const blockPlace = /^Error: ([^\n]+)\n\n {2}on ([^\n]+) line ([0-9]+)(?:, in [^\n]*)?:$/gm;
const plainText = (text) => (0,external_node_util_.stripVTControlCharacters)(text);
const placeOf = ({ filename, start, end }, root) => ({
    path: (0,tool_output/* inTree */._Z)(filename, root),
    line: (0,tool_output/* lineOf */.cA)(start.line),
    endLine: (0,tool_output/* lineOf */.cA)(end.line),
    column: (0,tool_output/* lineOf */.cA)(start.column),
});
const broken = (message, place) => ({
    tool: "tflint",
    rule: "error",
    severity: "high",
    message,
    ...place,
});

;// CONCATENATED MODULE: ./actions/static-analysis/python-tool.js


function pythonCall({ program, folder, temp, niceness }, call, more = {}) {
    const { module, args, before = "" } = call;
    return {
        file: (0,external_node_path_.join)((0,external_node_path_.dirname)(program), "python"),
        args: ["-I", "-c", guard(before), folder, temp, String(niceness), module, ...args],
        ...more,
        env: { HOME: temp, TMPDIR: temp, NO_COLOR: "1", ...more.env },
        notes: { ...more.notes, arguments: (call.more ?? []).map((argument) => `${argument}\0`).join("") },
    };
}
async function openedFiles({ note }) {
    return namesIn(await note("opened"));
}
function namesIn(note) {
    return (note ?? "").split("\0").slice(0, -1);
}

;// CONCATENATED MODULE: ./actions/static-analysis/checkov-call.js


const frameworks = {
    terraform: [/\.tf$/],
    terraform_json: [/\.tf\.json$/],
    dockerfile: [/(^|\/)([^/]+\.)?[Dd]ockerfile(\.[^/]+)?$/],
    github_actions: [/^\.github\/workflows\/[^/]+\.ya?ml$/],
};
const environment = {
    CKV_SKIP_PACKAGE_UPDATE_CHECK: "true",
    BC_SKIP_MAPPING: "TRUE",
    LOG_LEVEL: "ERROR",
    CKV_IGNORE_HIDDEN_DIRECTORIES: "False",
    CKV_IGNORED_DIRECTORIES: ".git,.terraform,node_modules",
};
async function checkovCall(context) {
    const matching = Object.entries(frameworks)
        .filter(([, files]) => context.files.some((path) => files.some((pattern) => pattern.test(path))))
        .flatMap(([framework]) => ["--framework", framework]);
    const offline = ["--skip-download", "--download-external-modules", "false"];
    const { skip, ignored, path } = await settingsOf(context);
    const skips = skip.length === 0 ? [] : ["--skip-check", skip.join(",")];
    return pythonCall(context, {
        module: "checkov.main",
        args: [`--directory=${context.folder}`, ...matching, ...offline, ...skips, "--compact", "--output", "json"],
        before: (0,own_program/* ownProgram */.D)(import.meta.url, "checkov-witness.py"),
    }, {
        env: environment,
        cwd: context.temp,
        ...(ignored.length === 0 ? {} : { ignored: `${ignored.join(", ")} of ${path}` }),
    });
}
async function settingsOf({ read }) {
    for (const path of [".checkov.yaml", ".checkov.yml"]) {
        const text = await read(path);
        if (text === null)
            continue;
        const { readCheckovSettings } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(7370)]).then(__webpack_require__.bind(__webpack_require__, 7370));
        return { ...readCheckovSettings(text, path), path };
    }
    return { skip: [], ignored: [], path: "" };
}
async function checkovFiles(evidence) {
    const read = new Set(namesIn(await evidence.note("read")));
    const opened = await openedFiles(evidence);
    return opened.filter((path) => /\.tf(\.json)?$/.test(path) || read.has(path));
}

;// CONCATENATED MODULE: ./actions/static-analysis/own-modules.js
function ownModules(files) {
    const packages = new Set(files.filter((path) => /\/__init__\.pyi?$/.test(path)).map((path) => folderOf(path)));
    return new Set(files.map((path) => {
        let name = path.replace(/\.pyi?$/, "");
        let folder = folderOf(path);
        while (packages.has(folder)) {
            name = folder;
            folder = folderOf(folder);
        }
        return name.slice(name.lastIndexOf("/") + 1);
    }));
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));

;// CONCATENATED MODULE: ./actions/static-analysis/pylint-rules.js

function switchedOff(text) {
    const [, off = "", all = ""] = /^(\d+) of (\d+)$/m.exec(text ?? "") ?? [];
    if (off === "" || Number(off) * 2 > Number(all))
        throw new user_error/* UserError */.y(`pylint looked at nothing: the settings of the repository switch off ${off === "" ? "everything" : `${off} of its ${all} errors and warnings`}`, {
            reason: "bad_config",
            remedy: "Name in disable the single messages that do not fit, or accept them by analysis.pylint.skip in .github/slipway.yml.",
        });
    const names = (text ?? "").split("\n").slice(1);
    return names.length === 0 ? [] : [`settings of the repository switch off ${names.join(", ")}`];
}

;// CONCATENATED MODULE: ./actions/static-analysis/pylint-settings.js
function settingsPlace(path, text) {
    if (path === null || text === null)
        return undefined;
    const lines = text.split("\n");
    return { path, lineOf: (word) => Math.max(1, lines.findIndex((line) => line.includes(word)) + 1) };
}

;// CONCATENATED MODULE: ./actions/static-analysis/tflint-settings.js


const empty = "/dev/null";
const ours = "settings.hcl";
async function tflintSettings(context) {
    const result = await settingsFile(context);
    if (result === undefined)
        return { file: empty, notes: {} };
    const { path, text } = result;
    const asked = pluginIn(text);
    const off = rulesOff(text);
    if (off !== undefined)
        throw new user_error/* UserError */.y(`${path} says ${off}, which disables all rules`, {
            reason: "bad_config",
            remedy: `Take it out of ${path}, and switch off the single rules that do not fit: rule "…" { enabled = false }.`,
        });
    if (asked !== undefined)
        throw new user_error/* UserError */.y(`${path} asks for ${asked}, and a plugin is a program`, {
            reason: "bad_config",
            remedy: `Take it out of ${path}: this version of Slipway runs tflint with the rules that are built in.`,
        });
    const without = text.replaceAll(/\bformat\s*=\s*"[^"\n]*"/g, "");
    return without === text
        ? { file: (0,external_node_path_.join)(context.folder, path), notes: {} }
        : { file: (0,external_node_path_.join)(context.temp, ours), notes: { [ours]: without } };
}
async function namedAsTheirs(text, context) {
    const { path } = (await settingsFile(context)) ?? { path: "" };
    return text.replaceAll((0,external_node_path_.join)(context.temp, ours), path);
}
async function settingsFile({ configuration, read }) {
    for (const path of [external_node_path_.posix.join(configuration.terraform.directory, ".tflint.hcl"), ".tflint.hcl"]) {
        const text = await read(path);
        if (text !== null)
            return { path, text };
    }
    return undefined;
}
const rulesOff = (text) => {
    if (/\bdisabled_by_default\b(?!\s*=\s*false\b)/.test(text))
        return "disabled_by_default";
    const plugins = text.matchAll(/\bplugin\b[^{}]*\{([^{}]*)\}/g);
    return [...plugins].some(([, inside = ""]) => /\benabled\b(?!\s*=\s*true\b)/.test(inside))
        ? "that a plugin is not enabled"
        : undefined;
};
const pluginIn = (text) => {
    if (/\bplugin_dir\b/.test(text))
        return "a plugin_dir";
    for (const [whole, label = ""] of text.matchAll(/\bplugin\b\s*([^\s{]*)/g))
        if (label !== '"terraform"' && label !== "terraform")
            return `the ${whole.replaceAll(/\s+/g, " ").trim().slice(0, 80)}`;
    return /\bplugin\b/.test(text) && /\bsource\b/.test(text) ? "a plugin with a source" : undefined;
};

;// CONCATENATED MODULE: ./actions/static-analysis/tools.js













const terraform = ["**/*.tf", "**/*.tf.json"];
const witnessName = "slipway_witness";
const longestSql = 200_000;
const sqlfluffOverrides = [
    "[sqlfluff]",
    `large_file_skip_byte_limit = ${longestSql}`,
    "large_file_skip_char_limit = 0",
    "ignore =",
    `sql_file_exts = ${[".sql", ".ddl", ".dml", ".pkb"].join(",")}`,
    "verbose = 0",
    "nocolor = True",
    "",
].join("\n");
const sqlfluffDefaults = ["[sqlfluff]", "dialect = postgres", ""].join("\n");
const tools = {
    checkov: {
        globs: [...terraform, "**/{,*.}[Dd]ockerfile{,.*}", ".github/workflows/*.{yml,yaml}"],
        seconds: (files) => 2.3 + 0.02 * files,
        call: checkovCall,
        codes: [0, 1],
        telling: true,
        findings: async ({ report }, { folder }) => checkovFindings(report, folder),
        lookedAt: async (evidence) => ({ files: await checkovFiles(evidence) }),
    },
    tflint: {
        globs: terraform,
        seconds: () => 0.3,
        call: async (context) => {
            const { file, notes } = await tflintSettings(context);
            return {
                file: context.program,
                args: ["--recursive", "--format=json", "--no-color", `--config=${file}`],
                env: { HOME: context.temp, TMPDIR: context.temp },
                notes,
            };
        },
        codes: [0, 1, 2],
        telling: true,
        findings: async ({ report }, context) => tflintFindings(await namedAsTheirs(report, context), context.folder),
        lookedAt: async (_, { files }) => ({ files: files.filter((path) => !/(^|\/)\.[^/]*\//.test(path)) }),
    },
    sqlfluff: {
        globs: ["**/*.[sS][qQ][lL]", "**/*.[dD][dD][lL]", "**/*.[dD][mM][lL]", "**/*.[pP][kK][bB]"],
        seconds: (files) => 0.6 + 0.05 * files,
        call: async (context) => {
            const plain = ["--templater", "raw", "--library-path", "none", "--disable-progress-bar", "--processes", "1"];
            const { dialect } = context.configuration.analysis.sqlfluff;
            const whole = ["--disregard-sqlfluffignores", "--config", (0,external_node_path_.join)(context.temp, "overrides.cfg")];
            return pythonCall(context, {
                module: "sqlfluff",
                args: [
                    "lint",
                    ...(dialect === undefined ? [] : [`--dialect=${dialect}`]),
                    ...plain,
                    ...whole,
                    "--format",
                    "json",
                ],
                more: context.files.map((path) => `./${path}`),
            }, { notes: { "overrides.cfg": sqlfluffOverrides, ".sqlfluff": sqlfluffDefaults } });
        },
        codes: [0, 1],
        complaint: /Error loading (?:config|dialect)[^\n]+|Unknown dialect(?: '[^'\n]+')?/,
        telling: true,
        findings: async ({ report }) => sqlfluffFindings(report),
        lookedAt: async (evidence) => ({ files: await both(evidence, sqlfluffFiles(evidence.report)) }),
    },
    pylint: {
        globs: ["**/*.py{,i}"],
        seconds: (files) => 1 + 0.2 * files,
        call: async (context) => pythonCall(context, {
            module: "pylint",
            args: [
                ...["--output-format=json2", "--jobs=1", "--persistent=n", `--load-plugins=${witnessName}`],
                ...["--ignore=", "--ignore-patterns=", "--ignore-paths="],
            ],
            more: context.files.map((path) => `./${path.replaceAll(/[*?[]/g, "[$&]")}`),
            before: (0,own_program/* ownProgram */.D)(import.meta.url, "pylint-settings.py"),
        }, { notes: { [`${witnessName}.py`]: (0,own_program/* ownProgram */.D)(import.meta.url, `${witnessName}.py`) } }),
        codes: Array.from({ length: 32 }, (_, bits) => bits),
        complaint: /(?<=^pylint: error: |^\S+: error: )argument [^\n]+/m,
        telling: false,
        findings: async ({ report, note }, { files, read }) => {
            const own = ownModules(files);
            const settings = await note("settings");
            const place = settingsPlace(settings, settings === null ? null : await read(settings));
            return pylintFindings(report, (module) => own.has(module), place);
        },
        lookedAt: async (evidence) => ({
            files: namesIn(await evidence.note("linted")),
            remarks: [
                ...switchedOff(await evidence.note("switched-off")),
                ...pylintPlugins(evidence.report).map((plugin) => `its plugin ${plugin} is not loaded`),
            ],
        }),
    },
    bandit: {
        globs: ["**/*.py{,w}"],
        seconds: (files) => 0.3 + 0.01 * files,
        call: async (context) => pythonCall(context, {
            module: "bandit",
            args: ["--format", "json", "--quiet", "--exclude="],
            more: context.files.map((path) => `./${path}`),
            before: (0,own_program/* ownProgram */.D)(import.meta.url, "bandit-settings.py"),
        }),
        codes: [0, 1],
        telling: true,
        findings: async ({ report }) => banditFindings(report),
        lookedAt: async (evidence) => ({ files: await both(evidence, banditFiles(evidence.report)) }),
    },
};
async function both(evidence, reported) {
    const named = new Set(reported);
    return (await openedFiles(evidence)).filter((path) => named.has(path));
}

;// CONCATENATED MODULE: ./actions/static-analysis/static-analysis.js














const static_analysis_inputs = (0,inputs/* inputsOf */.Vc)("static-analysis", "analyse", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    folder: (0,input/* path */.Ae)(),
    sarif: (0,input/* path */.Ae)(),
});
const ignored = [
    ...["**/.git/**", "**/.terraform/**", "**/node_modules/**"],
    ...["**/.*.tf", "**/.*.tf.json", "**/*.[Dd]ockerignore"],
];
const staticAnalysis = async ({ configuration, folder, sarif }, world) => {
    const { clock, files, log, workspace } = world;
    refuse(folder, sarif);
    const tree = (0,external_node_path_.join)(workspace, folder);
    if ((await files.kind(tree)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${folder} is not in the workspace`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact before this step, and give both the same folder.",
        });
    if (!["none", "file"].includes(await files.kind((0,external_node_path_.join)(workspace, sarif))))
        throw new user_error/* UserError */.y(`at ${sarif} there is something other than a file`, {
            reason: "bad_input",
            remedy: "Name a file that may be written, such as analysis.sarif.",
        });
    const began = clock.now().getTime();
    const fence = world.sandbox.kind();
    const matching = await Promise.all(toolNames.map((tool) => files.find(tree, tools[tool].globs, ignored)));
    const longest = Math.max(...toolNames.map((tool, at) => tools[tool].seconds(matching[at]?.length ?? 0)));
    const looks = await Promise.all(toolNames.map((tool, at) => {
        const mine = matching[at] ?? [];
        const niceness = tools[tool].seconds(mine.length) < longest ? 5 : 0;
        return runTool(tool, tools[tool], { folder: tree, files: mine, niceness, configuration }, world);
    }));
    world.signal.throwIfAborted();
    log.info(fenceStory[await fence]);
    const milliseconds = clock.now().getTime() - began;
    for (const look of looks)
        log.info(story(look));
    const looked = looks.filter((look) => look.kind === "looked");
    for (const { tool, remarks } of looked)
        for (const remark of remarks)
            log.info(`${tool}: ${remark}`);
    if (looks.every(({ kind }) => kind === "skipped"))
        return (0,result/* skipped */.hT)("nothing_to_do", "there is no file that a tool of the analysis looks at", {
            outputs: { findings: 0, sarif: "" },
            summary: "**Analysis: nothing to look at.** There is no Terraform, SQL, Python, Dockerfile or workflow.",
        });
    const findings = inOrder(looked.flatMap((look) => look.findings));
    if (findings.length > 0)
        await log.group(`${findings.length} findings`, async () => {
            for (const finding of findings)
                log.foreign(findingLine(finding));
        });
    await files.write((0,external_node_path_.join)(workspace, sarif), sarifOf(looked.map((look) => ({ ...look, findings: inOrder(look.findings) }))));
    const report = { name: "analysis", ending: "sarif", file: (0,external_node_path_.join)(workspace, sarif) };
    const artifact = await (0,keep_report/* keepReport */.k)(report, world);
    const verdict = verdictOf(looks, (0,gate/* analysisVerdict */.C)(findings, configuration.analysis.block));
    const more = {
        outputs: { findings: findings.length, sarif },
        summary: summaryOf(looks, findings, verdict, artifact),
        annotations: annotationsOf(findings, configuration.analysis.block),
        facts: {
            findings: Object.fromEntries(looked.map((look) => [look.tool, look.findings.length])),
            accepted: Object.fromEntries(looked.map((look) => [look.tool, look.accepted])),
            fence: await fence,
            looked: Object.fromEntries(looked.map((look) => [look.tool, look.files])),
            milliseconds: { ...Object.fromEntries(looked.map((look) => [look.tool, look.milliseconds])), all: milliseconds },
        },
    };
    return verdict.go ? (0,result/* passed */.bF)(countsLine(looks), more) : (0,result/* decided */.rc)(verdict, more);
};
const refuse = (folder, sarif) => {
    const inside = (path, folder) => path === folder || path.startsWith(`${folder}/`);
    if (inside(external_node_path_.posix.normalize(sarif), external_node_path_.posix.normalize(folder)))
        throw new user_error/* UserError */.y(`sarif ${JSON.stringify(sarif)} is inside the folder ${JSON.stringify(folder)}, which is not to be changed`, {
            reason: "bad_input",
            remedy: "Name a file outside of it, such as analysis.sarif.",
        });
};
const verdictOf = (looks, verdict) => {
    const failed = looks.filter((look) => look.kind === "failed");
    const [first] = failed;
    if (first === undefined)
        return verdict;
    const { reason, remedy } = first.error;
    return { go: false, reason, remedy, because: failed.map(({ error }) => error.message).join("\n") };
};
const fenceStory = {
    bubblewrap: "each tool ran behind bubblewrap: without network, without other files, without access to other processes",
    namespaces: "each tool ran in namespaces of its own: without network, without access to other processes; other files are kept from the Python tools by our guard alone",
    none: "this machine does not let programs be sandboxed (neither bubblewrap nor namespaces work): network and other files are kept from the Python tools by our guard alone",
};
const story = (look) => {
    switch (look.kind) {
        case "skipped":
            return `${look.tool} was skipped: ${look.because}`;
        case "failed":
            return `${look.tool} failed after ${look.milliseconds} ms`;
        case "looked":
            return `${look.tool} ${look.version} found ${look.findings.length} in ${look.milliseconds} ms${look.accepted > 0 ? ` and ${look.accepted} that the configuration accepts` : ""}`;
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

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zU: () => (/* binding */ attempted)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);



const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
function optional(inner) {
    return {
        ...inner,
        required: false,
        read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
    };
}
function text() {
    return reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
}
function secret() {
    return reader((value) => ({ ok: value }), { secret: true });
}
function flag() {
    return reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
}
function wholeNumber(least, most) {
    return reader((value) => {
        const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
        return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
    });
}
function oneOf(...options) {
    return reader((value) => options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` });
}
function identifier() {
    return reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
        ? { ok: value }
        : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
}
function path() {
    return reader((value) => {
        const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
        return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
    });
}
function digest() {
    return reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
        ? { ok: value }
        : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
}
function commitId() {
    return reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
}
function document(what, schema) {
    return reader((value) => {
        try {
            return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
        }
        catch (error) {
            return { wrong: error.message };
        }
    }, { holds: "document" });
}
function needsOf(what) {
    return { ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" };
}
function attempted(what, schema) {
    const inner = document(what, schema);
    return {
        required: false,
        secret: false,
        read: (text) => {
            if (text === "")
                return { ok: undefined };
            const answer = inner.read(text);
            return "wrong" in answer ? { ok: { unread: answer.wrong } } : answer;
        },
    };
}
function textMap() {
    return document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
}
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


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

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
function passed(because, more = {}) {
    return {
        outcome: "passed",
        reason: "done",
        because,
        ...more,
    };
}
function skipped(reason, because, more = {}) {
    return {
        outcome: "skipped",
        reason,
        because,
        ...more,
    };
}
function decided(verdict, more = {}) {
    return verdict.go
        ? passed(verdict.because, more)
        : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };
}


/***/ }),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ terraformVersion),
/* harmony export */   S0: () => (/* binding */ Tools),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   vO: () => (/* binding */ Terraform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);



const terraformVersion = "1.11.4";
const Terraform = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    directory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "infra"),
    variables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .PathTemplate */ .YX, "infra/{environment}.tfvars"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), terraformVersion),
    protect: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Glob */ .fo), []),
    allow: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .TerraformAllowance */ .f), []),
    mirror: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"))),
});
const Tools = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    machine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["terraform"])), []),
});
const MigrationNumber = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,15}$/)), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(String))], 'the number of a migration such as "007"');
const Database = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "sql/migrations"),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(MigrationNumber),
});


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ NetworkPlace),
/* harmony export */   PR: () => (/* binding */ Branches),
/* harmony export */   Ps: () => (/* binding */ Email),
/* harmony export */   W4: () => (/* binding */ Quorum),
/* harmony export */   YX: () => (/* binding */ PathTemplate),
/* harmony export */   az: () => (/* binding */ Login),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   fo: () => (/* binding */ Glob),
/* harmony export */   l4: () => (/* binding */ Cron),
/* harmony export */   wA: () => (/* binding */ Path)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(39, "a login of at most 39 characters"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"));
const Email = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
const NetworkPlace = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(isNetworkPlace, "an address such as 10.1.2.3, a network such as 10.0.0.0/8 or the name of a host"));
function isNetworkPlace(text) {
    const [, address = "", prefix] = /^([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(text) ?? [];
    const byte = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    if (new RegExp(`^${byte}(\\.${byte}){3}$`).test(address))
        return prefix === undefined || (Number(prefix) >= 8 && Number(prefix) <= 32);
    if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address))
        return (URL.canParse(`http://[${address}]`) && (prefix === undefined || (Number(prefix) >= 7 && Number(prefix) <= 128)));
    return prefix === undefined && /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,63}$/i.test(text);
}
const Cron = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// UNUSED EXPORTS: versionSchemes

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-deploy.js
var configuration_deploy = __webpack_require__(1760);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-field.js
var configuration_field = __webpack_require__(8307);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-flows.js



const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["feature/**", "bugfix/**"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["main"]) }), {}),
});

// EXTERNAL MODULE: ./packages/model/performance/limit.js
var limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/result-format.js
var result_format = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-performance.js






const Limits = dist/* record */.g1P(measurement/* MetricName */.OX, dist/* union */.KCZ([limit/* LimitText */.$o, dist/* record */.g1P(dist/* string */.YjP(), limit/* LimitText */.$o)]));
const common = {
    name: value/* Identifier */.gw,
    limits: dist/* optional */.lqM(Limits, {}),
    degradation: dist/* optional */.lqM(dist/* picklist */.KIO(["block", "warn"]), "block"),
    environments: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1))),
    timeout: dist/* optional */.lqM(configuration_field/* Duration */.dw, "10m"),
};
const CommandSuite = dist/* strictObject */.rej({
    ...common,
    run: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a command")),
    format: dist/* picklist */.KIO(result_format/* resultFormats */.I),
    file: dist/* optional */.lqM(configuration_field/* Path */.wA),
    requirements: dist/* optional */.lqM(configuration_field/* Path */.wA),
    better: dist/* optional */.lqM(dist/* picklist */.KIO(measurement/* directions */.vQ)),
});
const ExplainSuite = dist/* strictObject */.rej({
    ...common,
    explain: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Path */.wA), dist/* minLength */.BpQ(1)),
    analyze: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const Accepted = dist/* strictObject */.rej({
    suite: value/* Identifier */.gw,
    metric: measurement/* MetricName */.OX,
    environment: dist/* optional */.lqM(value/* Identifier */.gw),
    because: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    until: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoDate */._$n("a day such as 2027-01-31")),
});
const Performance = dist/* strictObject */.rej({
    suites: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([CommandSuite, ExplainSuite], "{ name, run, format } or { name, explain: [file] }")), []),
    durations: dist/* optional */.lqM(dist/* picklist */.KIO(["warn", "block", "off"]), "warn"),
    accept: dist/* optional */.lqM(dist/* array */.YOg(Accepted), []),
    "accept-by": dist/* optional */.lqM(value/* Identifier */.gw),
});

;// CONCATENATED MODULE: ./packages/model/configuration/http-check.js


const ofTheClient = /^(?:host|connection|content-length|transfer-encoding|expect|te|trailer|upgrade|keep-alive|proxy-.*|user-agent)$/i;
const HeaderName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, "the name of a header"), dist/* check */.z6Y((name) => !ofTheClient.test(name), "a header that a check may set"));
const HeaderValue = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\t\x20-\x7e]{0,4000}$/, "a value of one line, in ASCII; a secret is named, as in Bearer {secrets.TOKEN}"));
const HttpSetting = dist/* strictObject */.rej({
    http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
    method: dist/* optional */.lqM(dist/* picklist */.KIO(["GET", "POST"]), "GET"),
    headers: dist/* optional */.lqM(dist/* record */.g1P(HeaderName, HeaderValue), {}),
    body: dist/* optional */.lqM(value/* AnyJson */.Hy),
    safe: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    follow: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    expect: dist/* strictObject */.rej({
        status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
        location: dist/* optional */.lqM(dist/* string */.YjP()),
        json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
    }),
    within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
});

// EXTERNAL MODULE: ./packages/model/configuration/known-authors.js
var known_authors = __webpack_require__(1506);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration.js








const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const versionSchemes = ["semver", "calendar", "any"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9_][a-z0-9_-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Login */.az), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    accept: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: configuration_field/* Cron */.l4, for: configuration_field/* Duration */.dw, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({
        skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
        dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA)),
        requirements: dist/* optional */.lqM(configuration_field/* Path */.wA, "requirements-dev.txt"),
        groups: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "the name of a dependency group"))), []),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Check = dist/* union */.KCZ([HttpSetting, dist/* strictObject */.rej({ sql: configuration_field/* Path */.wA, expect: dist/* picklist */.KIO(["no rows", "rows"]) })], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Network = dist/* strictObject */.rej({
    allow: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* NetworkPlace */.Cm), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    authors: dist/* optional */.lqM(known_authors/* Authors */.hb, {}),
    since: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[^\s~^:?*[\\]{1,200}$/, "the name of a tag such as v1.4.2, or a commit id"))),
    validity: dist/* optional */.lqM(configuration_field/* Duration */.dw, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const PolicySetting = dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
    files: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), []),
});
const LedgerSetting = dist/* strictObject */.rej({
    adopt: dist/* optional */.lqM(value/* CommitId */.jF),
    writers: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/, "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref"))), []),
});
const Artefact = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []),
    lfs: dist/* optional */.lqM(dist/* picklist */.KIO(["refuse", "fetch"]), "refuse"),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(Artefact, {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
function defaultConfiguration() {
    return dist/* parse */.qgA(Configuration, { version: 1 });
}


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ knownAccounts),
/* harmony export */   ft: () => (/* binding */ areVerified),
/* harmony export */   hb: () => (/* binding */ Authors)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8307);


const Accounts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Email */ .Ps, valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Login */ .az));
const Authors = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verified"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ verified: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), known: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Accounts, {}) }), Accounts], "verified, a map such as { ada@example.com: ada } (null for somebody who approves nothing), or { verified: true, known: that map }");
function areVerified(authors) {
    return authors === "verified" || isSigned(authors);
}
function knownAccounts(authors) {
    if (authors === "verified")
        return {};
    return isSigned(authors) ? authors.known : authors;
}
function isSigned(authors) {
    return "verified" in authors && authors.verified === true;
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ LimitText),
/* harmony export */   LF: () => (/* binding */ limitOf)
/* harmony export */ });
/* unused harmony export comparisons */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9708);


const comparisons = (/* unused pure expression or super */ null && (["<", "<=", ">", ">="]));
const form = /^(<=?|>=?)\s*([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(\S{0,40})$/;
function limitOf(text) {
    const [, comparison, number, unit = ""] = form.exec(text.trim()) ?? [];
    if (comparison === undefined || number === undefined || !Number.isFinite(Number(number)))
        return undefined;
    return { comparison: comparison, value: Number(number), unit: (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNamed */ .i)(unit) };
}
const LimitText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => limitOf(text) !== undefined, "a limit such as < 300 ms, or >= 50 /s"));


/***/ }),

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ Measurement),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   OX: () => (/* binding */ MetricName),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const directions = ["lower", "higher"];
const Finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x("a finite number"));
const metricName = /^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/;
const MetricName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(metricName, "a name of one line of visible characters, at most 200 long"));
const Measurement = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: MetricName,
    value: Finite,
    unit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(40)),
    better: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(directions),
    spread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(Finite, valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    samples: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_),
});


/***/ }),

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ resultFormats)
/* harmony export */ });
const resultFormats = [
    "pytest-benchmark",
    "k6",
    "jmeter",
    "locust",
    "hyperfine",
    "go",
    "google-benchmark",
    "criterion",
    "jmh",
    "benchmarkdotnet",
    "junit",
    "slipway",
];


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unitFactor),
/* harmony export */   i: () => (/* binding */ unitNamed)
/* harmony export */ });
const families = [
    { s: 1, ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, min: 60, h: 3600 },
    { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
    { "B/s": 1, "kB/s": 1e3, "MB/s": 1e6, "GB/s": 1e9, "KiB/s": 1024, "MiB/s": 1024 ** 2, "GiB/s": 1024 ** 3 },
    { "/s": 1, "/ms": 1e3, "/us": 1e6, "/µs": 1e6, "/ns": 1e9, "/min": 1 / 60, "/h": 1 / 3600 },
    { "%": 1 },
    { "": 1, k: 1e3, M: 1e6 },
];
const rate = /^(?:1|ops?|operations?|iter(?:ation)?s?|requests?|reqs?|rows?|records?|events?)\/(ns|us|µs|ms|s|secs?|seconds?|min|h)$/i;
function unitNamed(word) {
    const text = word.trim();
    const [, per] = rate.exec(text) ?? [];
    if (per !== undefined)
        return `/${spellings[per.toLowerCase()] ?? per}`;
    return spellings[text.toLowerCase()] ?? text;
}
const spellings = {
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    millisecond: "ms",
    milliseconds: "ms",
    microsecond: "us",
    microseconds: "us",
    nanosecond: "ns",
    nanoseconds: "ns",
    minute: "min",
    minutes: "min",
    byte: "B",
    bytes: "B",
    percent: "%",
};
function unitFactor(from, to) {
    if (from === to)
        return 1;
    const family = families.find((row) => Object.hasOwn(row, from) && Object.hasOwn(row, to));
    if (family === undefined)
        return undefined;
    return (family[from] ?? 1) / (family[to] ?? 1);
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

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs)
/* harmony export */ });
/* unused harmony export jobResults */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);


const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(jobResults),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), {}),
    said: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    unread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC), because: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
})));


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ terraformAllowances),
/* harmony export */   f: () => (/* binding */ TerraformAllowance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7728);

const terraformAllowances = {
    "local-exec": "runs commands on the runner",
    "remote-exec": "runs commands on other machines",
    "file-provisioner": "copies files to other machines",
    "provider-exec": "a provider or backend that starts a program or reads a file for its credentials",
    external: "a data source that runs a program",
    http: "a data source that reads any address",
    local_command: "a data source that runs a program",
    local_file: "a data source that reads any file",
    local_sensitive_file: "a data source that reads any file",
    terraform_remote_state: "a data source that reads another state",
    "outside-files": "reads files outside of its module, or whose path is known only while it plans",
    templatestring: "evaluates a template that is known only while it plans",
    "remote-modules": "takes modules from somewhere else than this repository",
    "override-files": "files that overwrite what other files say",
    "auto-variables": "*.auto.tfvars, which set variables of every environment",
};
const TerraformAllowance = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(Object.keys(terraformAllowances));


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


/***/ })

};
