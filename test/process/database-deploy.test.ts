import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { type Context, developed, openContext, promoting, run } from "./promotion.ts";
import type { StepOptions, StepResult } from "./step.ts";

const sample = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "examples/data-platform");
let context: Context;
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterAll(() => context.close(), 60_000);

const ask = async (url: string, text: string): Promise<unknown[]> =>
  postgres().connect(url, async (connection) => [...(await connection.query(text)).rows]);

const folder = "sql/migrations";
const one = { [`${folder}/0001_orders.sql`]: "CREATE TABLE orders (id int PRIMARY KEY);\n" };

const migrate = async (
  url: string,
  artefact: Readonly<Record<string, string>> | string,
  inputs: Record<string, string> = {},
  more: Pick<StepOptions, "interruptWhen"> = {},
): Promise<StepResult> => {
  const workspace = await context.workspace(artefact);
  return run("database-deploy", { workspace, env: context.job(), inputs: { ...promoting(), url, ...inputs }, ...more });
};

test("the sample's migrations are applied once, and a second run writes nothing", async () => {
  const { url } = await context.database();
  const first = await migrate(url, sample);
  expect(first).toMatchObject({ code: 0, outputs: { outcome: "passed", reason: "done", at: "0006" }, leftovers: [] });
  expect(JSON.parse(first.outputs.applied ?? "")).toHaveLength(6);
  expect(first.summary).toContain("6 migrations applied; the database is at 0006");
  expect(first.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(new URL(url).password);
  const before = await ask(url, "SELECT *, xmin::text FROM slipway.migrations ORDER BY number");
  expect(before[5]).toMatchObject({
    number: "6",
    name: "0006_add_gauges",
    release: developed.id,
    execution: expect.stringMatching(/^\d+\.1$/),
  });
  const second = await migrate(url, sample);
  expect(second).toMatchObject({ code: 0, outputs: { outcome: "passed", applied: "[]", at: "0006" } });
  expect(second.log).toContain("nothing new; at 0006");
  expect(await ask(url, "SELECT *, xmin::text FROM slipway.migrations ORDER BY number")).toEqual(before);
});

test("a migration that fails is rolled back and marked on its line; those before it stay", async () => {
  const { url } = await context.database();
  const artefact = {
    ...one,
    [`${folder}/0002_total.sql`]: "ALTER TABLE orders ADD total int;\n-- Überträge\nUPDATE orders\n  SET nope = 1;\n",
    [`${folder}/0003_more.sql`]: "CREATE TABLE more ();\n",
  };
  const failed = await migrate(url, artefact);
  expect(failed).toMatchObject({
    code: 1,
    outputs: { outcome: "failed", reason: "migration_failed", applied: '["0001_orders"]', at: "0001" },
  });
  expect(failed.annotations).toContainEqual({
    level: "error",
    properties: { title: "0002_total failed (42703)", file: `${folder}/0002_total.sql`, line: "4", col: "7" },
    message: 'column "nope" of relation "orders" does not exist',
  });
  expect(failed.summary).toContain("<code>0003_more</code> | not started");
  expect(await ask(url, "SELECT * FROM orders")).toEqual([]);
  await expect(ask(url, "SELECT total FROM orders")).rejects.toThrow("does not exist");
  const fixed = await migrate(url, {
    ...artefact,
    [`${folder}/0002_total.sql`]: "ALTER TABLE orders ADD total int;\n",
  });
  expect(fixed.outputs).toMatchObject({ applied: '["0002_total","0003_more"]', at: "0003" });
});

test.each<[string, Record<string, string>, string, string]>([
  ["edited", { "0001_orders.sql": "CREATE TABLE orders (id bigint);" }, "migration_edited", "was changed after"],
  [
    "renamed",
    { "0001_order.sql": "CREATE TABLE orders (id int PRIMARY KEY);\n" },
    "migration_edited",
    "is now 0001_order",
  ],
  ["removed", { "0002_more.sql": "SELECT 1;" }, "migration_edited", "is not in the artefact"],
  ["put before", { "0000_first.sql": "SELECT 1;" }, "migration_order", "comes before 0001_orders"],
  ["put twice", { "1_again.sql": "SELECT 1;" }, "bad_migration", "has the same number as"],
  ["badly named", { "second.sql": "SELECT 1;" }, "bad_migration", "is not named like"],
  ["hidden in a folder", { "old/0002_x.sql": "SELECT 1;" }, "bad_migration", "is not named like"],
  ["given a COMMIT", { "0002_x.sql": "SELECT ';BEGIN';\n\ncommit;" }, "bad_migration", "has its own COMMIT on line 3"],
])("a migration that was %s is refused before anything is run", async (_, files, reason, message) => {
  const { url } = await context.database();
  expect((await migrate(url, one)).code).toBe(0);
  const artefact = Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
  const keeps = reason !== "migration_edited";
  const refused = await migrate(url, { ...(keeps ? one : {}), ...artefact });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason } });
  expect(refused.log).toContain(message);
  expect(refused.annotations.length).toBeGreaterThan(1);
  expect(await ask(url, "SELECT name FROM slipway.migrations")).toEqual([{ name: "0001_orders" }]);
});

test("a database that another release brought further says which release that was", async () => {
  const { url } = await context.database();
  expect((await migrate(url, { ...one, [`${folder}/0002_more.sql`]: "CREATE TABLE more ();" })).code).toBe(0);
  const refused = await migrate(url, one);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "migration_edited" } });
  expect(refused.log).toContain(
    `dev database is ahead: 0002_more was applied by release ${developed.id}, which this release does not hold`,
  );
});

test("what cannot run in a transaction fails with what to do", async () => {
  const { url } = await context.database();
  const failed = await migrate(url, {
    ...one,
    [`${folder}/0002_i.sql`]: "CREATE INDEX CONCURRENTLY i ON orders (id);",
  });
  expect(failed).toMatchObject({ code: 1, outputs: { reason: "migration_failed" } });
  expect(failed.log).toContain("write it without CONCURRENTLY");
});

test("settings of one migration do not reach the next", async () => {
  const { url } = await context.database();
  const done = await migrate(url, {
    [`${folder}/0001_a.sql`]: "SET search_path = pg_catalog; SET lock_timeout = 1;",
    [`${folder}/0002_b.sql`]: "CREATE TABLE here ();",
  });
  expect(done.code).toBe(0);
  expect(await ask(url, "SELECT * FROM public.here")).toEqual([]);
});

test("a run waits for another that migrates the same database, and gives up in time", async () => {
  const { url } = await context.database();
  await postgres().connect(url, async (connection) => {
    await connection.query("SELECT pg_advisory_lock($1)", ["32488822435963257"]);
    const refused = await migrate(url, one, { "lock-timeout": "1" });
    expect(refused).toMatchObject({ code: 1, outputs: { reason: "database_unreachable" } });
    expect(refused.log).toContain("somebody else has been migrating");
  });
  expect((await migrate(url, one, { "lock-timeout": "1" })).code).toBe(0);
});

test("two runs at once apply everything once", async () => {
  const { url } = await context.database();
  const [a, b] = await Promise.all([migrate(url, sample), migrate(url, sample)]);
  const applied = [a, b].map(({ outputs }) => JSON.parse(outputs.applied ?? "").length).sort();
  expect([a.code, b.code, applied]).toEqual([0, 0, [0, 6]]);
});

test("a cancel in the middle of a migration leaves nothing of it", async () => {
  const { url } = await context.database();
  const sleeping = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()";
  const cancelled = await migrate(
    url,
    { ...one, [`${folder}/0002_slow.sql`]: "CREATE TABLE slow (); SELECT pg_sleep(20);" },
    {},
    { interruptWhen: async () => (await ask(url, sleeping)).length > 0 },
  );
  expect(cancelled).toMatchObject({ code: 1, outputs: { reason: "cancelled" } });
  expect(await ask(url, "SELECT to_regclass('slow') AS slow")).toEqual([{ slow: null }]);
  expect(
    await ask(
      url,
      "SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    ),
  ).toEqual([{ busy: 0 }]);
});

test("what a migration prints cannot be a command of the workflow", async () => {
  const { url } = await context.database();
  const done = await migrate(url, {
    [`${folder}/0001_a.sql`]: "DO $$ BEGIN RAISE NOTICE E'x\\n::error::boo'; RAISE NOTICE '##[error]y'; END $$;",
  });
  expect(done.code).toBe(0);
  expect(done.annotations).toEqual([]);
  expect(done.log).toContain("boo");
  expect(done.log).not.toContain("##[error]");
});

test("an artefact without migrations is skipped and says so; migrations without an address are refused", async () => {
  const skipped = await migrate("", { "README.md": "x" });
  expect(skipped).toMatchObject({ code: 0, outputs: { outcome: "skipped", reason: "nothing_to_do", applied: "[]" } });
  const refused = await migrate("", one);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  expect(refused.log).toContain("Set the secret DATABASE_URL in the environment dev");
});

test.each([
  ["http://127.0.0.1/x", "bad_input"],
  ["postgresql://dev:geheim@127.0.0.1:9/dev", "database_unreachable"],
])("the address %s is reported without its password", async (url, reason) => {
  const failed = await migrate(url, one);
  expect(failed).toMatchObject({ code: 1, outputs: { reason } });
  expect(failed.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("geheim");
});

test("every bad input is reported", async () => {
  const refused = await run("database-deploy", {
    inputs: { release: "[]", configuration: "{}", environment: "ä", folder: "/etc", "lock-timeout": "-1" },
  });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  expect(refused.log).toContain("6 mistakes in its inputs");
});

test("an environment that asks for people is not migrated", async () => {
  const { url } = await context.database();
  const config = "roles: { boss: { people: [ada] } }\nenvironments: { dev: { approve: { boss: 1 } } }\n";
  const refused = await migrate(url, one, promoting(config));
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "approval_missing" } });
});
