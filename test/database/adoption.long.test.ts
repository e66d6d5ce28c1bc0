import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Database } from "../../packages/ports/database/database.ts";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { history, openExisting } from "./existing-database.ts";

let old: Awaited<ReturnType<typeof openExisting>>;
beforeAll(async () => {
  old = await openExisting();
}, 120_000);
afterAll(() => old?.close(), 60_000);

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

/** A database whose connection dies before the nth statement that writes of a history. */
const dying = (nth: number): Database => ({
  connect: (url, work) =>
    postgres().connect(url, (connection) => {
      let remaining = nth;
      const alive = (text: string): void => {
        if (/^COMMIT|slipway\.migrations (ADD|\()|^CREATE SCHEMA IF NOT EXISTS slipway/.test(text)) remaining -= 1;
        if (remaining <= 0) throw new Error("dead");
      };
      return work({
        ...connection,
        query: async (text, parameters) => {
          alive(text);
          return connection.query(text, parameters);
        },
        script: async (text) => {
          alive(text);
          return connection.script(text);
        },
      });
    }),
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  "a run that dies before write %i of its history is made whole by the next",
  async (nth) => {
    const url = await old.existing();
    await expect(old.deploy(url, { database: dying(nth) })).rejects.toThrow("dead");
    expect(await old.deploy(url)).toMatchObject({ outcome: "passed", outputs: { at: "0003" } });
    expect(await old.ask(url, history)).toEqual([
      { number: 1, adopted: true },
      { number: 2, adopted: true },
      { number: 3, adopted: false },
    ]);
  },
  60_000,
);
