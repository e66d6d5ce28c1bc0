export const id = 74;
export const ids = [74];
export const modules = {

/***/ 8366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ PerformanceRun),
/* harmony export */   ei: () => (/* binding */ importedRunsPath)
/* harmony export */ });
/* unused harmony exports metricVerdicts, JudgedMeasurement, mostMetrics */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1968);



const metricVerdicts = ["steady", "faster", "slower", "limit", "new", "accepted"];
const JudgedMeasurement = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ..._measurement_js__WEBPACK_IMPORTED_MODULE_1__/* .Measurement */ .Dc.entries,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(metricVerdicts),
});
const mostMetrics = 10_000;
const PerformanceRun = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("performance"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    suite: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    release: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    execution: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Instant */ .MW,
    calibration: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0))),
    measurements: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(JudgedMeasurement), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(mostMetrics)),
});
function importedRunsPath(environment, suite) {
    return `.github/slipway-performance/${environment}/${suite}.jsonl`;
}


/***/ }),

/***/ 9074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performanceCommand: () => (/* binding */ performanceCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-file.js + 7 modules
var configuration_file = __webpack_require__(7899);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/performance/limit.js
var performance_limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
;// CONCATENATED MODULE: ./packages/model/ledger/ledger.js




const ledgerRootPath = "ledger.json";
function environmentPath(environment) {
    return `environments/${environment}.json`;
}
function acceptancePath(release, environment) {
    return `releases/${release}/${environment}/acceptance.json`;
}
const LedgerRoot = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("ledger"),
    version: dist/* literal */.euz(1),
    parent: dist/* nullable */.mee(value/* CommitId */.jF),
    keys: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
});
function ledgerDocument(schema, text, path) {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,document_document/* parseJson */.qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,document_document/* parseDocument */.Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof user_error/* UserError */.y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
}
const Numbered = dist/* object */.Ikc({ version: dist/* number */.aig() });
const newerThan = (known, document) => {
    const parsed = dist/* safeParse */.xLC(Numbered, document);
    return parsed.success && parsed.output.version > known ? parsed.output.version : undefined;
};
const unreadable = (message, remedy) => new user_error/* UserError */.y(message, { reason: "ledger_unreadable", remedy });

// EXTERNAL MODULE: ./packages/rehearsal/sources/checkout-git.js
var checkout_git = __webpack_require__(4001);
// EXTERNAL MODULE: ./packages/rehearsal/sources/repository.js
var sources_repository = __webpack_require__(1316);
;// CONCATENATED MODULE: ./packages/rehearsal/cli/performance/kept-runs.js







const branch = "slipway-ledger";
const keep = 256 * 1024 ** 2;
async function findLedger({ repository, state, isRehearsed }, env) {
    const { name } = await (0,sources_repository/* openCheckout */.H)(repository, env);
    const clone = (0,checkout_git/* checkoutGit */.b)(repository, env, keep);
    const rehearsed = (0,external_node_path_.join)(state, "github", "git", `${name.toLowerCase()}.git`);
    const rehearsal = {
        git: (0,checkout_git/* checkoutGit */.b)(rehearsed, env, keep),
        ref: `refs/heads/${branch}`,
        name: `${branch} of the rehearsal`,
    };
    const places = isRehearsed
        ? [rehearsal]
        : [
            { git: clone, ref: `refs/remotes/origin/${branch}`, name: `origin/${branch}` },
            { git: clone, ref: `refs/heads/${branch}`, name: branch },
            rehearsal,
        ];
    for (const place of places) {
        if (place.ref.startsWith("refs/heads") && place === rehearsal && !(0,external_node_fs_.existsSync)(rehearsed))
            continue;
        if ((await place.git("rev-parse", "--verify", "--quiet", `${place.ref}^{commit}`)) !== undefined)
            return place;
    }
    return undefined;
}
async function environmentsOf(place, ledger, suite) {
    const folder = (0,external_node_path_.join)(place.repository, ".github/slipway-performance");
    const imported = (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder) : [];
    const listed = ledger === undefined ? [] : await names(ledger, "performance/");
    const inLedger = await Promise.all(listed.map(async (name) => ((await names(ledger, `performance/${name}/`)).includes(suite) ? [name] : [])));
    const own = imported.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place.repository, (0,performance_run/* importedRunsPath */.ei)(name, suite))));
    return [...new Set([...own, ...inLedger.flat()])].sort();
}
async function keptRuns(place, ledger, environment, suite) {
    const path = (0,performance_run/* importedRunsPath */.ei)(environment, suite);
    const file = (0,external_node_path_.join)(place.repository, path);
    const imported = (0,external_node_fs_.existsSync)(file) ? runsOf((0,external_node_fs_.readFileSync)(file, "utf8"), path) : [];
    if (ledger === undefined)
        return imported;
    const folder = `performance/${environment}/${suite}/`;
    const months = (await names(ledger, folder)).filter((name) => name.endsWith(".jsonl")).sort();
    const recorded = [];
    for (const month of months) {
        const text = await ledger.git("cat-file", "blob", `${ledger.ref}:${folder}${month}`);
        if (text === undefined)
            throw kept_runs_unreadable(`${folder}${month} on ${ledger.name}`);
        recorded.push(...runsOf(text, `${folder}${month}`));
    }
    return [...imported, ...recorded];
}
async function names(ledger, folder) {
    const listed = await ledger?.git("ls-tree", "-z", "--name-only", ledger.ref, folder);
    return (listed ?? "").split("\0").flatMap((path) => (path === "" ? [] : [path.slice(folder.length)]));
}
function runsOf(text, path) {
    return text
        .split("\n")
        .flatMap((line, at) => line.trim() === "" ? [] : [ledgerDocument(performance_run/* PerformanceRun */.WT, line, `${path}, line ${at + 1}`)]);
}
function kept_runs_unreadable(what) {
    return new user_error/* UserError */.y(`${what} cannot be read`, {
        reason: "ledger_unreadable",
        remedy: "Fetch the branch again: git fetch origin slipway-ledger.",
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/cli/performance/performance.js












const verbs = ["export", "import", "show"];
async function performanceCommand(place, [verb, file, more], words, env) {
    const known = verbs.find((name) => name === verb);
    if (known === undefined)
        throw wrong(verb === undefined
            ? "performance exports, imports or shows"
            : `performance has no ${JSON.stringify(verb)}${(0,nearest/* didYouMean */.a)(verb, verbs)}`, "Write slipway performance export, import or show.");
    if (more !== undefined || (known === "import") !== (file !== undefined))
        throw wrong(known === "import" ? "import is about one file" : `${known} takes no file`, known === "import"
            ? "Write slipway performance import FILE --environment E --suite S."
            : "Name what it writes with --out.");
    const suite = named("suite", words.suite);
    if (known === "show")
        return show(place, suite, words, env);
    const environment = named("environment", words.environment);
    if (known === "import")
        return importFile(place, file ?? "", environment, suite, words);
    const runs = await keptRuns(place, await findLedger(place, env), environment, suite);
    if (runs.length === 0)
        throw nothing(suite, environment);
    const { performanceCsv } = await __webpack_require__.e(/* import() */ 534).then(__webpack_require__.bind(__webpack_require__, 8534));
    const text = words.csv ? performanceCsv(runs) : linesOf(runs);
    if (words.out === undefined)
        return text;
    return `${told(runs)} ${await written((0,external_node_path_.resolve)(words.out), text)}\n`;
}
async function show(place, suite, { environment, out }, env) {
    const ledger = await findLedger(place, env);
    const all = environment === undefined ? await environmentsOf(place, ledger, suite) : [named("environment", environment)];
    const runs = (await Promise.all(all.map((each) => keptRuns(place, ledger, each, suite)))).flat();
    if (runs.length === 0)
        throw nothing(suite, environment);
    const { performancePage } = await Promise.all(/* import() */[__webpack_require__.e(832), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 5400));
    const path = out === undefined ? (0,external_node_path_.join)(place.state, "performance", `${suite}.html`) : (0,external_node_path_.resolve)(out);
    if (out === undefined)
        await written((0,external_node_path_.join)(place.state, ".gitignore"), "*\n");
    return `${told(runs)} ${await written(path, performancePage(suite, runs, { limits: limitsOf(place.repository, suite) }))}\n`;
}
function limitsOf(repository, suite) {
    const path = (0,external_node_path_.join)(repository, ".github/slipway.yml");
    try {
        const { performance } = (0,configuration_file/* parseConfiguration */.M)((0,external_node_fs_.readFileSync)(path, "utf8"), path);
        const limits = Object.entries(performance.suites.find(({ name }) => name === suite)?.limits ?? {});
        return limits.flatMap(([metric, told]) => {
            const entries = typeof told === "string" ? [["*", told]] : Object.entries(told);
            return entries.flatMap(([environment, text]) => {
                const limit = (0,performance_limit/* limitOf */.LF)(text);
                return limit === undefined ? [] : [{ metric, environment: environment === "*" ? null : environment, limit }];
            });
        });
    }
    catch {
        return [];
    }
}
async function importFile(place, file, environment, suite, { only = [], better }) {
    const path = (0,performance_run/* importedRunsPath */.ei)(environment, suite);
    const target = (0,external_node_path_.join)(place.repository, path);
    if ((0,external_node_fs_.existsSync)(target))
        throw wrong(`${path} is there already`, "Remove it first: an import writes the whole file, and never a part of it.");
    const direction = measurement/* directions */.vQ.find((each) => each === better);
    if (better !== undefined && direction === undefined)
        throw wrong(`--better ${JSON.stringify(better)} is no direction`, `Write ${measurement/* directions */.vQ.join(" or ")}.`);
    const { runsToImport } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 1972));
    const runs = runsToImport({ file, text: textOf(file), environment, suite, only, better: direction });
    await written(target, linesOf(runs));
    return `${told(runs)} ${path}\nCommit it: perf-gate reads this file as history before the ledger's own.\n`;
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (cause) {
        throw wrong(`${file} cannot be read: ${cause.message}`, "Name the file to import.");
    }
}
function linesOf(runs) {
    return runs.map((run) => `${JSON.stringify(run)}\n`).join("");
}
function told(runs) {
    const metrics = new Set(runs.flatMap(({ measurements }) => measurements.map(({ metric }) => metric))).size;
    const times = runs.map(({ at }) => at.slice(0, 10)).sort();
    const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
    return `${count(runs.length, "run")} of ${count(metrics, "metric")}, ${times[0]} to ${times.at(-1)}:`;
}
async function written(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        throw wrong(`${path} cannot be written: ${cause.message}`, "Name another file with --out.");
    }
    const short = (0,external_node_path_.relative)(process.cwd(), path);
    return short.startsWith("..") ? path : short;
}
function named(option, text) {
    if (text === undefined)
        throw wrong(`--${option} is missing`, `Name the ${option} with --${option}.`);
    if (dist.is(value/* Identifier */.gw, text))
        return text;
    throw wrong(`--${option} ${JSON.stringify(text)} is no name of one`, "Names are of a-z, 0-9 and -.");
}
function nothing(suite, environment) {
    const where = environment === undefined ? "any environment" : environment;
    return wrong(`nothing is known of the suite ${suite} in ${where}`, "Fetch the ledger (git fetch origin slipway-ledger), or name a rehearsal's folder with --state.");
}
function wrong(message, remedy) {
    return new user_error/* UserError */.y(message, { reason: "bad_input", remedy });
}


/***/ })

};
