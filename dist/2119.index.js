export const id = 2119;
export const ids = [2119];
export const modules = {

/***/ 2119:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);
/* harmony import */ var _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4318);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .planFlow */ .S);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   S: () => (/* binding */ planFlow)
/* harmony export */ });
/* harmony import */ var _packages_decide_flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);
/* harmony import */ var _packages_kit_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2500);
/* harmony import */ var _packages_kit_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3099);
/* harmony import */ var _packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(199);
/* harmony import */ var _packages_kit_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7455);
/* harmony import */ var _packages_model_configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6371);






const inputs = (0,_packages_kit_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOf */ .Vc)("plan-flow", "flow", { config: (0,_packages_kit_input_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)(), queue: (0,_packages_kit_input_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_packages_kit_input_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()), token: (0,_packages_kit_input_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)() });
const planFlow = async ({ config, queue }, { contents, log, trigger }) => {
    const written = await contents.read(config, trigger.commit);
    if (written === null)
        log.info(`${config} is not in ${trigger.commit.slice(0, 7)}: the defaults hold`);
    const configuration = written === null ? (0,_packages_model_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultConfiguration */ ._0)() : await parsed(written, config);
    const flow = (0,_packages_decide_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .flowFor */ .S)(trigger, configuration);
    log.info(`${trigger.branch} follows ${flow.name}: ${flow.because}`);
    const more = {
        outputs: { flow, name: flow.name, chain: flow.chain, configuration },
        summary: flowSummary(flow),
        annotations: flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : [],
        commit: trigger.commit,
        facts: { flow: flow.name, chain: flow.chain, release: flow.release.id },
    };
    return flow.name === "none" ? (0,_packages_kit_result_js__WEBPACK_IMPORTED_MODULE_4__/* .skipped */ .hT)("no_flow", flow.because, more) : (0,_packages_kit_result_js__WEBPACK_IMPORTED_MODULE_4__/* .passed */ .bF)(`${flow.name}: ${story(flow)}`, more);
};
const parsed = async (written, path) => (await Promise.all(/* import() */[__webpack_require__.e(5924), __webpack_require__.e(6637), __webpack_require__.e(8081)]).then(__webpack_require__.bind(__webpack_require__, 8081))).parseConfiguration(written, path);
const behindReleases = ({ trigger: { branch } }) => ({
    level: "warning",
    message: `This hotfix took its turn among the releases, because ${branch} is not under hotfix/. Write queue: hotfix into the workflow file that is for such branches.`,
});
const story = ({ chain, preview, phases }) => {
    const verify = phases.includes("store") ? ["verify"] : [];
    const deploys = chain.length > 0 ? [`then ${chain.join(", then ")}`] : [];
    const plan = preview === null ? [] : [`and preview ${preview}`];
    return [...verify, ...deploys, ...plan].join(", ") || phases.join(", ");
};
const flowSummary = (flow) => (0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .Mn)(flow.name === "none"
    ? `**No flow.** ${(0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(flow.trigger.branch)} starts nothing.`
    : `**${flow.name}**: ${story(flow)}`, (0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(["", ""], [
    ["why", (0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(flow.because)],
    ["commit", (0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(flow.trigger.commit)],
    ["release", (0,_packages_kit_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(flow.release.id)],
    ["phases", flow.phases.join(" ► ")],
]));


/***/ }),

/***/ 7646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ flowFor),
/* harmony export */   c: () => (/* binding */ matches)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5180);

const pushTo = (name) => ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch")
        return undefined;
    if (!ref.startsWith("refs/heads/"))
        return undefined;
    const pattern = flows[name].branches.find((candidate) => matches(candidate, branch));
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
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "record"],
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
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
const flowFor = (trigger, configuration) => {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ?? `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})`;
    const { version, id } = releaseOf(name, trigger);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null),
        chain,
        asks: asksOf(name, chain, configuration),
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
};
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
const exact = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const releaseOf = (name, { branch, commit }) => {
    const short = commit.slice(0, 7);
    const said = branch.slice(branch.lastIndexOf("/") + 1).replace(/^v/, "");
    const isVersion = (name === "release" || name === "hotfix") && said.length <= 100 && exact.test(said);
    const version = `0.0.0-${name}.g${short}`;
    return isVersion ? { version: said, id: `${said}-${short}` } : { version, id: version };
};
const matches = (pattern, branch) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(branch, pattern, {
    dot: true,
    nobrace: true,
    noext: true,
    noextglob: true,
    nonegate: true,
    strictSlashes: true,
});
const describe = ({ event, ref }) => `${event} on ${quoted(ref)}`;
const patterns = ({ flows }) => Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");
const quoted = (text) => JSON.stringify(text);


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports flag, digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
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
const commitId = () => reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
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

/***/ 7455:
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

/***/ 6371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(8956);
;// CONCATENATED MODULE: ./packages/model/configuration-field.js


const Path = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a glob such as docs/**"));
const Branches = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), dist/* minLength */.BpQ(1, "at least one branch pattern such as release/*"));
const EnvName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z_][A-Z0-9_]*$/, "the name of a secret such as DATABASE_URL"));
const Duration = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9-]+$/, "a login"));
const Email = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = dist/* record */.g1P(value/* Identifier */.gw, dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1, "a number of people from 1"), dist/* maxValue */.cGV(6)));
const Cron = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));

;// CONCATENATED MODULE: ./packages/model/configuration-flows.js



const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(Branches, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(Branches, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(Quorum, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(Branches, ["feature/*", "bugfix/*"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(Branches, ["main"]) }), {}),
});

;// CONCATENATED MODULE: ./packages/model/configuration.js




const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(Login), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(Quorum, {}),
    accept: dist/* optional */.lqM(Quorum, {}),
    rollback: dist/* optional */.lqM(dist/* picklist */.KIO(["automatic", "manual"]), "manual"),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: Cron, for: Duration, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    baseline: dist/* optional */.lqM(Path),
    policies: dist/* optional */.lqM(Path),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []), dialect: dist/* optional */.lqM(dist/* string */.YjP(), "postgres") }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(Path), ["tests"]),
        requirements: dist/* optional */.lqM(Path, "requirements-dev.txt"),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(Path), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Terraform = dist/* strictObject */.rej({
    directory: dist/* optional */.lqM(Path, "infra"),
    variables: dist/* optional */.lqM(PathTemplate, "infra/{environment}.tfvars"),
    version: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), "1.11.4"),
    protect: dist/* optional */.lqM(dist/* array */.YOg(Glob), []),
});
const Database = dist/* strictObject */.rej({
    migrations: dist/* optional */.lqM(Path, "sql/migrations"),
    url: dist/* optional */.lqM(EnvName, "DATABASE_URL"),
});
const Check = dist/* union */.KCZ([
    dist/* strictObject */.rej({
        http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
        expect: dist/* strictObject */.rej({
            status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
            json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
        }),
        within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
    }),
    dist/* strictObject */.rej({ sql: Path, expect: dist/* picklist */.KIO(["no rows", "rows"]) }),
], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Performance = dist/* strictObject */.rej({
    suites: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({
        name: value/* Identifier */.gw,
        run: dist/* string */.YjP(),
        format: dist/* string */.YjP(),
        limits: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[<>]=? ?[0-9]+(\.[0-9]+)? ?(ns|us|µs|ms|s|min|%|B|KB|MB|GB|\/s)$/, 'a limit with a unit such as "< 300 ms"'))), {}),
    })), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    authors: dist/* optional */.lqM(dist/* record */.g1P(Email, dist/* nullable */.mee(Login)), {}),
    validity: dist/* optional */.lqM(Duration, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    jira: dist/* optional */.lqM(dist/* strictObject */.rej({ site: dist/* string */.YjP(), transition: dist/* optional */.lqM(dist/* string */.YjP()) })),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(Glob), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(Terraform, {}),
    database: dist/* optional */.lqM(Database, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


/***/ })

};
