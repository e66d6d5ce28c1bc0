export const id = 1875;
export const ids = [1875];
export const modules = {

/***/ 7787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gH: () => (/* binding */ outputsNeeded),
/* harmony export */   tO: () => (/* binding */ placeholderConflicts)
/* harmony export */ });
/* unused harmony export checkValueNames */
/* harmony import */ var _document_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4993);

const checkValueNames = ["version", "commit", "digest", "environment"];
const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const output = /^outputs\.(.+)$/;
function textsOf(check) {
    const json = Object.entries(check.expect.json).flatMap(([key, value]) => typeof value === "string" ? [{ keys: ["expect", "json", key], text: value }] : []);
    return [{ keys: ["http"], text: check.http }, ...json];
}
function namesIn(text) {
    return [...text.matchAll(placeholder)].map(([, name = ""]) => name);
}
function placeholderConflicts({ checks }) {
    const isKnown = (name) => output.test(name) || checkValueNames.some((known) => known === name);
    return checks.flatMap((check, at) => "sql" in check
        ? []
        : textsOf(check).flatMap(({ keys, text }) => namesIn(text)
            .filter((name) => !isKnown(name))
            .map((name) => ({
            keys: ["checks", at, ...keys],
            message: `{${name}} is not a value that a check can use${(0,_document_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, checkValueNames)}; known are ${checkValueNames.map((known) => `{${known}}`).join(", ")} and {outputs.<name>}`,
        }))));
}
function outputsNeeded(checks) {
    const names = checks.flatMap((check) => ("sql" in check ? [] : textsOf(check).flatMap(({ text }) => namesIn(text))));
    return [...new Set(names.flatMap((name) => output.exec(name)?.[1] ?? []))];
}


/***/ }),

/***/ 1875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration)
});

// EXTERNAL MODULE: ./packages/model/settings/settings-file.js + 3 modules
var settings_file = __webpack_require__(5164);
;// CONCATENATED MODULE: ./packages/model/settings/unsupported-settings.js
const unsupportedSettings = {
    "environments.*.rollback": "nothing is rolled back by itself; deploy the release before it again",
    "approvals.by": "people answer in GitHub's environments",
    "artefact.submodules": "a commit with submodules is refused by name; put their files into the repository (git subtree), or leave them out by artefact.exclude",
    "analysis.baseline": "analysis.<tool>.skip accepts a rule everywhere",
    "analysis.policies": "rules of your own go into .tflint.hcl, .sqlfluff or .pylintrc",
    "analysis.sqlfluff.templater": "write it into .sqlfluff",
    "terraform.roots": "one folder is deployed, terraform.directory",
    "terraform.tool": "it is terraform",
    "terraform.backend": "write the backend into the Terraform code, and pass its credentials in SLIPWAY_SECRETS",
    "terraform.workspace": "it is the default one",
    "database.tool": "migrations are numbered SQL files",
    "database.url": "the address is always the secret DATABASE_URL of the environment",
    "finalise.jira": "no issue is changed",
    credentials: "pass what Terraform needs in SLIPWAY_SECRETS",
    steps: "run commands of your own in jobs of your own, which need the job that calls Slipway",
    jira: "no flow changes an issue; call the action jira-update in a job of your own",
    notify: "nobody is notified",
    documents: "nothing is generated",
    cleanup: "nothing is deleted",
    logs: "logs stay where GitHub keeps them",
};
function unsupportedSetting(keys) {
    const fits = (path) => {
        const parts = path.split(".");
        return parts.length === keys.length && parts.every((part, index) => part === "*" || part === keys[index]);
    };
    const row = Object.entries(unsupportedSettings).find(([path]) => fits(path));
    return row && `is not supported by this version of Slipway (${row[1]}); take it out`;
}

// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/cron-line.js
var cron_line = __webpack_require__(7550);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
// EXTERNAL MODULE: ./packages/model/configuration/approval-environments.js
var approval_environments = __webpack_require__(6064);
;// CONCATENATED MODULE: ./packages/model/configuration/chain-conflicts.js
const kept = new Set(["verification", "finalise"]);
const own = new Set(["approval", "record", "finalise"]);
function chainConflicts({ flows }) {
    return ["develop", "release", "hotfix"].flatMap((flow) => flows[flow].chain.flatMap((name, index, chain) => {
        const keys = ["flows", flow, "chain", index];
        if (chain.indexOf(name) < index)
            return [{ keys, message: `"${name}" is in the chain already` }];
        if (kept.has(name))
            return [{ keys, message: `"${name}" is a name that the ledger keeps for itself` }];
        return own.has(name.toLowerCase())
            ? [{ keys, message: `"${name}" is an environment of Slipway's own jobs` }]
            : [];
    }));
}

;// CONCATENATED MODULE: ./packages/model/configuration/check-conflicts.js
function checkConflicts({ checks }) {
    return checks.flatMap((check, index) => {
        if (!("http" in check))
            return [];
        const { method, body, safe, follow } = check;
        const { status, location } = check.expect;
        const at = (key, message, isWrong) => isWrong ? [{ keys: ["checks", index, ...key.split(".")], message }] : [];
        return [
            ...at("method", "a check only asks: say safe: true if this POST changes nothing", method === "POST" && !safe),
            ...at("body", "is sent by POST only", body !== undefined && method !== "POST"),
            ...at("expect.location", "needs the status of a redirect, such as status: 301", location !== undefined && (status < 300 || status > 399)),
            ...at("follow", "leaves no redirect whose location could be seen", follow && location !== undefined),
            ...at("headers", "names one header twice", new Set(namesOf(check.headers)).size < namesOf(check.headers).length),
        ];
    });
}
const namesOf = (headers) => Object.keys(headers).map((name) => name.toLowerCase());

// EXTERNAL MODULE: ./packages/model/configuration/check-placeholders.js
var check_placeholders = __webpack_require__(7787);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-deploy.js
var configuration_deploy = __webpack_require__(1760);
// EXTERNAL MODULE: ./packages/model/performance/history.js
var performance_history = __webpack_require__(372);
;// CONCATENATED MODULE: ./packages/model/configuration/performance-conflicts.js


function performanceConflicts({ performance, flows, environments, roles }) {
    const deployed = new Set([flows.develop.chain, flows.release.chain, flows.hotfix.chain].flat());
    const names = performance.suites.map(({ name }) => name);
    const stray = (keys, name) => deployed.has(name) ? [] : [{ keys, message: `${name} is not in any chain${(0,nearest/* didYouMean */.a)(name, deployed)}` }];
    const by = performance["accept-by"];
    return [
        ...performance.suites.flatMap((suite, at) => {
            const keys = ["performance", "suites", at];
            return [
                ...(names.indexOf(suite.name) < at
                    ? [{ keys: [...keys, "name"], message: `${suite.name} is the name of an earlier suite` }]
                    : []),
                ...(suite.name === performance_history/* durationsSuite */.IG
                    ? [
                        {
                            keys: [...keys, "name"],
                            message: `${performance_history/* durationsSuite */.IG} is what Slipway measures itself: choose another name`,
                        },
                    ]
                    : []),
                ...(suite.environments ?? []).flatMap((name, each) => stray([...keys, "environments", each], name)),
                ...Object.entries(suite.limits).flatMap(([metric, limit]) => typeof limit === "string"
                    ? []
                    : Object.keys(limit).flatMap((name) => name === "*" ? [] : stray([...keys, "limits", metric, name], name))),
            ];
        }),
        ...performance.accept.flatMap(({ suite, environment }, at) => [
            ...(names.includes(suite) || suite === performance_history/* durationsSuite */.IG
                ? []
                : [
                    {
                        keys: ["performance", "accept", at, "suite"],
                        message: `${suite} is not one of the suites${(0,nearest/* didYouMean */.a)(suite, names)}`,
                    },
                ]),
            ...(environment === undefined ? [] : stray(["performance", "accept", at, "environment"], environment)),
        ]),
        ...(by === undefined
            ? []
            : roles[by] === undefined
                ? [
                    {
                        keys: ["performance", "accept-by"],
                        message: `${by} is not one of the roles${(0,nearest/* didYouMean */.a)(by, Object.keys(roles))}`,
                    },
                ]
                : Object.values(environments).some(({ accept }) => (accept[by] ?? 0) > 0)
                    ? []
                    : [{ keys: ["performance", "accept-by"], message: `no environment asks ${by} for acceptance` }]),
    ];
}

;// CONCATENATED MODULE: ./packages/model/configuration/configuration-conflicts.js








function configurationConflicts(configuration, value = {}) {
    return [
        ...chainConflicts(configuration),
        ...strayEnvironments(configuration, value),
        ...strayRoles(configuration, value),
        ...sharedBranches(configuration),
        ...badWindows(configuration),
        ...(0,check_placeholders/* placeholderConflicts */.tO)(configuration),
        ...(0,approval_environments/* requiredApprovalConflicts */.gw)(configuration),
        ...checkConflicts(configuration),
        ...performanceConflicts(configuration),
        ...unknownTerraform(configuration),
    ];
}
const strayEnvironments = ({ flows, environments }, value) => {
    const deployed = new Set([flows.develop.chain, flows.release.chain, flows.hotfix.chain].flat());
    const known = new Set([...deployed, ...textsIn(groupIn(value, "flows"))]);
    const hasRules = (rules) => Object.values(rules).some((rule) => Object.keys(rule).length > 0);
    return Object.entries(environments).flatMap(([name, rules]) => {
        const keys = ["environments", name];
        if (!known.has(name) && name !== flows.feature.preview)
            return [{ keys, message: `is not in any chain${(0,nearest/* didYouMean */.a)(name, known)}` }];
        return name === flows.feature.preview && !deployed.has(name) && hasRules(rules)
            ? [{ keys, message: "is only previewed: nothing is deployed there, and nobody asked" }]
            : [];
    });
};
const strayRoles = ({ flows, environments, roles }, value) => {
    const known = new Set([...Object.keys(roles), ...Object.keys(groupIn(value, "roles"))]);
    const asked = [
        ...["release", "hotfix"].flatMap((name) => Object.keys(flows[name].start).map((role) => ({ keys: ["flows", name, "start", role], role }))),
        ...Object.entries(environments).flatMap(([name, environment]) => [
            ...["approve", "accept"].flatMap((gate) => Object.keys(environment[gate]).map((role) => ({ keys: ["environments", name, gate, role], role }))),
            ...environment.freeze.flatMap(({ override: role }, index) => role === undefined ? [] : [{ keys: ["environments", name, "freeze", index, "override"], role }]),
        ]),
    ];
    return asked
        .filter(({ role }) => !known.has(role))
        .map(({ keys, role }) => ({ keys, message: `is not one of the roles${(0,nearest/* didYouMean */.a)(role, known)}` }));
};
const groupIn = (value, name) => {
    const group = typeof value === "object" && value !== null ? value[name] : undefined;
    return typeof group === "object" && group !== null ? group : {};
};
const textsIn = (value) => {
    if (typeof value === "string")
        return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const unknownTerraform = ({ terraform, tools }) => terraform.version === configuration_deploy/* terraformVersion */.RG || tools.machine.includes("terraform")
    ? []
    : [
        {
            keys: ["terraform", "version"],
            message: `${terraform.version} cannot be fetched: ${configuration_deploy/* terraformVersion */.RG} can, and any other one only be taken from the runner (tools: { machine: [terraform] })`,
        },
    ];
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
    return mistake === undefined ? [] : [{ keys: [...keys, mistake.at], message: mistake.message }];
}));

;// CONCATENATED MODULE: ./packages/model/configuration/configuration-file.js




function parseConfiguration(text, file) {
    return (0,settings_file/* parseSettings */.P)(text, file, {
        schema: configuration/* Configuration */.Vk,
        unsupported: unsupportedSetting,
        conflicts: configurationConflicts,
        remedy: `Correct ${file}; its settings are described by schema/slipway.schema.json.`,
    });
}


/***/ }),

/***/ 372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ durationsSuite),
/* harmony export */   ae: () => (/* binding */ historyPath),
/* harmony export */   vc: () => (/* binding */ historyFolder)
/* harmony export */ });
const durationsSuite = "durations";
function historyFolder(environment, suite) {
    return ["performance", environment, ...(suite === undefined ? [] : [suite])].join("/");
}
function historyPath(run) {
    return `${historyFolder(run.environment, run.suite)}/${run.at.slice(0, 7)}.jsonl`;
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ parseSettings),
  h: () => (/* binding */ settingPlaces)
});

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./packages/model/settings/settings-lost.js
const lost = new Set(["__proto__", "constructor", "prototype"]);
function lostSettings(value, keys = [], seen = new Set()) {
    if (typeof value !== "object" || value === null || seen.has(value))
        return [];
    seen.add(value);
    return Object.entries(value).flatMap(([key, inner]) => {
        const here = [...keys, Array.isArray(value) ? Number(key) : key];
        return lost.has(key)
            ? [{ keys: here, message: "is a name that JavaScript keeps for itself; choose another" }]
            : lostSettings(inner, here, seen);
    });
}

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
;// CONCATENATED MODULE: ./packages/model/settings/settings-mistakes.js



function mistakesOf(format, issue, before = []) {
    const { schema } = format;
    const keys = [...before, ...(issue.path ?? []).map((item) => item.key)];
    const name = String(keys.at(-1) ?? "");
    if (issue.type === "union") {
        const meant = formMeant(schemaAt(schema, keys), issue.input);
        const parsed = meant && valibot_dist/* safeParse */.xLC(meant, issue.input);
        if (parsed && !parsed.success)
            return parsed.issues.flatMap((inner) => mistakesOf(format, inner, keys));
    }
    if (issue.type === "strict_object" && issue.expected === "never") {
        const unsupported = format.unsupported?.(keys);
        if (unsupported !== undefined)
            return [{ keys, message: unsupported }];
        const known = Object.keys(entriesOf(schemaAt(schema, keys.slice(0, -1))));
        return [{ keys, message: `is not a setting${(0,nearest/* didYouMean */.a)(name, known) || `; known are ${known.join(", ")}`}` }];
    }
    const missing = issue.input === undefined;
    if (issue.type === "strict_object")
        return [{ keys, message: missing ? "is missing" : `${issue.received} is not a group of settings` }];
    const wanted = (0,document_document/* expectation */.pG)(issue);
    const isChoice = wanted.startsWith("(");
    const options = isChoice ? [...wanted.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "") : [];
    const known = isChoice ? `one of ${options.join(", ")}` : wanted;
    if (issue.type === "max_length")
        return [{ keys, message: `holds ${issue.received}, expected ${known}` }];
    if (missing)
        return [{ keys, message: `is missing: expected ${known}` }];
    return [{ keys, message: `${issue.received} is not ${known}${(0,nearest/* didYouMean */.a)(String(issue.input), options)}` }];
}
function schemaAt(schema, keys) {
    const walkable = walk(schema, keys);
    return walkable && opened(walkable);
}
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

;// CONCATENATED MODULE: ./packages/model/settings/whole-settings.js


const most = 100;
function wholeSettings(value, format) {
    const rest = structuredClone(value);
    const mistakes = new Map();
    const removed = [];
    for (let round = 0; round < most; round += 1) {
        const parsed = valibot_dist/* safeParse */.xLC(format.schema, rest);
        if (parsed.success)
            return { mistakes: [...mistakes.values()], value: parsed.output, removed };
        const matches = parsed.issues.flatMap((issue) => mistakesOf(format, issue));
        for (const mistake of matches)
            if (!removed.some((keys) => isWithin(mistake.keys, keys)))
                mistakes.set(JSON.stringify(mistake), mistake);
        const taken = matches.flatMap(({ keys }) => takeOut(rest, keys, format) ?? []);
        const [around] = taken.length > 0 ? [] : matches.flatMap(({ keys }) => takeOutAround(rest, keys, format) ?? []);
        if (taken.length === 0 && around === undefined)
            break;
        removed.push(...taken, ...(around === undefined ? [] : [around]));
    }
    return { mistakes: [...mistakes.values()], value: undefined, removed };
}
function isWithin(keys, outer) {
    return outer.every((key, index) => keys[index] === key);
}
function takeOut(root, keys, format) {
    const [parent, last] = [valueAt(root, keys.slice(0, -1)), keys.at(-1)];
    if (last === undefined || typeof parent !== "object" || parent === null || Array.isArray(parent))
        return undefined;
    const group = parent;
    const only = schemaAt(format.schema, keys)?.literal;
    if (only !== undefined && group[last] !== only)
        group[last] = only;
    else if (Object.hasOwn(group, last))
        delete group[last];
    else
        return undefined;
    return [keys];
}
function takeOutAround(root, keys, format) {
    if (keys.length < 2)
        return undefined;
    const outer = keys.slice(0, -1);
    return takeOut(root, outer, format) ?? takeOutAround(root, outer, format);
}
function valueAt(root, keys) {
    return keys.reduce((value, key) => (typeof value === "object" && value !== null ? value[key] : undefined), root);
}

;// CONCATENATED MODULE: ./packages/model/settings/settings-file.js




function parseSettings(text, file, format) {
    const { remedy } = format;
    const bytes = notText(text);
    if (bytes !== undefined)
        throw badFile(file, [bytes], remedy);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: "1.2", uniqueKeys: true, merge: false });
    const at = (offset) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
    const broken = [...document.errors, ...document.warnings];
    if (broken.length > 0) {
        const report = broken.map(({ pos, message }) => ({ ...at(pos[0]), path: "", message: firstLine(message) }));
        throw badFile(file, report, remedy);
    }
    const received = plain(document, file, remedy);
    const { value, mistakes: wrong, removed } = wholeSettings(received, format);
    const conflicts = value === undefined ? [] : format.conflicts(value, wrong.length === 0 ? {} : received);
    const matches = [
        ...lostSettings(received),
        ...wrong,
        ...conflicts.filter(({ keys }) => !removed.some((place) => isWithin(keys, place))),
    ];
    if (value !== undefined && matches.length === 0)
        return value;
    const mistakes = matches.map(({ keys, message }) => ({
        ...at(offsetOf(document, keys)),
        path: pathOf(keys),
        message,
    }));
    const sorted = mistakes.sort((a, b) => a.line - b.line || a.column - b.column);
    throw badFile(file, sorted, remedy);
}
function settingPlaces(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: "1.2", merge: false });
    return {
        has: (keys) => document.hasIn(keys),
        at: (keys) => {
            const { line, col } = lines.linePos(offsetOf(document, keys));
            return { line, column: col };
        },
    };
}
const notText = (text) => {
    const at = text.search(/[\0\ufffd]/);
    if (at < 0)
        return undefined;
    const before = text.slice(0, at).split("\n");
    return {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        path: "",
        message: "is not UTF-8; save the file as UTF-8",
    };
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
    if ((0,dist/* isMap */.jh)(holder) && typeof last === "string") {
        const pair = holder.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === last);
        if (pair && (0,dist/* isScalar */.jn)(pair.key))
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


/***/ })

};
