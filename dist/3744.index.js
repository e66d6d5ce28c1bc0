export const id = 3744;
export const ids = [3744];
export const modules = {

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ databaseDeploy),
  Q: () => (/* binding */ database_deploy_inputs)
});

// EXTERNAL MODULE: ./packages/decide/migrations.js
var migrations = __webpack_require__(9175);
// EXTERNAL MODULE: ./packages/decide/second-lock.js + 1 modules
var second_lock = __webpack_require__(7333);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/lock-findings.js
var lock_findings = __webpack_require__(5672);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/approval.js
var approval = __webpack_require__(1750);
// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var configuration = __webpack_require__(1437);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(5109);
// EXTERNAL MODULE: ./packages/model/policy.js
var policy = __webpack_require__(2983);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(3508);
// EXTERNAL MODULE: ./packages/model/run-facts.js
var run_facts = __webpack_require__(5342);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./packages/ports/migration-history.js

const statements = {
    lock: "SELECT pg_try_advisory_lock($1) AS locked",
    exists: "SELECT to_regclass('slipway.migrations') IS NOT NULL AS there",
    read: "SELECT number, name, sha256, release FROM slipway.migrations ORDER BY number",
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
            return (await connection.query(statements.read)).rows.map(({ number, name, sha256, release }) => ({
                number: Number(number),
                name: String(name),
                sha256: String(sha256),
                release: String(release),
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
var text_position = __webpack_require__(865);
// EXTERNAL MODULE: ./packages/ports/database.js
var database = __webpack_require__(5876);
;// CONCATENATED MODULE: ./actions/database-deploy/apply-pending.js



const applyPending = async (pending, { connection, history, by, at, }, { log, signal }) => {
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
            return { applied, failed: failureOf(migration, error, at) };
        }
        finally {
            for (const notice of connection.notices())
                log.foreign(notice);
        }
        applied.push(migration.name);
    }
    return { applied };
};
const failureOf = ({ name, path, text }, error, at) => {
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
        remedy: remedyFor(error, at),
        annotations: [place === undefined ? annotation : { ...annotation, ...place }],
    };
};
const remedyFor = ({ code, hint }, at) => {
    if (code === "25001")
        return "Each migration runs in a transaction, which this statement cannot; write it without CONCURRENTLY, or run it by hand outside of a release.";
    if (code === "55P03")
        return "Another session holds a lock that the migration needs; re-run the job, or raise lock-timeout.";
    return `${mendingFor(at)}${hint === undefined ? "" : ` The server's hint: ${hint}`}`;
};
const mendingFor = ({ environment, flow, configuration }) => {
    const { before } = (0,second_lock/* lockPlace */.n)(flow, environment);
    if (before !== null)
        return `Its file must stay as it is, because ${before} has applied it: mend by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
    const mend = "Mend the migration and release again; it was not applied, so its file may be changed.";
    const elsewhere = configuration.flows.develop.chain.filter((name) => name !== environment);
    if (elsewhere.length === 0)
        return mend;
    const others = elsewhere.join(", ");
    return `${mend} If ${others} has applied it, it must stay as it is: mend by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
};

// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
// EXTERNAL MODULE: ./packages/model/reason.js
var model_reason = __webpack_require__(9613);
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
var sql_statements = __webpack_require__(3811);
;// CONCATENATED MODULE: ./actions/database-deploy/pending-migrations.js



const transaction = /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;
const pendingMigrations = (files, applied, folder, place) => {
    const plan = (0,migrations/* planMigrations */.n)(files, applied, folder, place);
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
var external_node_path_ = __webpack_require__(6760);
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
    const found = await files.find(place, ["**/*.[sS][qQ][lL]"]);
    return Promise.all(found.map(async (file) => ({
        file,
        path: `${folder.replace(/\/+$/, "")}/${file}`,
        sha256: await files.digest((0,external_node_path_.join)(place, file)),
        text: ((await files.read((0,external_node_path_.join)(place, file))) ?? "").replace(/^\uFEFF/, ""),
    })));
};

;// CONCATENATED MODULE: ./actions/database-deploy/database-deploy.js


















const database_deploy_inputs = (0,inputs/* inputsOf */.Vc)("database-deploy", "migrate", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    environment: (0,input/* identifier */.Cv)(),
    approval: (0,input/* optional */.lq)((0,input/* document */.Al)("the approval", approval/* Approval */.CP)),
    folder: (0,input/* path */.Ae)(),
    url: (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const databaseDeploy = async (given, world) => {
    const { flow, release, configuration, environment, url } = given;
    const folder = configuration.database.migrations;
    const found = await (0,lock_findings/* lockFindings */.w)({
        release,
        environment,
        file: given.policy.file,
        written: given.ledger,
        whenBusy: given["when-busy"],
        ...(0,second_lock/* lockPlace */.n)(flow, environment),
    }, world);
    const { trigger, execution } = world;
    const allowed = (0,second_lock/* secondLock */.u)({ ...given, plan: undefined, trigger, execution, now: world.time.now(), found });
    if (!allowed.go)
        return { ...(0,result/* decided */.rc)(allowed), outcome: "refused" };
    world.log.info(`the second lock is open: ${allowed.because}`);
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
        const plan = pendingMigrations(files, await history.applied(), folder, given);
        if (!plan.go)
            return refusedMigrations(environment, plan);
        const before = plan.at === undefined ? "" : (0,migrations/* numberOf */.r)(plan.at);
        if (plan.pending.length === 0)
            return (0,result/* passed */.bF)(`nothing new; at ${before}`, {
                outputs: { applied: [], at: before },
                summary: `**${environment}**: no new migrations; the database is at ${before}.`,
                facts: { applied: [], at: before },
            });
        const { applied, failed } = await applyPending(plan.pending, { connection, history, by, at: given }, world);
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

/***/ 3744:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(526);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseDeploy */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9175:
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
const planMigrations = (files, applied, folder, place) => {
    const bad = badFiles(files);
    if (bad.length > 0)
        return no("bad_migration", bad, "Name each file <number>_<name>.sql with a number of its own.");
    const migrations = files.map(migrationOf).sort((a, b) => a.number - b.number);
    const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
    const ahead = aheadOf(migrations, applied, byNumber);
    if (ahead.length > 0)
        return noAhead(ahead, folder, place);
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
const aheadOf = (migrations, applied, byNumber) => {
    const last = migrations.at(-1)?.number ?? -1;
    const isKept = ({ number, name, sha256 }) => byNumber.get(number)?.name === name && byNumber.get(number)?.sha256 === sha256;
    const other = applied.filter((old) => !isKept(old));
    return other.every(({ number }) => number > last) ? other : [];
};
const noAhead = (ahead, folder, place) => {
    const mistakes = ahead.map(({ name, release }) => ({
        path: folder,
        told: `${name} was applied by ${release === undefined ? "another release" : `release ${release}`}, which this release does not hold`,
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
    because: mistakes.map(({ told }) => told).join("; "),
    remedy,
    mistakes,
});
const numberOf = ({ name }) => name.slice(0, name.indexOf("_"));


/***/ }),

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   V: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
const statementStarts = (script) => statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
const statementsOf = (script) => {
    const statements = [];
    let [tokens, words] = [[], []];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            statements.push({ tokens, at: begun });
        [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
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
            if (quote === '"')
                tokens.push(script.slice(match.index, token.lastIndex));
            if (dollar !== undefined)
                token.lastIndex = endOf(script, dollar, token.lastIndex);
            if (sign !== undefined || word !== undefined)
                tokens.push(match[0]);
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
    return statements;
};
const wordsOf = (tokens) => tokens.flatMap((text) => (/^[A-Za-z_\u0080-\uffff]/.test(text) ? [text.toUpperCase()] : []));
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

/***/ 865:
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

/***/ 5876:
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
