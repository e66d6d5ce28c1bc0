export const id = 2843;
export const ids = [2843];
export const modules = {

/***/ 8081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration)
});

// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var configuration = __webpack_require__(1437);
;// CONCATENATED MODULE: ./packages/model/chain-conflicts.js
const kept = new Set(["verification", "finalise"]);
const own = new Set(["approval", "record", "finalise"]);
const chainConflicts = ({ flows }) => ["develop", "release", "hotfix"].flatMap((flow) => flows[flow].chain.flatMap((name, index, chain) => {
    const keys = ["flows", flow, "chain", index];
    if (chain.indexOf(name) < index)
        return [{ keys, message: `"${name}" stands in the chain already` }];
    if (kept.has(name))
        return [{ keys, message: `"${name}" is a name that the ledger keeps for itself` }];
    return own.has(name.toLowerCase())
        ? [{ keys, message: `"${name}" is an environment of Slipway's own jobs` }]
        : [];
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
;// CONCATENATED MODULE: ./packages/model/settings-lost.js
const lost = new Set(["__proto__", "constructor", "prototype"]);
const lostSettings = (value, keys = [], seen = new Set()) => {
    if (typeof value !== "object" || value === null || seen.has(value))
        return [];
    seen.add(value);
    return Object.entries(value).flatMap(([key, inner]) => {
        const here = [...keys, Array.isArray(value) ? Number(key) : key];
        return lost.has(key)
            ? [{ keys: here, message: "is a name that JavaScript keeps for itself; choose another" }]
            : lostSettings(inner, here, seen);
    });
};

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
    const given = plain(document, file, remedy);
    const parsed = dist/* safeParse */.xLC(schema, given);
    const wrong = parsed.success ? conflicts(parsed.output) : parsed.issues.flatMap((issue) => mistakesOf(schema, issue));
    const found = [...lostSettings(given), ...wrong];
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
    schema: configuration/* Configuration */.Vk,
    conflicts: configurationConflicts,
    remedy: `Mend ${file}; its settings are described by schema/slipway.schema.json.`,
});


/***/ })

};
