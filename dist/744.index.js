export const id = 744;
export const ids = [744];
export const modules = {

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ databaseDeploy),
  Q: () => (/* binding */ database_deploy_inputs)
});

// EXTERNAL MODULE: ./packages/decide/gate.js
var gate = __webpack_require__(87285);
// EXTERNAL MODULE: ./packages/decide/migrations.js
var migrations = __webpack_require__(99175);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(52500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(37455);
// EXTERNAL MODULE: ./packages/model/configuration.js
var configuration = __webpack_require__(73915);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(93508);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
;// CONCATENATED MODULE: ./packages/ports/migration-history.js

const statements = {
    lock: "SELECT pg_try_advisory_lock($1) AS locked",
    exists: "SELECT to_regclass('slipway.migrations') IS NOT NULL AS there",
    read: "SELECT number, name, sha256 FROM slipway.migrations ORDER BY number",
    create: `CREATE SCHEMA IF NOT EXISTS slipway;
CREATE TABLE IF NOT EXISTS slipway.migrations (
  number bigint PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  release text NOT NULL,
  execution text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE slipway.migrations IS 'Migrations that Slipway applied. Edit nothing here.';`,
    insert: "INSERT INTO slipway.migrations (number, name, sha256, release, execution) VALUES ($1, $2, $3, $4, $5)",
};
const key = "32488822435963257";
const migrationHistory = async (connection, clock, patience) => {
    const until = clock.now().getTime() + patience;
    while ((await connection.query(statements.lock, [key])).rows[0]?.locked !== true) {
        if (clock.now().getTime() >= until)
            throw new user_error/* UserError */.y(`somebody else has been migrating this database for ${patience / 1000} s`, {
                reason: "database_unreachable",
                remedy: "Wait until the other run has ended, then re-run the job. Its session holds an advisory lock (pg_locks).",
            });
        await clock.sleep(1000);
    }
    const isThere = async () => (await connection.query(statements.exists)).rows[0]?.there === true;
    return {
        applied: async () => {
            if (!(await isThere()))
                return [];
            return (await connection.query(statements.read)).rows.map(({ number, name, sha256 }) => ({
                number: Number(number),
                name: String(name),
                sha256: String(sha256),
            }));
        },
        apply: async ({ number, name, sha256 }, text, { release, execution }) => {
            await connection.script(`RESET ROLE; RESET ALL; SET lock_timeout = ${Math.max(1, patience)}; BEGIN`);
            try {
                await connection.script(text);
                await connection.script("RESET ROLE");
                if (!(await isThere()))
                    await connection.script(statements.create);
                await connection.query(statements.insert, [number, name, sha256, release, execution]);
                await connection.script("COMMIT");
            }
            catch (error) {
                await connection.script("ROLLBACK").catch(() => { });
                throw error;
            }
        },
    };
};

// EXTERNAL MODULE: ./packages/formats/text-position.js
var text_position = __webpack_require__(60865);
// EXTERNAL MODULE: ./packages/ports/database.js
var database = __webpack_require__(73495);
;// CONCATENATED MODULE: ./actions/database-deploy/apply-pending.js


const applyPending = async (pending, { connection, history, by, }, { log, signal }) => {
    const applied = [];
    for (const migration of pending) {
        if (signal.aborted)
            break;
        try {
            await history.apply(migration, migration.text, by);
            log.info(`applied ${migration.name}`);
        }
        catch (error) {
            if (!(error instanceof database/* StatementError */.M))
                throw error;
            return { applied, failed: failureOf(migration, error) };
        }
        finally {
            for (const notice of connection.notices())
                log.foreign(notice);
        }
        applied.push(migration.name);
    }
    return { applied };
};
const failureOf = ({ name, path, text }, error) => {
    const place = error.position === undefined ? undefined : (0,text_position/* placeOfCharacter */.G)(text, error.position);
    const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
    const annotation = {
        level: "error",
        title: `${name} failed (${error.code})`,
        message: error.message,
        path,
    };
    return {
        outcome: "failed",
        reason: "migration_failed",
        because: `${name} failed and was rolled back: ${where}: ${error.message}`,
        remedy: remedyFor(error),
        annotations: [place === undefined ? annotation : { ...annotation, ...place }],
    };
};
const remedyFor = ({ code, hint }) => {
    if (code === "25001")
        return "Each migration runs in a transaction, which this statement cannot; write it without CONCURRENTLY, or run it by hand outside of a release.";
    if (code === "55P03")
        return "Another session holds a lock that the migration needs; re-run the job, or raise lock-timeout.";
    return `Mend the migration and release again; it was not applied, so its file may be changed.${hint === undefined ? "" : ` The server's hint: ${hint}`}`;
};

// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(80199);
// EXTERNAL MODULE: ./packages/model/reason.js
var model_reason = __webpack_require__(69613);
;// CONCATENATED MODULE: ./actions/database-deploy/migrated.js


const migratedMarkdown = (environment, { pending, applied, failed, at, }) => (0,markdown/* lines */.Mn)(failed === undefined
    ? `**${(0,markdown/* plain */.pj)(environment)}**: ${applied.length} migration${applied.length === 1 ? "" : "s"} applied; the database is at ${at}.`
    : `**${(0,markdown/* plain */.pj)(environment)}**: ${(0,markdown/* plain */.pj)(failed.because)}`, (0,markdown/* table */.tp)(["migration", ""], pending.map(({ name }, index) => [(0,markdown/* code */.aY)(name), stateOf(index, applied.length, failed !== undefined)])));
const stateOf = (index, applied, failed) => index < applied ? "applied" : failed && index === applied ? "failed, rolled back" : "not begun";
const refusedMigrations = (environment, { reason, because, remedy, mistakes }) => ({
    outcome: model_reason/* refusals */.Ke.has(reason) ? "refused" : "failed",
    reason,
    because,
    remedy,
    summary: (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: no migration was begun.`, mistakes
        .map(({ told, path, line }) => `- ${(0,markdown/* code */.aY)(line === undefined ? path : `${path}:${line}`)} ${(0,markdown/* plain */.pj)(told)}`)
        .join("\n"), (0,markdown/* plain */.pj)(remedy)),
    annotations: mistakes.slice(0, 9).map(({ path, told, line, column }) => ({
        level: "error",
        title: reason,
        message: told,
        path,
        line: line ?? 1,
        ...(column === undefined ? {} : { column }),
    })),
});

// EXTERNAL MODULE: ./packages/formats/sql-statements.js
var sql_statements = __webpack_require__(83811);
;// CONCATENATED MODULE: ./actions/database-deploy/pending-migrations.js



const transaction = /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;
const pendingMigrations = (files, applied, folder) => {
    const plan = (0,migrations/* planMigrations */.n)(files, applied, folder);
    if (!plan.go)
        return plan;
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const pending = plan.pending.map((migration) => ({ ...migration, text: texts.get(migration.path) ?? "" }));
    const mistakes = pending.flatMap(({ path, name, text }) => (0,sql_statements/* statementStarts */.V)(text)
        .filter(({ words }) => transaction.test(words))
        .map(({ words, at }) => ({
        path,
        told: `${name} has its own ${words.split(" ")[0]}`,
        ...(0,text_position/* placeOfUnit */.J)(text, at),
    })));
    if (mistakes.length === 0)
        return { ...plan, pending };
    return {
        go: false,
        reason: "bad_migration",
        because: mistakes.map(({ told, line }) => `${told} on line ${line}`).join("; "),
        remedy: "Leave it out: each migration runs in one transaction together with its line in the history.",
        mistakes,
    };
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./actions/database-deploy/read-migrations.js


const readMigrations = async (tree, folder, { files, workspace }) => {
    const root = (0,external_node_path_.join)(workspace, tree);
    if ((await files.kind(root)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${tree} of the workspace is not there`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
        });
    const place = (0,external_node_path_.join)(root, folder);
    if ((await files.kind(place)) !== "folder")
        return [];
    const found = await files.find(place, ["**/*.sql"]);
    return Promise.all(found.map(async (file) => ({
        file,
        path: `${folder.replace(/\/+$/, "")}/${file}`,
        sha256: await files.digest((0,external_node_path_.join)(place, file)),
        text: ((await files.read((0,external_node_path_.join)(place, file))) ?? "").replace(/^\uFEFF/, ""),
    })));
};

;// CONCATENATED MODULE: ./actions/database-deploy/database-deploy.js













const database_deploy_inputs = (0,inputs/* inputsOf */.Vc)("database-deploy", "migrate", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    environment: (0,input/* identifier */.Cv)(),
    folder: (0,input/* path */.Ae)(),
    url: (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
});
const databaseDeploy = async (given, world) => {
    const { release, configuration, environment, url } = given;
    const folder = configuration.database.migrations;
    const allowed = (0,gate/* environmentVerdict */.be)(environment, configuration);
    if (!allowed.go)
        return { ...(0,result/* decided */.rc)(allowed), outcome: "refused" };
    const files = await readMigrations(given.folder, folder, world);
    if (files.length === 0)
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no migrations in ${folder}`, {
            outputs: { applied: [], at: "" },
            summary: `**${environment}**: no migrations in the artefact.`,
        });
    if (url === undefined)
        throw new user_error/* UserError */.y(`the input url is empty, but ${folder} holds ${files.length} migrations`, {
            reason: "bad_input",
            remedy: `Set the secret ${configuration.database.url} in the environment ${environment}, and pass it on by name.`,
        });
    const { run, attempt } = world.execution;
    const by = { release: release.id, execution: `${run}.${attempt}` };
    return world.database.connect(url, async (connection) => {
        const history = await migrationHistory(connection, world.clock, given["lock-timeout"] * 1000);
        const plan = pendingMigrations(files, await history.applied(), folder);
        if (!plan.go)
            return refusedMigrations(environment, plan);
        const before = plan.at === undefined ? "" : (0,migrations/* numberOf */.r)(plan.at);
        if (plan.pending.length === 0)
            return (0,result/* passed */.bF)(`nothing new; at ${before}`, {
                outputs: { applied: [], at: before },
                summary: `**${environment}**: no new migrations; the database is at ${before}.`,
                facts: { applied: [], at: before },
            });
        const { applied, failed } = await applyPending(plan.pending, { connection, history, by }, world);
        const at = applied.at(-1) === undefined ? before : (0,migrations/* numberOf */.r)({ name: applied.at(-1) ?? "" });
        const outputs = { applied, at };
        const summary = migratedMarkdown(environment, { pending: plan.pending, applied, failed, at });
        if (failed)
            return { ...failed, outputs, summary, facts: outputs };
        return (0,result/* passed */.bF)(`applied ${applied.length} of ${files.length} migrations; at ${at}`, {
            outputs,
            summary,
            facts: outputs,
        });
    });
};


/***/ }),

/***/ 23744:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17679);
/* harmony import */ var _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(526);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseDeploy */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 87285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ analysisVerdict),
/* harmony export */   be: () => (/* binding */ environmentVerdict),
/* harmony export */   uT: () => (/* binding */ testVerdict)
/* harmony export */ });
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73915);

const analysisVerdict = (findings, block) => {
    const level = _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(block);
    const blocking = findings.filter((finding) => _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(finding.severity) >= level);
    const below = findings.length - blocking.length;
    if (blocking.length === 0)
        return {
            go: true,
            because: findings.length === 0 ? "nothing was found" : `${count(below, "finding")}, all below ${block}`,
        };
    const [first] = blocking;
    return {
        go: false,
        reason: "findings",
        because: `${count(blocking.length, "finding")} at or above ${block}, first ${first?.path}:${first?.line} ${first?.tool} ${first?.rule}: ${first?.message}`,
        remedy: "Mend the findings; a rule that does not fit goes into analysis.<tool>.skip of the configuration.",
    };
};
const testVerdict = (counts, first) => {
    if (counts.failed > 0)
        return {
            go: false,
            reason: "tests_failed",
            because: `${counts.failed} of ${count(counts.passed + counts.failed, "test")} failed${first === undefined ? "" : `, first ${first}`}`,
            remedy: "Mend the code or the test; every failure is marked on its line.",
        };
    if (counts.passed === 0)
        return {
            go: false,
            reason: "no_tests",
            because: "test files are there, but no test passed",
            remedy: "Let at least one test run, or remove the folder from the configuration.",
        };
    return {
        go: true,
        because: `${count(counts.passed, "test")} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
    };
};
const environmentVerdict = (environment, configuration) => {
    const asked = configuration.environments[environment];
    const wants = [
        ...Object.keys(asked?.approve ?? {}).map((role) => `approval by ${role}`),
        ...Object.keys(asked?.accept ?? {}).map((role) => `acceptance by ${role}`),
        ...(asked?.freeze.length ? ["freeze windows"] : []),
    ];
    if (wants.length === 0)
        return { go: true, because: `nobody is asked before ${environment}` };
    return {
        go: false,
        reason: "approval_missing",
        because: `the configuration asks for ${wants.join(", ")} in ${environment}, which this version of Slipway cannot gather`,
        remedy: `Take it out of environments.${environment}, or use GitHub's own required reviewers on the environment.`,
    };
};
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;


/***/ }),

/***/ 99175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planMigrations),
/* harmony export */   r: () => (/* binding */ numberOf)
/* harmony export */ });
const named = /^(\d{1,15})_[A-Za-z0-9][A-Za-z0-9_-]*\.sql$/;
const badFiles = (files) => {
    const seen = new Map();
    return files.flatMap(({ file, path }) => {
        const number = named.exec(file)?.[1];
        if (number === undefined)
            return [{ path, told: `${file} is not named like 0007_add_orders.sql` }];
        const other = seen.get(Number(number));
        seen.set(Number(number), file);
        return other === undefined ? [] : [{ path, told: `${file} has the same number as ${other}` }];
    });
};
const planMigrations = (files, applied, folder) => {
    const bad = badFiles(files);
    if (bad.length > 0)
        return no("bad_migration", bad, "Name each file <number>_<name>.sql with a number of its own.");
    const migrations = files.map(migrationOf).sort((a, b) => a.number - b.number);
    const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
    const edited = applied.flatMap((old) => {
        const now = byNumber.get(old.number);
        if (now === undefined)
            return [{ path: folder, told: `${old.name} was applied, but is not in the artefact` }];
        if (now.name !== old.name)
            return [{ path: now.path, told: `${old.name} was applied, but is now ${now.name}` }];
        return now.sha256 === old.sha256 ? [] : [{ path: now.path, told: `${old.name} was changed after it was applied` }];
    });
    if (edited.length > 0)
        return no("migration_edited", edited, "Put the old file back, and make the change in a new migration.");
    const done = new Set(applied.map(({ number }) => number));
    const newest = Math.max(-1, ...done);
    const pending = migrations.filter(({ number }) => !done.has(number));
    const late = pending
        .filter(({ number }) => number < newest)
        .map(({ path, name }) => ({ path, told: `${name} comes before ${byNumber.get(newest)?.name}, which was applied` }));
    if (late.length > 0)
        return no("migration_order", late, "Give it a number after the newest one that was applied.");
    return { go: true, pending, at: byNumber.get(newest) };
};
const migrationOf = ({ file, path, sha256 }) => ({
    number: Number(named.exec(file)?.[1]),
    name: file.replace(/\.sql$/, ""),
    sha256,
    path,
});
const no = (reason, mistakes, remedy) => ({
    go: false,
    reason,
    because: mistakes.map(({ told }) => told).join("; "),
    remedy,
    mistakes,
});
const numberOf = ({ name }) => name.slice(0, name.indexOf("_"));


/***/ }),

/***/ 83811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
const statementStarts = (script) => {
    const starts = [];
    let words = [];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            starts.push({ words: words.slice(0, 3).join(" "), at: begun });
        [words, begun, parentheses, bodies] = [[], undefined, 0, 0];
    };
    token.lastIndex = 0;
    for (let match = token.exec(script); match; match = token.exec(script)) {
        const { comment, quote, dollar, word, sign } = match.groups ?? {};
        if (comment !== undefined)
            token.lastIndex = endOfComment(script, match.index);
        else if (sign === ";" && parentheses === 0 && bodies === 0)
            close();
        else if (!/^\s|^--/.test(match[0])) {
            begun ??= match.index;
            if (quote !== undefined)
                token.lastIndex = endOfQuote(script, quote, token.lastIndex);
            if (dollar !== undefined)
                token.lastIndex = endOf(script, dollar, token.lastIndex);
            if (sign === "(")
                parentheses += 1;
            if (sign === ")")
                parentheses = Math.max(0, parentheses - 1);
            if (word !== undefined) {
                words.push(word.toUpperCase());
                bodies = Math.max(0, bodies + nesting(words, bodies));
            }
        }
    }
    close();
    return starts;
};
const nesting = (words, depth) => {
    if (!/^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(words.slice(0, 4).join(" ")))
        return 0;
    const last = words.at(-1);
    if (last === "BEGIN" || (last === "CASE" && depth > 0))
        return 1;
    return last === "END" && depth > 0 ? -1 : 0;
};
const endOf = (script, mark, from) => {
    const at = script.indexOf(mark, from);
    return at < 0 ? script.length : at + mark.length;
};
const endOfQuote = (script, quote, from) => {
    const mark = quote.at(-1) ?? "";
    const stop = quote.length === 2 ? /\\|'/g : mark === '"' ? /"/g : /'/g;
    stop.lastIndex = from;
    for (let match = stop.exec(script); match; match = stop.exec(script)) {
        const isPair = match[0] === "\\" || script[stop.lastIndex] === mark;
        if (!isPair)
            return stop.lastIndex;
        stop.lastIndex += 1;
    }
    return script.length;
};
const endOfComment = (script, from) => {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = from;
    let depth = 0;
    for (let match = mark.exec(script); match; match = mark.exec(script)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return script.length;
};


/***/ }),

/***/ 60865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ placeOfCharacter),
/* harmony export */   J: () => (/* binding */ placeOfUnit)
/* harmony export */ });
const placeOfCharacter = (text, position) => placeOf([...text].slice(0, Math.max(0, position - 1)));
const placeOfUnit = (text, unit) => placeOf([...text.slice(0, unit)]);
const placeOf = (before) => {
    const newline = before.lastIndexOf("\n");
    return {
        line: before.filter((character) => character === "\n").length + 1,
        column: before.length - newline,
    };
};


/***/ }),

/***/ 52500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap)
/* harmony export */ });
/* unused harmony exports text, flag, oneOf, digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
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

/***/ 37455:
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

/***/ 73915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vk: () => (/* binding */ Configuration),
/* harmony export */   _0: () => (/* binding */ defaultConfiguration),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38956);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const EnvName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Z_][A-Z0-9_]*$/, "the name of a secret such as DATABASE_URL"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
const Cron = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));
const severities = ["low", "medium", "high", "critical"];
const flow = (branch, chain, most = 5) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    branches: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Branches, [branch]),
    chain: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const Flows = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    feature: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        branches: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Branches, ["feature/*", "bugfix/*"]),
        preview: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: flow("release/*", ["test", "uat", "production"]),
    hotfix: flow("hotfix/*", ["uat", "production"]),
    main: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ branches: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Branches, ["main"]) }), {}),
});
const Role = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ team: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]*$/, "the slug of a team")) }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        people: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+$/, "a login"))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    approve: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Quorum, {}),
    accept: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Quorum, {}),
    rollback: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["automatic", "manual"]), "manual"),
    freeze: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ cron: Cron, for: Duration })), []),
});
const Skips = valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ skip: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []) }), {});
const Analysis = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    block: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(severities), "medium"),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Path),
    policies: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Path),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ skip: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []), dialect: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), "postgres") }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    python: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Path), ["tests"]),
        requirements: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Path, "requirements-dev.txt"),
    }), {}),
    sql: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Path), ["sql/tests"]),
        on: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["pglite"]), "pglite"),
    }), {}),
});
const Terraform = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    directory: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Path, "infra"),
    variables: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(PathTemplate, "infra/{environment}.tfvars"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), "1.11.4"),
    protect: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Glob), []),
});
const Database = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Path, "sql/migrations"),
    url: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(EnvName, "DATABASE_URL"),
});
const Check = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        http: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
        expect: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(599)), 200),
            json: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()])), {}),
        }),
        within: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sql: Path, expect: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["no rows", "rows"]) }),
], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Performance = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    suites: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        name: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
        run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        format: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        limits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[<>]=? ?[0-9]+(\.[0-9]+)? ?(ns|us|µs|ms|s|min|%|B|KB|MB|GB|\/s)$/, 'a limit with a unit such as "< 300 ms"'))), {}),
    })), []),
});
const Finalise = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []),
    jira: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ site: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), transition: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
const Configuration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1, "1, the version of this file's format"),
    flows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Flows, {}),
    roles: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, Role), {}),
    environments: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, Environment), {}),
    artefact: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exclude: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Glob), []) }), {}),
    analysis: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Analysis, {}),
    tests: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Tests, {}),
    terraform: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Terraform, {}),
    database: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Database, {}),
    checks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Check), []),
    performance: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Performance, {}),
    finalise: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Finalise, {}),
});
const defaultConfiguration = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qgA(Configuration, { version: 1 });


/***/ }),

/***/ 93508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38956);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z.-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ }),

/***/ 73495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ StatementError)
/* harmony export */ });
class StatementError extends Error {
    code;
    position;
    hint;
    constructor(message, options) {
        super(message);
        this.name = "StatementError";
        this.code = options.code;
        this.position = options.position;
        this.hint = options.hint;
    }
}


/***/ })

};
