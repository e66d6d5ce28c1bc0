export const id = 7565;
export const ids = [7565];
export const modules = {

/***/ 7565:
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
// EXTERNAL MODULE: ./packages/model/document.js
var model_document = __webpack_require__(9192);
;// CONCATENATED MODULE: ./packages/ports/scratch-database.js

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
    dist/* object */.Ikc({ kind: dist/* literal */.euz("end") }),
]);

;// CONCATENATED MODULE: ./packages/ports/scratch-script.js
const scratchScript = String.raw `
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const { folder, kept, extensions: wanted, migrations, files } = JSON.parse(input);
const load = (path) => import(pathToFileURL(folder + "/dist/" + path).href);
const tell = (event) => process.stdout.write(JSON.stringify(event) + "\n");
const { PGlite } = await load("index.js");

const extensions = {};
for (const name of wanted) {
  const module = name.replaceAll("-", "_");
  try { extensions[module] = (await load("contrib/" + module + ".js"))[module]; } catch {} // PostgreSQL will say that there is none
}

const empty = async () => {
  try { return zstdDecompressSync(readFileSync(kept)); } catch {}
  const made = await PGlite.create();
  const bytes = Buffer.from(await (await made.dumpDataDir("none")).arrayBuffer());
  await made.close();
  const half = kept + "." + process.pid;
  try {
    writeFileSync(half, zstdCompressSync(bytes));
    renameSync(half, kept);
  } catch { rmSync(half, { force: true }); } // a tool cache that is only read
  return bytes;
};
const db = await PGlite.create({ extensions, loadDataDir: new Blob([await empty()]) });

const problemOf = (error) => {
  if (error === null) return null;
  const { code, detail, hint, where, position, message } = error;
  const known = Object.entries({ code, detail, hint, where }).filter(([, value]) => typeof value === "string");
  return { message: String(message), ...Object.fromEntries(known), ...(Number(position) > 0 ? { position: Number(position) } : {}) };
};
const attempt = async (work) => { try { await work(); return null; } catch (error) { return error; } };
const transaction = async () => (await db.query("SELECT pg_current_xact_id()::text AS id")).rows[0]?.id;
const ended = { message: "it ended the transaction that it runs in; leave BEGIN, COMMIT and ROLLBACK out" };
const show = (value) =>
  value === null || value === undefined ? null
  : value instanceof Date ? value.toISOString()
  : value instanceof Uint8Array ? "\\x" + Buffer.from(value).toString("hex")
  : typeof value === "object" ? JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner))
  : String(value);
const short = (text) => (text !== null && text.length > 200 ? text.slice(0, 199) + "…" : text);

const migrate = async () => {
  for (const [migration, sql] of migrations.entries()) {
    await db.exec("BEGIN");
    const id = await transaction();
    let problem = await attempt(() => db.exec(sql));
    if (problem === null && (await transaction()) !== id) problem = ended;
    problem ??= await attempt(() => db.exec("COMMIT"));
    tell({ kind: "migration", migration, problem: problemOf(problem) });
    if (problem !== null) return false;
  }
  return true;
};

const testFile = async (file, { setUp, tests }) => {
  await db.exec("BEGIN");
  const id = await transaction();
  let problem = await attempt(() => db.exec(setUp));
  if (problem === null && (await transaction()) !== id) problem = ended;
  tell({ kind: "set-up", file, problem: problemOf(problem) });
  if (problem === ended) return false;
  for (const [test, sql] of problem === null ? tests.entries() : []) {
    await db.exec("SAVEPOINT slipway");
    let answer = { rows: [], fields: [] };
    let problem = await attempt(async () => { answer = await db.query(sql, [], { rowMode: "array" }); });
    if ((await attempt(() => db.exec("ROLLBACK TO SAVEPOINT slipway"))) !== null || (await transaction()) !== id) problem = ended;
    const rows = answer.rows.slice(0, 5).map((row) => row.map((value) => short(show(value))));
    const columns = answer.fields.map(({ name }) => name);
    tell({ kind: "test", file, test, problem: problemOf(problem), columns, rows, count: answer.rows.length });
    if (problem === ended) return false;
  }
  await db.exec("ROLLBACK");
  return true;
};

const all = async () => {
  if (!(await migrate())) return true;
  for (const [file, each] of files.entries()) if (!(await testFile(file, each))) return true;
  return (await db.query("SELECT 6 * 7 AS answer")).rows[0]?.answer === 42;
};
if (await all()) tell({ kind: "end" });
process.stdout.write("", () => process.exit(0));
`;

;// CONCATENATED MODULE: ./packages/ports/scratch-pglite.js





const pglite = (tools, exec) => ({
    run: async (script, limit) => {
        const { path: folder } = await tools.need("pglite");
        const kept = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), "empty.tar.zst");
        const finished = await exec.run({
            file: process.execPath,
            args: ["--input-type=module", "--eval", scratchScript],
            cwd: (0,external_node_path_.dirname)(folder),
            input: JSON.stringify({ folder, kept, extensions: extensionsIn(script), ...script }),
            timeout: limit,
        });
        const events = finished.stdout
            .split("\n")
            .filter((line) => line.startsWith("{"))
            .map(eventOf);
        const stopped = stoppedBy(finished, events, limit);
        return { events, ...(stopped === undefined ? {} : { stopped }) };
    },
});
const eventOf = (line) => dist/* parse */.qgA(SqlEvent, (0,model_document/* parseJson */.qF)(line, "an event of the scratch database"));
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
    const text = [...migrations, ...files.map(({ setUp }) => setUp)].join("\n");
    const named = text.matchAll(/\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([a-z][a-z0-9_-]*)/gi);
    return [...new Set([...named].map(([, name = ""]) => name.toLowerCase()))];
};


/***/ })

};
