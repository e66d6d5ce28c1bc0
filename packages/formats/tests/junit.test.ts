import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readJUnit } from "./junit.ts";
import { ownFailures, placeOf, whatOf } from "./pytest-place.ts";

const printed = (name: string): string => readFileSync(new URL(`printed/${name}.xml`, import.meta.url), "utf8");

/** Every failure as one line, as people see it. */
const describe = (name: string): string[] =>
  readJUnit(printed(name), "pytest").failing.flatMap((each) =>
    ownFailures(each).map((failure) => {
      const { path, line, deeper } = placeOf(each, failure, "/suite");
      const from = deeper === undefined ? "" : ` (from ${deeper.path}:${deeper.line})`;
      return `${each.name} ${path}:${line}${from} ${whatOf(failure)}`;
    }),
  );

test("each failure of pytest is on the line of the test that people look for, with the deeper place named", () => {
  expect(describe("pytest")).toEqual([
    "tests.test_collect_assert tests/test_collect_assert.py:3 (from tests/helpers.py:2) AssertionError: not one",
    "tests.test_collect_import tests/test_collect_import.py:2 ModuleNotFoundError: No module named 'nosuchmodule'",
    "tests.test_collect_syntax tests/test_collect_syntax.py:5 SyntaxError: invalid syntax",
    "test_function tests/test_all.py:14 assert 1.3333333333333333 == 2",
    "test_method tests/test_all.py:19 AssertionError: assert 'a' == 'b'",
    "test_deep tests/test_all.py:23 KeyError: 'deep'",
    "test_parametrised[2] tests/test_all.py:28 assert 2 == 1",
    "test_parametrised[a b::c[d]] tests/test_all.py:28 AssertionError: assert 'a b::c[d]' == 1",
    "test_helper tests/test_all.py:32 (from tests/helpers.py:2) AssertionError: not one",
    "test_code_raises tests/test_all.py:36 (from src/app/math.py:7) ValueError: 3 is odd",
    "test_chained tests/test_all.py:43 LookupError: nothing there",
    "test_context tests/test_all.py:50 (from tests/helpers.py:2) AssertionError: not one",
    'test_fixture_error tests/test_all.py:53 (from tests/conftest.py:6) failed on setup with "RuntimeError: no database"',
    'test_teardown_error tests/test_all.py:57 (from tests/conftest.py:12) failed on teardown with "RuntimeError: could not close"',
    "test_both tests/test_all.py:62 assert 1 == 2",
    'test_both tests/test_all.py:61 (from tests/conftest.py:12) failed on teardown with "RuntimeError: could not close"',
    "test_no_such_fixture tests/test_all.py:65 fixture 'nope' not found",
    "test_no_traceback tests/test_all.py:69 Failed: just because",
    "test_xpass tests/test_all.py:73 [XPASS(strict)]",
    "test_subtests tests/test_all.py:91 assert (1 % 2) == 0",
    "test_subtests tests/test_all.py:93 assert 0",
    "test_multiline tests/test_all.py:97 assert [1, 2] == [1, 3]",
    "test_equal tests/test_all.py:108 AssertionError: 1 != 2",
    "test_sub tests/test_all.py:113 AssertionError: 0 != 1",
    "test_sub tests/test_all.py:113 AssertionError: 2 != 1",
    expect.stringContaining("test_hostile_text tests/test_all.py:117 ValueError: ::error file=x::pwned"),
    "test_recursion tests/test_all.py:121 RecursionError: maximum recursion depth exceeded",
  ]);
});

test("a test whose worker crashed is in its file", () => {
  expect(describe("pytest-crash")).toEqual([
    expect.stringContaining("test_a tests/test_a.py:1 failed on setup with \"worker 'gw0' crashed"),
    expect.stringContaining("test_b tests/test_a.py:1 failed on setup with \"worker 'gw1' crashed"),
  ]);
});

test("cases are counted once, whatever was reported about them", () => {
  const { passed, failed, skipped } = readJUnit(printed("pytest"), "pytest");
  expect({ passed, failed, skipped }).toEqual({ passed: 2, failed: 24, skipped: 2 });
});

test("a case that passed in one element and failed in another has failed", () => {
  const xml =
    '<testsuite><testcase classname="a" name="b"><failure/></testcase><testcase classname="a" name="b"><error/></testcase></testsuite>';
  expect(readJUnit(xml, "pytest")).toMatchObject({ passed: 0, failed: 1 });
});

test.each([
  ["", "not XML"],
  ["<testsuite>", "not XML"],
  ["not xml", "not XML"],
  ["<html></html>", "not JUnit"],
  ['<!DOCTYPE a [<!ENTITY b "c">]><testsuite>&b;</testsuite>', "document type"],
  ["<testsuite><testcase name='a'>&unknown;</testcase></testsuite>", "not XML"],
])("what is no report closes the gate: %j", (xml, words) => {
  expect(() => readJUnit(xml, "pytest")).toThrow(
    expect.objectContaining({ reason: "tool_failed", message: expect.stringContaining(words) }),
  );
});

test("an endless traceback and endless failures are kept within bounds, and all are counted", () => {
  const long = `<failure message="m">${"x".repeat(100_000)}</failure>`;
  const xml = `<testsuite>${Array.from({ length: 1200 }, (_, at) => `<testcase name="t${at}">${at < 2 ? long.repeat(150) : "<failure/>"}</testcase>`).join("")}</testsuite>`;
  const report = readJUnit(xml, "pytest");
  expect([report.failed, report.failing.length]).toEqual([1200, 1000]);
  expect(report.failing[0]?.failures).toHaveLength(100);
  expect(report.failing[0]?.failures[0]?.text).toHaveLength(20_000);
});
