export const id = 7730;
export const ids = [7730];
export const modules = {

/***/ 2519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ differenceWords),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   mX: () => (/* binding */ differenceFrom),
/* harmony export */   tu: () => (/* binding */ acceptanceDifference)
/* harmony export */ });
const isSame = (found, expected) => found === expected;
const parts = [
    { what: "environment", fits: isSame },
    { what: "run", fits: isSame },
    { what: "attempt", fits: (found, expected) => Number(found) <= Number(expected) },
    { what: "release", fits: isSame },
    { what: "commit", fits: isSame },
    { what: "artefact", fits: isSame },
];
function differenceFrom(subject, expected) {
    for (const { what, fits } of parts) {
        const [found, wanted] = [subject[what], expected[what]];
        if (found !== undefined && wanted !== undefined && !fits(found, wanted))
            return { what, found: String(found), expected: String(wanted) };
    }
    return undefined;
}
function subjectOf({ id, commit, artefact }) {
    return { release: id, commit, artefact: artefact.digest };
}
function acceptanceDifference({ environment, release, commit, digest }, expected, where) {
    return differenceFrom({ environment, release, commit, artefact: digest }, { ...subjectOf(expected), environment: where });
}
function differenceWords({ what, found }) {
    if (what === "run" || what === "attempt")
        return `it is of the ${what} ${found}`;
    return what === "release" ? `it is about ${found}` : `it is about the ${what} ${found}`;
}


/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ foreignToRun)
/* harmony export */ });
/* harmony import */ var _run_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3385);

function foreignToRun(flow, release, commit) {
    const other = (0,_run_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .otherCommit */ .e)({ flow, release }, commit);
    if (other !== undefined || release === undefined || flow.name === "rollback")
        return other;
    const own = {
        id: flow.release.id,
        name: flow.release.version,
        commit,
        branch: flow.trigger.branch,
    };
    return ["id", "name", "branch"].every((key) => release[key] === own[key])
        ? undefined
        : `the release is ${words(release)}, but this run makes ${words(own)}`;
}
const words = ({ id, name, branch }) => `${id}, version ${name} of the branch ${JSON.stringify(branch)}`;


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foreignDocuments),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

function otherCommit({ flow, release, request }, commit) {
    const named = flow?.name === "rollback" ? [] : Object.entries({ release, request });
    const [what, other] = [["flow", flow?.trigger.commit], ...named.map(([name, one]) => [name, one?.commit])].find(([, found]) => found !== undefined && found !== commit) ?? [];
    return other === undefined ? undefined : `the ${what} is about ${other}, but this run is about ${commit}`;
}
function foreignDocuments(because, remedy = "Pass the outputs of this run's own jobs on unchanged.") {
    return because === undefined ? undefined : new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(because, { reason: "bad_document", remedy });
}


/***/ }),

/***/ 6087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ earlierVerdict),
/* harmony export */   e: () => (/* binding */ earlierDoubts)
/* harmony export */ });
/* harmony import */ var _model_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3806);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6350);
/* harmony import */ var _model_release_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(638);
/* harmony import */ var _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3657);
/* harmony import */ var _belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2519);
/* harmony import */ var _ledger_job_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2390);






function earlierDoubts(evidence) {
    const { flow, needs, jobs } = evidence;
    const wanted = flow?.name === "develop" ? ["verify"] : _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_5__/* .signedJobs */ .d;
    const doubts = wanted.map((job) => [job, doubtOf(job, evidence)]);
    const signed = new Set(jobs.flatMap(({ job, doubt }) => (doubt === null ? [job] : [])).concat(wanted));
    const others = Object.entries(needs)
        .filter(([job, { outputs }]) => !["flow", "plan"].includes(job) && !signed.has(job) && tellsSomething(job, outputs))
        .map(([job]) => [
        job,
        "of a calling workflow file only verify and start are believed, by their signature",
    ]);
    return new Map([...doubts, ...others].filter((row) => row[1] !== undefined));
}
function earlierVerdict(evidence) {
    const [first] = earlierDoubts(evidence);
    if (first === undefined)
        return { go: true, because: "" };
    const [job, doubt] = first;
    return {
        go: false,
        reason: "unverified",
        because: `the results of the job ${job} are not proved: ${doubt}`,
        remedy: "Let the branch be verified and started by Slipway's own release.yml or develop.yml, called by the workflow files of this repository, and re-run all jobs. Find out who pushed a workflow file that calls promote.yml with results of its own.",
    };
}
const doubtOf = (job, { jobs, release }) => {
    const said = jobs.find((one) => one.job === job);
    if (said === undefined)
        return "the caller passed none of it";
    if (said.doubt !== null)
        return said.doubt;
    if (said.outputs.verdict !== "go")
        return `its verdict is ${JSON.stringify(said.outputs.verdict ?? "")}, not go`;
    return job === "verify" ? otherRelease(said.outputs, release) : otherStart(said.outputs, release);
};
const otherRelease = ({ release: text = "" }, release) => {
    const verified = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_model_release_release_js__WEBPACK_IMPORTED_MODULE_2__/* .Release */ .K, text, "its release"));
    if (typeof verified === "string")
        return verified;
    return JSON.stringify(verified) === JSON.stringify(release)
        ? undefined
        : `it verified ${verified.id} as ${verified.artefact.digest}, which is not the release that was passed on`;
};
const otherStart = ({ approval: text = "" }, release) => {
    const approval = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_model_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approval */ .CP, text, "its approval"));
    if (typeof approval === "string")
        return approval;
    const { gate, verdict, subject } = approval;
    if (gate !== "start" || verdict !== "go")
        return `it is the verdict ${verdict} on the gate ${gate}`;
    return release && !(0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceFrom */ .mX)({ release: subject.release, commit: subject.commit }, (0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(release))
        ? undefined
        : `it let ${subject.release} start, at ${subject.commit.slice(0, 7)}`;
};
const attempted = (parse) => {
    try {
        return parse();
    }
    catch (error) {
        return error.message;
    }
};
const tellsSomething = (job, outputs) => ((0,_ledger_job_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .rowOf */ .OB)(job, "flow")?.tells.length ?? 0) > 0 &&
    Object.entries(outputs).some(([name, text]) => /^(.+-)?(entry|entries)$/.test(name) && text.trim() !== "");


/***/ }),

/***/ 2390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ missingEntry),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   p6: () => (/* binding */ strangeEntry)
/* harmony export */ });
const retrieve = ["retrieve-artefact", "retrieve"];
const asksToAccept = [
    ["approval-request", "accept"],
    ["approval-request", "approve"],
];
const judgesAcceptance = [
    ["approval-gate", "accept"],
    ["approval-gate", "approve"],
];
const promotion = { tells: [] };
const flowRows = {
    flow: {
        tells: [
            ["plan-flow", "flow"],
            ["store-artefact", "store"],
            ["finalise-release", "flow"],
            ["approval-request", "approve"],
        ],
        outputs: ["entry"],
    },
    request: { tells: [["approval-request", "approve"]] },
    gate: { tells: [["approval-gate", "approve"]], gate: "start" },
    start: {
        tells: [
            ["approval-request", "approve"],
            ["approval-gate", "approve"],
        ],
        gate: "start",
    },
    verify: {
        tells: [retrieve, ["static-analysis", "analyse"], ["unit-test", "test"]],
        outputs: ["analyse-entry", "test-entry"],
    },
    plan: { tells: [retrieve, ["terraform-plan", "plan"]] },
    store: { tells: [["store-artefact", "store"]] },
    analyse: { tells: [retrieve, ["static-analysis", "analyse"]] },
    test: { tells: [retrieve, ["unit-test", "test"]] },
    promote: promotion,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`promote-${number}`, promotion])),
    finalise: { tells: [["finalise-release", "finalise"]] },
    mirror: { tells: [["mirror-check", "mirror"]] },
};
const promotionRows = {
    ...flowRows,
    request: { tells: [["approval-request", "approve"]] },
    gate: { tells: [["approval-gate", "approve"]], gate: "approve" },
    deploy: { tells: [retrieve, ["terraform-deploy", "deploy"], ["database-deploy", "migrate"]] },
    approve: {
        tells: [
            ["approval-request", "approve"],
            ["approval-gate", "approve"],
        ],
        gate: "approve",
    },
    check: { tells: [retrieve, ["integration-check", "check"]] },
    measure: { tells: [retrieve, ["perf-gate", "measure"]] },
    ask: { tells: asksToAccept },
    accept: { tells: [...asksToAccept, ...judgesAcceptance], gate: "accept" },
    accepted: { tells: judgesAcceptance, gate: "accept" },
};
function rowOf(job, level) {
    const rows = level === "flow" ? flowRows : promotionRows;
    return Object.hasOwn(rows, job) ? rows[job] : undefined;
}
function strangeEntry({ action, phase, outcome, environment, facts }, job, level, here) {
    const row = rowOf(job, level);
    if (!row?.tells.some(([by, what]) => by === action && what === phase))
        return `${phase} of ${action} does not belong to the job ${job}`;
    if (row.gate === undefined || outcome !== "passed")
        return undefined;
    if (facts.gate !== row.gate)
        return `the job ${job} answers ${row.gate}, not ${JSON.stringify(facts.gate ?? null)}`;
    const asked = row.gate === "start" ? null : here;
    return environment === asked
        ? undefined
        : `the job ${job} asks about ${asked ?? "the start"}, not about ${environment ?? "the start"}`;
}
function missingEntry(job, level, outputs) {
    const row = rowOf(job, level);
    if (!row || row.tells.length === 0)
        return undefined;
    const isThere = (name) => (outputs[name] ?? "").trim() !== "";
    const missing = row.outputs?.find((name) => !isThere(name));
    if (missing !== undefined && !isThere("entries"))
        return missing;
    const unsaid = Object.keys(outputs).find((name) => /^(.+-)?outcome$/.test(name) && isThere(name) && !isThere(name.replace(/outcome$/, "entry")));
    if (unsaid !== undefined)
        return unsaid.replace(/outcome$/, "entry");
    const names = Object.keys(outputs).filter((name) => name === "entries" || /^(.+-)?entry$/.test(name));
    return names.some(isThere) ? undefined : "entry";
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

/***/ 5352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ proofOutput),
/* harmony export */   bu: () => (/* binding */ earlierJobs),
/* harmony export */   qS: () => (/* binding */ resultsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1649);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6350);
/* harmony import */ var _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3657);




const proofOutput = "proof";
function resultsOf(job, outputs, configuration) {
    const text = JSON.stringify(configuration);
    return {
        job,
        configuration: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`,
        outputs: Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== proofOutput)),
    };
}
async function earlierJobs(needs, configuration, { jobProofs }) {
    return Promise.all(_model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_3__/* .signedJobs */ .d.flatMap((job) => {
        const report = Object.hasOwn(needs, job) ? needs[job] : undefined;
        return report === undefined ? [] : [earlierJob(job, report, configuration, jobProofs)];
    }));
}
const earlierJob = async (job, { outputs, said = outputs }, configuration, jobProofs) => {
    const { [proofOutput]: token = "" } = said;
    const other = Object.keys({ ...outputs, ...said }).find((name) => !isSaid(outputs[name], said[name]));
    const doubt = other !== undefined
        ? `its output ${other} is not what was signed`
        : token.trim() === ""
            ? "GitHub signed none of it"
            : await jobProofs.doubt(resultsOf(job, said, configuration), token.trim());
    return { job, outputs: resultsOf(job, outputs, configuration).outputs, doubt };
};
function isSaid(output, said) {
    if (output === said)
        return true;
    if (output === undefined || said === undefined || !(0,_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isArtifactReference */ .mY)(said))
        return false;
    const { digest } = (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .sH, said, "a reference");
    return digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(output).digest("hex")}`;
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   CP: () => (/* binding */ Approval),
/* harmony export */   Zv: () => (/* binding */ ApprovalRequest),
/* harmony export */   _w: () => (/* binding */ Approver)
/* harmony export */ });
/* unused harmony exports RequiredApproval, Subject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2382);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const gateNames = ["start", "approve", "accept"];
const Login = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1));
const RequiredApproval = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    role: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
});
const Subject = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np),
    plan: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const Times = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ });
const ApprovalRequest = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval-request"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    requiredApprovals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(RequiredApproval),
    execution: Times,
    asked: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    excluded: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: Login, id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_), as: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .exclusions */ .Gu), because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    before: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw, login: Login, state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), times: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ })),
});
const Approver = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    login: Login,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_,
    role: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
});
const Approval = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Approver),
    judged: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    until: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW),
});


/***/ }),

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ outcomes)
/* harmony export */ });
const outcomes = ["passed", "failed", "refused", "skipped"];


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Entry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _document_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4222);
/* harmony import */ var _run_flow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2479);
/* harmony import */ var _run_trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7203);






const Entry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("entry"),
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    phase: _run_flow_js__WEBPACK_IMPORTED_MODULE_2__/* .PhaseName */ .zK,
    action: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw,
    environment: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_document_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomes */ .K),
    reason: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    execution: _run_trigger_js__WEBPACK_IMPORTED_MODULE_3__/* .Execution */ .Zc,
    started: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW,
    finished: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW,
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .CommitId */ .jF,
    artefact: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .np),
    facts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .AnyJson */ .Hy),
});


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

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yk: () => (/* binding */ Promotion),
/* harmony export */   bs: () => (/* binding */ EnvironmentState),
/* harmony export */   gi: () => (/* binding */ Acceptance)
/* harmony export */ });
/* unused harmony export CurrentRelease */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7728);
/* harmony import */ var _approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3806);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _run_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2787);






const Times = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ });
const Promotion = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("promotion"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    environment: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    flow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO([..._run_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .flowNames */ .rY, "none"])),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    artefact: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np),
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    entries: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .Entry */ .H),
});
const CurrentRelease = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np,
    since: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    changed: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW),
    execution: Times,
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w), []),
    migration: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), null),
});
const EnvironmentState = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("environment"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    name: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    current: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(CurrentRelease),
    lastKnownGood: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(CurrentRelease),
});
const Acceptance = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("acceptance"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    execution: Times,
});


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

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k1: () => (/* binding */ phaseNames),
/* harmony export */   nl: () => (/* binding */ Flow),
/* harmony export */   rY: () => (/* binding */ flowNames),
/* harmony export */   zK: () => (/* binding */ PhaseName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7203);




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
    "measure",
    "approve",
    "accept",
    "finalise",
    "issues",
    "mirror",
    "record",
    "verdict",
];
const PhaseName = valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(phaseNames);
const Flow = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("flow"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...flowNames, "none"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    phases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(PhaseName),
    chain: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    asks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    measures: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw), []),
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_2__/* .Trigger */ .l9,
});


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ signedJobs)
/* harmony export */ });
const signedJobs = ["verify", "start"];


/***/ })

};
