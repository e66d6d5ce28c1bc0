export const id = 3744;
export const ids = [3744];
export const modules = {

/***/ 6144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ databaseDeploy),
  Q: () => (/* binding */ database_deploy_inputs)
});

// EXTERNAL MODULE: ./packages/decide/deploy/migrations.js
var deploy_migrations = __webpack_require__(7909);
// EXTERNAL MODULE: ./packages/decide/deploy/second-lock.js + 1 modules
var second_lock = __webpack_require__(7858);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/lock/open-lock.js + 1 modules
var open_lock = __webpack_require__(5545);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
// EXTERNAL MODULE: ./packages/model/run/needs.js
var needs = __webpack_require__(3254);
// EXTERNAL MODULE: ./packages/model/run/run-facts.js
var run_facts = __webpack_require__(6132);
// EXTERNAL MODULE: ./packages/model/terraform/terraform-plan.js
var terraform_plan = __webpack_require__(7592);
// EXTERNAL MODULE: ./packages/ports/database/migration-history.js
var migration_history = __webpack_require__(7693);
;// CONCATENATED MODULE: ./packages/decide/deploy/adoption.js
const otherHistories = /^(flyway_schema_history|schema_version|schema_migrations|ar_internal_metadata|goose_db_version|gorp_migrations|alembic_version|databasechangelog(lock)?|knex_migrations(_lock)?|sequelizemeta|sequelizedata|pgmigrations|_prisma_migrations|__drizzle_migrations|django_migrations|atlas_schema_revisions|rambler_migrations|_sqlx_migrations|__efmigrationshistory)(_id_seq|_index_seq)?$/i;
const never = ["rows of tables", "owners and privileges", "comments", "publications and event triggers"];
const most = 50;
function isEmptySchema({ objects }) {
    return (objects.filter((object) => object.kind !== "schema" && object.kind !== "extension" && !isOther(object)).length === 0);
}
function adoptionVerdict(made, there, baseline) {
    const schemas = new Set(["public", ...made.objects.map(({ schema }) => schema)]);
    const others = there.objects.filter(({ schema, kind }) => kind === "schema" && !schemas.has(schema));
    const histories = there.objects.filter((object) => object.kind === "table" && isOther(object));
    const expected = byName(made.objects.filter((object) => !isOther(object)));
    const entries = byName(there.objects.filter((o) => (o.schema === null || schemas.has(o.schema)) && !isOther(o)));
    const differences = [];
    const uncertain = [];
    for (const [name, object] of expected) {
        const other = entries.get(name);
        if (other === undefined)
            differences.push(`${name} is missing`);
        else if (other.definition === object.definition)
            continue;
        else if (made.major !== there.major && isPrinted(object)) {
            if (loosely(object.definition) !== loosely(other.definition))
                uncertain.push(`the text of ${name}, which PostgreSQL ${there.major} writes differently from ${made.major}`);
        }
        else
            differences.push(`${name} is ${adoption_short(other.definition)}, not ${adoption_short(object.definition)}`);
    }
    for (const [name, { kind }] of entries)
        if (!expected.has(name) && kind !== "extension" && kind !== "schema")
            differences.push(`${name} is made by no migration`);
    if (differences.length > 0)
        return differ(differences, baseline);
    return {
        go: true,
        because: `${expected.size} objects of the schema are what the migrations up to ${baseline} make`,
        notCompared: [
            ...uncertain,
            ...others.map(({ name }) => `the schema ${name}, which no migration makes`),
            ...histories.map(({ name }) => `the table ${name} of another tool`),
            ...never,
        ],
    };
}
const byName = (objects) => new Map(objects.map((object) => [nameOf(object), object]));
const nameOf = ({ kind, schema, table, name }) => {
    const below = table === null || kind === "table" || kind === "view" || kind === "sequence" ? [] : [table];
    const above = schema === null || kind === "schema" ? [] : [schema];
    return `${kind} ${[...above, ...below, name].join(".")}`;
};
const isOther = ({ table, name, kind }) => otherHistories.test(kind === "sequence" ? name : (table ?? ""));
const isPrinted = ({ kind }) => kind === "view" || kind === "rule";
const loosely = (text) => text
    .replaceAll(/"?\b[\w$]+"?\./g, "")
    .replaceAll(/[\s()]+/g, "")
    .toLowerCase();
const adoption_short = (text) => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    return line.length > 160 ? `${line.slice(0, 159)}…` : line || "there";
};
const differ = (differences, baseline) => ({
    go: false,
    reason: "schema_differs",
    because: `the database is not what the migrations up to ${baseline} make: ${differences.slice(0, most).join("; ")}${differences.length > most ? `; and ${differences.length - most} more` : ""}`,
    remedy: `Bring the database to what the migrations make, or the migrations up to ${baseline} to what the database is, or name another number in database.baseline.`,
    differences,
});

;// CONCATENATED MODULE: ./packages/ports/database/catalog.js
const foreign = (oid, catalog) => `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
const ours = "n.nspname !~ '^(pg_|information_schema$|slipway$)'";
const queries = {
    schema: `SELECT n.nspname AS schema, NULL::text AS table, n.nspname AS name, '' AS definition FROM pg_namespace n
WHERE ${ours} AND ${foreign("n.oid", "pg_namespace")}`,
    extension: "SELECT NULL::text AS schema, NULL::text AS table, x.extname AS name, '' AS definition FROM pg_extension x WHERE x.extname <> 'plpgsql'",
    table: `SELECT n.nspname AS schema, c.relname AS table, c.relname AS name,
  concat_ws(' ', CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE c.relkind::text END,
    CASE c.relpersistence WHEN 'u' THEN 'unlogged' END, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
    CASE WHEN c.relrowsecurity THEN 'row security' END, CASE WHEN c.relforcerowsecurity THEN 'forced' END,
    (SELECT 'of ' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)) AS definition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
    column: `SELECT n.nspname AS schema, c.relname AS table, a.attname AS name,
  concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
    CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation::text END,
    CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::text END, CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::text END,
    'default ' || pg_get_expr(d.adbin, d.adrelid)) AS definition
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
    constraint: `SELECT n.nspname AS schema, coalesce(c.relname, t.typname) AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_type t ON t.oid = k.contypid
WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND ${ours} AND (c.oid IS NULL OR ${foreign("c.oid", "pg_class")})
  AND (t.oid IS NULL OR ${foreign("t.oid", "pg_type")})`,
    index: `SELECT n.nspname AS schema, c.relname AS table, i.relname AS name,
  pg_get_indexdef(x.indexrelid) || CASE WHEN x.indisvalid THEN '' ELSE ' (invalid)' END AS definition
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = i.relnamespace
WHERE ${ours} AND ${foreign("c.oid", "pg_class")} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))`,
    view: `SELECT n.nspname AS schema, c.relname AS table, c.relname AS name,
  CASE c.relkind WHEN 'm' THEN 'materialized ' ELSE '' END || pg_get_viewdef(c.oid) AS definition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
    rule: `SELECT n.nspname AS schema, c.relname AS table, r.rulename AS name, pg_get_ruledef(r.oid) AS definition
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
    sequence: `SELECT n.nspname AS schema, (SELECT d.refobjid::regclass::text FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
    AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass LIMIT 1) AS table, c.relname AS name,
  concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, CASE WHEN s.seqcycle THEN 'cycle' END) AS definition
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND ${foreign("c.oid", "pg_class")}`,
    function: `SELECT n.nspname AS schema, NULL::text AS table, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
  CASE WHEN p.prokind = 'a' THEN 'aggregate ' || pg_get_function_result(p.oid) ELSE replace(pg_get_functiondef(p.oid), E'\\r\\n', E'\\n') END AS definition
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${ours} AND ${foreign("p.oid", "pg_proc")}`,
    trigger: `SELECT n.nspname AS schema, c.relname AS table, t.tgname AS name, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' (' || t.tgenabled::text || ')' END AS definition
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
    policy: `SELECT n.nspname AS schema, c.relname AS table, p.polname AS name,
  concat_ws(' ', p.polcmd, CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
    'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid)) AS definition
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
    type: `SELECT n.nspname AS schema, NULL::text AS table, t.typname AS name,
  CASE t.typtype WHEN 'e' THEN 'enum ' || (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
    WHEN 'd' THEN concat_ws(' ', 'domain', format_type(t.typbasetype, t.typtypmod), CASE WHEN t.typnotnull THEN 'not null' END, 'default ' || t.typdefault)
    WHEN 'r' THEN 'range ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid) ELSE 'composite' END AS definition
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')) AND ${ours} AND ${foreign("t.oid", "pg_type")}`,
};
const setUp = "SET search_path = pg_catalog";
const version = "SELECT current_setting('server_version_num')::int / 10000 AS major";
const catalogQueries = [setUp, version, ...Object.values(queries)];
function catalogOf(answers) {
    const kinds = Object.keys(queries);
    const objects = answers.slice(2).flatMap((rows, at) => rows.map(({ schema, table, name, definition }) => ({
        kind: kinds[at] ?? "",
        schema: schema === null ? null : String(schema),
        table: table === null ? null : String(table),
        name: String(name),
        definition: String(definition),
    })));
    return { major: Number(answers[1]?.[0]?.major), objects };
}
async function readCatalog(connection) {
    const answers = [];
    for (const query of catalogQueries) {
        const { rows, count } = await connection.query(query);
        if (rows.length < count)
            return null;
        answers.push(rows);
    }
    return catalogOf(answers);
}

;// CONCATENATED MODULE: ./actions/database-deploy/adopt-database.js



const limit = 10 * 60_000;
async function adoptionOf(files, applied, { baseline, migrations: folder }, place, connection, { log, scratch }) {
    if (baseline === undefined || applied.length > 0)
        return null;
    const all = (0,deploy_migrations/* planMigrations */.n)(files, [], folder, place);
    const older = files.filter(({ file }) => Number(/^\d+/.exec(file)?.[0] ?? Number.NaN) <= Number(baseline));
    const plan = (0,deploy_migrations/* planMigrations */.n)(older, [], folder, place);
    if (!plan.go)
        return all.go ? plan : all;
    const last = plan.pending.at(-1);
    if (last === undefined || last.number !== Number(baseline))
        return refused("bad_migration", folder, `database.baseline is ${baseline}, but no migration has that number`, adopt_database_name);
    const number = (0,deploy_migrations/* numberOf */.r)(last);
    const there = await readCatalog(connection);
    if (there === null)
        return refused("schema_differs", folder, "the database holds more objects of one kind than can be compared", byHand);
    if (isEmptySchema(there)) {
        log.info("the database is empty: every migration is applied, and none is adopted");
        return null;
    }
    const textOf = new Map(files.map(({ path, text }) => [path, text]));
    const migrations = plan.pending.map((each) => ({ ...each, text: textOf.get(each.path) ?? "" }));
    const story = await scratch.run({ migrations, queries: catalogQueries, files: [] }, limit);
    const stop = stopOf(story.events, migrations, story.stopped);
    if (stop !== undefined)
        return refused("schema_differs", folder, `it is not known what the migrations up to ${number} make: ${stop}`, byHand);
    const made = catalogOf(story.events.flatMap((event) => (event.kind === "answer" ? [event.rows] : [])));
    const verdict = adoptionVerdict(made, there, number);
    if (!verdict.go) {
        const mistakes = verdict.differences.map((message) => ({ path: folder, message }));
        return { go: false, reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, mistakes };
    }
    for (const what of verdict.notCompared)
        log.info(`not compared: ${what}`);
    return { ...verdict, baseline: number, migrations: plan.pending };
}
const adopt_database_name = "Name the number of the newest migration that the database has in database.baseline.";
const byHand = "Put the baseline's schema into one migration that runs in an empty PostgreSQL, and name its number.";
const stopOf = (events, migrations, stopped) => {
    for (const event of events)
        if (event.kind === "migration" && event.problem !== null)
            return `${migrations[event.migration]?.name} fails in an empty database: ${event.problem.message}`;
    const answers = events.filter(({ kind }) => kind === "answer").length;
    return stopped ?? (answers === catalogQueries.length ? undefined : "the scratch database did not answer");
};
const refused = (reason, path, message, remedy) => ({ go: false, reason, because: message, remedy, mistakes: [{ path, message }] });

// EXTERNAL MODULE: ./packages/formats/sql/text-position.js
var text_position = __webpack_require__(3722);
// EXTERNAL MODULE: ./packages/ports/database/database.js
var database = __webpack_require__(9695);
;// CONCATENATED MODULE: ./actions/database-deploy/apply-pending.js



async function applyPending(pending, { connection, history, by, at, isNew, }, { log, signal }) {
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
            return { applied, failed: failureOf(migration, error, at, isNew && applied.length === 0) };
        }
        finally {
            for (const notice of connection.notices())
                log.foreign(notice);
        }
        applied.push(migration.name);
    }
    return { applied };
}
const failureOf = ({ name, path, text }, error, at, isFirst) => {
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
        remedy: `${remedyFor(error, at)}${isFirst && isDuplicate.test(error.code) ? existing : ""}`,
        annotations: [place === undefined ? annotation : { ...annotation, ...place }],
    };
};
const isDuplicate = /^42(P06|723|710|P07|P04)$/;
const existing = " If the database existed before Slipway and has the older migrations already, name the newest of them in database.baseline; what is there is compared first.";
const remedyFor = ({ code, hint }, at) => {
    if (code === "25001")
        return "Each migration runs in a transaction, which this statement cannot; write it without CONCURRENTLY, or run it by hand outside of a release.";
    if (code === "55P03")
        return "Another session holds a lock that the migration needs; re-run the job, or raise lock-timeout.";
    return `${mendingFor(at)}${hint === undefined ? "" : ` The server's hint: ${hint}`}`;
};
const mendingFor = ({ environment, flow, configuration }) => {
    const { before } = (0,second_lock/* lockPlace */.nh)(flow, environment);
    if (before !== null)
        return `Its file must stay as it is, because ${before} has applied it: fix by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
    const fix = "Fix the migration and release again; it was not applied, so its file may be changed.";
    const elsewhere = configuration.flows.develop.chain.filter((name) => name !== environment);
    if (elsewhere.length === 0)
        return fix;
    const others = elsewhere.join(", ");
    return `${fix} If ${others} has applied it, it must stay as it is: fix by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
};

// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger_ledger = __webpack_require__(2218);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var promotion = __webpack_require__(226);
// EXTERNAL MODULE: ./packages/model/document/reason.js
var document_reason = __webpack_require__(3279);
;// CONCATENATED MODULE: ./actions/database-deploy/migrated.js


function migratedMarkdown(environment, { pending, applied, failed, at, }) {
    return (0,markdown/* lines */.Mn)(failed === undefined
        ? `**${(0,markdown/* plain */.pj)(environment)}**: ${applied.length} migration${applied.length === 1 ? "" : "s"} applied; the database is at ${at}.`
        : `**${(0,markdown/* plain */.pj)(environment)}**: ${(0,markdown/* plain */.pj)(failed.because)}`, (0,markdown/* table */.tp)(["migration", ""], pending.map(({ name }, index) => [(0,markdown/* code */.aY)(name), stateOf(index, applied.length, failed !== undefined)])));
}
const stateOf = (index, applied, failed) => index < applied ? "applied" : failed && index === applied ? "failed, rolled back" : "not started";
function adoptedFacts({ baseline, migrations, notCompared }) {
    return {
        baseline,
        migrations: migrations.length,
        "not compared": [...notCompared].slice(0, 30),
    };
}
function adoptionMarkdown({ baseline, migrations, because, notCompared }) {
    return (0,markdown/* lines */.Mn)(`Adopted as it was, with ${migrations.length} migrations up to ${baseline}: ${(0,markdown/* plain */.pj)(because)}. Not compared:`, notCompared.map((what) => `- ${(0,markdown/* plain */.pj)(what)}`).join("\n"));
}
function refusedMigrations(environment, { reason, because, remedy, mistakes }) {
    return {
        outcome: document_reason/* refusals */.Ke.has(reason) ? "refused" : "failed",
        reason,
        because,
        remedy,
        summary: (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: no migration was started.`, mistakes
            .map(({ message, path, line }) => `- ${(0,markdown/* code */.aY)(line === undefined ? path : `${path}:${line}`)} ${(0,markdown/* plain */.pj)(message)}`)
            .join("\n"), (0,markdown/* plain */.pj)(remedy)),
        annotations: mistakes.slice(0, 9).map(({ path, message, line, column }) => ({
            level: "error",
            title: reason,
            message,
            path,
            line: line ?? 1,
            ...(column === undefined ? {} : { column }),
        })),
    };
}

;// CONCATENATED MODULE: ./actions/database-deploy/pending-migrations.js

function pendingMigrations(files, applied, folder, place) {
    const plan = (0,deploy_migrations/* planMigrations */.n)(files, applied, folder, place);
    if (!plan.go)
        return plan;
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return { ...plan, pending: plan.pending.map((each) => ({ ...each, text: texts.get(each.path) ?? "" })) };
}

;// CONCATENATED MODULE: ./actions/database-deploy/ask-first.js








async function askFirst(files, url, place, plan, world) {
    try {
        return await world.database.connect(url, async (connection) => {
            const applied = await (0,migration_history/* appliedMigrations */.N3)(connection);
            const { database } = place.configuration;
            const adoption = await adoptionOf(files, applied, database, place, connection, world);
            if (adoption?.go === false)
                return refusedMigrations(place.environment, adoption);
            const known = adoption === null ? applied : adoption.migrations;
            const pending = pendingMigrations(files, known, database.migrations, place);
            if (!pending.go)
                return refusedMigrations(place.environment, pending);
            const [power = {}] = (await connection.query(migration_history/* statements */.Fn.power)).rows;
            if (pending.pending.length > 0 && (power.readonly !== false || power.writes !== true))
                throw withoutPermission(power.readonly !== false, "DATABASE_URL");
            const count = `${pending.pending.length} of ${files.length} migrations would be applied`;
            return (0,result/* passed */.bF)(adoption === null ? count : `${adoption.because}; ${count}`);
        });
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        if (error.reason === "database_unreachable" && (await mayBeMadeNow(place.environment, plan, world))) {
            world.log.info(`${error.message}; the plan may be what makes it, so it is asked again after Terraform`);
            return (0,result/* passed */.bF)("the database cannot be reached yet; it is asked again once Terraform has applied the plan");
        }
        return { outcome: "refused", reason: error.reason, because: error.message, remedy: error.remedy };
    }
}
const databases = /(^|\.)[a-z0-9]+_[a-z0-9_]*(db|rds|sql|postgres|aurora|alloydb|neon|supabase|database)/;
const mayBeMadeNow = async (environment, plan, { ledger }) => {
    const made = (plan?.summary.resources ?? []).filter(({ action }) => action === "create" || action === "replace");
    if (made.length === 0)
        return false;
    if (made.some(({ address }) => databases.test(address)))
        return true;
    const path = (0,ledger_ledger/* environmentPath */.FQ)(environment);
    const text = await ledger.read(path);
    const current = text === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, text, path).current;
    return (current?.migration ?? null) === null;
};
const withoutPermission = (isReadOnly, secret) => new user_error/* UserError */.y(isReadOnly
    ? "the database can only be read: it is a copy, or its sessions are read-only"
    : "the role of the connection may not write the history of the migrations", {
    reason: "bad_input",
    remedy: isReadOnly
        ? `Let the secret ${secret} name the database that can be written.`
        : `Let the role of the secret ${secret} create a schema in the database (GRANT CREATE ON DATABASE), or write slipway.migrations.`,
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/database/migration-files.js + 4 modules
var migration_files = __webpack_require__(8790);
;// CONCATENATED MODULE: ./actions/database-deploy/read-migrations.js



async function readMigrations(tree, folder, { files, workspace }) {
    const root = (0,external_node_path_.join)(workspace, tree);
    if ((await files.kind(root)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${tree} of the workspace is not there`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
        });
    return (0,migration_files/* readMigrationFiles */.I)(root, folder, files);
}

;// CONCATENATED MODULE: ./actions/database-deploy/database-deploy.js























const database_deploy_inputs = (0,inputs/* inputsOf */.Vc)("database-deploy", "migrate", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    earlier: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the calling job", needs/* Needs */.A)),
    environment: (0,input/* identifier */.Cv)(),
    approval: (0,input/* optional */.lq)((0,input/* document */.Al)("the approval", approval/* Approval */.CP)),
    folder: (0,input/* path */.Ae)(),
    url: (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    "only-ask": (0,input/* flag */.Jt)(),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", terraform_plan/* TerraformPlan */.wp)),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const databaseDeploy = async (given, world) => {
    const { configuration, environment, url } = given;
    const folder = configuration.database.migrations;
    if (!given["only-ask"]) {
        const closed = await (0,open_lock/* openSecondLock */.W)(given, { plan: undefined }, second_lock/* lockRules */.Fq, world);
        if (closed)
            return closed;
    }
    const files = await readMigrations(given.folder, folder, world);
    if (files.length === 0)
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no migrations in ${folder}`, {
            outputs: { applied: [], at: "" },
            summary: `**${environment}**: no migrations in the artefact.`,
        });
    if (url === undefined)
        throw new user_error/* UserError */.y(`the input url is empty, but ${folder} holds ${files.length} migrations`, {
            reason: "bad_input",
            remedy: `Set the secret DATABASE_URL in the environment ${environment}, and pass it on by name.`,
        });
    if (given["only-ask"])
        return askFirst(files, url, given, given.plan, world);
    return world.database.connect(url, (connection) => migrate(files, connection, given, world));
};
const migrate = async (files, connection, given, world) => {
    const { release, configuration, environment } = given;
    const { run, attempt } = world.execution;
    const by = { release: release.id, execution: `${run}.${attempt}` };
    const history = await (0,migration_history/* migrationHistory */.Lh)(connection, world.clock, given["lock-timeout"] * 1000);
    const applied = await history.applied();
    const adoption = await adoptionOf(files, applied, configuration.database, given, connection, world);
    if (adoption?.go === false)
        return refusedMigrations(environment, adoption);
    const known = adoption === null ? applied : adoption.migrations;
    const plan = pendingMigrations(files, known, configuration.database.migrations, given);
    if (!plan.go)
        return refusedMigrations(environment, plan);
    if (adoption) {
        await history.adopt(adoption.migrations, by);
        world.log.info(`adopted ${adoption.migrations.length} migrations up to ${adoption.baseline}: ${adoption.because}`);
    }
    const adopted = adoption ? { adopted: adoptedFacts(adoption) } : {};
    const before = plan.at === undefined ? "" : (0,deploy_migrations/* numberOf */.r)(plan.at);
    if (plan.pending.length === 0)
        return (0,result/* passed */.bF)(`${adoption ? `adopted ${adoption.migrations.length} migrations` : "nothing new"}; at ${before}`, {
            outputs: { applied: [], at: before },
            summary: (0,markdown/* lines */.Mn)(`**${environment}**: no new migrations; the database is at ${before}.`, adoption ? adoptionMarkdown(adoption) : ""),
            facts: { applied: [], at: before, ...adopted },
        });
    const done = await applyPending(plan.pending, { connection, history, by, at: given, isNew: known.length === 0 }, world);
    const last = done.applied.at(-1);
    const at = last === undefined ? before : (0,deploy_migrations/* numberOf */.r)({ name: last });
    const outputs = { applied: done.applied, at };
    const facts = { ...outputs, ...adopted };
    const summary = (0,markdown/* lines */.Mn)(migratedMarkdown(environment, { pending: plan.pending, applied: done.applied, failed: done.failed, at }), adoption ? adoptionMarkdown(adoption) : "");
    if (done.failed)
        return { ...done.failed, outputs, summary, facts };
    return (0,result/* passed */.bF)(`applied ${done.applied.length} of ${files.length} migrations; at ${at}`, { outputs, summary, facts });
};


/***/ }),

/***/ 3744:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6144);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _database_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseDeploy */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   RM: () => (/* binding */ scriptPieces),
/* harmony export */   Vv: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
function statementStarts(script) {
    return statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
}
function* scriptPieces(script, from = 0) {
    const pattern = new RegExp(token.source, token.flags);
    pattern.lastIndex = from;
    for (let match = pattern.exec(script); match; match = pattern.exec(script)) {
        const { comment, quote, dollar, word, sign } = match.groups ?? {};
        const at = match.index;
        if (comment !== undefined)
            pattern.lastIndex = endOfComment(script, at);
        if (quote !== undefined)
            pattern.lastIndex = endOfQuote(script, quote, pattern.lastIndex);
        if (dollar !== undefined)
            pattern.lastIndex = endOf(script, dollar, pattern.lastIndex);
        const end = pattern.lastIndex;
        if (comment !== undefined || match[0].startsWith("--"))
            yield { kind: "comment", at, end };
        else if (quote !== undefined)
            yield { kind: quote === '"' ? "name" : "text", at, end };
        else if (dollar !== undefined)
            yield { kind: "dollar", at, end };
        else if (word !== undefined)
            yield { kind: "word", at, end };
        else if (sign !== undefined)
            yield { kind: "sign", at, end };
    }
}
function statementsOf(script) {
    const statements = [];
    let [tokens, words] = [[], []];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            statements.push({ tokens, at: begun });
        [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
    };
    for (const { kind, at, end } of scriptPieces(script)) {
        if (kind === "comment")
            continue;
        const written = kind === "word" || kind === "sign" || kind === "name" ? script.slice(at, end) : "";
        if (written === ";" && parentheses === 0 && bodies === 0) {
            close();
            continue;
        }
        begun ??= at;
        if (written !== "")
            tokens.push(written);
        if (written === "(")
            parentheses += 1;
        if (written === ")")
            parentheses = Math.max(0, parentheses - 1);
        if (kind === "word") {
            words.push(written.toUpperCase());
            bodies = Math.max(0, bodies + nesting(words, bodies));
        }
    }
    close();
    return statements;
}
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

/***/ 3722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ placeOfCharacter),
/* harmony export */   J: () => (/* binding */ placeOfUnit)
/* harmony export */ });
function placeOfCharacter(text, position) {
    return placeOf([...text].slice(0, Math.max(0, position - 1)));
}
function placeOfUnit(text, unit) {
    return placeOf([...text.slice(0, unit)]);
}
const placeOf = (before) => {
    const newline = before.lastIndexOf("\n");
    return {
        line: before.filter((character) => character === "\n").length + 1,
        column: before.length - newline,
    };
};


/***/ }),

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

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readMigrationFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-names.js
const rows = [
    { when: /(^|\/)sqitch\.(plan|conf)$/, message: "belongs to Sqitch" },
    { when: /^(deploy|revert|verify)\/.*\.sql$/i, message: "is in a folder of Sqitch" },
    { when: /(^|\/)U\d[\w.]*__[^/]*\.sql$/i, message: "is an undo migration of Flyway" },
    { when: /(^|\/)[VB]\d[\w.]*__[^/]*\.sql$/i, message: "is named as Flyway names migrations" },
    { when: /(^|\/)R__[^/]*\.sql$/i, message: "is a repeatable migration of Flyway" },
    { when: /\.(down|undo|rollback|revert)\.sql$/i, message: "is named like a down migration" },
    { when: /\.up\.sql$/i, message: "is named like an up migration whose down migration is another file" },
    {
        when: /(^|\/)(down|undo|rollback|revert|up)\.sql$/i,
        message: "is one direction (up or down) of a migration that is a folder",
    },
    { when: /(^|\/)migration\.sql$/i, message: "is a migration of Prisma, in a folder of its own" },
    { when: /\.sql$/i, message: "" },
    { when: /(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i, message: "belongs to Liquibase" },
    { when: /(^|\/)\d[^/]*\.rb$/i, message: "is a migration of Rails" },
    {
        when: /(^|\/)[Vm]?\d[^/]*\.([cm]?[jt]s)$/i,
        message: "is a migration of a JavaScript tool (knex, Sequelize, node-pg-migrate)",
    },
    { when: /(^|\/)versions\/[^/]*\.py$/i, message: "is a migration of Alembic" },
    { when: /(^|\/)V?\d[^/]*\.(py|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i, message: "is a migration of another tool" },
    { when: /\.sql[^/]+$|\.(psql|pgsql|ddl|dml)$/i, message: "holds SQL, but does not end in .sql" },
    { when: /\.(md|rst|txt|csv|tsv|png|svg|pdf)$/i, message: "" },
    { when: /(^|\/)[VURB]?\d[^/]*$/, message: "begins like a migration, but does not end in .sql" },
];
function otherTool(file, all) {
    const message = rows.find(({ when }) => when.test(file))?.message;
    if (message)
        return message;
    const [, stem, back] = /^\d+[_-](.+)[_-](down|undo|rollback|revert)\.sql$/i.exec(file) ?? [];
    if (stem === undefined)
        return undefined;
    const up = all.find((other) => [stem, `${stem}_up`, `${stem}-up`].some((name) => isNamed(other, name)));
    return up === undefined ? undefined : `is named like the down migration (${back}) of ${up}`;
}
const isNamed = (file, stem) => file.replace(/^\d+[_-]/, "").toLowerCase() === `${stem}.sql`.toLowerCase();

// EXTERNAL MODULE: ./packages/formats/sql/sql-statements.js
var sql_statements = __webpack_require__(7458);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-marks.js
const migration_marks_rows = [
    { tool: "dbmate", when: /^--\s*migrate:(?:up|down)\b/i },
    { tool: "goose", when: /^--\s*\+goose\s+\w+/i },
    { tool: "sql-migrate", when: /^--\s*\+migrate\s+\w+/i },
    { tool: "rambler", when: /^--\s*rambler\s+(?:up|down)\b/i },
    { tool: "shmig", when: /^--\s*=+\s*(?:up|down)\s*=+/i },
    { tool: "tern", when: /^-{4}\s*create above\s*\/\s*drop below\s*-{4}/i },
    { tool: "node-pg-migrate", when: /^--\s*(?:up|down)\s+migration\b/i },
    { tool: "MyBatis Migrations", when: /^--\s*\/\/\s*@?undo\b/i },
    { tool: "Liquibase", when: /^--\s*(?:liquibase formatted sql|changeset\s+\S+:\S+)/i },
    { tool: "Sqitch", when: /^--\s*(?:deploy|revert|verify)\s+\S+\s+(?:to|from|on)\s+\S+\s*$/i },
];
const way = /^--[\W_]*(?:migrat\w*|sql|section)?[\W_]*(downs?|undo|rollback|revert|downgrade)[\W_]*(?:migrat\w*|sql|section|script)?[\W_]*$/i;
function markOf(comment) {
    const line = comment.split("\n")[0]?.trim() ?? "";
    const row = migration_marks_rows.find(({ when }) => when.test(line));
    if (row)
        return { message: `has the mark ${quoted(line)} of ${row.tool}`, remedy, needsStatements: false };
    if (!way.test(line))
        return undefined;
    return { message: `has ${quoted(line)}, which begins its down migration`, remedy, needsStatements: true };
}
const remedy = "Slipway runs the whole file, so what undoes it would be run too: keep only the up migration, without the marks, in a file <number>_<name>.sql.";
const quoted = (line) => JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);

;// CONCATENATED MODULE: ./packages/formats/migrations/psql-commands.js
const dumpMark = "pg_dump writes it for psql: delete the line, and its \\unrestrict.";
const include = "Put the statements of that file into the migration itself.";
const generated = "Write the statements out, or build them in a DO block with EXECUTE.";
const copyRemedy = "Write the rows as INSERT statements (pg_dump --inserts, or --rows-per-insert=100).";
const remedies = {
    restrict: dumpMark,
    unrestrict: dumpMark,
    copy: copyRemedy,
    i: include,
    ir: include,
    include,
    include_relative: include,
    gexec: generated,
    g: "End the statement with a semicolon.",
    gset: "Write the value itself: only psql keeps variables.",
    set: "Write the value itself: only psql keeps variables.",
    c: "A migration runs in the one database of its environment; leave it out.",
    connect: "A migration runs in the one database of its environment; leave it out.",
    "!": "A migration runs no programs; make it a step of its own.",
    if: "Decide in a DO block with IF.",
};
function psqlCommand(script, at) {
    const [, name = ""] = /^\\([A-Za-z_]+\+?|[!?.;])?/.exec(script.slice(at, at + 60)) ?? [];
    if (name === "")
        return { message: "has a backslash outside of every string", remedy: "Take it out: it is not SQL." };
    return {
        message: `has \\${name}, a command of psql and no SQL`,
        remedy: remedies[name] ?? "Leave it out: Slipway sends SQL to the server, as any client but psql does.",
    };
}

;// CONCATENATED MODULE: ./packages/formats/migrations/script-mistakes.js



const transaction = /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;
const oneTransaction = "Leave it out: each migration runs in one transaction together with its line in the history.";
function scriptMistakes(script) {
    const matches = [];
    let sql = script;
    for (let from = 0; from < script.length;) {
        const { foreign, next } = scan(script, from, matches);
        if (foreign < next)
            sql = sql.slice(0, foreign) + blanked(sql.slice(foreign, next)) + sql.slice(next);
        from = next;
    }
    for (const { words, at } of (0,sql_statements/* statementStarts */.Vv)(sql))
        if (transaction.test(words))
            matches.push({ message: `has its own ${words.split(" ")[0]}`, remedy: oneTransaction, at });
    return placed(script, matches);
}
function scan(script, from, matches) {
    let words = [];
    let begun = from;
    let brackets = 0;
    let before;
    let wayBack;
    for (const piece of (0,sql_statements/* scriptPieces */.RM)(script, from)) {
        const text = script.slice(piece.at, Math.min(piece.end, piece.at + 500));
        if (piece.kind === "comment") {
            const mark = markOf(text);
            if (mark?.needsStatements)
                wayBack ??= { ...mark, at: piece.at };
            else if (mark)
                matches.push({ ...mark, at: piece.at });
            continue;
        }
        if (wayBack)
            matches.push(wayBack);
        wayBack = undefined;
        if (words.length === 0)
            begun = piece.at;
        if (piece.kind === "word" && words.length < 200)
            words.push(text.toUpperCase());
        if (piece.kind === "sign") {
            if (text === "[" || text === "]")
                brackets += text === "[" ? 1 : -1;
            if (text === "\\") {
                matches.push({ ...psqlCommand(script, piece.at), at: piece.at });
                return { foreign: piece.at, next: endOfLine(script, piece.at) };
            }
            if (text === ";") {
                const isCopy = words[0] === "COPY" && / FROM STDIN\b/.test(words.join(" "));
                if (isCopy) {
                    matches.push({ message: "has COPY … FROM stdin, whose rows only psql sends", remedy: copyRemedy, at: begun });
                    return { foreign: piece.end, next: endOfRows(script, piece.end) };
                }
                words = [];
            }
        }
        const colon = before !== undefined && before.end === piece.at && script[before.at] === ":" ? before.at : undefined;
        if ((piece.kind === "text" || piece.kind === "name") && colon !== undefined)
            if (brackets <= 0 && script[colon - 1] !== ":")
                matches.push({ ...variable(text), at: colon });
        before = piece;
    }
    return { foreign: script.length, next: script.length };
}
const variable = (name) => ({
    message: `has the psql variable :${name}`,
    remedy: "Write the value itself: only psql fills in variables.",
});
const endOfLine = (script, from) => {
    const at = script.indexOf("\n", from);
    return at < 0 ? script.length : at + 1;
};
const endOfRows = (script, from) => {
    const end = /^\\\.[ \t\r]*$/gm;
    end.lastIndex = from;
    return end.exec(script) ? endOfLine(script, end.lastIndex) : script.length;
};
const blanked = (text) => text.replaceAll(/[^\n]/g, " ");
const placed = (script, matches) => {
    const first = new Map();
    for (const one of matches.toSorted((a, b) => a.at - b.at))
        if (!first.has(one.message))
            first.set(one.message, one);
    let [line, counted] = [1, 0];
    return [...first.values()].map(({ message, remedy, at }) => {
        for (let newline = script.indexOf("\n", counted); newline >= 0 && newline < at; newline = script.indexOf("\n", counted)) {
            line += 1;
            counted = newline + 1;
        }
        return { message, remedy, line, column: [...script.slice(counted, at)].length + 1 };
    });
};

// EXTERNAL MODULE: ./packages/formats/text/utf8-text.js
var utf8_text = __webpack_require__(6963);
;// CONCATENATED MODULE: ./packages/ports/database/migration-files.js





const nameRemedy = "Name each file <number>_<name>.sql with a number of its own; other tools' files are not run.";
const bytesRemedy = "Save the file as UTF-8 (iconv -f latin1 -t utf-8); a database that has it takes it for the same.";
const pointerRemedy = "Take migrations out of Git LFS (git lfs untrack, then add the file again).";
async function readMigrationFiles(tree, folder, files) {
    const place = (0,external_node_path_.join)(tree, folder);
    if ((await files.kind(place)) !== "folder")
        return [];
    const all = await files.find(place, ["**"]);
    const path = (file) => `${folder.replace(/\/+$/, "")}/${file}`;
    const matches = all.flatMap((file) => {
        const other = otherTool(file, all);
        return other !== undefined || /\.sql$/i.test(file) ? [{ file, other }] : [];
    });
    return Promise.all(matches.map(async ({ file, other }) => {
        const migration = migrationText(file, path(file), (await files.bytes((0,external_node_path_.join)(place, file))) ?? Buffer.alloc(0));
        if (other === undefined)
            return migration;
        const message = `${file} ${other}`;
        return { ...migration, mistakes: [], foreign: { path: path(file), message, remedy: nameRemedy } };
    }));
}
function migrationText(file, path, bytes) {
    const decoded = (0,utf8_text/* decodeText */.g7)(bytes);
    const name = file.replace(/\.sql$/i, "");
    if ("mistake" in decoded) {
        const { mistake } = decoded;
        const message = `${file} ${mistake.message} (byte ${mistake.byte})`;
        const remedy = mistake.message.includes("Git LFS") ? pointerRemedy : bytesRemedy;
        return { file, path, sha256: digest(bytes), text: "", mistakes: [{ path, message, line: mistake.line, remedy }] };
    }
    const text = (0,utf8_text/* withLineFeeds */.gX)(decoded.text);
    const mistakes = scriptMistakes(text).map(({ message, ...place }) => ({
        path,
        message: `${name} ${message}`,
        ...place,
    }));
    return { file, path, sha256: digest(text), earlier: otherDigests(bytes, text), text, mistakes };
}
function otherDigests(bytes, text) {
    const forms = [text, text.replaceAll("\n", "\r\n")];
    const isLatin = /^[\u0000-\u00ff]*$/.test(text) && /[\u0080-\u00ff]/.test(text);
    const all = [
        bytes,
        ...forms.flatMap((form) => [Buffer.from(form), Buffer.from(`\ufeff${form}`)]),
        ...(isLatin ? forms.map((form) => Buffer.from(form, "latin1")) : []),
    ];
    return [...new Set(all.map(digest))];
}
const digest = (bytes) => `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;


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


/***/ })

};
