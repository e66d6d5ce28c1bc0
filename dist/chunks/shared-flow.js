export const id = 1939;
export const ids = [1939,7550];
export const modules = {

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ freezeAt)
/* harmony export */ });
/* harmony import */ var _model_document_cron_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);
/* harmony import */ var _model_document_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6907);


const year = 366 * 86_400_000;
const inRow = 100;
function freezeAt(windows, moment) {
    const spans = windows.map((window) => {
        const line = (0,_model_document_cron_line_js__WEBPACK_IMPORTED_MODULE_0__/* .cronLine */ .h)(window.cron, window.timezone);
        return { window, endAt: (at) => endAt(line, (0,_model_document_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .c)(window.for), at) };
    });
    const now = moment.getTime();
    const holding = spans.filter(({ endAt }) => endAt(now) !== null).map(({ window }) => window);
    if (holding.length === 0)
        return null;
    let end = now;
    let isOver = false;
    for (let count = 0; !isOver && count < inRow && end < now + year; count += 1) {
        const longer = Math.max(...spans.map(({ endAt }) => endAt(end) ?? 0));
        isOver = longer <= end;
        end = Math.max(end, longer);
    }
    const roles = holding.map(({ override }) => override);
    return {
        until: isOver ? new Date(end) : null,
        windows: holding,
        overrides: roles.some((role) => role === undefined)
            ? null
            : [...new Set(roles.filter((role) => role !== undefined))],
    };
}
const endAt = (line, lasts, at) => {
    const startAfter = (moment) => line.after(new Date(moment))?.getTime() ?? Number.POSITIVE_INFINITY;
    let start = startAfter(at - lasts);
    if (start > at)
        return null;
    for (let [low, high] = [start, at]; high - low > 1000;) {
        const middle = Math.floor((low + high) / 2);
        const next = startAfter(middle);
        if (next > at)
            high = middle;
        else
            [low, start] = [next, next];
    }
    return start + lasts;
};


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lc: () => (/* binding */ approvalsMissing),
/* harmony export */   n4: () => (/* binding */ freezeWords),
/* harmony export */   zU: () => (/* binding */ requiredApprovalsFor)
/* harmony export */ });
/* harmony import */ var _model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6064);

function requiredApprovalsFor(place) {
    const { gate, environment, freeze } = place;
    const lifted = gate === "approve" ? freeze : null;
    if (lifted && lifted.overrides === null)
        return {
            go: false,
            reason: "frozen",
            because: `${environment} is frozen ${freezeWords(lifted)}, and the configuration names nobody who may lift it`,
            remedy: "Wait until the window has ended, then re-run all jobs; or name a role under freeze[].override.",
        };
    const overrides = (lifted?.overrides ?? []).map((role) => ({
        for: "override",
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(environment ?? "", "override", role, 1),
    }));
    return { go: true, requiredApprovals: [...quorumApprovals(place), ...overrides] };
}
function freezeWords({ until, windows }) {
    const ending = until === null ? "with no end in sight" : `until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const messages = windows.map(({ cron, for: lasts, timezone }) => [cron, timezone, "for", lasts].filter(Boolean).join(" "));
    return `${ending} (${messages.join("; ")})`;
}
function approvalsMissing(request, place) {
    return quorumApprovals(place).filter((requiredApproval) => !request.requiredApprovals.some((other) => other.environment === requiredApproval.environment &&
        other.role === requiredApproval.role &&
        other.for === requiredApproval.for));
}
const quorumApprovals = ({ gate, flow, environment, configuration }) => {
    const of = gate === "start" ? flow : (environment ?? "");
    return Object.entries(quorumOf({ gate, flow, environment, configuration })).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
        for: gate,
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(of, gate, role, index + 1),
    })));
};
const quorumOf = ({ gate, flow, environment, configuration: { flows, environments }, }) => {
    if (gate === "start")
        return flow === "release" || flow === "hotfix" ? flows[flow].start : {};
    return environments[environment ?? ""]?.[gate] ?? {};
};


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ neededWords),
/* harmony export */   JW: () => (/* binding */ remedies),
/* harmony export */   Sn: () => (/* binding */ openWords),
/* harmony export */   Zi: () => (/* binding */ uncountedWords),
/* harmony export */   gS: () => (/* binding */ countedWords),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const remedies = {
    lapsed: "Re-run all jobs, so that the same people are asked again.",
    open: (environments) => `Make the people of the role required reviewers of ${environments}, and let no administrator bypass its rules, in the settings of the repository; then re-run all jobs.`,
    missing: "Re-run all jobs and let people who have the roles, and neither wrote nor pushed nor re-ran this release, approve.",
};
function countedWords(people) {
    return people.length === 0
        ? "nobody had to be asked"
        : list(people.map((person) => `${person.login} (${roleWords(person)})`));
}
function neededWords(requiredApprovals) {
    const roles = [...new Set(requiredApprovals.map(roleWords))];
    const counts = roles.map((role) => `${requiredApprovals.filter((of) => roleWords(of) === role).length} of ${role}`);
    return `${list(counts)} ${requiredApprovals.length === 1 ? "is" : "are"}`;
}
const roleWords = ({ role, for: what }) => what === "override" ? `${role}, to lift the freeze` : role;
function openWords(environments, bypassers) {
    const by = bypassers.length === 0 ? "" : `: ${list(bypassers)} bypassed the rules`;
    return `the job in ${list(environments)} went on although nobody answered${by}`;
}
function uncountedWords({ login, requiredApproval: { role }, because }) {
    return `${login} does not count for ${role}: ${because}`;
}
function list(items) {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}


/***/ }),

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

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ busyVerdict)
/* harmony export */ });
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

function busyVerdict(flow, configuration, { own, others }, { strict = false } = {}) {
    const isSame = ({ branch }) => branch !== null &&
        (0,_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .flowFor */ .S)({ ...flow.trigger, event: "push", ref: `refs/heads/${branch}`, branch }, configuration).name === flow.name;
    const [first, ...more] = others
        .filter((other) => isSame(other) && (order(other, own) < 0 || (strict && begun(other) === begun(own))))
        .sort(order);
    if (!first)
        return { go: true, because: `no other ${flow.name} is under way` };
    const of = first.branch === null ? "" : ` of ${first.branch}`;
    return {
        go: false,
        reason: "release_under_way",
        because: `run ${first.number}${of} is under way${more.length === 0 ? "" : `, and ${more.length} more`}: ${first.url}`,
        remedy: "Let it end or cancel it, then re-run what failed; with when-busy: wait a run waits for its turn instead.",
    };
}
const begun = ({ started }) => Date.parse(started);
const order = (a, b) => begun(a) - begun(b) || a.id - b.id;


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ flowFor)
});

// EXTERNAL MODULE: ./packages/decide/performance/suites.js
var suites = __webpack_require__(5336);
// EXTERNAL MODULE: ./packages/decide/versions/branch-pattern.js
var branch_pattern = __webpack_require__(7081);
// EXTERNAL MODULE: ./packages/decide/versions/branch-version.js
var branch_version = __webpack_require__(959);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
// EXTERNAL MODULE: ./packages/decide/versions/tag-versions.js
var tag_versions = __webpack_require__(2080);
;// CONCATENATED MODULE: ./packages/decide/versions/nearest-flow.js



function nearestFlow({ ref, branch }, { flows, versions }) {
    const [start = ""] = flows.release.branches.map(branch_pattern/* fixedStart */.Do);
    if (ref.startsWith("refs/tags/")) {
        const [read] = (0,tag_versions/* versionsInTags */.k)([ref.slice("refs/tags/".length)], versions).versions;
        return `; a tag starts no flow: push a branch such as ${start}${read?.version ?? "1.5.0"}, and the tag is made when its release is finished`;
    }
    const all = Object.entries(flows).flatMap(([name, flow]) => flow.branches.map((pattern) => ({ name, pattern })));
    const shallow = all.find(({ pattern }) => (0,branch_pattern/* matches */.cK)(pattern.replace(/(?<!\*)\*(?!\*)/g, "**"), branch));
    if (shallow)
        return `; the nearest flow is ${shallow.name}: ${shallow.pattern} stops at the next /, so write ${shallow.pattern.replace(/(?<!\*)\*(?!\*)/g, "**")} into flows.${shallow.name}.branches`;
    const own = branch.slice(0, branch.indexOf("/") + 1) || branch;
    const starts = new Map(all.map(({ name, pattern }) => [(0,branch_pattern/* fixedStart */.Do)(pattern), { name, pattern }]));
    const near = starts.get((0,nearest/* nearest */.p)(own, [...starts.keys()].filter(Boolean)) ?? "");
    return near === undefined
        ? ""
        : `; the nearest flow is ${near.name} (${near.pattern}): rename the branch, or name it in flows.${near.name}.branches`;
}

;// CONCATENATED MODULE: ./packages/decide/flow/flow.js




const pushTo = (name) => ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch")
        return undefined;
    if (!ref.startsWith("refs/heads/"))
        return undefined;
    const pattern = flows[name].branches.find((candidate) => (0,branch_pattern/* matches */.cK)(candidate, branch));
    return pattern && `the branch ${quoted(branch)} matches ${quoted(pattern)}`;
};
const rows = [
    {
        flow: "feature",
        when: ({ event, pullRequest, base }) => event === "pull_request" ? `pull request ${pullRequest ?? "?"} into ${quoted(base ?? "?")}` : undefined,
    },
    { flow: "housekeeping", when: ({ event }) => (event === "schedule" ? "it was started by the schedule" : undefined) },
    {
        flow: "rollback",
        when: ({ event }) => (event === "repository_dispatch" ? "it was dispatched from outside" : undefined),
    },
    { flow: "main", when: pushTo("main") },
    { flow: "develop", when: pushTo("develop") },
    { flow: "release", when: pushTo("release") },
    { flow: "hotfix", when: pushTo("hotfix") },
    { flow: "feature", when: pushTo("feature") },
];
const phasesOf = {
    feature: ["flow", "store", "analyse", "test", "plan"],
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "measure", "record"],
    release: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "measure",
        "accept",
        "finalise",
        "record",
    ],
    hotfix: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "measure",
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
function flowFor(trigger, configuration) {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ??
        `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
    const { version, id } = releaseOf(name, trigger, configuration);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    const measures = chain.filter((environment) => (0,suites/* suitesOf */.f)(environment, configuration).length > 0);
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => (phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null) &&
            (phase !== "measure" || measures.length > 0)),
        chain,
        asks: asksOf(name, chain, configuration),
        measures,
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
}
const asksOf = (name, chain, { flows, environments }) => [
    ...((name === "release" || name === "hotfix") && isAsked(flows[name].start) ? [`${name}-start`] : []),
    ...chain.flatMap((environment) => {
        const { approve = {}, accept = {}, freeze = [] } = environments[environment] ?? {};
        return [
            ...(isAsked(approve) || freeze.length > 0 ? [`${environment}-approve`] : []),
            ...(isAsked(accept) ? [`${environment}-accept`] : []),
        ];
    }),
];
const isAsked = (quorum) => Object.keys(quorum).length > 0;
const previewOf = ({ fork }, { flows }) => (fork ? null : flows.feature.preview);
const releaseOf = (name, { branch, commit }, configuration) => {
    const short = commit.slice(0, 7);
    const said = name === "release" || name === "hotfix" ? (0,branch_version/* versionOfBranch */.w)(name, branch, configuration) : null;
    const version = `0.0.0-${name}.g${short}`;
    return said?.kind === "version"
        ? { version: said.version, id: `${said.version}-${short}` }
        : { version, id: version };
};
const describe = ({ event, ref }) => `${event} on ${quoted(ref)}`;
const patterns = ({ flows }) => Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");
const quoted = (text) => JSON.stringify(text);


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

/***/ 7512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   HB: () => (/* binding */ followsFromCommits),
/* harmony export */   Ul: () => (/* binding */ versionVerdict),
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qn: () => (/* binding */ isCandidate),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3684);
/* harmony import */ var _tag_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2080);


function tagOf(version) {
    return `v${version}`;
}
function sameVersion(a, b, scheme) {
    return scheme === "any" ? a === b : (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(a, b) === 0;
}
function isNamed(version) {
    return !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);
}
function namesVersion(tag, version, scheme) {
    return (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)([tag], scheme).versions.some((one) => one.tag === tag && sameVersion(one.version, version, scheme));
}
function isCandidate(version, scheme) {
    return scheme === "any" ? /-(?:alpha|beta|rc|pre|preview|dev)(?![a-z])/i.test(version) : version.includes("-");
}
function versionBefore(version, tags, scheme) {
    return ((0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme).versions.find((one) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(one.version, version) < 0 &&
        (isCandidate(version, scheme) || !isCandidate(one.version, scheme))) ?? null);
}
function versionVerdict({ version, commit }, { tags, scheme, follower = null }) {
    const tag = tagOf(version);
    const read = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags.map(({ name }) => name), scheme);
    const line = read.prefix === "" ? read.versions : [];
    const there = tags.filter(({ name }) => line.some((one) => one.tag === name && sameVersion(one.version, version, scheme)));
    const own = there.find((one) => one.commit === commit);
    const [other] = there;
    if (own)
        return { go: true, because: `${own.name} is this commit already` };
    if (other)
        return used(`${other.name} is released already, as ${other.commit === null ? "another commit" : short(other.commit)}`, scheme);
    const isOrdered = scheme !== "any";
    if (follower !== null)
        return !isOrdered || (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, follower.version) < 0
            ? { go: true, because: `${tag} comes before ${follower.tag}, which holds it` }
            : used(`${follower.tag} holds this commit already, and is lower than ${tag}`, scheme);
    const [highest] = line;
    if (isOrdered && highest !== undefined && (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(highest.version, version) > 0)
        return used(`${highest.tag} is higher than ${tag}`, scheme);
    return { go: true, because: `${tag} ${orderOf(read)}` };
}
const orderOf = ({ versions: [highest], prefix, unread }) => {
    if (unread.length > 0)
        return `is the first, for no tag says which version was last: ${someOf(unread)}`;
    if (highest === undefined)
        return "is the first";
    return prefix === ""
        ? `follows ${highest.tag}`
        : `is the first without ${prefix}; ${highest.tag} was the last with it`;
};
function followsFromCommits(tags, scheme) {
    const { versions, unread } = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme);
    if (unread.length === 0)
        return {
            go: true,
            because: versions[0]
                ? `the version follows from the commits since ${versions[0].tag}`
                : "it is the first version",
        };
    return {
        go: false,
        reason: "bad_version",
        because: `the branch names no version, and no tag says which one was last: ${someOf(unread)}`,
        remedy: "Name the branch after the version, such as release/1.0.0.",
    };
}
const someOf = (names) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
const used = (because, scheme) => ({
    go: false,
    reason: "version_used",
    because,
    remedy: `Name the release branch after the next version; a version that was used is never used again.${scheme === "any" ? "" : " Where versions have no order, say so on the trusted branch: versions: any."}`,
});
const short = (commit) => commit.slice(0, 7);


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

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cronMistake),
/* harmony export */   h: () => (/* binding */ cronLine)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5924);

function cronLine(cron, timezone = "UTC") {
    const line = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { timezone, paused: true, mode: "5-part" });
    return { after: (moment) => line.nextRun(moment) };
}
function cronMistake(cron, timezone = "UTC") {
    if (!isTimezone(timezone))
        return { at: "timezone", message: `"${timezone}" is not a time zone; write a name such as Europe/Berlin` };
    try {
        const never = cronLine(cron, timezone).after(new Date("2024-01-01T00:00:00Z")) === null;
        return never ? { at: "cron", message: `"${cron}" never happens` } : undefined;
    }
    catch (error) {
        const message = error.message.replace(/^Cron\w*: /, "");
        return { at: "cron", message: `"${cron}" is not a cron line: ${message}` };
    }
}
const isTimezone = (name) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
    }
    catch {
        return false;
    }
};


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

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ whenBusyNames)
/* harmony export */ });
const whenBusyNames = ["wait", "refuse"];


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ signedJobs)
/* harmony export */ });
const signedJobs = ["verify", "start"];


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ PlanSummary),
/* harmony export */   li: () => (/* binding */ planActions),
/* harmony export */   wp: () => (/* binding */ TerraformPlan)
/* harmony export */ });
/* unused harmony export LockedProvider */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const planActions = ["create", "read", "update", "replace", "delete", "forget", "no-op"];
const PlanSummary = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    resources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        address: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions),
        deposed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions) })),
});
const LockedProvider = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const TerraformPlan = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("terraform-plan"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    artefact: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    artifact: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    terraform: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sealed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    providers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(LockedProvider)),
    summary: PlanSummary,
});


/***/ })

};
