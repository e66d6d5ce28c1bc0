export const id = 3781;
export const ids = [3781,954];
export const modules = {

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ruleChanges)
/* harmony export */ });
/* harmony import */ var _strictest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3215);

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
    return { approve: "{}", accept: "{}", freeze: "[]" }[setting];
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

/***/ 3215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ strictest)
});

// EXTERNAL MODULE: ./packages/model/configuration/approval-environments.js
var approval_environments = __webpack_require__(6064);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/duration.js
var duration = __webpack_require__(6907);
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
        ...[...knownEnvironments(configuration)].flatMap((name) => [name, ...(0,approval_environments/* derivedEnvironments */.sn)(name)]),
        ...(0,approval_environments/* requiredApprovalsIn */.RB)(configuration).map(({ name }) => name),
        "approval",
        "finalise",
    ]);
}

// EXTERNAL MODULE: ./packages/model/performance/limit.js
var limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/unit.js
var unit = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/decide/policy/strictest-performance.js


function strictestPerformance(trusted, proposed) {
    const known = new Map(trusted.suites.map((suite) => [suite.name, suite]));
    const names = new Set(proposed.suites.map(({ name }) => name));
    const by = trusted["accept-by"];
    return {
        suites: [
            ...proposed.suites.map((suite) => strictestSuite(known.get(suite.name), suite)),
            ...trusted.suites.filter(({ name }) => !names.has(name)),
        ],
        durations: stricterOf(["block", "warn", "off"], trusted.durations, proposed.durations),
        accept: trusted.accept.filter((line) => proposed.accept.some((other) => isSame(line, other))),
        ...(by === undefined ? {} : { "accept-by": by }),
    };
}
function strictestSuite(trusted, proposed) {
    if (trusted === undefined)
        return proposed;
    const { environments: _, ...rest } = proposed;
    const everywhere = trusted.environments === undefined || proposed.environments === undefined;
    return {
        ...rest,
        limits: limitsOf(trusted.limits, proposed.limits),
        degradation: stricterOf(["block", "warn"], trusted.degradation, proposed.degradation),
        ...(everywhere
            ? {}
            : { environments: [...new Set([...(trusted.environments ?? []), ...(proposed.environments ?? [])])] }),
    };
}
function limitsOf(trusted, proposed) {
    const metrics = [...new Set([...Object.keys(trusted), ...Object.keys(proposed)])];
    return Object.fromEntries(metrics.map((metric) => {
        const [old, wanted] = [trusted[metric], proposed[metric]];
        if (old === undefined || wanted === undefined)
            return [metric, old ?? wanted ?? {}];
        if (typeof old === "string" && typeof wanted === "string")
            return [metric, tighter(old, wanted)];
        const [before, after] = [byEnvironment(old), byEnvironment(wanted)];
        const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
        return [
            metric,
            Object.fromEntries(names.map((name) => {
                const [here, there] = [before[name] ?? before["*"], after[name] ?? after["*"]];
                return [name, here === undefined || there === undefined ? (here ?? there ?? "") : tighter(here, there)];
            })),
        ];
    }));
}
function byEnvironment(limit) {
    return typeof limit === "string" ? { "*": limit } : limit;
}
function tighter(trusted, proposed) {
    const [old, wanted] = [(0,limit/* limitOf */.LF)(trusted), (0,limit/* limitOf */.LF)(proposed)];
    const factor = old && wanted && (0,unit/* unitFactor */.I)(wanted.unit, old.unit);
    if (!old || !wanted || factor === undefined || old.comparison[0] !== wanted.comparison[0])
        return trusted;
    const value = wanted.value * factor;
    if (value === old.value)
        return wanted.comparison.length === 1 ? proposed : trusted;
    return (old.comparison[0] === "<") === value < old.value ? proposed : trusted;
}
function stricterOf(order, trusted, proposed) {
    return order.indexOf(trusted) <= order.indexOf(proposed) ? trusted : proposed;
}
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

;// CONCATENATED MODULE: ./packages/decide/policy/strictest.js





function strictest(trusted, proposed) {
    return {
        ...proposed,
        flows: flowsOf(trusted, proposed),
        versions: trusted.versions,
        roles: { ...proposed.roles, ...trusted.roles },
        environments: environmentsOf(trusted, proposed.environments),
        approvals: {
            exclude: union(trusted.approvals.exclude, proposed.approvals.exclude),
            authors: trusted.approvals.authors,
            ...(trusted.approvals.since === undefined ? {} : { since: trusted.approvals.since }),
            validity: shorter(trusted.approvals.validity, proposed.approvals.validity),
        },
        analysis: analysisOf(trusted.analysis, proposed.analysis),
        terraform: terraformOf(trusted.terraform, proposed.terraform),
        tools: { machine: both(trusted.tools.machine, proposed.tools.machine) },
        network: { allow: both(trusted.network.allow, proposed.network.allow) },
        performance: strictestPerformance(trusted.performance, proposed.performance),
        finalise: trusted.finalise,
        policy: trusted.policy,
        ledger: trusted.ledger,
    };
}
function flowsOf(trusted, { flows: proposed }) {
    const { flows } = trusted;
    const taken = takenEnvironments(trusted);
    const isNew = (names) => names.every((name) => [name, ...(0,approval_environments/* derivedEnvironments */.sn)(name)].every((each) => !taken.has(each)));
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
const noRules = { approve: {}, accept: {}, freeze: [] };
function environmentOf(trusted, proposed) {
    if (trusted === undefined || proposed === undefined)
        return trusted ?? proposed ?? noRules;
    return {
        approve: larger(trusted.approve, proposed.approve),
        accept: larger(trusted.accept, proposed.accept),
        freeze: union(trusted.freeze, proposed.freeze),
    };
}
function analysisOf(trusted, proposed) {
    return {
        ...proposed,
        block: configuration/* severities */.gO[Math.min(configuration/* severities */.gO.indexOf(trusted.block), configuration/* severities */.gO.indexOf(proposed.block))] ?? trusted.block,
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

/***/ 7081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ fixedStart),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   cg: () => (/* binding */ ownPart)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5180);

function matches(pattern, branch) {
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(branch, pattern, {
        dot: true,
        nobrace: true,
        noext: true,
        noextglob: true,
        nonegate: true,
        strictSlashes: true,
    });
}
function fixedStart(pattern) {
    return /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? "";
}
function ownPart(branch, patterns) {
    const pattern = patterns.find((candidate) => matches(candidate, branch)) ?? "";
    const start = fixedStart(pattern);
    const ending = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? "";
    const own = start === pattern ? branch : branch.slice(start.length, branch.length - ending.length);
    return own.slice(own.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ branchNameVerdict),
/* harmony export */   w: () => (/* binding */ versionOfBranch)
/* harmony export */ });
/* harmony import */ var _branch_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7081);
/* harmony import */ var _version_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5970);


function versionOfBranch(flow, branch, { flows, versions }) {
    return (0,_version_name_js__WEBPACK_IMPORTED_MODULE_0__/* .readVersion */ .$4)((0,_branch_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPart */ .cg)(branch, flows[flow].branches), versions, flow);
}
function branchNameVerdict(flow, branch, configuration) {
    const { flows, versions } = configuration;
    const said = versionOfBranch(flow, branch, configuration);
    if (said.kind === "version")
        return { go: true, because: `${branch} names the version ${said.version}` };
    if (said.kind === "none")
        return { go: true, because: `${branch} names no version; it follows from the commits` };
    const own = (0,_branch_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPart */ .cg)(branch, flows[flow].branches);
    const at = branch.lastIndexOf(own);
    const renamed = `${branch.slice(0, at)}${said.nearest ?? example[versions]}${branch.slice(at + own.length)}`;
    const others = versions === "any"
        ? ""
        : ", or choose another form of versions on the trusted branch (versions: semver, calendar or any)";
    return {
        go: false,
        reason: "bad_version",
        because: `${branch} does not name a version: ${JSON.stringify(own)} is no ${wanted[versions]}`,
        remedy: `Rename the branch, ${said.nearest === null ? "such as" : "most likely to"} ${renamed}${others}.`,
    };
}
const wanted = {
    semver: "semantic version (https://semver.org: three numbers without leading zeros, such as 1.5.0 or 1.5.0-rc.1)",
    calendar: "calendar version (a year and one to three more numbers, such as 2024.06.01)",
    any: "version (letters, digits, and . _ + - between them, at least one digit)",
};
const example = { semver: "1.5.0", calendar: "2024.06.01", any: "2024-w10" };


/***/ }),

/***/ 2080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ versionsInTags)
/* harmony export */ });
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3684);
/* harmony import */ var _version_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5970);


const plain = /^v?(\d+(?:\.\d+)*(?:-[0-9A-Za-z.-]+)?)(?:\+.*)?$/i;
const whole = /^\d+\.\d+\.\d+(?:-|$)/;
const withPrefix = /^(.*?[-_/@]?)v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+.*)?$/i;
function versionsInTags(tags, scheme) {
    const read = tags.flatMap((tag) => {
        if (scheme === "any" && tag.startsWith("v") && (0,_version_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isVersion */ .lF)(tag.slice(1), scheme))
            return [{ tag, version: tag.slice(1) }];
        const version = plain.exec(tag)?.[1];
        return version === undefined || /^\d+$/.test(tag) ? [] : [{ tag, version }];
    });
    const versions = read.filter(({ version }) => whole.test(version) || !read.some((other) => isPartOf(version, other)));
    if (versions.length > 0)
        return { versions: sorted(versions), prefix: "", unread: [] };
    const behind = tags.flatMap((tag) => {
        const [, prefix = "", version] = withPrefix.exec(tag) ?? [];
        return version === undefined ? [] : [{ tag, version, prefix }];
    });
    const [first, ...others] = new Set(behind.map(({ prefix }) => prefix));
    return first === undefined || others.length > 0
        ? { versions: [], prefix: "", unread: tags }
        : { versions: sorted(behind), prefix: first, unread: [] };
}
const isPartOf = (short, { version }) => version.startsWith(`${short}.`);
const sorted = (versions) => versions.map(({ tag, version }) => ({ tag, version })).toSorted((a, b) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(b.version, a.version));


/***/ }),

/***/ 5970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/* unused harmony export nearestVersion */
const number = "(?:0|[1-9]\\d*)";
const identifier = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const forms = {
    semver: new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?$`),
    calendar: /^(?:\d{4}|\d{2})(?:\.\d{1,4}){1,3}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
    any: /^(?=.*\d)[0-9A-Za-z][0-9A-Za-z._+-]*$/,
};
const longest = 100;
function isVersion(text, scheme) {
    return text.length <= longest && forms[scheme].test(text);
}
function readVersion(text, scheme, flow) {
    const said = text.replace(/^v(?=\d)/, "");
    if (isVersion(said, scheme))
        return { kind: "version", version: said };
    if (scheme !== "semver" || meansVersion(text, flow))
        return { kind: "near", nearest: nearestVersion(text, scheme) };
    return { kind: "none" };
}
function meansVersion(text, flow) {
    const always = /^v?\.?\d+(?:[._,]\d+)+|^v\.?\d+$|^\d{4}-\d{2}(?:-\d{2})?$/i;
    const inRelease = /^\d+$|^v?\d+[._,]|(?:^|[-_@a-z])v?\.?\d+\.\d+(?:\.\d+)?(?![0-9])/i;
    return always.test(text) || (flow === "release" && inRelease.test(text));
}
function nearestVersion(text, scheme) {
    const digits = text.replace(/^[^0-9]*/, "");
    const dated = digits.replace(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![0-9])/, (_, ...parts) => parts.slice(0, 3).filter(Boolean).join("."));
    const nearest = scheme === "any" ? text.replaceAll(/[^0-9A-Za-z._+-]+/g, "-").replace(/^[^0-9A-Za-z]+/, "") : tidied(dated, scheme);
    return isVersion(nearest, scheme) ? nearest : null;
}
function tidied(text, scheme) {
    const [core = "", rest = ""] = /^(\d+(?:[._,]\d+)*)(.*)$/.exec(text)?.slice(1) ?? [];
    const numbers = core.split(/[._,]/);
    const first = scheme === "semver" ? [...numbers, "0", "0"].slice(0, 3).map(withoutZeros) : numbers.slice(0, 4);
    const candidate = rest
        .replace(/\+.*$/, "")
        .replace(/^[^0-9A-Za-z]+/, "")
        .replaceAll(/[^0-9A-Za-z.-]/g, "-")
        .split(".")
        .filter(Boolean)
        .map((part) => (/^\d+$/.test(part) ? withoutZeros(part) : part));
    return `${first.join(".")}${candidate.length === 0 ? "" : `-${candidate.join(".")}`}`;
}
const withoutZeros = (digits) => digits.replace(/^0+(?=\d)/, "");


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
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);


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
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${anchor.branch} names ${named} as the branch whose rules hold, but it has no ${configurationPath}`, {
            reason: "bad_config",
            remedy: `Put ${configurationPath} on ${named}, or take policy.branch out of the one on ${anchor.branch}.`,
        });
    if (file === configurationPath)
        return usual;
    const other = await policyOf(named, file, read);
    if (usual.configuration?.policy.files.includes(file) || (usual.digest === null && other.digest === null))
        return other;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the input config names ${file}, which ${named} does not allow`, {
        reason: "bad_config",
        remedy: `Name it under policy.files in ${configurationPath} on ${named}, or leave the input config out.`,
    });
}
async function anchorOf(contents, read) {
    const branchFile = await read(configurationPath, main);
    if (branchFile.isBranch)
        return parsed(main, configurationPath, branchFile);
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
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5924), __webpack_require__.e(1875), __webpack_require__.e(552)]).then(__webpack_require__.bind(__webpack_require__, 1875));
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
    return { branch, file, commit, digest, configuration: parseConfiguration(text, `${file} on ${branch}`) };
}
async function policyTextAt({ branch, file }, commit, contents) {
    return parsed(branch, file, { isBranch: true, commit, text: await contents.read(file, commit) });
}


/***/ }),

/***/ 6064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ requiredApprovalName),
/* harmony export */   RB: () => (/* binding */ requiredApprovalsIn),
/* harmony export */   gw: () => (/* binding */ requiredApprovalConflicts),
/* harmony export */   sn: () => (/* binding */ derivedEnvironments)
/* harmony export */ });
function requiredApprovalName(of, kind, role, nth) {
    return `${of}-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`;
}
function derivedEnvironments(name) {
    return [`${name}-plan`, `${name}-request`, `${name}-check`];
}
const longest = 63;
function requiredApprovalConflicts(configuration) {
    const owners = new Map();
    for (const name of Object.values(configuration.flows).flatMap((flow) => ("chain" in flow ? flow.chain : [])))
        for (const used of [name, ...derivedEnvironments(name)])
            owners.set(used, `of ${name} itself`);
    return requiredApprovalsIn(configuration).flatMap(({ keys, name }) => {
        const path = keys.join(".");
        const other = owners.get(name);
        owners.set(name, `asked for by ${path}`);
        if (other !== undefined && other !== `asked for by ${path}`)
            return [
                { keys, message: `waits in the environment ${name}, which is ${other}; choose another name for the role` },
            ];
        return name.length > longest
            ? [{ keys, message: `waits in the environment ${name}, whose name is longer than ${longest}` }]
            : [];
    });
}
function requiredApprovalsIn({ flows, environments }) {
    return [
        ...["release", "hotfix"].flatMap((flow) => requiredApprovalsOf(flow, "start", flows[flow].start, ["flows", flow, "start"])),
        ...Object.entries(environments).flatMap(([name, { approve, accept, freeze }]) => [
            ...requiredApprovalsOf(name, "approve", approve, ["environments", name, "approve"]),
            ...requiredApprovalsOf(name, "accept", accept, ["environments", name, "accept"]),
            ...[...new Map(freeze.map(({ override }, index) => [override, index]))].flatMap(([role, index]) => role === undefined
                ? []
                : [
                    {
                        keys: ["environments", name, "freeze", index, "override"],
                        name: requiredApprovalName(name, "override", role, 1),
                    },
                ]),
        ]),
    ];
}
const requiredApprovalsOf = (of, kind, quorum, keys) => Object.entries(quorum).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
    keys: [...keys, role],
    name: requiredApprovalName(of, kind, role, index + 1),
})));


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ durationOf)
/* harmony export */ });
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
function durationOf(duration) {
    const unit = units[duration.slice(-1)];
    const count = Number(duration.slice(0, -1));
    if (unit === undefined || !Number.isSafeInteger(count))
        throw new Error(`${duration} is not a duration`);
    return count * unit;
}


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
function partsOf(version) {
    const [, numbers, candidate] = /^v?(\d+(?:\.\d+)*)(?:-([^+]*))?(?:\+.*)?$/i.exec(version) ?? [];
    return numbers === undefined
        ? { numbers: version.match(/\d+/g)?.map(plain) ?? [], candidate: null }
        : { numbers: numbers.split(".").map(plain), candidate: candidate === undefined ? null : candidate.split(".") };
}
function compareVersions(a, b) {
    const [one, other] = [partsOf(a), partsOf(b)];
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
        const order = compareNumbers(one.numbers[index] ?? "0", other.numbers[index] ?? "0");
        if (order !== 0)
            return order;
    }
    if (one.candidate === null || other.candidate === null)
        return Number(other.candidate !== null) - Number(one.candidate !== null);
    for (let index = 0; index < Math.max(one.candidate.length, other.candidate.length); index += 1) {
        const order = compareIdentifiers(one.candidate[index], other.candidate[index]);
        if (order !== 0)
            return order;
    }
    return 0;
}
const plain = (digits) => digits.replace(/^0+(?=\d)/, "");
const compareNumbers = (a, b) => a.length - b.length || (a < b ? -1 : Number(a > b));
function compareIdentifiers(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOther)
        return compareNumbers(plain(a), plain(b));
    if (isNumber || isOther)
        return isNumber ? -1 : 1;
    return a < b ? -1 : Number(a > b);
}


/***/ })

};
