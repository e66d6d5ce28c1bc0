import { expect, test } from "@jest/globals";
import { lossesOf } from "../../packages/decide/deploy/migration-losses.ts";
import { statementsOf } from "../../packages/formats/sql/sql-statements.ts";

const describe = (script: string) => lossesOf(statementsOf(script)).map(({ what }) => what);

test.each([
  ["DROP TABLE orders", ["drops table orders"]],
  ['drop table if exists public.orders, "Old Orders" cascade', ['drops table public.orders , "Old_Orders"']],
  ["DROP SCHEMA staging CASCADE", ["drops schema staging"]],
  ["DROP MATERIALIZED VIEW totals", ["drops materialized view totals"]],
  ["DROP SEQUENCE numbers", ["drops sequence numbers"]],
  ["DROP TYPE mood", ["drops type mood"]],
  ["DROP VIEW totals CASCADE", ["drops view totals and everything that depends on it"]],
  ["DROP FUNCTION f(int) CASCADE", ["drops function f and everything that depends on it"]],
  ["TRUNCATE orders", ["empties orders"]],
  ["TRUNCATE TABLE ONLY a, b RESTART IDENTITY CASCADE", ["empties a , b"]],
  ["DELETE FROM orders WHERE old", ["deletes rows of orders"]],
  ["WITH gone AS (DELETE FROM orders RETURNING *) INSERT INTO archive SELECT * FROM gone", ["deletes rows of orders"]],
  ["UPDATE orders SET note = ''", ["overwrites rows of orders"]],
  ["UPDATE ONLY shop.orders AS o SET note = NULL", ["overwrites rows of shop.orders"]],
  ["INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = excluded.a", ["overwrites rows of t"]],
  ["MERGE INTO t USING s ON true WHEN MATCHED THEN DELETE", ["overwrites rows of t"]],
  ["ALTER TABLE orders DROP COLUMN note", ["drops column orders.note"]],
  ["ALTER TABLE orders DROP note", ["drops column orders.note"]],
  ['ALTER TABLE IF EXISTS ONLY orders DROP COLUMN IF EXISTS "Note" CASCADE', ['drops column orders."Note"']],
  [
    "ALTER TABLE orders ADD COLUMN a numeric(10, 2), DROP COLUMN b, DROP c",
    ["drops column orders.b", "drops column orders.c"],
  ],
  ["ALTER TABLE orders ALTER COLUMN total TYPE int USING total::int", ["changes the type of orders.total"]],
  ["ALTER TABLE orders ALTER total SET DATA TYPE int", ["changes the type of orders.total"]],
  ["ALTER TYPE mood ADD VALUE 'sad'", ["adds a value to type mood, which cannot be taken out"]],
  ["ALTER TYPE pair DROP ATTRIBUTE a", ["drops pair.a"]],
  ["ALTER TYPE pair ALTER ATTRIBUTE a SET DATA TYPE text", ["changes the type of pair.a"]],
  ["DO $$ BEGIN PERFORM 1; END $$", ["runs a block that nobody can look into"]],
  ["CALL tidy(1)", ["calls tidy, which nobody can look into"]],
  ["EXPLAIN ANALYZE DELETE FROM orders", ["deletes rows of orders"]],
  ["TRUNCATE a; SELECT 1; DELETE FROM b", ["empties a", "deletes rows of b"]],
  ["/* gone */ DROP -- really\n TABLE orders", ["drops table orders"]],
])("%s cannot be undone", (script, losses) => {
  expect(describe(script)).toEqual(losses);
});

test.each([
  "CREATE TABLE orders (id int, note text)",
  "CREATE TABLE a AS SELECT 1",
  "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DELETE FROM orders; DROP TABLE orders $$",
  "CREATE FUNCTION f() RETURNS void BEGIN ATOMIC DELETE FROM orders; END",
  "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
  "CREATE TRIGGER t AFTER UPDATE OR DELETE ON orders EXECUTE FUNCTION f()",
  "DROP VIEW totals",
  "DROP INDEX CONCURRENTLY orders_idx",
  "DROP FUNCTION f(int)",
  "ALTER TABLE orders DROP CONSTRAINT positive",
  "ALTER TABLE orders DROP CONSTRAINT IF EXISTS positive CASCADE",
  "ALTER TABLE orders ALTER COLUMN note DROP NOT NULL, ALTER note DROP DEFAULT, ALTER n DROP IDENTITY IF EXISTS",
  "ALTER TABLE orders ADD COLUMN type text, ADD CHECK (a > 0)",
  "ALTER TABLE orders RENAME COLUMN a TO drop_table",
  "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'",
  "INSERT INTO orders VALUES ('DROP TABLE orders; DELETE FROM orders')",
  "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING",
  "SELECT * FROM orders FOR UPDATE",
  'SELECT "DELETE FROM orders" FROM t',
  "COMMENT ON TABLE orders IS 'DROP TABLE orders'",
  "GRANT UPDATE, DELETE ON orders TO app",
  "MERGE INTO t USING s ON true WHEN NOT MATCHED THEN INSERT VALUES (1)",
  "EXPLAIN DELETE FROM orders",
  "",
])("%s can be", (script) => {
  expect(describe(script)).toEqual([]);
});

test("a loss is placed where its statement begins", () => {
  expect(lossesOf(statementsOf("SELECT 1;\n  DROP TABLE a"))).toEqual([{ what: "drops table a", at: 12 }]);
});
