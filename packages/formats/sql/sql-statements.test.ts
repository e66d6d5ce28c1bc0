import { expect, test } from "@jest/globals";
import { statementStarts } from "./sql-statements.ts";

const starts = (script: string) => statementStarts(script).map(({ words }) => words);

test.each<[string, string[]]>([
  ["", []],
  ["-- begin; commit\n", []],
  ["SELECT 1; commit", ["SELECT", "COMMIT"]],
  ["SELECT ';begin;', \"a;b\", e'\\';x', 'it''s;'; END", ["SELECT", "END"]],
  ["/* ; /* nested; */ ; */ COMMIT", ["COMMIT"]],
  ["DO $$ BEGIN; COMMIT; END $$; ROLLBACK TO SAVEPOINT a", ["DO", "ROLLBACK TO SAVEPOINT"]],
  ["DO $a$ $$ ; $b$ ; $a$; SELECT $1", ["DO", "SELECT"]],
  [
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; COMMIT",
    ["CREATE FUNCTION F", "COMMIT"],
  ],
  ["CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END; BEGIN", ["CREATE OR REPLACE", "BEGIN"]],
  ["CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); COMMIT", ["CREATE RULE R", "COMMIT"]],
  ['SELECT beginning, "commit"; -- x', ["SELECT BEGINNING"]],
  ["SELECT 'never closed; COMMIT", ["SELECT"]],
  ["SELECT $$never closed; COMMIT", ["SELECT"]],
  ["/* never closed; COMMIT", []],
])("%j has the statements %j", (script, words) => {
  expect(starts(script)).toEqual(words);
});

test("a statement is placed where it begins", () => {
  expect(statementStarts("-- x\nSELECT 1;\n  commit;")).toEqual([
    { words: "SELECT", at: 5 },
    { words: "COMMIT", at: 17 },
  ]);
});

test("a script of ten megabytes is read whole", () => {
  const script = `INSERT INTO t VALUES ('${"it''s ".repeat(800_000)}');\n${"SELECT 1;\n".repeat(100_000)}${"'".repeat(500_001)}`;
  expect(statementStarts(script).length).toBeGreaterThan(100_000);
});
