export const id = 5048;
export const ids = [5048];
export const modules = {

/***/ 9695:
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


/***/ }),

/***/ 7693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ statements),
/* harmony export */   Lh: () => (/* binding */ migrationHistory),
/* harmony export */   N3: () => (/* binding */ appliedMigrations)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9695);
/* harmony import */ var _session_statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5771);



const key = "32488822435963257";
const isOurLock = `classid = (${key}::bigint >> 32)::oid AND objid = (${key}::bigint & 4294967295)::oid AND objsubid = 1`;
const held = "pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND granted";
const statements = {
    unlock: `DO $slipway$ DECLARE l record; BEGIN
  FOR l IN SELECT * FROM ${held} AND NOT (${isOurLock}) LOOP
    LOOP
      EXIT WHEN NOT CASE
        WHEN l.objsubid = 1 AND l.mode = 'ExclusiveLock' THEN pg_advisory_unlock((l.classid::bigint << 32) | l.objid::bigint)
        WHEN l.objsubid = 1 THEN pg_advisory_unlock_shared((l.classid::bigint << 32) | l.objid::bigint)
        WHEN l.mode = 'ExclusiveLock' THEN pg_advisory_unlock(l.classid::bigint::bit(32)::int, l.objid::bigint::bit(32)::int)
        ELSE pg_advisory_unlock_shared(l.classid::bigint::bit(32)::int, l.objid::bigint::bit(32)::int) END
      OR NOT EXISTS (SELECT FROM ${held} AND classid = l.classid AND objid = l.objid AND objsubid = l.objsubid AND mode = l.mode);
    END LOOP;
  END LOOP;
END $slipway$`,
    standing: `SELECT pg_catalog.pg_current_xact_id()::text AS id, EXISTS (SELECT FROM ${held} AND ${isOurLock}) AS locked`,
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
    adopting: "ALTER TABLE slipway.migrations ADD COLUMN IF NOT EXISTS adopted boolean NOT NULL DEFAULT false",
    adopt: "INSERT INTO slipway.migrations (number, name, sha256, release, execution, adopted) VALUES ($1, $2, $3, $4, $5, true)",
    power: `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS readonly,
  CASE WHEN to_regclass('slipway.migrations') IS NULL THEN has_database_privilege(current_database(), 'CREATE')
    ELSE has_table_privilege('slipway.migrations', 'INSERT') END AS writes`,
};
async function appliedMigrations(connection) {
    if (!(await isThere(connection)))
        return [];
    return (await connection.query(statements.read)).rows.map(({ number, name, sha256, release }) => ({
        number: Number(number),
        name: String(name),
        sha256: String(sha256),
        release: String(release),
    }));
}
const isThere = async (connection) => (await connection.query(statements.exists)).rows[0]?.there === true;
async function migrationHistory(connection, clock, patience) {
    const until = clock.now().getTime() + patience;
    while ((await connection.query(statements.lock, [key])).rows[0]?.locked !== true) {
        if (clock.now().getTime() >= until)
            throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`somebody else has been migrating this database for ${patience / 1000} s`, {
                reason: "database_unreachable",
                remedy: "Wait until the other run has ended, then re-run the job. Its session holds an advisory lock (pg_locks).",
            });
        await clock.sleep(1000);
    }
    return {
        applied: () => appliedMigrations(connection),
        adopt: async (migrations, { release, execution }) => {
            await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.reset);
            await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.begin);
            try {
                await connection.script(statements.create);
                await connection.script(statements.adopting);
                for (const { number, name, sha256 } of migrations)
                    await connection.query(statements.adopt, [number, name, sha256, release, execution]);
                await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.commit);
            }
            catch (error) {
                await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.rollback).catch(() => { });
                throw error;
            }
        },
        apply: async ({ number, name, sha256 }, text, { release, execution }) => {
            await connection.script(`${_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.reset}; SET lock_timeout = ${Math.max(1, patience)}`);
            await connection.script(statements.unlock);
            await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.begin);
            try {
                const before = await standing(connection);
                await connection.script(text);
                const after = await standing(connection);
                if (after.id !== before.id)
                    throw new _database_js__WEBPACK_IMPORTED_MODULE_1__/* .StatementError */ .M(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .endedTransaction */ .v, { code: "2D000" });
                if (!after.locked)
                    throw new _database_js__WEBPACK_IMPORTED_MODULE_1__/* .StatementError */ .M("it let go of the lock that Slipway holds", { code: "55000" });
                await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.close);
                if (!(await isThere(connection)))
                    await connection.script(statements.create);
                await connection.query(statements.insert, [number, name, sha256, release, execution]);
                await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.commit);
            }
            catch (error) {
                await connection.script(_session_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionStatements */ .J.rollback).catch(() => { });
                throw error;
            }
        },
    };
}
const standing = async (connection) => (await connection.query(statements.standing)).rows[0] ?? {};


/***/ }),

/***/ 5048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pglite: () => (/* binding */ pglite)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/ports/machine/own-program.js
var own_program = __webpack_require__(6243);
// EXTERNAL MODULE: ./packages/ports/database/migration-history.js
var migration_history = __webpack_require__(7693);
;// CONCATENATED MODULE: ./packages/ports/database/scratch-database.js

const SqlProblem = dist/* object */.Ikc({
    message: dist/* string */.YjP(),
    code: dist/* optional */.lqM(dist/* string */.YjP()),
    detail: dist/* optional */.lqM(dist/* string */.YjP()),
    hint: dist/* optional */.lqM(dist/* string */.YjP()),
    where: dist/* optional */.lqM(dist/* string */.YjP()),
    position: dist/* optional */.lqM(dist/* number */.aig()),
});
const index = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const problem = dist/* nullable */.mee(SqlProblem);
const SqlEvent = dist/* variant */.Oxt("kind", [
    dist/* object */.Ikc({ kind: dist/* literal */.euz("migration"), migration: index, problem }),
    dist/* object */.Ikc({ kind: dist/* literal */.euz("set-up"), file: index, problem }),
    dist/* object */.Ikc({
        kind: dist/* literal */.euz("test"),
        file: index,
        test: index,
        problem,
        columns: dist/* array */.YOg(dist/* string */.YjP()),
        rows: dist/* array */.YOg(dist/* array */.YOg(dist/* nullable */.mee(dist/* string */.YjP()))),
        count: index,
    }),
    dist/* object */.Ikc({ kind: dist/* literal */.euz("answer"), query: index, rows: dist/* array */.YOg(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())) }),
    dist/* object */.Ikc({ kind: dist/* literal */.euz("end") }),
]);

// EXTERNAL MODULE: ./packages/ports/database/session-statements.js
var session_statements = __webpack_require__(5771);
;// CONCATENATED MODULE: ./packages/ports/database/scratch-pglite.js







function pglite(tools, exec) {
    return {
        run: async (script, limit) => {
            const { path: folder } = await tools.need("pglite");
            const kept = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), "empty.tar.zst");
            const finished = await exec.run({
                file: process.execPath,
                args: [(0,own_program/* ownProgramPath */.y)(import.meta.url, "scratch-database.mjs")],
                cwd: (0,external_node_path_.dirname)(folder),
                input: JSON.stringify({
                    folder,
                    kept,
                    extensions: extensionsIn(script),
                    session: {
                        ...session_statements/* sessionStatements */.J,
                        exists: migration_history/* statements */.Fn.exists,
                        create: migration_history/* statements */.Fn.create,
                        insert: migration_history/* statements */.Fn.insert,
                    },
                    ended: session_statements/* endedTransaction */.v,
                    ...script,
                    migrations: script.migrations.map(({ number, name, sha256, text }) => ({
                        text,
                        row: [number, name, sha256, "test", "test"],
                    })),
                }),
                timeout: limit,
            });
            const events = finished.stdout
                .split("\n")
                .filter((line) => line.startsWith("{"))
                .map(eventOf);
            const stopped = stoppedBy(finished, events, limit);
            return { events, ...(stopped === undefined ? {} : { stopped }) };
        },
    };
}
const eventOf = (line) => dist/* parse */.qgA(SqlEvent, (0,document_document/* parseJson */.qF)(line, "an event of the scratch database"));
const stoppedBy = (finished, events, limit) => {
    if (finished.timedOut)
        return `it did not end within ${Math.round(limit / 1000)} s`;
    if (finished.code !== 0) {
        const last = finished.stderr.trim().split("\n").slice(-3).join(" ").slice(-400);
        return `it ended with ${finished.code ?? finished.signal}${last === "" ? "" : `: ${last}`}`;
    }
    return events.at(-1)?.kind === "end" ? undefined : "the database stopped answering";
};
const extensionsIn = ({ migrations, files }) => {
    const text = [...migrations.map((migration) => migration.text), ...files.map(({ setUp }) => setUp)].join("\n");
    const named = text.matchAll(/\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([a-z][a-z0-9_-]*)/gi);
    return [...new Set([...named].map(([, name = ""]) => name.toLowerCase()))];
};


/***/ }),

/***/ 5771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sessionStatements),
/* harmony export */   v: () => (/* binding */ endedTransaction)
/* harmony export */ });
const sessionStatements = {
    reset: "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD PLANS; DISCARD TEMP; DISCARD SEQUENCES",
    begin: "BEGIN",
    transaction: "SELECT pg_catalog.pg_current_xact_id()::text AS id",
    close: "SET SESSION AUTHORIZATION DEFAULT",
    commit: "COMMIT",
    rollback: "ROLLBACK",
};
const endedTransaction = "it ended the transaction that it runs in; leave BEGIN, COMMIT and ROLLBACK out";


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownProgram),
/* harmony export */   y: () => (/* binding */ ownProgramPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);



function ownProgramPath(module, name) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(module));
    const places = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, "programs", name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, "..", "programs", name)];
    const place = places.find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (place === undefined)
        throw new Error(`The program ${name} is in none of: ${places.join(", ")}.`);
    return place;
}
function ownProgram(module, name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(ownProgramPath(module, name), "utf8");
}


/***/ })

};
