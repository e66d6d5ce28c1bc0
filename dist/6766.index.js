export const id = 6766;
export const ids = [6766,954];
export const modules = {

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

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ strictest)
});

// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/configuration/seat-names.js
var seat_names = __webpack_require__(4098);
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
    const end = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? "";
    const own = start === pattern ? branch : branch.slice(start.length, branch.length - end.length);
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
        return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
    }
    catch (error) {
        return { wrong: error.message };
    }
}, { holds: "document" });
const needsOf = (what) => ({ ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" });
const attempted = (what, schema) => {
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
};
const textMap = () => document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


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
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5924), __webpack_require__.e(9239)]).then(__webpack_require__.bind(__webpack_require__, 9239));
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
    return { branch, file, commit, digest, configuration: parseConfiguration(text, `${file} on ${branch}`) };
}
async function policyTextAt({ branch, file }, commit, contents) {
    return parsed(branch, file, { isBranch: true, commit, text: await contents.read(file, commit) });
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

/***/ 5155:
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
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


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

/***/ 4098:
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

/***/ 6907:
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
