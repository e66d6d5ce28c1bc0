export const id = 2119;
export const ids = [2119];
export const modules = {

/***/ 2119:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7581);
/* harmony import */ var _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5123);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .planFlow */ .S);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ plan_flow_inputs),
  S: () => (/* binding */ planFlow)
});

// EXTERNAL MODULE: ./packages/decide/flow.js
var decide_flow = __webpack_require__(7646);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var model_configuration = __webpack_require__(6371);
;// CONCATENATED MODULE: ./packages/model/chain-conflicts.js
const kept = new Set(["verification", "finalise"]);
const chainConflicts = ({ flows }) => ["develop", "release", "hotfix"].flatMap((flow) => flows[flow].chain.flatMap((name, index, chain) => {
    const keys = ["flows", flow, "chain", index];
    if (chain.indexOf(name) < index)
        return [{ keys, message: `"${name}" stands in the chain already` }];
    return kept.has(name) ? [{ keys, message: `"${name}" is a name that the ledger keeps for itself` }] : [];
}));

// EXTERNAL MODULE: ./packages/model/cron-line.js
var cron_line = __webpack_require__(2932);
// EXTERNAL MODULE: ./packages/model/nearest.js
var nearest = __webpack_require__(6327);
// EXTERNAL MODULE: ./packages/model/seat-names.js
var seat_names = __webpack_require__(4777);
;// CONCATENATED MODULE: ./packages/model/configuration-conflicts.js




const configurationConflicts = (configuration) => [
    ...chainConflicts(configuration),
    ...strayEnvironments(configuration),
    ...strayRoles(configuration),
    ...sharedBranches(configuration),
    ...badWindows(configuration),
    ...(0,seat_names/* seatConflicts */.rW)(configuration),
];
const strayEnvironments = ({ flows, environments }) => {
    const known = new Set([...flows.develop.chain, ...flows.release.chain, ...flows.hotfix.chain, flows.feature.preview ?? []].flat());
    return Object.keys(environments)
        .filter((name) => !known.has(name))
        .map((name) => ({ keys: ["environments", name], message: `is not in any chain${(0,nearest/* didYouMean */.a)(name, known)}` }));
};
const strayRoles = ({ flows, environments, roles }) => {
    const asked = [
        ...["release", "hotfix"].flatMap((name) => Object.keys(flows[name].start).map((role) => ({ keys: ["flows", name, "start", role], role }))),
        ...Object.entries(environments).flatMap(([name, environment]) => [
            ...["approve", "accept"].flatMap((gate) => Object.keys(environment[gate]).map((role) => ({ keys: ["environments", name, gate, role], role }))),
            ...environment.freeze.flatMap(({ override: role }, index) => role === undefined ? [] : [{ keys: ["environments", name, "freeze", index, "override"], role }]),
        ]),
    ];
    return asked
        .filter(({ role }) => !(role in roles))
        .map(({ keys, role }) => ({ keys, message: `is not one of the roles${(0,nearest/* didYouMean */.a)(role, Object.keys(roles))}` }));
};
const sharedBranches = ({ flows }) => {
    const seen = new Map();
    return Object.entries(flows).flatMap(([name, { branches }]) => branches.flatMap((pattern, index) => {
        const other = seen.get(pattern);
        seen.set(pattern, name);
        return other === undefined || other === name
            ? []
            : [{ keys: ["flows", name, "branches", index], message: `"${pattern}" already belongs to the flow ${other}` }];
    }));
};
const badWindows = ({ environments }) => Object.entries(environments).flatMap(([name, { freeze }]) => freeze.flatMap(({ cron, timezone }, index) => {
    const mistake = (0,cron_line/* cronMistake */.J)(cron, timezone);
    const keys = ["environments", name, "freeze", index];
    return mistake === undefined ? [] : [{ keys: [...keys, mistake.at], message: mistake.told }];
}));

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(6637);
// EXTERNAL MODULE: ./packages/model/document.js
var model_document = __webpack_require__(9192);
;// CONCATENATED MODULE: ./packages/model/settings-mistakes.js



const mistakesOf = (schema, issue, before = []) => {
    const schemaAt = (place) => walk(schema, place);
    const keys = [...before, ...(issue.path ?? []).map((item) => item.key)];
    const name = String(keys.at(-1) ?? "");
    if (issue.type === "union") {
        const meant = formMeant(schemaAt(keys), issue.input);
        const parsed = meant && dist/* safeParse */.xLC(meant, issue.input);
        if (parsed && !parsed.success)
            return parsed.issues.flatMap((inner) => mistakesOf(schema, inner, keys));
    }
    if (issue.type === "strict_object" && issue.expected === "never") {
        const known = Object.keys(entriesOf(schemaAt(keys.slice(0, -1))));
        return [{ keys, message: `is not a setting${(0,nearest/* didYouMean */.a)(name, known) || `; known are ${known.join(", ")}`}` }];
    }
    const missing = issue.input === undefined;
    if (issue.type === "strict_object")
        return [{ keys, message: missing ? "is missing" : `${issue.received} is not a group of settings` }];
    const wanted = (0,model_document/* expectation */.pG)(issue);
    const isChoice = wanted.startsWith("(");
    const options = isChoice ? [...wanted.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "") : [];
    const known = isChoice ? `one of ${options.join(", ")}` : wanted;
    if (issue.type === "max_length")
        return [{ keys, message: `holds ${issue.received}, expected ${known}` }];
    if (missing)
        return [{ keys, message: `is missing: expected ${known}` }];
    return [{ keys, message: `${issue.received} is not ${known}${(0,nearest/* didYouMean */.a)(String(issue.input), options)}` }];
};
const opened = (schema) => (schema.wrapped ? opened(schema.wrapped) : schema);
const entriesOf = (schema) => schema ? (opened(schema).entries ?? {}) : {};
const walk = (root, keys) => keys.reduce((schema, key) => {
    if (!schema)
        return undefined;
    const open = opened(schema);
    const forms = (open.options ?? []);
    return open.entries?.[key] ?? open.value ?? open.item ?? forms.map((form) => entriesOf(form)[key]).find(Boolean);
}, root);
const formMeant = (union, input) => {
    if (typeof input !== "object" || input === null || !union)
        return undefined;
    const shared = (form) => Object.keys(entriesOf(form)).filter((key) => key in input).length;
    const [best] = [...(opened(union).options ?? [])].sort((a, b) => shared(b) - shared(a));
    return best && shared(best) > 0 ? best : undefined;
};

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./packages/model/settings-file.js




const parseSettings = (text, file, { schema, conflicts, remedy }) => {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: "1.2", uniqueKeys: true, merge: false });
    const at = (offset) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
    const broken = [...document.errors, ...document.warnings];
    if (broken.length > 0) {
        const told = broken.map(({ pos, message }) => ({ ...at(pos[0]), path: "", message: firstLine(message) }));
        throw badFile(file, told, remedy);
    }
    const parsed = dist/* safeParse */.xLC(schema, plain(document, file, remedy));
    const found = parsed.success ? conflicts(parsed.output) : parsed.issues.flatMap((issue) => mistakesOf(schema, issue));
    if (parsed.success && found.length === 0)
        return parsed.output;
    const mistakes = found.map(({ keys, message }) => ({ ...at(offsetOf(document, keys)), path: pathOf(keys), message }));
    const sorted = mistakes.sort((a, b) => a.line - b.line || a.column - b.column);
    throw badFile(file, sorted, remedy);
};
const plain = (document, file, remedy) => {
    try {
        return document.toJS({ maxAliasCount: 20 }) ?? {};
    }
    catch (cause) {
        throw badFile(file, [{ line: 1, column: 1, path: "", message: cause.message }], remedy);
    }
};
const firstLine = (text) => text.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? text;
const pathOf = (keys) => keys.reduce((path, key) => {
    if (typeof key === "number")
        return `${path}[${key}]`;
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
    return path === "" ? name : `${path}.${name}`;
}, "");
const offsetOf = (document, keys) => {
    const last = keys.at(-1);
    const parent = keys.length === 0 ? document.contents : document.getIn(keys.slice(0, -1), true);
    const holder = keys.length <= 1 ? document.contents : parent;
    if ((0,yaml_dist/* isMap */.jh)(holder) && typeof last === "string") {
        const pair = holder.items.find((item) => (0,yaml_dist/* isPair */.tO)(item) && (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === last);
        if (pair && (0,yaml_dist/* isScalar */.jn)(pair.key))
            return pair.key.range?.[0] ?? 0;
    }
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    if (node && typeof node === "object" && "range" in node)
        return node.range?.[0] ?? 0;
    return keys.length === 0 ? 0 : offsetOf(document, keys.slice(0, -1));
};
const badFile = (file, mistakes, remedy) => {
    const rows = mistakes.map((m) => [`${m.line}:${m.column}`, m.path, m.message]);
    const width = (column) => Math.max(...rows.map((row) => row[column].length));
    const table = rows.map((row) => `  ${row[0].padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2]}`.trimEnd());
    const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    return new user_error/* UserError */.y([`${file} has ${count}`, ...table].join("\n"), { reason: "bad_config", remedy });
};

;// CONCATENATED MODULE: ./packages/model/configuration-file.js



const parseConfiguration = (text, file) => parseSettings(text, file, {
    schema: model_configuration/* Configuration */.Vk,
    conflicts: configurationConflicts,
    remedy: `Mend ${file}; its settings are described by schema/slipway.schema.json.`,
});

;// CONCATENATED MODULE: ./actions/plan-flow/plan-flow.js







const plan_flow_inputs = (0,inputs/* inputsOf */.Vc)("plan-flow", "flow", { config: (0,input/* path */.Ae)(), queue: (0,input/* optional */.lq)((0,input/* text */.Qq)()), token: (0,input/* secret */.rJ)() });
const planFlow = async ({ config, queue }, { contents, log, trigger }) => {
    const written = await contents.read(config, trigger.commit);
    if (written === null)
        log.info(`${config} is not in ${trigger.commit.slice(0, 7)}: the defaults hold`);
    const configuration = written === null ? (0,model_configuration/* defaultConfiguration */._0)() : parseConfiguration(written, config);
    const flow = (0,decide_flow/* flowFor */.S)(trigger, configuration);
    log.info(`${trigger.branch} follows ${flow.name}: ${flow.because}`);
    const more = {
        outputs: { flow, name: flow.name, chain: flow.chain, configuration },
        summary: flowSummary(flow),
        annotations: flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : [],
        commit: trigger.commit,
        facts: { flow: flow.name, chain: flow.chain, release: flow.release.id },
    };
    return flow.name === "none" ? (0,result/* skipped */.hT)("no_flow", flow.because, more) : (0,result/* passed */.bF)(`${flow.name}: ${story(flow)}`, more);
};
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
const flowSummary = (flow) => (0,markdown/* lines */.Mn)(flow.name === "none"
    ? `**No flow.** ${(0,markdown/* code */.aY)(flow.trigger.branch)} starts nothing.`
    : `**${flow.name}**: ${story(flow)}`, (0,markdown/* table */.tp)(["", ""], [
    ["why", (0,markdown/* plain */.pj)(flow.because)],
    ["commit", (0,markdown/* code */.aY)(flow.trigger.commit)],
    ["release", (0,markdown/* code */.aY)(flow.release.id)],
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


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cronMistake),
/* harmony export */   h: () => (/* binding */ cronLine)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5924);

const cronLine = (cron, timezone = "UTC") => {
    const line = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { timezone, paused: true, mode: "5-part" });
    return { after: (moment) => line.nextRun(moment) };
};
const cronMistake = (cron, timezone = "UTC") => {
    if (!isTimezone(timezone))
        return { at: "timezone", told: `"${timezone}" is no time zone; write a name such as Europe/Berlin` };
    try {
        const never = cronLine(cron, timezone).after(new Date("2024-01-01T00:00:00Z")) === null;
        return never ? { at: "cron", told: `"${cron}" never happens` } : undefined;
    }
    catch (error) {
        const told = error.message.replace(/^Cron\w*: /, "");
        return { at: "cron", told: `"${cron}" is no cron line: ${told}` };
    }
};
const isTimezone = (name) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 4777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ seatName),
/* harmony export */   rW: () => (/* binding */ seatConflicts)
/* harmony export */ });
/* unused harmony export seatsIn */
const seatName = (of, kind, role, nth) => `${of}-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`;
const longest = 63;
const seatConflicts = (configuration) => {
    const owners = new Map();
    for (const name of Object.values(configuration.flows).flatMap((flow) => ("chain" in flow ? flow.chain : [])))
        for (const used of [name, `${name}-plan`, `${name}-check`])
            owners.set(used, `of ${name} itself`);
    return seatsIn(configuration).flatMap(({ keys, name }) => {
        const path = keys.join(".");
        const other = owners.get(name);
        owners.set(name, `asked for by ${path}`);
        if (other !== undefined && other !== `asked for by ${path}`)
            return [{ keys, message: `waits in the environment ${name}, which is ${other}; name the role otherwise` }];
        return name.length > longest
            ? [{ keys, message: `waits in the environment ${name}, whose name is longer than ${longest}` }]
            : [];
    });
};
const seatsIn = ({ flows, environments }) => [
    ...["release", "hotfix"].flatMap((flow) => seatsOf(flow, "start", flows[flow].start, ["flows", flow, "start"])),
    ...Object.entries(environments).flatMap(([name, { approve, accept, freeze }]) => [
        ...seatsOf(name, "approve", approve, ["environments", name, "approve"]),
        ...seatsOf(name, "accept", accept, ["environments", name, "accept"]),
        ...[...new Map(freeze.map(({ override }, index) => [override, index]))].flatMap(([role, index]) => role === undefined
            ? []
            : [{ keys: ["environments", name, "freeze", index, "override"], name: seatName(name, "override", role, 1) }]),
    ]),
];
const seatsOf = (of, kind, quorum, keys) => Object.entries(quorum).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
    keys: [...keys, role],
    name: seatName(of, kind, role, index + 1),
})));


/***/ })

};
