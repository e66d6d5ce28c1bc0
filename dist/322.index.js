export const id = 322;
export const ids = [322];
export const modules = {

/***/ 24322:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17679);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48225);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 48225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ record_inputs),
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./packages/model/document.js
var model_document = __webpack_require__(9192);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(37728);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(65109);
// EXTERNAL MODULE: ./packages/model/reason.js
var reason = __webpack_require__(69613);
// EXTERNAL MODULE: ./packages/model/trigger.js
var trigger = __webpack_require__(7889);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(38956);
;// CONCATENATED MODULE: ./packages/model/verdict.js
const outcomes = ["passed", "failed", "refused", "skipped"];

;// CONCATENATED MODULE: ./packages/model/entry.js






const Entry = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("entry"),
    version: dist/* literal */.euz(1),
    phase: flow/* PhaseName */.zK,
    action: value/* Identifier */.gw,
    environment: dist/* nullable */.mee(value/* Identifier */.gw),
    outcome: dist/* picklist */.KIO(outcomes),
    reason: dist/* picklist */.KIO(reason/* reasonCodes */.JC),
    because: dist/* string */.YjP(),
    execution: trigger/* Execution */.Zc,
    started: value/* Instant */.MW,
    finished: value/* Instant */.MW,
    commit: value/* CommitId */.jF,
    artefact: dist/* nullable */.mee(value/* Digest */.np),
    facts: dist/* record */.g1P(dist/* string */.YjP(), value/* AnyJson */.Hy),
});

;// CONCATENATED MODULE: ./packages/decide/entries.js



const entriesOf = (needs, belonging) => {
    const told = needs
        .flatMap((jobs) => Object.entries(jobs))
        .map(([job, { result, outputs }]) => ({
        job,
        result,
        claims: Object.entries(outputs).flatMap(([name, text]) => claimsIn(job, name, text, belonging)),
    }));
    const real = told.flatMap(({ claims }) => claims.filter((claim) => "entry" in claim).map(({ entry }) => entry));
    const last = real
        .map(({ finished }) => finished)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1) ?? belonging.now;
    const entries = told.flatMap(({ job, result, claims }) => [
        ...claims.map((claim) => "entry" in claim ? claim.entry : ours(job, "refused", "bad_document", claim.because, belonging, last)),
        ...silence(job, result, claims, belonging, last),
    ]);
    return withoutTwins(entries).toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
};
const claimsIn = (job, name, text, belonging) => {
    if (text.trim() === "")
        return [];
    const what = `the output ${name} of the job ${job}`;
    if (name === "entry" || name.endsWith("-entry"))
        return [claimOf(text, what, belonging)];
    if (name !== "entries")
        return [];
    const list = attempted(() => (0,model_document/* parseJson */.qF)(text, what));
    if ("because" in list)
        return [list];
    if (!Array.isArray(list.value))
        return [{ because: `${what} is no list` }];
    return list.value
        .map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
        .filter((item) => item.trim() !== "" && item !== "null")
        .map((item, index) => claimOf(item, `item ${index + 1} of ${what}`, belonging));
};
const claimOf = (text, what, belonging) => {
    const parsed = attempted(() => (0,model_document/* parseDocument */.Tp)(Entry, text, what));
    if ("because" in parsed)
        return parsed;
    const foreign = foreignness(parsed.value, belonging);
    return foreign === undefined ? { entry: parsed.value } : { because: `${what} is not of this run: ${foreign}` };
};
const foreignness = (entry, { execution, commits, artefact, environment }) => {
    if (entry.execution.run !== execution.run)
        return `it is of the run ${entry.execution.run}`;
    if (entry.execution.attempt > execution.attempt)
        return `it is of the attempt ${entry.execution.attempt}`;
    if (!commits.includes(entry.commit))
        return `it is about the commit ${entry.commit}`;
    if (artefact !== null && entry.artefact !== null && entry.artefact !== artefact)
        return `it is about the artefact ${entry.artefact}`;
    if (environment !== null && entry.environment !== null && entry.environment !== environment)
        return `it is about the environment ${entry.environment}`;
    return undefined;
};
const silence = (job, result, claims, belonging, at) => {
    if (result === "success")
        return [];
    if (result === "skipped" && claims.length === 0)
        return [ours(job, "skipped", "not_reached", `the job ${job} did not run`, belonging, at)];
    const owned = claims.some((claim) => !("entry" in claim) || ["failed", "refused"].includes(claim.entry.outcome));
    if (owned || result === "skipped")
        return [];
    const because = claims.length === 0
        ? `the job ${job} ended as ${result} without saying what it did`
        : `the job ${job} ended as ${result} although everything it told had gone well`;
    return [ours(job, "failed", "no_entry", because, belonging, at)];
};
const ours = (job, outcome, reason, because, { execution, commits, artefact, environment }, at) => ({
    kind: "entry",
    version: 1,
    phase: phaseOf(job),
    action: "record",
    environment,
    outcome,
    reason,
    because,
    execution: { ...execution, job },
    started: at,
    finished: at,
    commit: commits[0] ?? "",
    artefact,
    facts: {},
});
const aliases = {
    analysis: "analyse",
    approve: "deploy",
    artefact: "store",
    tests: "test",
    database: "migrate",
    checks: "check",
};
const phaseOf = (job) => {
    const words = job.toLowerCase().split(/[^a-z]+/);
    return (flow/* phaseNames */.k1.find((phase) => words.includes(phase)) ?? words.map((word) => aliases[word]).find(Boolean) ?? "record");
};
const withoutTwins = (entries) => [
    ...new Map(entries.map((entry) => [keyOf(entry), entry])).values(),
];
const keyOf = ({ started, finished, ...rest }) => JSON.stringify(rest.action === "record" ? rest : { started, finished, ...rest });
const attempted = (parse) => {
    try {
        return { value: parse() };
    }
    catch (error) {
        return { because: error.message };
    }
};

;// CONCATENATED MODULE: ./packages/model/promotion.js





const Times = dist/* strictObject */.rej({ run: value/* Count */.y_, attempt: value/* Count */.y_ });
const Promotion = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("promotion"),
    version: dist/* literal */.euz(1),
    release: dist/* nullable */.mee(dist/* string */.YjP()),
    environment: dist/* nullable */.mee(value/* Identifier */.gw),
    flow: dist/* nullable */.mee(dist/* picklist */.KIO([...flow/* flowNames */.rY, "none"])),
    commit: value/* CommitId */.jF,
    artefact: dist/* nullable */.mee(value/* Digest */.np),
    execution: Times,
    verdict: dist/* picklist */.KIO(["go", "no"]),
    reason: dist/* picklist */.KIO(reason/* reasonCodes */.JC),
    because: dist/* string */.YjP(),
    entries: dist/* array */.YOg(Entry),
});
const Tenancy = dist/* strictObject */.rej({
    release: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    commit: value/* CommitId */.jF,
    digest: value/* Digest */.np,
    since: value/* Instant */.MW,
    execution: Times,
});
const EnvironmentState = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("environment"),
    version: dist/* literal */.euz(1),
    name: value/* Identifier */.gw,
    current: dist/* nullable */.mee(Tenancy),
    lastKnownGood: dist/* nullable */.mee(Tenancy),
});

// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(93508);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
;// CONCATENATED MODULE: ./packages/decide/promotion.js

const storyVerdict = (entries, environment) => {
    const bad = entries.find(({ outcome }) => outcome === "failed" || outcome === "refused");
    if (bad)
        return {
            go: false,
            reason: bad.reason,
            because: `${bad.phase} ${bad.outcome}: ${bad.because}`,
            remedy: `Look at the log of the job ${bad.execution.job}.`,
        };
    const passed = entries.filter(({ outcome }) => outcome === "passed");
    const silent = (because) => ({
        go: false,
        reason: "not_reached",
        because,
        remedy: "Look at the jobs that did not run, and at why.",
    });
    if (passed.length === 0)
        return silent("no phase passed");
    if (environment !== null && !deployOf(entries, environment))
        return silent(`nothing was deployed to ${environment}`);
    return { go: true, because: `${passed.length} ${passed.length === 1 ? "phase" : "phases"} passed` };
};
const deployOf = (entries, environment) => entries.findLast((entry) => isDeploy(entry, environment) && entry.outcome === "passed");
const deployTriedOf = (entries, environment) => entries.findLast((entry) => isDeploy(entry, environment) && (entry.outcome === "passed" || entry.outcome === "failed"));
const isDeploy = ({ phase, action, environment }, where) => (phase === "deploy" || phase === "migrate") && environment === where && action !== "record";
const promotionOf = (story, known) => {
    const told = [...(known.promotion?.entries ?? []), ...story.entries, ...otherBytes(story, known)];
    const entries = [...new Map(told.map((entry) => [keyOf(entry), entry])).values()].toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
    const verdict = storyVerdict(entries, story.environment);
    return {
        kind: "promotion",
        version: 1,
        release: story.release?.id ?? null,
        environment: story.environment,
        flow: story.flow,
        commit: story.release?.commit ?? story.commit,
        artefact: story.release?.artefact.digest ?? null,
        execution: { run: story.execution.run, attempt: story.execution.attempt },
        verdict: verdict.go ? "go" : "no",
        reason: verdict.go ? "done" : verdict.reason,
        because: verdict.because,
        entries,
    };
};
const otherBytes = ({ release, environment, execution, entries }, known) => {
    if (!release || !known.release || known.release.artefact.digest === release.artefact.digest)
        return [];
    const at = entries.at(-1)?.finished ?? "1970-01-01T00:00:00.000Z";
    return [
        {
            kind: "entry",
            version: 1,
            phase: "record",
            action: "record",
            environment,
            outcome: "refused",
            reason: "digest_mismatch",
            because: `the ledger knows ${release.id} as ${known.release.artefact.digest}, not as ${release.artefact.digest}`,
            execution,
            started: at,
            finished: at,
            commit: release.commit,
            artefact: release.artefact.digest,
            facts: {},
        },
    ];
};
const releaseToKeep = (release, known) => known && (known.artefact.digest !== release.artefact.digest || known.artefact.id > release.artefact.id)
    ? known
    : release;
const environmentAfter = ({ release, environment }, promotion, known) => {
    const deploy = environment === null ? undefined : deployOf(promotion.entries, environment);
    if (!release || environment === null || !deploy)
        return null;
    const tenancy = {
        release: release.id,
        name: release.name,
        commit: release.commit,
        digest: release.artefact.digest,
        since: deploy.finished,
        execution: { run: deploy.execution.run, attempt: deploy.execution.attempt },
    };
    return {
        kind: "environment",
        version: 1,
        name: environment,
        current: later(known?.current ?? null, tenancy),
        lastKnownGood: promotion.verdict === "go" ? later(known?.lastKnownGood ?? null, tenancy) : (known?.lastKnownGood ?? null),
    };
};
const later = (known, tenancy) => {
    const isSame = known?.release === tenancy.release && known.digest === tenancy.digest;
    return known && (isSame || Date.parse(known.since) > Date.parse(tenancy.since)) ? known : tenancy;
};

;// CONCATENATED MODULE: ./packages/decide/ledger-files.js





const ledgerPaths = ({ release, environment, execution }) => {
    const file = `${execution.run}-${execution.attempt}.json`;
    return {
        release: release && `releases/${release.id}/release.json`,
        promotion: release ? `releases/${release.id}/${environment ?? "verification"}/${file}` : `runs/${file}`,
        environment: environment && `environments/${environment}.json`,
    };
};
const ledgerChange = (story, texts) => {
    const paths = ledgerPaths(story);
    const known = {
        release: readable(paths.release, texts.release, (text, what) => (0,model_document/* parseDocument */.Tp)(release/* Release */.K, text, what)),
        promotion: readable(paths.promotion, texts.promotion, (text, what) => (0,model_document/* parseDocument */.Tp)(Promotion, text, what)),
        environment: readable(paths.environment, texts.environment, (text, what) => (0,model_document/* parseDocument */.Tp)(EnvironmentState, text, what)),
    };
    const promotion = promotionOf(story, known);
    const wanted = [
        [paths.release, texts.release, story.release && releaseToKeep(story.release, known.release)],
        [paths.promotion, texts.promotion, promotion],
        [paths.environment, texts.environment, environmentAfter(story, promotion, known.environment)],
    ];
    const files = wanted.flatMap(([path, before, document]) => {
        const text = document && documentText(document);
        return path === null || text === null || text === before ? [] : [[path, text]];
    });
    return { promotion, files: files.length === 0 ? null : Object.fromEntries(files) };
};
const documentText = (document) => `${JSON.stringify(document, null, 2)}\n`;
const readable = (path, text, parse) => {
    if (path === null || text === null)
        return null;
    try {
        return parse(text, `the ledger's ${path}`);
    }
    catch (cause) {
        throw new user_error/* UserError */.y(cause.message, {
            reason: "ledger_unreadable",
            remedy: "A newer Slipway may have written it: use that version, or look at the branch slipway-ledger. Nothing was written.",
        });
    }
};

// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(52500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(80199);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(37455);
;// CONCATENATED MODULE: ./packages/model/needs.js

const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = dist/* pipe */.FsL(dist/* custom */.IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ result: dist/* picklist */.KIO(jobResults), outputs: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}) })));

;// CONCATENATED MODULE: ./actions/record/record.js











const record_inputs = (0,inputs/* inputsOf */.Vc)("record", "record", {
    needs: (0,input/* document */.Al)("the needs of the job", Needs),
    earlier: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the calling job", Needs)),
    flow: (0,input/* optional */.lq)((0,input/* document */.Al)("the flow", flow/* Flow */.nl)),
    release: (0,input/* optional */.lq)((0,input/* document */.Al)("the release", release/* Release */.K)),
    environment: (0,input/* optional */.lq)((0,input/* identifier */.Cv)()),
    token: (0,input/* secret */.rJ)(),
});
const record = async ({ needs, earlier, flow, release, environment }, world) => {
    const { clock, execution, ledger, log, trigger } = world;
    const mismatch = ofAnotherCommit(flow, release, trigger.commit);
    if (mismatch)
        throw mismatch;
    const entries = entriesOf(earlier ? [earlier, needs] : [needs], {
        execution,
        commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
        artefact: release?.artefact.digest ?? null,
        environment: environment ?? null,
        now: clock.now().toISOString(),
    });
    const story = {
        release: release ?? null,
        environment: environment ?? null,
        flow: flow?.name ?? null,
        commit: trigger.commit,
        execution,
        entries,
    };
    const paths = ledgerPaths(story);
    let promotion;
    const { commit, wrote } = await ledger.append(messageOf(story), async (now) => {
        const read = (path) => (path === null ? null : now.read(path));
        const change = ledgerChange(story, {
            release: await read(paths.release),
            promotion: await read(paths.promotion),
            environment: await read(paths.environment),
        });
        promotion = change.promotion;
        return change.files;
    });
    if (!promotion || commit === null)
        throw new Error("the ledger took nothing and said nothing");
    log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
    await deploymentStatus(promotion, release, world);
    return (0,result/* passed */.bF)(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
        outputs: { verdict: promotion.verdict, commit },
        summary: recordSummary(promotion),
        commit: promotion.commit,
        facts: { verdict: promotion.verdict, ledger: commit, path: paths.promotion },
    });
};
const ofAnotherCommit = (flow, release, commit) => {
    const foreign = flow && flow.trigger.commit !== commit ? `the flow is about ${flow.trigger.commit}` : undefined;
    const other = flow && release && flow.name !== "rollback" && release.commit !== commit
        ? `the release is about ${release.commit}`
        : undefined;
    const told = foreign ?? other;
    return told === undefined
        ? undefined
        : new user_error/* UserError */.y(`${told}, but this run is about ${commit}`, {
            reason: "bad_document",
            remedy: "Pass the outputs of this run's own jobs on unchanged.",
        });
};
const messageOf = ({ release, environment, execution }) => `Record ${environment ?? "verification"} of ${release?.id ?? "no release"}\n\nrun ${execution.run}, attempt ${execution.attempt}`;
const deploymentStatus = async ({ environment, entries, verdict, because }, release, { deployments, log }) => {
    const tried = environment === null ? undefined : deployTriedOf(entries, environment);
    if (environment === null || !release || !tried)
        return;
    const address = entries.map(({ facts }) => addressIn(facts.url)).findLast(Boolean);
    const url = await deployments.record({
        environment,
        commit: release.commit,
        release: release.id,
        execution: tried.execution,
        state: verdict === "go" ? "success" : "failure",
        description: because,
        ...(address === undefined ? {} : { environmentUrl: address }),
    });
    log.info(`set the deployment of ${environment} to ${verdict === "go" ? "success" : "failure"}: ${url}`);
};
const addressIn = (value) => {
    const url = typeof value === "string" ? URL.parse(value) : null;
    return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};
const recordSummary = ({ release, environment, verdict, because, entries }) => (0,markdown/* lines */.Mn)(`**${verdict}** for ${release === null ? "this run" : (0,markdown/* code */.aY)(release)}${environment === null ? "" : ` in ${environment}`}: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* table */.tp)(["phase", "outcome", "reason", "what", "time"], entries.map((entry) => [
    (0,markdown/* plain */.pj)(entry.phase),
    entry.outcome,
    entry.reason,
    (0,markdown/* plain */.pj)(entry.because),
    duration(Date.parse(entry.finished) - Date.parse(entry.started)),
])));
const duration = (milliseconds) => {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};


/***/ }),

/***/ 52500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap)
/* harmony export */ });
/* unused harmony exports text, flag, oneOf, digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9192);


const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
const optional = (inner) => ({
    ...inner,
    required: false,
    read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
});
const text = () => reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
const secret = () => reader((value) => ({ ok: value }), { secret: true });
const flag = () => reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
const wholeNumber = (least, most) => reader((value) => {
    const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
});
const oneOf = (...options) => reader((value) => (options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` }));
const identifier = () => reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
    ? { ok: value }
    : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
const path = () => reader((value) => {
    const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
    return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
});
const digest = () => reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
    ? { ok: value }
    : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
const document = (what, schema) => reader((value) => {
    try {
        return { ok: (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
    }
    catch (error) {
        return { wrong: error.message };
    }
});
const textMap = () => document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())));
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


/***/ }),

/***/ 37455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
const passed = (because, more = {}) => ({
    outcome: "passed",
    reason: "done",
    because,
    ...more,
});
const skipped = (reason, because, more = {}) => ({
    outcome: "skipped",
    reason,
    because,
    ...more,
});
const decided = (verdict, more = {}) => verdict.go
    ? passed(verdict.because, more)
    : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };


/***/ }),

/***/ 65109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k1: () => (/* binding */ phaseNames),
/* harmony export */   nl: () => (/* binding */ Flow),
/* harmony export */   rY: () => (/* binding */ flowNames),
/* harmony export */   zK: () => (/* binding */ PhaseName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37728);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69613);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7889);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38956);




const flowNames = ["feature", "develop", "release", "hotfix", "main", "rollback", "housekeeping"];
const phaseNames = [
    "flow",
    "store",
    "retrieve",
    "analyse",
    "test",
    "plan",
    "deploy",
    "migrate",
    "check",
    "accept",
    "finalise",
    "mirror",
    "record",
];
const PhaseName = valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(phaseNames);
const Flow = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("flow"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...flowNames, "none"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    phases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(PhaseName),
    chain: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_1__/* .Trigger */ .l9,
});


/***/ }),

/***/ 93508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38956);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z.-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ })

};
