export const id = 5360;
export const ids = [5360,954];
export const modules = {

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

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ruleChanges)
/* harmony export */ });
/* harmony import */ var _strictest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8140);

const most = 60;
const longest = 300;
function ruleChanges(trusted, proposed) {
    const [old, wanted] = [settingsOf(trusted), settingsOf(proposed)];
    const saidIn = (settings, rule) => settings.get(rule) ?? unsaid(rule);
    const [held, reversed] = [settingsOf((0,_strictest_js__WEBPACK_IMPORTED_MODULE_0__/* .strictest */ .O)(trusted, proposed)), settingsOf((0,_strictest_js__WEBPACK_IMPORTED_MODULE_0__/* .strictest */ .O)(proposed, trusted))];
    const changed = [...new Set([...old.keys(), ...wanted.keys()])].filter((rule) => saidIn(old, rule) !== saidIn(wanted, rule));
    return changed
        .map((rule) => {
        const [before, after] = [old.get(rule), wanted.get(rule)];
        const isPlain = held.get(rule) === after && reversed.get(rule) === before;
        return {
            rule,
            trusted: shortened(before),
            proposed: shortened(after),
            effect: held.get(rule) !== after ? "weaker" : isPlain ? "other" : before === undefined ? "new" : "stricter",
        };
    })
        .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
        .slice(0, most);
}
const unsaid = (rule) => {
    const [top, , setting = ""] = rule.split(".");
    if (top !== "environments")
        return undefined;
    return { approve: "{}", accept: "{}", rollback: '"manual"', freeze: "[]" }[setting];
};
const order = ["weaker", "other", "new", "stricter"];
const shortened = (text) => text === undefined ? null : text.length > longest ? `${text.slice(0, longest)}…` : text;
function settingsOf(configuration) {
    const settings = new Map();
    const visit = (path, value) => {
        if (value === undefined)
            return;
        if (typeof value !== "object" || value === null || Array.isArray(value) || isOneRule(path))
            settings.set(path, JSON.stringify(value));
        else
            for (const [key, item] of Object.entries(value))
                visit(path === "" ? key : `${path}.${key}`, item);
    };
    visit("", configuration);
    return settings;
}
const isOneRule = (path) => /\.(?:approve|accept|start|authors)$/.test(path) || /^roles\.[^.]+$/.test(path);


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ strictest)
});

// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var configuration = __webpack_require__(1437);
// EXTERNAL MODULE: ./packages/model/duration.js
var duration = __webpack_require__(3653);
// EXTERNAL MODULE: ./packages/model/seat-names.js
var seat_names = __webpack_require__(4777);
;// CONCATENATED MODULE: ./packages/decide/policy/known-environments.js

function knownEnvironments({ flows, environments }) {
    return new Set([
        ...flows.develop.chain,
        ...flows.release.chain,
        ...flows.hotfix.chain,
        ...(flows.feature.preview === null ? [] : [flows.feature.preview]),
        ...Object.keys(environments),
    ]);
}
function takenEnvironments(configuration) {
    return new Set([
        ...[...knownEnvironments(configuration)].flatMap((name) => [name, ...(0,seat_names/* environmentsBeside */.DD)(name)]),
        ...(0,seat_names/* seatsIn */.Ak)(configuration).map(({ name }) => name),
        "approval",
        "finalise",
    ]);
}

;// CONCATENATED MODULE: ./packages/decide/policy/strictest.js




function strictest(trusted, proposed) {
    return {
        ...proposed,
        flows: flowsOf(trusted, proposed),
        roles: { ...proposed.roles, ...trusted.roles },
        environments: environmentsOf(trusted, proposed.environments),
        approvals: {
            exclude: union(trusted.approvals.exclude, proposed.approvals.exclude),
            authors: trusted.approvals.authors,
            validity: shorter(trusted.approvals.validity, proposed.approvals.validity),
        },
        analysis: analysisOf(trusted.analysis, proposed.analysis),
        terraform: terraformOf(trusted.terraform, proposed.terraform),
        tools: { machine: both(trusted.tools.machine, proposed.tools.machine) },
        network: { allow: both(trusted.network.allow, proposed.network.allow) },
        finalise: trusted.finalise,
        policy: trusted.policy,
        ledger: trusted.ledger,
    };
}
function flowsOf(trusted, { flows: proposed }) {
    const { flows } = trusted;
    const taken = takenEnvironments(trusted);
    const isNew = (names) => names.every((name) => [name, ...(0,seat_names/* environmentsBeside */.DD)(name)].every((each) => !taken.has(each)));
    const preview = proposed.feature.preview;
    return {
        feature: {
            ...flows.feature,
            preview: preview === null || isNew([preview]) ? preview : flows.feature.preview,
        },
        develop: { ...flows.develop, chain: isNew(proposed.develop.chain) ? proposed.develop.chain : flows.develop.chain },
        release: { ...flows.release, start: larger(flows.release.start, proposed.release.start) },
        hotfix: { ...flows.hotfix, start: larger(flows.hotfix.start, proposed.hotfix.start) },
        main: flows.main,
    };
}
function environmentsOf(trusted, proposed) {
    const known = knownEnvironments(trusted);
    const names = union(Object.keys(trusted.environments), Object.keys(proposed));
    return Object.fromEntries(names.map((name) => {
        const rules = trusted.environments[name] ?? (known.has(name) ? noRules : undefined);
        return [name, environmentOf(rules, proposed[name])];
    }));
}
const noRules = { approve: {}, accept: {}, rollback: "manual", freeze: [] };
function environmentOf(trusted, proposed) {
    if (trusted === undefined || proposed === undefined)
        return trusted ?? proposed ?? noRules;
    return {
        approve: larger(trusted.approve, proposed.approve),
        accept: larger(trusted.accept, proposed.accept),
        rollback: trusted.rollback === "manual" ? "manual" : proposed.rollback,
        freeze: union(trusted.freeze, proposed.freeze),
    };
}
function analysisOf(trusted, proposed) {
    const { baseline: _baseline, policies: _policies, ...settings } = proposed;
    return {
        ...settings,
        block: configuration/* severities */.gO[Math.min(configuration/* severities */.gO.indexOf(trusted.block), configuration/* severities */.gO.indexOf(proposed.block))] ?? trusted.block,
        ...(trusted.baseline === undefined ? {} : { baseline: trusted.baseline }),
        ...(trusted.policies === undefined ? {} : { policies: trusted.policies }),
        checkov: { skip: both(trusted.checkov.skip, proposed.checkov.skip) },
        tflint: { skip: both(trusted.tflint.skip, proposed.tflint.skip) },
        sqlfluff: { ...proposed.sqlfluff, skip: both(trusted.sqlfluff.skip, proposed.sqlfluff.skip) },
        pylint: { skip: both(trusted.pylint.skip, proposed.pylint.skip) },
        bandit: { skip: both(trusted.bandit.skip, proposed.bandit.skip) },
    };
}
function terraformOf(trusted, { mirror: _mirror, ...proposed }) {
    return {
        ...proposed,
        protect: union(trusted.protect, proposed.protect),
        allow: both(trusted.allow, proposed.allow),
        ...(trusted.mirror === undefined ? {} : { mirror: trusted.mirror }),
    };
}
function larger(trusted, proposed) {
    const roles = union(Object.keys(trusted), Object.keys(proposed));
    return Object.fromEntries(roles.map((role) => [role, Math.max(trusted[role] ?? 0, proposed[role] ?? 0)]));
}
const shorter = (trusted, proposed) => (0,duration/* durationOf */.c)(proposed) < (0,duration/* durationOf */.c)(trusted) ? proposed : trusted;
function union(trusted, proposed) {
    const seen = new Set(trusted.map((item) => JSON.stringify(item)));
    return [...trusted, ...proposed.filter((item) => !seen.has(JSON.stringify(item)))];
}
const both = (trusted, proposed) => trusted.filter((item) => proposed.includes(item));


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

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ policyTextAt),
/* harmony export */   L: () => (/* binding */ policyAtCommit),
/* harmony export */   configurationPath: () => (/* binding */ configurationPath),
/* harmony export */   policyNow: () => (/* binding */ policyNow)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2709);


const configurationPath = ".github/slipway.yml";
const main = "main";
async function policyNow(file, contents) {
    return findPolicy(file, contents, async (path, branch) => {
        const text = await contents.readOnBranch(path, branch);
        return { isBranch: text !== null || (await contents.head(branch)) !== null, commit: null, text };
    });
}
async function policyAtCommit(file, contents) {
    return findPolicy(file, contents, async (path, branch) => {
        const commit = await contents.head(branch);
        return { isBranch: commit !== null, commit, text: commit === null ? null : await contents.read(path, commit) };
    });
}
async function findPolicy(file, contents, read) {
    const anchor = await anchorOf(contents, read);
    const named = anchor.configuration?.policy.branch ?? anchor.branch;
    const usual = named === anchor.branch ? anchor : await policyOf(named, configurationPath, read);
    if (usual.configuration === null && usual !== anchor)
        throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${anchor.branch} names ${named} as the branch whose rules hold, but it has no ${configurationPath}`, {
            reason: "bad_config",
            remedy: `Put ${configurationPath} on ${named}, or take policy.branch out of the one on ${anchor.branch}.`,
        });
    if (file === configurationPath)
        return usual;
    const other = await policyOf(named, file, read);
    if (usual.configuration?.policy.files.includes(file) || (usual.digest === null && other.digest === null))
        return other;
    throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the input config names ${file}, which ${named} does not allow`, {
        reason: "bad_config",
        remedy: `Name it under policy.files in ${configurationPath} on ${named}, or leave the input config out.`,
    });
}
async function anchorOf(contents, read) {
    const found = await read(configurationPath, main);
    if (found.isBranch)
        return parsed(main, configurationPath, found);
    const usual = await contents.defaultBranch();
    return usual === main
        ? { branch: main, file: configurationPath, commit: null, digest: null, configuration: null }
        : policyOf(usual, configurationPath, read);
}
async function policyOf(branch, file, read) {
    return parsed(branch, file, await read(file, branch));
}
async function parsed(branch, file, { commit, text }) {
    if (text === null)
        return { branch, file, commit, digest: null, configuration: null };
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(5924), __webpack_require__.e(6637), __webpack_require__.e(8081)]).then(__webpack_require__.bind(__webpack_require__, 8081));
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
    return { branch, file, commit, digest, configuration: parseConfiguration(text, `${file} on ${branch}`) };
}
async function policyTextAt({ branch, file }, commit, contents) {
    return parsed(branch, file, { isBranch: true, commit, text: await contents.read(file, commit) });
}


/***/ }),

/***/ 8990:
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
/* harmony export */   wA: () => (/* binding */ Path),
/* harmony export */   xH: () => (/* binding */ EnvName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8956);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const EnvName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Z_][A-Z0-9_]*$/, "the name of a secret such as DATABASE_URL"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(39, "a login of at most 39 characters"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"));
const Email = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
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

/***/ 1437:
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
// EXTERNAL MODULE: ./packages/model/configuration-field.js
var configuration_field = __webpack_require__(8990);
// EXTERNAL MODULE: ./packages/model/terraform-scan.js
var terraform_scan = __webpack_require__(1699);
;// CONCATENATED MODULE: ./packages/model/configuration-deploy.js



const Terraform = dist/* strictObject */.rej({
    directory: dist/* optional */.lqM(configuration_field/* Path */.wA, "infra"),
    variables: dist/* optional */.lqM(configuration_field/* PathTemplate */.YX, "infra/{environment}.tfvars"),
    version: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), "1.11.4"),
    protect: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []),
    allow: dist/* optional */.lqM(dist/* array */.YOg(terraform_scan/* TerraformAllowance */.f), []),
    mirror: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"))),
});
const Tools = dist/* strictObject */.rej({
    machine: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(["terraform"])), []),
});
const Database = dist/* strictObject */.rej({
    migrations: dist/* optional */.lqM(configuration_field/* Path */.wA, "sql/migrations"),
    url: dist/* optional */.lqM(configuration_field/* EnvName */.xH, "DATABASE_URL"),
});

// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(8956);
;// CONCATENATED MODULE: ./packages/model/configuration-flows.js



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
        branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["feature/*", "bugfix/*"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["main"]) }), {}),
});

// EXTERNAL MODULE: ./packages/model/known-authors.js
var known_authors = __webpack_require__(3031);
;// CONCATENATED MODULE: ./packages/model/configuration.js






const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Login */.az), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    accept: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    rollback: dist/* optional */.lqM(dist/* picklist */.KIO(["automatic", "manual"]), "manual"),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: configuration_field/* Cron */.l4, for: configuration_field/* Duration */.dw, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    baseline: dist/* optional */.lqM(configuration_field/* Path */.wA),
    policies: dist/* optional */.lqM(configuration_field/* Path */.wA),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []), dialect: dist/* optional */.lqM(dist/* string */.YjP(), "postgres") }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["tests"]),
        requirements: dist/* optional */.lqM(configuration_field/* Path */.wA, "requirements-dev.txt"),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
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
    dist/* strictObject */.rej({ sql: configuration_field/* Path */.wA, expect: dist/* picklist */.KIO(["no rows", "rows"]) }),
], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Network = dist/* strictObject */.rej({
    allow: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* NetworkPlace */.Cm), []),
});
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
    authors: dist/* optional */.lqM(known_authors/* Authors */.hb, {}),
    validity: dist/* optional */.lqM(configuration_field/* Duration */.dw, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    jira: dist/* optional */.lqM(dist/* strictObject */.rej({ site: dist/* string */.YjP(), transition: dist/* optional */.lqM(dist/* string */.YjP()) })),
});
const PolicySetting = dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
    files: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), []),
});
const LedgerSetting = dist/* strictObject */.rej({
    adopt: dist/* optional */.lqM(value/* CommitId */.jF),
    writers: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/, "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref"))), []),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(Terraform, {}),
    tools: dist/* optional */.lqM(Tools, {}),
    database: dist/* optional */.lqM(Database, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


/***/ }),

/***/ 3653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ durationOf)
/* harmony export */ });
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const durationOf = (duration) => {
    const unit = units[duration.slice(-1)];
    const count = Number(duration.slice(0, -1));
    if (unit === undefined || !Number.isSafeInteger(count))
        throw new Error(`${duration} is no duration`);
    return count * unit;
};


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ knownAccounts),
/* harmony export */   ft: () => (/* binding */ areVerified),
/* harmony export */   hb: () => (/* binding */ Authors)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8990);


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

/***/ 4777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ seatsIn),
/* harmony export */   DD: () => (/* binding */ environmentsBeside),
/* harmony export */   Fd: () => (/* binding */ seatName),
/* harmony export */   rW: () => (/* binding */ seatConflicts)
/* harmony export */ });
const seatName = (of, kind, role, nth) => `${of}-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`;
function environmentsBeside(name) {
    return [`${name}-plan`, `${name}-request`, `${name}-check`];
}
const longest = 63;
const seatConflicts = (configuration) => {
    const owners = new Map();
    for (const name of Object.values(configuration.flows).flatMap((flow) => ("chain" in flow ? flow.chain : [])))
        for (const used of [name, ...environmentsBeside(name)])
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


/***/ }),

/***/ 1699:
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


/***/ })

};
