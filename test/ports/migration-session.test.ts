import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { migrationHistory } from "../../packages/ports/database/migration-history.ts";
import type { ScratchDatabase } from "../../packages/ports/database/scratch-database.ts";
import { pglite } from "../../packages/ports/database/scratch-pglite.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { openPostgres, type Postgres } from "../../packages/rehearsal/postgres/postgres.ts";

let folder: string;
let server: Postgres;
let scratch: ScratchDatabase;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-session-")));
  server = await openPostgres({ folder: join(folder, "postgres") });
  const { PATH = "", HOME = "" } = process.env;
  const exec = childProcesses({ env: { PATH, HOME } });
  const { signal } = new AbortController();
  scratch = pglite(
    toolTable({ env: process.env, toolCache: join(process.cwd(), ".slipway/tools"), workspace: folder, signal }, exec),
    exec,
  );
}, 120_000);
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const migrationsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ number: at + 1, name: `000${at + 1}_m`, sha256: `sha256:${at}`, path: `${at}`, text }));

/** What a deploy makes of migrations and one query after them: an error's first words, or the one value. */
const deployed = async (texts: readonly string[], query: string): Promise<string> => {
  const { url } = await server.database(`d${Math.random().toString(36).slice(2)}`);
  try {
    await postgres().connect(url, async (connection) => {
      const history = await migrationHistory(connection, systemClock(), 1000);
      for (const { text, ...migration } of migrationsOf(texts))
        await history.apply(migration, text, { release: "r", execution: "1.1" });
    });
  } catch (error) {
    return (error as Error).message;
  }
  return postgres().connect(url, async (connection) => String((await connection.query(query)).rows[0]?.x ?? "nothing"));
};

/** The same of a test. */
const tested = async (texts: readonly string[], query: string): Promise<string> => {
  const { events, stopped } = await scratch.run(
    { migrations: migrationsOf(texts), files: [{ setUp: "", tests: [query] }] },
    60_000,
  );
  for (const event of events) {
    if (event.kind === "migration" && event.problem) return event.problem.message;
    if (event.kind === "test") return event.problem?.message ?? event.rows[0]?.[0] ?? "nothing";
  }
  return stopped ?? "no end";
};

/** Leaves something of every kind in its session. */
const leaving = `CREATE SCHEMA app; SET search_path TO app;
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_user); END $$;
CREATE TEMP TABLE t (); PREPARE p AS SELECT 1; DECLARE c CURSOR WITH HOLD FOR SELECT 1; LISTEN l;
SELECT pg_advisory_lock(7), pg_advisory_lock(7), pg_advisory_lock_shared(-7, 7);
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE; SET standard_conforming_strings = off;
CREATE SEQUENCE s; SELECT nextval('s');`;
/** Tells what of it is there. */
const looking = `CREATE TABLE left_over AS SELECT concat_ws(' ',
  to_regclass('t'), (SELECT string_agg(name, ',') FROM pg_prepared_statements), (SELECT string_agg(name, ',') FROM pg_cursors),
  (SELECT string_agg(c, ',') FROM pg_listening_channels() c), current_setting('role'), current_setting('search_path'),
  current_setting('transaction_isolation'), 'a\\b',
  (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7 AND pid = pg_backend_pid())) AS x;`;

test.each<[string, string[], string, string]>([
  [
    "what a session keeps",
    [leaving, looking, "SET search_path TO app;"],
    "SELECT x || ' ' || current_setting('search_path') AS x FROM public.left_over",
    'none "$user", public read committed a\\b 0 "$user", public',
  ],
  [
    "a transaction that is left open",
    ["CREATE TABLE a (); COMMIT; BEGIN; CREATE TABLE b ();"],
    "SELECT 1 AS x",
    "it ended the transaction that it runs in; leave BEGIN, COMMIT and ROLLBACK out",
  ],
  [
    "a transaction that may only read",
    ["SET TRANSACTION READ ONLY;"],
    "SELECT 1 AS x",
    "cannot execute CREATE SCHEMA in a read-only transaction",
  ],
])(
  "%s does not reach the next migration, and a test says the same as a deploy",
  async (_, texts, query, expected) => {
    expect([await tested(texts, query), await deployed(texts, query)]).toEqual([expected, expected]);
  },
  60_000,
);

test("a migration that lets go of the lock of the deploy is rolled back", async () => {
  expect(await deployed(["CREATE TABLE a (); SELECT pg_advisory_unlock_all();"], "SELECT 1 AS x")).toBe(
    "it let go of the lock that Slipway holds",
  );
}, 60_000);
