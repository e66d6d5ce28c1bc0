import { expect, test } from "@jest/globals";
import type { Finding } from "../../model/check/finding.ts";
import { reasonCodes } from "../../model/document/reason.ts";
import { nextAfter } from "../flow/next.ts";
import { analysisVerdict, testVerdict } from "./gate.ts";

const finding = (severity: Finding["severity"]): Finding => ({
  tool: "bandit",
  rule: "B1",
  severity,
  message: "m",
  path: "a.py",
  line: 3,
});

test.each([
  ["medium", ["low"], true],
  ["medium", ["low", "medium"], false],
  ["medium", ["critical"], false],
  ["critical", ["high"], true],
  ["low", ["low"], false],
  ["low", [], true],
] as const)("with a gate at %s, findings %j: go is %s", (block, severities, go) => {
  expect(analysisVerdict(severities.map(finding), block).go).toBe(go);
});

test("a closed gate names the first place", () => {
  expect(analysisVerdict([finding("low"), finding("high")], "medium")).toMatchObject({
    reason: "findings",
    because: "1 finding at or above medium, first a.py:3 bandit B1: m",
  });
});

test("an open gate says what there was", () => {
  const said = (findings: Finding[]) => analysisVerdict(findings, "medium").because;
  expect([said([]), said([finding("low")]), said([finding("low"), finding("low")])]).toEqual([
    "nothing was found",
    "1 finding, all below medium",
    "2 findings, all below medium",
  ]);
});

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, undefined, "3 tests passed"],
  [{ passed: 1, failed: 0, skipped: 1 }, undefined, "1 test passed, 1 skipped"],
  [{ passed: 3, failed: 1, skipped: 0 }, undefined, "1 of 4 tests failed"],
  [{ passed: 3, failed: 2, skipped: 0 }, "a.py:3", "2 of 5 tests failed, first a.py:3"],
])("tests %j, first %s: %s", (counts, first, because) => {
  expect(testVerdict(counts, first).because).toBe(because);
});

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, true, undefined],
  [{ passed: 3, failed: 1, skipped: 0 }, false, "tests_failed"],
  [{ passed: 0, failed: 0, skipped: 0 }, false, "no_tests"],
  [{ passed: 0, failed: 0, skipped: 9 }, false, "no_tests"],
])("tests %j: go is %s", (counts, go, reason) => {
  expect(testVerdict(counts)).toMatchObject(go ? { go } : { go, reason });
});

test("every reason says what follows", () => {
  expect(Object.keys(nextAfter).sort()).toEqual([...reasonCodes].sort());
});
