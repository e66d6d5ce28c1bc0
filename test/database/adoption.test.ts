import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { databaseDeploy } from "../../actions/database-deploy/database-deploy.ts";
import { flowFor } from "../../packages/decide/flow.ts";
import { trustedBranch } from "../../packages/kit/memory-policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/memory-world.ts";
import { configurationOf, releaseOf } from "../../packages/model/memory-release.ts";
import type { Database } from "../../packages/ports/database.ts";
import { postgres } from "../../packages/ports/database-postgres.ts";
import { childProcesses } from "../../packages/ports/exec.ts";
import { fileSystem } from "../../packages/ports/files.ts";
import { memoryLedger } from "../../packages/ports/ledger-memory.ts";
import type { ScratchDatabase } from "../../packages/ports/scratch-database.ts";
import { pglite } from "../../packages/ports/scratch-pglite.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { openPostgres, type Postgres } from "../../packages/rehearsal/cloud/postgres.ts";

let folder: string;
let server: Postgres;
let scratch: ScratchDatabase;
let count = 0;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-adoption-")));
  server = await openPostgres({ folder: join(folder, "postgres") });
  const { PATH = "", HOME = "" } = process.env;
  const exec = childProcesses({ env: { PATH, HOME } });
  const { signal } = new AbortController();
  const toolCache = join(process.cwd(), ".slipway/tools");
  const real = pglite(toolTable({ env: process.env, toolCache, workspace: folder, signal }, exec), exec);
  // The same migrations make the same schema: they are run once for all tests.
  const kept = new Map<string, ReturnType<ScratchDatabase["run"]>>();
  scratch = {
    run: (script, limit) => {
      const key = JSON.stringify(script);
      const answer = kept.get(key) ?? real.run(script, limit);
      kept.set(key, answer);
      return answer;
    },
  };
}, 120_000);
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const older = {
  "0001_towns.sql": `CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('calm', 'wild');
CREATE DOMAIN app.level AS int CHECK (VALUE > 0);
CREATE TABLE app.rivers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, mood app.mood DEFAULT 'calm');
CREATE TABLE app.gauges (id serial PRIMARY KEY, river bigint REFERENCES app.rivers ON DELETE CASCADE, level app.level, doubled int GENERATED ALWAYS AS (id * 2) STORED,
  CONSTRAINT named CHECK (id > 0));
CREATE INDEX gauges_river ON app.gauges (river) WHERE level IS NOT NULL;`,
  "0002_views.sql": `CREATE VIEW app.wild AS SELECT g.id, r.name FROM app.gauges g JOIN app.rivers r ON r.id = g.river WHERE r.mood = 'wild';
CREATE FUNCTION app.twice(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT x * 2 $$;
CREATE FUNCTION app.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stamp BEFORE UPDATE ON app.rivers FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE TABLE app.days (day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE app.days_2026 PARTITION OF app.days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE app.rivers ENABLE ROW LEVEL SECURITY;
CREATE POLICY calm ON app.rivers FOR SELECT USING (mood = 'calm');`,
};
const files = { ...older, "0003_new.sql": "CREATE TABLE app.new ();" };

/** A database on which somebody ran these scripts before Slipway came, with a table of their tool. */
const existing = async (...more: string[]): Promise<string> => {
  count += 1;
  const { url } = await server.database(`old-${count}`);
  await postgres().connect(url, async ({ script }) => {
    await script(
      "CREATE TABLE schema_migrations (version text PRIMARY KEY); INSERT INTO schema_migrations VALUES ('2')",
    );
    for (const text of [...Object.values(older), ...more]) await script(text);
  });
  return url;
};
const ask = (url: string, text: string): Promise<unknown[]> =>
  postgres().connect(url, async (connection) => [...(await connection.query(text)).rows]);

const deploy = async (
  url: string,
  given: { config?: string; files?: Readonly<Record<string, string>>; "only-ask"?: boolean; database?: Database } = {},
) => {
  count += 1;
  const workspace = join(folder, `workspace-${count}`);
  for (const [file, text] of Object.entries(given.files ?? files)) {
    const path = join(workspace, "artefact/sql/migrations", file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const { policy, contents } = trustedBranch();
  const trigger = triggerOf();
  const configuration = configurationOf(given.config ?? 'database: { baseline: "0002" }');
  const world = memoryWorld({
    ...{
      workspace,
      contents,
      files: fileSystem(),
      database: given.database ?? postgres(),
      scratch,
      ledger: memoryLedger({}),
      trigger,
    },
  });
  return databaseDeploy(
    {
      flow: flowFor(trigger, configuration),
      release: releaseOf(),
      ...{ configuration, policy, environment: "dev", ledger: undefined, "when-busy": "wait", approval: undefined },
      ...{ folder: "artefact", url, "only-ask": given["only-ask"] ?? false, plan: undefined, "lock-timeout": 3 },
      ...{ workflow: undefined, token: "t" },
    },
    world,
  );
};

const history = "SELECT number::int AS number, adopted FROM slipway.migrations ORDER BY number";

test("a database that is what the migrations make is adopted as it is, and only what is new is run", async () => {
  const url = await existing(
    "INSERT INTO app.rivers (name) VALUES ('Elbe'); CREATE SCHEMA other; CREATE TABLE other.x ();",
  );
  const asked = await deploy(url, { "only-ask": true });
  expect(asked).toMatchObject({
    outcome: "passed",
    because: expect.stringContaining("1 of 3 migrations would be applied"),
  });
  expect(await ask(url, "SELECT to_regclass('slipway.migrations') AS t")).toEqual([{ t: null }]);
  const done = await deploy(url);
  expect(done).toMatchObject({
    outcome: "passed",
    outputs: { applied: ["0003_new"], at: "0003" },
    facts: { adopted: { baseline: "0002", migrations: 2 } },
    summary: expect.stringContaining("the schema other, which no migration makes"),
  });
  expect(done.summary).toContain(
    "schema\\_migrations of another tool".replace("\\", done.summary?.includes("\\_") ? "\\" : ""),
  );
  expect(await ask(url, history)).toEqual([
    { number: 1, adopted: true },
    { number: 2, adopted: true },
    { number: 3, adopted: false },
  ]);
  expect(await ask(url, "SELECT name FROM app.rivers")).toEqual([{ name: "Elbe" }]);
  expect(await deploy(url)).toMatchObject({ outcome: "passed", because: "nothing new; at 0003" });
}, 120_000);

test.each<[string, string, string]>([
  ["a column too many", "ALTER TABLE app.gauges ADD extra text", "column app.gauges.extra is made by no migration"],
  ["a column too few", "ALTER TABLE app.gauges DROP doubled", "column app.gauges.doubled is missing"],
  [
    "another type",
    "DROP VIEW app.wild; ALTER TABLE app.rivers ALTER name TYPE text",
    "column app.rivers.name is text not null, not character varying(40) not null",
  ],
  ["another default", "ALTER TABLE app.rivers ALTER mood SET DEFAULT 'wild'", "column app.rivers.mood is"],
  [
    "a column that may be null",
    "ALTER TABLE app.rivers ALTER name DROP NOT NULL",
    "column app.rivers.name is character varying(40), not",
  ],
  ["no constraint", "ALTER TABLE app.gauges DROP CONSTRAINT named", "constraint app.gauges.named is missing"],
  [
    "another foreign key",
    "ALTER TABLE app.gauges DROP CONSTRAINT gauges_river_fkey, ADD CONSTRAINT gauges_river_fkey FOREIGN KEY (river) REFERENCES app.rivers",
    "constraint app.gauges.gauges_river_fkey is FOREIGN KEY",
  ],
  ["no index", "DROP INDEX app.gauges_river", "index app.gauges.gauges_river is missing"],
  ["an index too many", "CREATE INDEX more ON app.gauges (level)", "index app.gauges.more is made by no migration"],
  ["a view too few", "DROP VIEW app.wild", "view app.wild is missing"],
  [
    "a view with other columns",
    "DROP VIEW app.wild; CREATE VIEW app.wild AS SELECT id FROM app.gauges",
    "column app.wild.name is missing",
  ],
  [
    "another function",
    "CREATE OR REPLACE FUNCTION app.twice(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT x * 3 $$",
    "function app.twice(x integer) is",
  ],
  ["a trigger that is off", "ALTER TABLE app.rivers DISABLE TRIGGER stamp", "trigger app.rivers.stamp is"],
  ["a value of an enum", "ALTER TYPE app.mood ADD VALUE 'mad'", "type app.mood is enum 'calm', 'wild', 'mad', not"],
  ["another domain", "ALTER DOMAIN app.level SET NOT NULL", "type app.level is domain integer not null"],
  ["no partition", "DROP TABLE app.days_2026", "table app.days_2026 is missing"],
  ["a table too many", "CREATE TABLE late ()", "table public.late is made by no migration"],
  [
    "no row security",
    "ALTER TABLE app.rivers DISABLE ROW LEVEL SECURITY",
    "table app.rivers is table, not table row security",
  ],
  ["another policy", "ALTER POLICY calm ON app.rivers USING (true)", "policy app.rivers.calm is"],
  [
    "another view",
    "CREATE OR REPLACE VIEW app.wild AS SELECT g.id, r.name FROM app.gauges g JOIN app.rivers r ON r.id = g.river",
    "view app.wild is SELECT",
  ],
  ["another sequence", "ALTER SEQUENCE app.gauges_id_seq INCREMENT 2", "sequence app.gauges_id_seq is"],
])(
  "a database with %s is refused by name, and nothing is written",
  async (_, change, told) => {
    const url = await existing(change);
    for (const only of [true, false]) {
      const refused = await deploy(url, { "only-ask": only });
      expect(refused).toMatchObject({ outcome: "refused", reason: "schema_differs" });
      expect(refused.because).toContain(told);
    }
    expect(await ask(url, "SELECT to_regclass('slipway.migrations') AS t, to_regclass('app.new') AS n")).toEqual([
      { t: null, n: null },
    ]);
  },
  60_000,
);

/** A database whose connection dies before the nth statement that writes of a history. */
const dying = (nth: number): Database => ({
  connect: (url, work) =>
    postgres().connect(url, (connection) => {
      let left = nth;
      const alive = (text: string): void => {
        if (/^COMMIT|slipway\.migrations (ADD|\()|^CREATE SCHEMA IF NOT EXISTS slipway/.test(text)) left -= 1;
        if (left <= 0) throw new Error("dead");
      };
      return work({
        ...connection,
        query: async (text, parameters) => (alive(text), connection.query(text, parameters)),
        script: async (text) => (alive(text), connection.script(text)),
      });
    }),
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  "a run that dies before write %i of its history is made whole by the next",
  async (nth) => {
    const url = await existing();
    await expect(deploy(url, { database: dying(nth) })).rejects.toThrow("dead");
    expect(await deploy(url)).toMatchObject({ outcome: "passed", outputs: { at: "0003" } });
    expect(await ask(url, history)).toEqual([
      { number: 1, adopted: true },
      { number: 2, adopted: true },
      { number: 3, adopted: false },
    ]);
  },
  60_000,
);

test("an empty database needs no adoption: everything is applied", async () => {
  const { url } = await server.database("empty");
  expect(await deploy(url)).toMatchObject({
    outcome: "passed",
    outputs: { applied: ["0001_towns", "0002_views", "0003_new"] },
  });
  expect(await deploy(url)).toMatchObject({ because: "nothing new; at 0003" });
}, 60_000);

test("without a baseline the first migration fails, and its remedy says what to do", async () => {
  expect(await deploy(await existing(), { config: "" })).toMatchObject({
    reason: "migration_failed",
    remedy: expect.stringContaining("database.baseline"),
  });
}, 60_000);

test.each<[string, string, Readonly<Record<string, string>>, string, string]>([
  ["that no migration has", 'database: { baseline: "0009" }', files, "bad_migration", "database.baseline is 0009"],
  [
    "written without quotes",
    "database: { baseline: 0002 }",
    { ...files, "0001_towns.sql": "SELECT nope;" },
    "schema_differs",
    "0001_towns fails in an empty database",
  ],
])(
  "a baseline %s",
  async (_, config, all, reason, told) => {
    const refused = await deploy(await existing(), { config, files: all });
    expect(refused).toMatchObject({ outcome: "refused", reason });
    expect(refused.because).toContain(told);
  },
  60_000,
);
