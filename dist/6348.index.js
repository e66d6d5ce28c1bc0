export const id = 6348;
export const ids = [6348];
export const modules = {

/***/ 6348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
/* harmony import */ var _static_analysis_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_static_analysis_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _static_analysis_js__WEBPACK_IMPORTED_MODULE_1__/* .staticAnalysis */ .t);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 887:
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
const sarifOf = (runs) => {
    if (runs.length > most.runs)
        throw new RangeError(`a SARIF file holds ${most.runs} runs, not ${runs.length}`);
    const file = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: runs.map(runOf),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
};
const runOf = ({ tool, version, findings }) => {
    const shown = findings.slice(0, most.results);
    const rules = new Map(shown.map((finding) => [finding.rule, finding]).reverse());
    const ids = [...rules.keys()].sort();
    const left = findings.length - shown.length;
    return {
        tool: { driver: { name: tool, version, rules: ids.map((id) => ruleOf(id, rules.get(id))) } },
        columnKind: "unicodeCodePoints",
        originalUriBaseIds: { ROOT: { description: { text: "The root of the repository." } } },
        invocations: [
            {
                executionSuccessful: true,
                ...(left === 0
                    ? {}
                    : {
                        toolExecutionNotifications: [
                            { level: "warning", message: { text: `${left} more results of ${tool} are left out of this file.` } },
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
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/static-analysis/report.js


const rank = (severity) => configuration/* severities */.gO.indexOf(severity);
const inOrder = (findings) => {
    const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
    return [...seen.values()].sort((a, b) => rank(b.severity) - rank(a.severity) ||
        compare(a.path, b.path) ||
        a.line - b.line ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.tool, b.tool) ||
        compare(a.rule, b.rule) ||
        compare(a.message, b.message));
};
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const told = ({ path, line, severity, tool, rule, message }) => `${path}:${line} · ${severity} · ${tool} ${rule} · ${message}`;
const countsLine = (looks) => looks.map((look) => `${look.tool} ${look.kind === "looked" ? look.findings.length : look.kind}`).join(" · ");
const shown = { error: 9, warning: 10, notice: 10 };
const annotationsOf = (findings, block) => {
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
};
const listed = 200;
const few = 20;
const summaryOf = (looks, findings, verdict, artifact) => {
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
};
function rulesOf(ordered) {
    const rules = Map.groupBy(ordered, ({ tool, rule, severity }) => JSON.stringify([tool, rule, severity]));
    return [...rules.values()]
        .flatMap((found) => (found[0] === undefined ? [] : [{ first: found[0], found }]))
        .sort((a, b) => rank(b.first.severity) - rank(a.first.severity) || b.found.length - a.found.length)
        .slice(0, listed)
        .map(({ first, found }) => [
        `${first.tool} ${(0,markdown/* plain */.pj)(first.rule)}`,
        first.severity,
        String(found.length),
        String(new Set(found.map(({ path }) => path)).size),
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
;// CONCATENATED MODULE: ./actions/static-analysis/guard.js
const guard = (before) => String.raw `
import functools, gc, importlib.machinery, os, runpy, sys

tree, private, niceness, module = os.path.realpath(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
sys.argv[:5] = [module]
tree = os.path.join(tree, "")
own = tuple(os.path.join(os.path.realpath(path), "") for path in (private, sys.prefix, sys.base_prefix, "/dev"))
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
outward = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn", "os.startfile",
           "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg")
changes = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
with open(os.path.join(private, "arguments"), "rb") as more:
    sys.argv += [os.fsdecode(name) for name in more.read().split(b"\0")[:-1]]
note = os.open(os.path.join(private, "opened"), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
noted = set()

def below(path, *folders):
    return os.path.realpath(os.fsdecode(path)).startswith(folders)

@functools.cache
def is_of_the_tree(place):
    return not isinstance(place, str) or os.path.join(os.path.realpath(place or os.getcwd()), "").startswith(tree)

def stop(what):
    os.write(2, f"slipway: {what}\n".encode("utf-8", "replace"))
    os._exit(97)

def code(place):
    if isinstance(place, (str, bytes)) and os.sep in os.fsdecode(place) and below(place, tree):
        stop(f"would have run {os.path.relpath(os.path.realpath(os.fsdecode(place)), tree)}")

def look(place):
    path = os.path.abspath(os.fsdecode(place))
    if path.startswith(tree) and path not in noted:
        noted.add(path)
        os.write(note, os.fsencode(path[len(tree):]) + b"\0")

def watch(event, args):
    if event == "exec":
        code(getattr(args[0], "co_filename", None))
        if sys._getframe(1).f_code.co_name == "_config_initialization":
            stop("would have run the init-hook of its settings")
    elif event == "import":
        code(args[1])
    elif event == "ctypes.dlopen":
        code(args[0])
    elif event == "open":
        if isinstance(args[0], int):
            return
        if isinstance(args[2], int) and args[2] & writing:
            if not below(args[0], *own):
                raise PermissionError(13, "an analysis writes only in its own folder", args[0])
        else:
            look(args[0])
    elif event in changes:
        if any(isinstance(path, (str, bytes, os.PathLike)) and not below(path, *own) for path in args[:2]):
            raise PermissionError(13, "an analysis writes only in its own folder", args[0])
    elif event in outward:
        raise PermissionError(1, "an analysis starts no program and opens no connection")

class OutsideOfTheTree(importlib.machinery.PathFinder):
    """Finds what an import means, as if the tree were not there. A folder of it without code is still a namespace: linters ask for those."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        places = sys.path if path is None else list(path)
        outside = [place for place in places if not is_of_the_tree(place)]
        spec = super().find_spec(name, outside, target)
        if spec is None and len(outside) < len(places):
            spec = super().find_spec(name, places, target)
            return spec if spec is not None and spec.loader is None else None
        return spec

def yield_to_longer_tools():
    os.nice(niceness)
    # Linux weighs sessions before it weighs the processes in them, and each tool is one (sched(7), "The autogroup feature").
    try:
        with open("/proc/self/autogroup", "w") as session:
            session.write(str(niceness))
    except OSError:
        pass

yield_to_longer_tools()
gc.set_threshold(100_000, 50, 1000)  # linters make objects and keep them: a quarter of pylint's time was spent looking for garbage
sys.meta_path[sys.meta_path.index(importlib.machinery.PathFinder)] = OutsideOfTheTree
sys.path.append(private)
sys.addaudithook(watch)
${before}
runpy.run_module(module, run_name="__main__", alter_sys=True)
`;
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
        const findings = await row.findings(end.evidence, end.ground);
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
    const told = /^slipway: (.*)$/m.exec(stderr)?.[1] ?? "would have run code of the repository";
    return new user_error/* UserError */.y(`${tool} was stopped: it ${told}`, {
        reason: "bad_config",
        remedy: told.startsWith("cannot read")
            ? "Correct that file; what cannot be read might say anything."
            : `Take it out of the settings of ${tool} in the repository: an analysis runs no code of what it looks at.`,
    });
}
function badSettings(tool, { complaint }, { ground, version, finished }) {
    const told = complaint?.exec(`${finished.stderr}\n${finished.stdout}`)?.[0];
    if (told === undefined)
        return undefined;
    return new user_error/* UserError */.y(`${tool} does not take the settings of the repository: ${told.replaceAll(`${ground.folder}/`, "").slice(0, 600)}`, { reason: "bad_config", remedy: `Correct them for ${tool} ${version}, which this version of Slipway runs.` });
}
function lastLines(text) {
    const last = text.trim().split("\n").slice(-6).join("\n  ").slice(-1200);
    return last === "" ? "" : `; it said last:\n  ${last}`;
}

;// CONCATENATED MODULE: ./actions/static-analysis/run-tool.js



const runTool = async (tool, row, task, world) => {
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
        const ground = { ...task, program, temp, read: (path) => files.read((0,external_node_path_.join)(task.folder, path)) };
        const { notes = {}, ignored, ...call } = await row.call(ground);
        await Promise.all(Object.entries(notes).map(([name, text]) => files.write((0,external_node_path_.join)(temp, name), text)));
        const command = { cwd: task.folder, ...call, timeout: longestRun, keep: longestReport, isForeign: true };
        const rules = { network: false, only: { read: [task.folder], write: [temp] } };
        const finished = await exec.run(await sandbox.fence(command, rules));
        const evidence = { report: finished.stdout, note: (name) => files.read((0,external_node_path_.join)(temp, name)) };
        const told = await findingsOf(tool, row, { ground, finished, evidence, version });
        const looked = await row.lookedAt(evidence, ground);
        const unseen = unseenOf(task.files, looked.files);
        const all = [...told, ...unseen.map((path) => notLookedAt(tool, path))];
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
};
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
const banditFindings = (text) => {
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
};

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
const checkovFindings = (text, root) => {
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
};
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
    const told = (0,tool_output/* readToolOutput */.i5)(pylint_Output, text, "pylint").messages.filter(({ messageId }) => messageId === "E0013");
    return told.map(({ message }) => /^Plugin '([^']+)'/.exec(message)?.[1] ?? message);
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
const sqlfluffFindings = (text) => (0,tool_output/* readToolOutput */.i5)(sqlfluff_Output, text, "sqlfluff").flatMap(({ filepath, violations }) => violations.map((violation) => ({
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
            const told = toldInWords(message, root);
            if (told.length === 0)
                throw (0,tool_output/* toolFailed */.QA)("tflint", `failed: ${plainText(message).trim().slice(0, 600)}`);
            return told;
        }),
    ];
}
function toldInWords(message, root) {
    const text = plainText(message);
    const [, path, line = "1", column = "1", endLine = line, what = ""] = firstPlace.exec(text) ?? [];
    const first = path === undefined
        ? []
        : [broken(what, { path: (0,tool_output/* inTree */._Z)(path, root), line: +line, endLine: +endLine, column: +column })];
    const others = [...text.matchAll(blockPlace)].map(([, told = "", path = "", line = "1"]) => broken(told, { path: (0,tool_output/* inTree */._Z)(path, root), line: +line }));
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

;// CONCATENATED MODULE: ./actions/static-analysis/bandit-settings.js
const banditSettings = `
import configparser, json, os, sys, tomllib

settings = {}
try:
    with open("pyproject.toml", "rb") as file:
        settings = dict(tomllib.load(file).get("tool", {}).get("bandit", {}))
except FileNotFoundError:
    pass
except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
    stop(f"cannot read pyproject.toml: {problem}")
for name in ("exclude_dirs", "include", "targets", "tests", "profiles"):
    settings.pop(name, None)
ini = configparser.ConfigParser()
try:
    ini.read(".bandit", encoding="utf-8")
    skips = ini.get("bandit", "skips", fallback="")
except (configparser.Error, UnicodeDecodeError) as problem:
    stop(f"cannot read .bandit: {problem}")
settings["skips"] = [*(settings.get("skips") or []), *(name.strip() for name in skips.split(",") if name.strip())]
with open(os.path.join(private, "settings.json"), "w", encoding="utf-8") as file:
    json.dump(settings, file)
sys.argv[1:1] = ["-c", os.path.join(private, "settings.json")]
`;

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ./packages/formats/findings/checkov-settings.js



const Settings = dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
const id = /^CKV\d?_[A-Z0-9]+_\d+$/;
const harmless = /^(skip-check|quiet|compact|output|soft-fail|soft-fail-on|hard-fail-on|summary-position|download-external-modules|skip-download|no-guide|no-cert-verify|support)$/;
function readCheckovSettings(text, path) {
    const read = yamlOf(text, path);
    const settings = dist/* safeParse */.xLC(Settings, read);
    if (!settings.success || Array.isArray(read))
        throw checkov_settings_badSettings(`${path} is no list of settings`, path);
    const given = settings.output ?? {};
    const code = Object.keys(given).find((key) => key.startsWith("external-checks"));
    if (code !== undefined)
        throw checkov_settings_badSettings(`${path} asks for ${code}, and such checks are programs`, path);
    const skips = [given["skip-check"] ?? []].flat().flatMap((value) => String(value).split(","));
    const names = skips.map((name) => name.trim()).filter((name) => name !== "");
    return {
        skip: names.filter((name) => id.test(name)),
        ignored: [
            ...Object.keys(given).filter((key) => !harmless.test(key)),
            ...names.filter((name) => !id.test(name)).map((name) => `skip-check ${name}`),
        ],
    };
}
function yamlOf(text, path) {
    try {
        return (0,yaml_dist/* parse */.qg)(text, { maxAliasCount: 20 });
    }
    catch (cause) {
        throw checkov_settings_badSettings(`${path} is no YAML: ${cause instanceof Error ? cause.message.split("\n")[0] : cause}`, path);
    }
}
function checkov_settings_badSettings(message, path) {
    return new user_error/* UserError */.y(message, {
        reason: "bad_config",
        remedy: `Take it out of ${path}: an analysis runs no code of what it looks at, and reads settings that it understands.`,
    });
}

;// CONCATENATED MODULE: ./actions/static-analysis/checkov-witness.js
const checkovWitness = String.raw `
import checkov.dockerfile.utils as containers
import checkov.github_actions.runner as workflows

def noting(read):
    def reading(path, *more, **named):
        result = read(path, *more, **named)
        if result:
            with open(os.path.join(private, "read"), "ab") as file:
                file.write(os.fsencode(os.path.relpath(os.path.realpath(path), tree)) + b"\0")
        return result
    return reading

containers.parse = noting(containers.parse)
workflows.Runner._parse_file = staticmethod(noting(workflows.Runner._parse_file))
known_schema = workflows.is_schema_valid
workflows.is_schema_valid = lambda file: isinstance(file, dict) and isinstance(file.get("jobs"), dict) or known_schema(file)
`;

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
async function checkovCall(ground) {
    const matching = Object.entries(frameworks)
        .filter(([, files]) => ground.files.some((path) => files.some((pattern) => pattern.test(path))))
        .flatMap(([framework]) => ["--framework", framework]);
    const offline = ["--skip-download", "--download-external-modules", "false"];
    const { skip, ignored, path } = await settingsOf(ground);
    const skips = skip.length === 0 ? [] : ["--skip-check", skip.join(",")];
    return pythonCall(ground, {
        module: "checkov.main",
        args: [`--directory=${ground.folder}`, ...matching, ...offline, ...skips, "--compact", "--output", "json"],
        before: checkovWitness,
    }, {
        env: environment,
        cwd: ground.temp,
        ...(ignored.length === 0 ? {} : { ignored: `${ignored.join(", ")} of ${path}` }),
    });
}
async function settingsOf({ read }) {
    for (const path of [".checkov.yaml", ".checkov.yml"]) {
        const text = await read(path);
        if (text !== null)
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
const ownModules = (files) => {
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
};
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
const pylintSettings = `
import configparser, tomllib
from pylint.config.config_file_parser import _RawConfParser

not_theirs = (
    "clear-cache-post-run", "confidence", "evaluation", "exit-zero", "fail-on", "fail-under", "files", "from-stdin", "ignore",
    "ignore-paths", "ignore-patterns", "jobs", "msg-template", "output", "output-format", "persistent", "recursive", "reports",
    "score", "verbose",
)
all_of_them = _RawConfParser.parse_config_file

def parse_config_file(file_path, verbose):
    if file_path is not None:
        with open(os.path.join(private, "settings"), "w", encoding="utf-8") as file:
            file.write(os.path.relpath(os.path.realpath(file_path), tree))
    try:
        content, words = all_of_them(file_path, False)
    except (configparser.Error, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        stop(f"cannot read {os.path.relpath(os.path.realpath(file_path), tree)}: {' '.join(str(problem).replace(tree, '').split())}")
    named = [name for name in content if not any(long.startswith(name) for long in not_theirs)]
    pairs = [pair for pair in zip(words[::2], words[1::2]) if pair[0][2:] in named]
    return {name: content[name] for name in named}, [word for pair in pairs for word in pair]

_RawConfParser.parse_config_file = staticmethod(parse_config_file)
`;
function settingsPlace(path, text) {
    if (path === null || text === null)
        return undefined;
    const lines = text.split("\n");
    return { path, lineOf: (word) => Math.max(1, lines.findIndex((line) => line.includes(word)) + 1) };
}

;// CONCATENATED MODULE: ./actions/static-analysis/pylint-witness.js
const pylintWitness = String.raw `
import os
from pylint.checkers import BaseChecker

class Witness(BaseChecker):
    name = "slipway-witness"
    msgs = {"W9799": ("%s", "slipway-witness", "Never emitted: it keeps this checker awake.")}

    def open(self):
        version = self.linter.config.py_version
        usual = [m for m in self.linter.msgs_store.messages
                 if m.default_enabled and m.msgid[0] in "FEW" and m.may_be_emitted(version)]
        off = [m for m in usual if not self.linter.is_message_enabled(m.msgid)]
        with open(os.path.join(os.path.dirname(__file__), "switched-off"), "w", encoding="utf-8") as file:
            file.write("\n".join([f"{len(off)} of {len(usual)}", *(f"{m.msgid} {m.symbol}" for m in off)]))
        get_ast = self.linter.get_ast

        def noted(filepath, *more, **named):
            with open(os.path.join(os.path.dirname(__file__), "linted"), "ab") as file:
                file.write(os.fsencode(os.path.relpath(filepath)) + b"\0")
            return get_ast(filepath, *more, **named)

        self.linter.get_ast = noted

def register(linter):
    linter.register_checker(Witness(linter))
`;
const witnessName = "slipway_witness";

;// CONCATENATED MODULE: ./actions/static-analysis/tflint-settings.js


const empty = "/dev/null";
const ours = "settings.hcl";
async function tflintSettings(ground) {
    const found = await settingsFile(ground);
    if (found === undefined)
        return { file: empty, notes: {} };
    const { path, text } = found;
    const asked = pluginIn(text);
    const off = rulesOff(text);
    if (off !== undefined)
        throw new user_error/* UserError */.y(`${path} says ${off}, which takes all rules away`, {
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
        ? { file: (0,external_node_path_.join)(ground.folder, path), notes: {} }
        : { file: (0,external_node_path_.join)(ground.temp, ours), notes: { [ours]: without } };
}
async function namedAsTheirs(text, ground) {
    const { path } = (await settingsFile(ground)) ?? { path: "" };
    return text.replaceAll((0,external_node_path_.join)(ground.temp, ours), path);
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
        call: async (ground) => {
            const { file, notes } = await tflintSettings(ground);
            return {
                file: ground.program,
                args: ["--recursive", "--format=json", "--no-color", `--config=${file}`],
                env: { HOME: ground.temp, TMPDIR: ground.temp },
                notes,
            };
        },
        codes: [0, 1, 2],
        telling: true,
        findings: async ({ report }, ground) => tflintFindings(await namedAsTheirs(report, ground), ground.folder),
        lookedAt: async (_, { files }) => ({ files: files.filter((path) => !/(^|\/)\.[^/]*\//.test(path)) }),
    },
    sqlfluff: {
        globs: ["**/*.[sS][qQ][lL]", "**/*.[dD][dD][lL]", "**/*.[dD][mM][lL]", "**/*.[pP][kK][bB]"],
        seconds: (files) => 0.6 + 0.05 * files,
        call: async (ground) => {
            const plain = ["--templater", "raw", "--library-path", "none", "--disable-progress-bar", "--processes", "1"];
            const { dialect } = ground.configuration.analysis.sqlfluff;
            const whole = ["--disregard-sqlfluffignores", "--config", (0,external_node_path_.join)(ground.temp, "overrides.cfg")];
            return pythonCall(ground, {
                module: "sqlfluff",
                args: [
                    "lint",
                    ...(dialect === undefined ? [] : [`--dialect=${dialect}`]),
                    ...plain,
                    ...whole,
                    "--format",
                    "json",
                ],
                more: ground.files.map((path) => `./${path}`),
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
        call: async (ground) => pythonCall(ground, {
            module: "pylint",
            args: [
                ...["--output-format=json2", "--jobs=1", "--persistent=n", `--load-plugins=${witnessName}`],
                ...["--ignore=", "--ignore-patterns=", "--ignore-paths="],
            ],
            more: ground.files.map((path) => `./${path.replaceAll(/[*?[]/g, "[$&]")}`),
            before: pylintSettings,
        }, { notes: { [`${witnessName}.py`]: pylintWitness } }),
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
        call: async (ground) => pythonCall(ground, {
            module: "bandit",
            args: ["--format", "json", "--quiet", "--exclude="],
            more: ground.files.map((path) => `./${path}`),
            before: banditSettings,
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
                log.foreign(told(finding));
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
    bubblewrap: "each tool ran behind bubblewrap: without network, without other files, without a sight of other processes",
    namespaces: "each tool ran in namespaces of its own: without network, without a sight of other processes; other files are kept from the Python tools by our guard alone",
    none: "this machine lets no program be fenced (neither bubblewrap nor namespaces work): network and other files are kept from the Python tools by our guard alone",
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


/***/ })

};
