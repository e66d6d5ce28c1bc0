import { expect, test } from "@jest/globals";
import * as v from "valibot";
import { isPerformanceRun } from "../performance/exact-run.ts";
import { PerformanceRun } from "../performance/performance-run.ts";
import { readHistory } from "./performance-history.ts";

const measured = { metric: "p95", value: 179.5, unit: "ms", better: "lower", verdict: "steady" };
const run = {
  ...{ kind: "performance", version: 1, suite: "load", environment: "uat", release: "1.4.0", commit: "a".repeat(40) },
  ...{ execution: { run: 12, attempt: 1 }, at: "2026-12-01T10:00:00.000Z", calibration: 0.21 },
  measurements: [measured, { ...measured, metric: "p50", spread: 2, samples: 30 }],
};
const path = "performance/uat/load/2026-12.jsonl";
const read = (...lines: readonly unknown[]) =>
  readHistory(lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""), path);
const withMeasured = (more: object) => ({ ...run, measurements: [{ ...measured, ...more }] });

test("reads what record writes, and what was imported, in its order", () => {
  const imported = { ...run, release: "1.3.0", commit: null, execution: null, calibration: null, measurements: [] };
  expect(read(imported, run)).toEqual([imported, run]);
  expect(readHistory(JSON.stringify(run), path)).toEqual([run]);
  expect(readHistory("", path)).toEqual([]);
});

const without = (field: string) => Object.fromEntries(Object.entries(run).filter(([name]) => name !== field));

/** Not a run in one way each. */
const wrong: readonly (readonly [string, unknown])[] = [
  ["text", "hello"],
  ["an empty line", ""],
  ["half a line", JSON.stringify(run).slice(0, 90)],
  ["two documents", `${JSON.stringify(run)},${JSON.stringify(run)}`],
  ["a list", [run]],
  ["null", null],
  ...Object.keys(run).map((field) => [`no ${field}`, without(field)] as const),
  ...Object.keys(measured).map(
    (field) =>
      [
        `no ${field} of a measurement`,
        { ...run, measurements: [Object.fromEntries(Object.entries(measured).filter(([name]) => name !== field))] },
      ] as const,
  ),
  ["another kind", { ...run, kind: "entry" }],
  ["an older version", { ...run, version: 0 }],
  ["a field too many", { ...run, host: "x" }],
  ["a prototype", JSON.stringify(run).replace("{", '{"__proto__":{},')],
  ["a prototype for a field", JSON.stringify(without("commit")).replace("{", '{"__proto__":null,')],
  ["a suite in capitals", { ...run, suite: "Load" }],
  ["a number as release", { ...run, release: 1 }],
  ["a short commit", { ...run, commit: "abc" }],
  ["half an execution", { ...run, execution: { run: 1 } }],
  ["a run of an execution below zero", { ...run, execution: { run: -1, attempt: 1 } }],
  ["a moment that is none", { ...run, at: "yesterday" }],
  ["a calibration below zero", { ...run, calibration: -1 }],
  ["a value that is text", withMeasured({ value: "1" })],
  ["a value that is too big", JSON.stringify(withMeasured({ value: 7 })).replace(":7,", ":1e999,")],
  ["a name of two lines", withMeasured({ metric: "a\nb" })],
  ["a name with a character that nobody sees", withMeasured({ metric: "p\u200b95" })],
  ["a name that turns round what follows", withMeasured({ metric: "p\u202e59" })],
  ["more metrics than a run has", { ...run, measurements: Array(10_001).fill(measured) }],
  ["a long unit", withMeasured({ unit: "m".repeat(41) })],
  ["a way that is none", withMeasured({ better: "left" })],
  ["a verdict that is none", withMeasured({ verdict: "removed" })],
  ["a spread below zero", withMeasured({ spread: -1 })],
  ["a spread that is null", withMeasured({ spread: null })],
  ["half a sample", withMeasured({ samples: 1.5 })],
  ["a field too many of a measurement", withMeasured({ host: "x" })],
];

test.each(wrong)("%s is refused with its line, as the schema refuses it", (_, line) => {
  const refused = expect.objectContaining({ reason: "ledger_unreadable" });
  expect(() => read(run, line)).toThrow(refused);
  expect(() => read(run, line)).toThrow(/2026-12\.jsonl, line 2/);
  expect(isPerformanceRun(typeof line === "string" ? undefined : line)).toBe(false);
  expect(v.is(PerformanceRun, line)).toBe(false);
});

test("a line of a newer version is told by both versions", () => {
  expect(() => read({ ...run, version: 2, more: true })).toThrow(
    /line 1 is of version 2, but this Slipway reads version 1/,
  );
});

test("what the schema takes and the quick check does not know is taken", () => {
  const other = { ...run, at: "2026-12-01T12:00:00+02:00" };
  expect(isPerformanceRun(other)).toBe(false);
  expect(read(other)).toEqual([other]);
});
