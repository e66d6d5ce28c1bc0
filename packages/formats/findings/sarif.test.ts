import { expect, test } from "@jest/globals";
import type { Finding } from "../../model/check/finding.ts";
import { sarifOf } from "./sarif.ts";

const finding = (more: Partial<Finding> = {}): Finding => ({
  tool: "pylint",
  rule: "W0611",
  name: "unused-import",
  severity: "medium",
  message: "Unused import os (unused-import)",
  path: "src/a b/ü.py",
  line: 2,
  column: 1,
  help: "https://example.com/unused-import",
  ...more,
});

const runsOf = (...runs: Parameters<typeof sarifOf>[0]) => JSON.parse(sarifOf(runs)).runs;

test("one tool is one run, with its rules once and its results by their index", () => {
  const [run] = runsOf({
    tool: "pylint",
    version: "4.1.4",
    findings: [finding(), finding({ line: 9, endLine: 10 }), finding({ rule: "E1101", severity: "critical" })],
  });
  expect(run.tool.driver).toMatchObject({
    name: "pylint",
    version: "4.1.4",
    rules: [{ id: "E1101" }, { id: "W0611", name: "unused-import", helpUri: "https://example.com/unused-import" }],
  });
  expect(run.results.map(({ ruleId, ruleIndex, level }: never) => [ruleId, ruleIndex, level])).toEqual([
    ["W0611", 1, "warning"],
    ["W0611", 1, "warning"],
    ["E1101", 0, "error"],
  ]);
  expect(run.results[1].locations[0].physicalLocation.region).toEqual({ startLine: 9, startColumn: 1, endLine: 10 });
});

test("a place is relative to the root of the repository, as a URI", () => {
  const [run] = runsOf({ tool: "pylint", version: "1", findings: [finding()] });
  expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({
    uri: "src/a%20b/%C3%BC.py",
    uriBaseId: "ROOT",
  });
});

test.each([
  ["shows", 5007, "7 more results of pylint"],
  ["takes", 25_001, "20001 more results of pylint"],
])("of more results than GitHub %s the first 5,000 stay, and a note counts the others", (_, length, note) => {
  const findings = Array.from({ length }, (_, at) => finding({ line: at + 1 }));
  const [run] = runsOf({ tool: "pylint", version: "1", findings });
  const lines = run.results.map(({ locations }: Located) => locations[0]?.physicalLocation.region.startLine);
  expect(lines).toEqual(Array.from({ length: 5000 }, (_, at) => at + 1));
  expect(JSON.stringify(run.invocations)).toContain(note);
});
interface Located {
  readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[];
}

test("more runs than GitHub takes are an error of ours", () => {
  const run = { tool: "a", version: "1", findings: [] };
  expect(sarifOf(Array.from({ length: 20 }, () => run))).toContain('"2.1.0"');
  expect(() => sarifOf(Array.from({ length: 21 }, () => run))).toThrow(RangeError);
});
