import { expect, test } from "@jest/globals";
import type { Finding } from "../model/finding.ts";
import { reasonCodes } from "../model/reason.ts";
import { analysisVerdict, testVerdict } from "./gate.ts";
import { nextAfter } from "./next.ts";

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
