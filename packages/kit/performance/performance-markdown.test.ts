import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import type { JudgedMetric, PerformanceJudgement } from "../../model/performance/judgement.ts";
import { metricChart, movedTable } from "./performance-markdown.ts";

const metric = (more: Partial<JudgedMetric> = {}): JudgedMetric => ({
  ...{ metric: "p95", verdict: "slower", value: 130, reruns: [], unit: "ms", better: "lower", limit: null },
  ...{ ratio: 1.3, certainty: 0.999, beside: ["p50"], because: "is worse by 30 % since 2.0.0" },
  baseline: { median: 100, spread: 1.81, runs: 20 },
  since: { release: "2.0.0", commit: null, before: 100 },
  recent: [100, 101, 130],
  ...more,
});
const judgement = (...metrics: JudgedMetric[]): PerformanceJudgement => ({
  ...{ kind: "performance-judgement", version: 1, suite: "load", environment: "uat", release: "2.0.0", commit: null },
  ...{ calibration: null, metrics, answer: { kind: "go", because: "" } },
});

test("what moved is a table, and what did not is not in it", () => {
  expect(movedTable(judgement(metric(), metric({ verdict: "steady", metric: "p50" })))).toBe(
    [
      "| metric |  | value | usual | since | beside |",
      "| --- | --- | --- | --- | --- | --- |",
      "| <code>p95</code> | worse: is worse by 30 % since 2.0.0 | 130 ms | 100 ms ±1.81, 20 runs | <code>2.0.0</code> | <code>p50</code> |",
    ].join("\n"),
  );
  expect(movedTable(judgement(metric({ verdict: "steady" })))).toBe("");
});

test("of thirty that moved twenty are shown", () => {
  const many = movedTable(judgement(...Array<JudgedMetric>(30).fill(metric({ beside: ["a", "b", "c", "d", "e"] }))));
  expect(many.split("\n").filter((line) => line.startsWith("| <code>"))).toHaveLength(20);
  expect(many).toContain("<code>c</code> and 2 more |");
  expect(many).toMatch(/10 more moved\.$/);
});

test("the newest values are a chart with their level", () => {
  expect(metricChart(metric({ recent: [100, 0.000_000_1, 1e21] }))).toBe(
    [
      "```mermaid",
      "xychart-beta",
      '  title "p95"',
      '  x-axis "newest 3 runs" 1 --> 3',
      '  y-axis "ms"',
      "  line [100, 0.000000100000, 1000000000000000000000]",
      "  line [100, 100, 100]",
      "```",
    ].join("\n"),
  );
  expect(metricChart(metric({ recent: [1, 2] }))).toBe("");
});

test("no name leaves the quotes of a chart", () => {
  const shape =
    /^```mermaid\nxychart-beta\n {2}title "[^"\n]*"\n {2}x-axis "newest 3 runs" 1 --> 3\n {2}y-axis "[^"\n]*"\n(?: {2}line \[[-0-9., ]+\]\n){2}```$/;
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('a"\nclick x', "```", "%%{init: {}}%%", "a;b", "<img src=x>", "#quot;", "`x`", "@ada", "${{ x }}"),
  );
  fc.assert(
    fc.property(hostile, hostile, (name, unit) => {
      const chart = metricChart(metric({ metric: name, unit }));
      expect(chart).toMatch(shape);
      expect(chart.slice(3, -3)).not.toMatch(/[`<#{}@;\\]|%%/);
    }),
    often(200),
  );
});
