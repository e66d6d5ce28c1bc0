import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parseSqlTests } from "./sql-tests.ts";

test("what stands before the first test sets up, and each test has its sentence, its line and one query", () => {
  const file =
    "-- gauges\nINSERT INTO a VALUES (1);\n\n-- test: one is one\n\nSELECT 1\nWHERE 1 <> 1;\n--test:two\nSELECT 2;\n";
  expect(parseSqlTests(file)).toEqual({
    setUp: "-- gauges\nINSERT INTO a VALUES (1);\n\n",
    tests: [
      { sentence: "one is one", line: 4, sql: "SELECT 1\nWHERE 1 <> 1;", begins: 6 },
      { sentence: "two", line: 8, sql: "SELECT 2;", begins: 9 },
    ],
    mistakes: [],
  });
});

test("the sample's tests are read", () => {
  const path = new URL("../../../examples/data-platform/sql/tests/readings.sql", import.meta.url);
  const { tests, mistakes, setUp } = parseSqlTests(readFileSync(path, "utf8"));
  expect([tests.length > 0, mistakes, setUp.includes("INSERT")]).toEqual([true, [], true]);
});

test.each([
  ["a string", "SELECT '\n-- test: no\n'"],
  ["an escaped string", "SELECT E'\\'\n-- test: no\n'"],
  ["a quoted name", 'SELECT 1 AS "\n-- test: no\n"'],
  ["a function's body", "DO $do$ BEGIN\n-- test: no\nEND $do$"],
  ["a body without a tag", "DO $$\n-- test: no\n$$"],
  ["a comment", "/* /* \n-- test: no\n */ \n-- test: no\n */"],
  ["an open parenthesis", "SELECT (\n-- test: no\n1)"],
  ["the end of another line", "SELECT 1; -- test: no"],
])("a mark inside %s is no test", (_, setUp) => {
  expect(parseSqlTests(`${setUp};\n-- test: yes\nSELECT 1`).tests.map(({ sentence }) => sentence)).toEqual(["yes"]);
});

test.each([
  ["SELECT 1;", [1], "no test in this file"],
  ["", [1], "no test in this file"],
  ["-- test:\nSELECT 1", [1], "needs a sentence"],
  ["\n-- test: a\n-- only a comment\n/* */ ;\n-- test: b\nSELECT 1", [2], "here are 0"],
  ["-- test: a\nSELECT 1; DELETE FROM a;", [1], "here are 2"],
])("a file that proves nothing is a mistake: %j", (text, lines, words) => {
  const { mistakes } = parseSqlTests(text);
  expect(mistakes.map(({ line }) => line)).toEqual(lines);
  expect(mistakes[0]?.message).toContain(words);
});
