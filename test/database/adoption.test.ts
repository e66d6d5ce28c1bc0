import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { files, history, openExisting } from "./existing-database.ts";

let old: Awaited<ReturnType<typeof openExisting>>;
beforeAll(async () => {
  old = await openExisting();
}, 120_000);
afterAll(() => old?.close(), 60_000);

test("a database that is what the migrations make is adopted as it is, and only what is new is run", async () => {
  const url = await old.existing(
    "INSERT INTO app.rivers (name) VALUES ('Elbe'); CREATE SCHEMA other; CREATE TABLE other.x ();",
  );
  const asked = await old.deploy(url, { "only-ask": true });
  expect(asked).toMatchObject({
    outcome: "passed",
    because: expect.stringContaining("1 of 3 migrations would be applied"),
  });
  expect(await old.ask(url, "SELECT to_regclass('slipway.migrations') AS t")).toEqual([{ t: null }]);
  const done = await old.deploy(url);
  expect(done).toMatchObject({
    outcome: "passed",
    outputs: { applied: ["0003_new"], at: "0003" },
    facts: { adopted: { baseline: "0002", migrations: 2 } },
    summary: expect.stringContaining("the schema other, which no migration makes"),
  });
  expect(done.summary).toContain(
    "schema\\_migrations of another tool".replace("\\", done.summary?.includes("\\_") ? "\\" : ""),
  );
  expect(await old.ask(url, history)).toEqual([
    { number: 1, adopted: true },
    { number: 2, adopted: true },
    { number: 3, adopted: false },
  ]);
  expect(await old.ask(url, "SELECT name FROM app.rivers")).toEqual([{ name: "Elbe" }]);
  expect(await old.deploy(url)).toMatchObject({ outcome: "passed", because: "nothing new; at 0003" });
}, 120_000);

test.each<[string, string, string]>([
  ["a column too many", "ALTER TABLE app.gauges ADD extra text", "column app.gauges.extra is made by no migration"],
  ["a column too few", "ALTER TABLE app.gauges DROP doubled", "column app.gauges.doubled is missing"],
])(
  "a database with %s is refused by name, and nothing is written",
  async (_, change, message) => {
    const url = await old.existing(change);
    for (const only of [true, false]) {
      const refused = await old.deploy(url, { "only-ask": only });
      expect(refused).toMatchObject({ outcome: "refused", reason: "schema_differs" });
      expect(refused.because).toContain(message);
    }
    expect(await old.ask(url, "SELECT to_regclass('slipway.migrations') AS t, to_regclass('app.new') AS n")).toEqual([
      { t: null, n: null },
    ]);
  },
  60_000,
);

test("an empty database needs no adoption: everything is applied", async () => {
  const url = await old.empty();
  expect(await old.deploy(url)).toMatchObject({
    outcome: "passed",
    outputs: { applied: ["0001_towns", "0002_views", "0003_new"] },
  });
  expect(await old.deploy(url)).toMatchObject({ because: "nothing new; at 0003" });
}, 60_000);

test("without a baseline the first migration fails, and its remedy says what to do", async () => {
  expect(await old.deploy(await old.existing(), { config: "" })).toMatchObject({
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
  async (_, config, all, reason, message) => {
    const refused = await old.deploy(await old.existing(), { config, files: all });
    expect(refused).toMatchObject({ outcome: "refused", reason });
    expect(refused.because).toContain(message);
  },
  60_000,
);
