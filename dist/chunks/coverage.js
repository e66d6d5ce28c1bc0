export const id = 2023;
export const ids = [2023];
export const modules = {

/***/ 2023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  coverageOf: () => (/* binding */ coverageOf)
});

// EXTERNAL MODULE: ../node_modules/picomatch/index.js
var picomatch = __webpack_require__(5180);
;// CONCATENATED MODULE: ./packages/decide/coverage/commit-paths.js

function commitPaths(all, exclude) {
    const patterns = exclude.map((pattern) => picomatch(pattern, { dot: true }));
    const files = all.filter((path) => !patterns.some((fits) => fits(path)));
    const known = knownIn(files);
    const everything = patterns.length === 0 ? known : knownIn(all);
    return {
        files,
        all: known,
        has: (path) => known.has(plainPath(path)),
        below: (path) => {
            const plain = plainPath(path);
            return files.filter((file) => plain === "" || file === plain || file.startsWith(`${plain}/`));
        },
        isLeftOut: (path) => !known.has(plainPath(path)) && everything.has(plainPath(path)),
    };
}
function plainPath(path) {
    return path
        .split("/")
        .filter((part) => part !== "" && part !== ".")
        .join("/");
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
const knownIn = (files) => {
    const known = new Set([""]);
    for (const file of files)
        for (let path = file; path !== "" && !known.has(path); path = folderOf(path))
            known.add(path);
    return known;
};

;// CONCATENATED MODULE: ./packages/decide/coverage/deployable.js

function deployableVerdict({ name, chain }, { terraform, database }, paths) {
    if (chain.length === 0)
        return { go: true, because: `${name} deploys nothing` };
    const own = plainPath(terraform.directory);
    const isDeployed = (file) => /\.tf(?:\.json)?$/.test(file) && folderOf(file) === own;
    const isApplied = paths.below(database.migrations).some((file) => /\.sql$/i.test(file));
    if (isApplied || paths.files.some(isDeployed))
        return { go: true, because: "there is something to deploy" };
    const python = paths.files.some((file) => file.endsWith(".py"))
        ? "; Python alone is tested and deployed nowhere"
        : "";
    return {
        go: false,
        reason: "nothing_to_deploy",
        because: `${name} goes to ${chain.join(", ")}, but there is nothing to deploy: no Terraform (*.tf) in ${terraform.directory} and no migrations (*.sql) in ${database.migrations}${python}`,
        remedy: `Name the folders in terraform.directory or database.migrations${name === "develop" ? ", or set flows.develop.chain to [] to verify only" : ""}.`,
    };
}

// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
;// CONCATENATED MODULE: ./packages/decide/coverage/missing-paths.js


function missingPaths(configuration, isSaid, paths) {
    return namedIn(configuration)
        .filter(({ keys }) => isSaid(keys))
        .flatMap(({ keys, path, holds }) => {
        if (paths.isLeftOut(path))
            return [{ level: "mistake", keys, message: `${path} is left out by artefact.exclude` }];
        if (!paths.has(path))
            return [{ level: "mistake", keys, message: `${path} is not there${meant(path, paths)}` }];
        const below = paths.below(path);
        if (holds === undefined)
            return below[0] === plainPath(path)
                ? []
                : [{ level: "mistake", keys, message: `${path} is a folder, not a file` }];
        return below.some((file) => holds.fits.test(file))
            ? []
            : [{ level: "warning", keys, message: `${path} holds no ${holds.what}` }];
    });
}
function namedIn({ tests, terraform, database, checks, performance }) {
    const python = { what: "Python", fits: /\.py$/ };
    const sql = { what: "SQL", fits: /\.sql$/i };
    return [
        ...(tests.python.paths ?? []).map((path, at) => ({ keys: ["tests", "python", "paths", at], path, holds: python })),
        ...(tests.python.paths?.length === 0
            ? []
            : [{ keys: ["tests", "python", "requirements"], path: tests.python.requirements, holds: undefined }]),
        ...tests.sql.paths.map((path, at) => ({ keys: ["tests", "sql", "paths", at], path, holds: sql })),
        {
            keys: ["terraform", "directory"],
            path: terraform.directory,
            holds: { what: "Terraform (*.tf)", fits: /\.tf(?:\.json)?$/ },
        },
        { keys: ["database", "migrations"], path: database.migrations, holds: { ...sql, what: "migrations (*.sql)" } },
        ...checks.flatMap((check, at) => "sql" in check ? [{ keys: ["checks", at, "sql"], path: check.sql, holds: undefined }] : []),
        ...performance.suites.flatMap((suite, at) => "explain" in suite
            ? suite.explain.map((path, each) => ({
                keys: ["performance", "suites", at, "explain", each],
                path,
                holds: undefined,
            }))
            : suite.requirements === undefined
                ? []
                : [{ keys: ["performance", "suites", at, "requirements"], path: suite.requirements, holds: undefined }]),
    ];
}
function meant(path, { all }) {
    const wanted = plainPath(path);
    const last = wanted.slice(wanted.lastIndexOf("/") + 1).toLowerCase();
    const same = [...all].filter((each) => each.toLowerCase() === last || each.toLowerCase().endsWith(`/${last}`));
    const match = (0,nearest/* nearest */.p)(wanted, all) ?? (same.length === 1 ? same[0] : undefined);
    return match === undefined ? "" : `; did you mean "${match}"?`;
}

;// CONCATENATED MODULE: ./packages/decide/coverage/missing-variables.js


const keys = ["terraform", "variables"];
function missingVariables(configuration, isSaid, paths, flow) {
    const { terraform, flows } = configuration;
    if (!paths.below(terraform.directory).some((file) => /\.tf(?:\.json)?$/.test(file)))
        return [];
    const template = plainPath(terraform.variables);
    const nameIn = new RegExp(`^${template.split("{environment}").map(escaped).join("(.*)")}(?:\\.json)?$`, "i");
    if (!template.includes("{environment}"))
        return paths.has(template) || !isSaid(keys)
            ? []
            : [{ level: "mistake", keys, message: `${template} is not there` }];
    const here = [...flow.chain, ...(flow.preview === null ? [] : [flow.preview])];
    const all = [...new Set([...here, ...flows.develop.chain, ...flows.release.chain, ...flows.hotfix.chain])];
    const missing = all.filter((environment) => !paths.has(fileOf(template, environment)));
    const others = paths.files.flatMap((file) => {
        const name = nameIn.exec(file)?.[1];
        return name === undefined || all.some((environment) => fileOf(template, environment) === file)
            ? []
            : [{ file, name }];
    });
    if (missing.length === all.length && others.length === 0 && !isSaid(keys))
        return [];
    return missing.map((environment) => {
        const expected = fileOf(template, environment);
        const near = others.find(({ name }) => isNear(name, environment));
        const level = near !== undefined && here.includes(environment) ? "mistake" : "warning";
        const instead = near === undefined ? "" : `, but ${near.file} is; rename one of them`;
        return { level, keys, message: `${environment} has no variables: ${expected} is not there${instead}` };
    });
}
const fileOf = (template, environment) => template.replaceAll("{environment}", environment);
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
function isNear(name, environment) {
    const [a, b] = [name.toLowerCase(), environment.toLowerCase()];
    return a[0] === b[0] && ((0,nearest/* nearest */.p)(a, [b]) !== undefined || isShortFor(a, b) || isShortFor(b, a));
}
function isShortFor(short, long) {
    if (short.length < 2)
        return false;
    let at = 0;
    for (const letter of long)
        if (letter === short[at])
            at += 1;
    return at === short.length;
}

;// CONCATENATED MODULE: ./packages/decide/coverage/uncovered.js

const most = 5;
function uncoveredPaths({ terraform, database, tests, checks }, paths) {
    const read = [
        database.migrations,
        ...tests.sql.paths,
        ...checks.flatMap((check) => ("sql" in check ? [check.sql] : [])),
    ];
    const isRead = isBelow(read);
    const isTested = isBelow(tests.python.paths ?? usualTests(paths));
    const sql = paths.files.filter((file) => /\.sql$/i.test(file) && !isRead(file));
    const python = paths.files.filter((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file) && !isTested(file));
    return [
        describe(["terraform", "directory"], terraformRoots(terraform.directory, paths), "Terraform", "is neither planned nor deployed"),
        describe(["database", "migrations"], sql.filter(isMigration), "migrations", "are not applied"),
        describe(["tests", "sql", "paths"], sql.filter((file) => isSqlTest(file) && !isMigration(file)), "tests in SQL", "are not run"),
        describe(["tests", "python", "paths"], python, "tests in Python", "are not run"),
        ...inCapitals(paths),
    ].flat();
}
function usualTests({ files }) {
    const isSet = files.some((file) => ["pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"].includes(file));
    return !isSet && files.some((file) => file.startsWith("tests/")) ? ["tests"] : ["."];
}
function inCapitals({ files }) {
    const endings = [
        [["terraform", "directory"], ".tf"],
        [["tests", "python", "paths"], ".py"],
    ];
    return endings.flatMap(([keys, ending]) => files
        .filter((file) => file.toLowerCase().endsWith(ending) && !file.endsWith(ending))
        .slice(0, most)
        .map((file) => ({
        level: "warning",
        keys,
        message: `${file} is not read: write its ending as ${ending}`,
    })));
}
function terraformRoots(directory, { files }) {
    const own = plainPath(directory);
    const isOwn = isBelow([directory]);
    const isModule = (file) => /(?:^|\/)(?:modules?|examples?|tests?|fixtures|\.terraform)\//i.test(file);
    const matches = files.filter((file) => /\.tf(?:\.json)?$/.test(file) && folderOf(file) !== own && !isModule(file));
    const lone = matches.filter((file) => !isOwn(file));
    const folders = new Set(lone.map(folderOf));
    const outer = lone.filter((file) => !foldersAbove(folderOf(file)).some((folder) => folders.has(folder)));
    const isRoot = /(?:^|\/)(?:\.terraform\.lock\.hcl|backend[^/]*\.tf|[^/]*\.tfvars(?:\.json)?)$/;
    const roots = new Set(files.filter((file) => isRoot.test(file)).map(folderOf));
    const nested = matches.filter((file) => isOwn(file) && roots.has(folderOf(file)));
    return [...outer, ...nested];
}
const foldersAbove = (folder) => folder
    .split("/")
    .map((_, at, parts) => parts.slice(0, at).join("/"))
    .slice(1);
const isMigration = (file) => /(?:^|\/)(?:\d+[_-]|V\d[\d_.]*__)[^/]*\.sql$/i.test(file) || /(?:^|\/)migrat[^/]*\/[^/]*\.sql$/i.test(file);
const isSqlTest = (file) => /(?:^|\/)(?:tests?\/.*|test_[^/]*|[^/]*_test)\.?[^/]*\.sql$/i.test(file);
function isBelow(paths) {
    const plain = paths.map(plainPath);
    return (file) => plain.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}
function describe(keys, files, what, done) {
    const folders = [...new Set(files.map((file) => folderOf(file) || "the top folder"))];
    if (folders.length === 0)
        return [];
    const more = folders.length > most ? ` and ${folders.length - most} more` : "";
    const message = `${what} in ${folders.slice(0, most).join(", ")}${more} ${done}, for no setting names that folder; artefact.exclude leaves out what is not meant to be`;
    return [{ level: "warning", keys, message }];
}

// EXTERNAL MODULE: ./packages/decide/deploy/migrations.js
var migrations = __webpack_require__(7909);
// EXTERNAL MODULE: ./packages/model/settings/settings-file.js + 3 modules
var settings_file = __webpack_require__(5164);
;// CONCATENATED MODULE: ./actions/plan-flow/coverage.js







const nothing = { has: () => false, at: () => ({ line: 1, column: 1 }) };
function coverageOf(flow, files, { configuration, text, policy }) {
    const places = text === null ? nothing : (0,settings_file/* settingPlaces */.h)(text);
    const paths = commitPaths([...files.keys()], configuration.artefact.exclude);
    const isSaid = (keys) => places.has(keys);
    const findings = [
        ...missingPaths(configuration, isSaid, paths),
        ...missingVariables(configuration, isSaid, paths, flow),
        ...uncoveredPaths(configuration, paths),
    ];
    const named = migrationNames(paths, configuration.database.migrations);
    if (!named.go)
        return {
            verdict: named,
            annotations: named.mistakes.map(({ path, message }) => ({ level: "error", message, path })),
        };
    const mistakes = findings.filter(({ level }) => level === "mistake");
    const describe = ({ keys, message }) => `${keys.join(".").replaceAll(/\.(\d+)/g, "[$1]")}: ${message}`;
    const file = policy.file;
    return {
        verdict: mistakes.length === 0
            ? deployableVerdict(flow, configuration, paths)
            : {
                go: false,
                reason: "bad_config",
                because: mistakes.map((one) => `${file}:${places.at(one.keys).line}  ${describe(one)}`).join("\n"),
                remedy: `Correct ${file}, or put back what it names.`,
            },
        annotations: findings.map((one) => ({
            level: one.level === "mistake" ? "error" : "warning",
            message: describe(one),
            ...(text === null ? {} : { path: file, ...places.at(one.keys) }),
        })),
    };
}
function migrationNames(paths, folder) {
    const plain = plainPath(folder);
    const files = paths.below(plain).filter((path) => /\.sql$/i.test(path));
    const file = (path) => path.slice(plain === "" ? 0 : plain.length + 1);
    return (0,migrations/* planMigrations */.n)(files.map((path) => ({ path, file: file(path), sha256: "" })), [], folder);
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planMigrations),
/* harmony export */   r: () => (/* binding */ numberOf)
/* harmony export */ });
const named = /^(\d{1,15})_[A-Za-z0-9][A-Za-z0-9_-]*\.sql$/;
const badFiles = (files) => {
    const seen = new Map();
    return files.flatMap(({ file, path, foreign }) => {
        if (foreign)
            return [foreign];
        const number = named.exec(file)?.[1];
        if (number === undefined)
            return [{ path, message: `${file} is not named like 0007_add_orders.sql` }];
        const other = seen.get(Number(number));
        seen.set(Number(number), file);
        return other === undefined ? [] : [{ path, message: `${file} has the same number as ${other}` }];
    });
};
function planMigrations(files, applied, folder, place) {
    const bad = badFiles(files);
    if (bad.length > 0)
        return no("bad_migration", bad, "Name each file <number>_<name>.sql with a number of its own.");
    const fileOf = new Map(files.map((each) => [each.path, each]));
    const isSame = (now, old) => now.sha256 === old.sha256 || (fileOf.get(now.path)?.earlier ?? []).includes(old.sha256);
    const migrations = files.map(migrationOf).sort((a, b) => a.number - b.number);
    const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
    const ahead = aheadOf(migrations, applied, byNumber, isSame);
    if (ahead.length > 0)
        return noAhead(ahead, folder, place);
    const edited = applied.flatMap((old) => {
        const now = byNumber.get(old.number);
        if (now === undefined)
            return [{ path: folder, message: `${old.name} was applied, but is not in the artefact` }];
        if (now.name !== old.name)
            return [{ path: now.path, message: `${old.name} was applied, but is now ${now.name}` }];
        return isSame(now, old) ? [] : [{ path: now.path, message: `${old.name} was changed after it was applied` }];
    });
    if (edited.length > 0)
        return no("migration_edited", edited, "Put the old file back, and make the change in a new migration.");
    const done = new Set(applied.map(({ number }) => number));
    const newest = Math.max(-1, ...done);
    const pending = migrations.filter(({ number }) => !done.has(number));
    const late = pending
        .filter(({ number }) => number < newest)
        .map(({ path, name }) => ({
        path,
        message: `${name} comes before ${byNumber.get(newest)?.name}, which was applied`,
    }));
    if (late.length > 0)
        return no("migration_order", late, "Give it a number after the newest one that was applied.");
    const unfit = pending.flatMap(({ path }) => fileOf.get(path)?.mistakes ?? []);
    if (unfit.length > 0)
        return no("bad_migration", unfit, "Change the migration; it was not applied.");
    return { go: true, pending, at: byNumber.get(newest) };
}
const migrationOf = ({ file, path, sha256 }) => ({
    number: Number(named.exec(file)?.[1]),
    name: file.replace(/\.sql$/, ""),
    sha256,
    path,
});
const aheadOf = (migrations, applied, byNumber, isSame) => {
    const last = migrations.at(-1)?.number ?? -1;
    const isKept = (old) => {
        const now = byNumber.get(old.number);
        return now !== undefined && now.name === old.name && isSame(now, old);
    };
    const other = applied.filter((old) => !isKept(old));
    return other.every(({ number }) => number > last) ? other : [];
};
const noAhead = (ahead, folder, place) => {
    const mistakes = ahead.map(({ name, release }) => ({
        path: folder,
        message: `${name} was applied by ${release === undefined ? "another release" : `release ${release}`}, which this release does not hold`,
    }));
    const refused = no("migration_edited", mistakes, aheadRemedy(place));
    return { ...refused, because: `${place?.environment ?? "the"} database is ahead: ${refused.because}` };
};
const aheadRemedy = (place) => {
    const around = place?.flow.name === "hotfix" && place.flow.chain.at(-1) !== place.environment;
    return [
        "Merge that release's migrations into this one (if a file was removed here, put it back)",
        "or let that release pass first, and merge it then",
        ...(around
            ? [
                "or let hotfixes go through an environment of their own: flows.hotfix.chain in .github/slipway.yml, such as [staging, production]",
            ]
            : []),
    ]
        .join("; ")
        .concat(".");
};
const no = (reason, mistakes, remedy) => ({
    go: false,
    reason,
    because: mistakes
        .map(({ message, line }) => (line === undefined ? message : `${message} on line ${line}`))
        .join("; "),
    remedy: [...new Set(mistakes.map((each) => each.remedy ?? remedy))].join(" "),
    mistakes,
});
function numberOf({ name }) {
    return name.slice(0, name.indexOf("_"));
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
