// The program that runs a `SqlScript` in PGlite, as text: it is a process of its own, because a query that never ends holds the whole
// thread, and because the PostgreSQL in it is as large as all of Slipway and comes from the tools. It reads the job from standard input
// and prints one JSON event a line.
// The empty database is made once (initdb takes seconds) and kept beside the tool. Two things that would make a test pass by
// doing nothing are looked for: a script that ends the transaction, and a database that no longer answers.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const {
  folder,
  kept,
  extensions: wanted,
  session,
  ended: endedText,
  migrations,
  files,
  queries = [],
} = JSON.parse(input);
const load = (path) => import(pathToFileURL(`${folder}/dist/${path}`).href);
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const { PGlite } = await load("index.js");

const extensions = {};
for (const name of wanted) {
  const module = name.replaceAll("-", "_");
  try {
    extensions[module] = (await load(`contrib/${module}.js`))[module];
  } catch {} // PostgreSQL will say that there is none
}

const empty = async () => {
  try {
    return zstdDecompressSync(readFileSync(kept));
  } catch {}
  const made = await PGlite.create();
  const bytes = Buffer.from(await (await made.dumpDataDir("none")).arrayBuffer());
  await made.close();
  const half = `${kept}.${process.pid}`;
  try {
    writeFileSync(half, zstdCompressSync(bytes));
    renameSync(half, kept);
  } catch {
    rmSync(half, { force: true });
  } // a tool cache that is only read
  return bytes;
};
const db = await PGlite.create({ extensions, loadDataDir: new Blob([await empty()]) });

const problemOf = (error) => {
  if (error === null) return null;
  const { code, detail, hint, where, position, message } = error;
  const known = Object.entries({ code, detail, hint, where }).filter(([, value]) => typeof value === "string");
  return {
    message: String(message),
    ...Object.fromEntries(known),
    ...(Number(position) > 0 ? { position: Number(position) } : {}),
  };
};
const attempt = async (work) => {
  try {
    await work();
    return null;
  } catch (error) {
    return error;
  }
};
const transaction = async () => (await db.query(session.transaction)).rows[0]?.id;
const ended = { message: endedText };
const reset = async () => {
  await db.exec(session.reset);
  await db.exec('SELECT pg_advisory_unlock_all(); SET search_path = "$user", public'); // PGlite's own is public alone
};
const show = (value) =>
  value === null || value === undefined
    ? null
    : value instanceof Date
      ? value.toISOString()
      : value instanceof Uint8Array
        ? `\\x${Buffer.from(value).toString("hex")}`
        : typeof value === "object"
          ? JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner))
          : String(value);
const short = (text) => (text !== null && text.length > 200 ? `${text.slice(0, 199)}…` : text);

const migrate = async () => {
  for (const [migration, sql] of migrations.entries()) {
    await reset();
    await db.exec(session.begin);
    const id = await transaction();
    let problem = await attempt(() => db.exec(sql.text));
    if (problem === null && (await transaction()) !== id) problem = ended;
    problem ??= await attempt(async () => {
      await db.exec(session.close);
      if (!(await db.query(session.exists)).rows[0]?.there) await db.exec(session.create);
      await db.query(session.insert, sql.row);
      await db.exec(session.commit);
    });
    tell({ kind: "migration", migration, problem: problemOf(problem) });
    if (problem !== null) return false;
  }
  return true;
};

const testFile = async (file, { setUp, tests }) => {
  await reset();
  await db.exec("BEGIN");
  const id = await transaction();
  let problem = await attempt(() => db.exec(setUp));
  if (problem === null && (await transaction()) !== id) problem = ended;
  tell({ kind: "set-up", file, problem: problemOf(problem) });
  if (problem === ended) return false;
  for (const [test, sql] of problem === null ? tests.entries() : []) {
    await db.exec("SAVEPOINT slipway");
    let answer = { rows: [], fields: [] };
    let problem = await attempt(async () => {
      answer = await db.query(sql, [], { rowMode: "array" });
    });
    if ((await attempt(() => db.exec("ROLLBACK TO SAVEPOINT slipway"))) !== null || (await transaction()) !== id)
      problem = ended;
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
  await reset();
  for (const [query, sql] of queries.entries()) tell({ kind: "answer", query, rows: (await db.query(sql)).rows });
  for (const [file, each] of files.entries()) if (!(await testFile(file, each))) return true;
  return (await db.query("SELECT 6 * 7 AS answer")).rows[0]?.answer === 42;
};
if (await all()) tell({ kind: "end" });
process.stdout.write("", () => process.exit(0));
