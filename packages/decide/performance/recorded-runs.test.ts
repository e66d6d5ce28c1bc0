import { expect, test } from "@jest/globals";
import { configurationOf, releaseOf } from "../../model/builders/release.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { performanceRunOf } from "../builders/performance.ts";
import { recordedRuns, withRun } from "./recorded-runs.ts";

const release = releaseOf();
const own = performanceRunOf(12, [{ value: 150, verdict: "slower" }], {
  release: release.name,
  commit: release.commit,
  execution: { run: 12, attempt: 2 },
});
const entryOf = (performance: unknown, more: Record<string, unknown> = {}): Entry =>
  ({
    action: "perf-gate",
    environment: "uat",
    execution: { run: 12, number: 12, attempt: 2, job: "measure" },
    facts: { performance, ...more },
  }) as unknown as Entry;
const configuration = configurationOf("performance: { suites: [{ name: load, run: k6, format: k6 }] }");
const recorded = (entry: Entry) => recordedRuns([entry], { environment: "uat", release, configuration });

test.each<[string, unknown]>([
  ["is about another environment", [{ ...own, environment: "production" }]],
  ["is about another commit", [{ ...own, commit: "f".repeat(40) }]],
  ["is about another release", [{ ...own, release: "9.9.9" }]],
  ["is of another run", [{ ...own, execution: { run: 11, attempt: 2 } }]],
  ["is of another attempt", [{ ...own, execution: { run: 12, attempt: 1 } }]],
  ["brings history from elsewhere", [{ ...own, execution: null }]],
  ["is about a suite that is not measured here", [{ ...own, suite: "other" }]],
  ["is there twice", [own, own]],
  ["is no list", { ...own }],
  ["holds no number", [{ ...own, measurements: [{ ...own.measurements[0], value: null }] }]],
])("what %s is not recorded at all", (_, performance) => {
  expect(recorded(entryOf([own]))).toEqual([own]);
  expect(recorded(entryOf(performance))).toBeUndefined();
});

test("an execution that is recorded twice is one line, as it was said last; another attempt is one more", () => {
  const later = { ...own, at: "2026-12-01T00:00:00.000Z" };
  const month = withRun(withRun([], own), later);
  expect(month).toEqual([later]);
  expect(withRun(month, { ...own, execution: { run: 12, attempt: 3 } })).toHaveLength(2);
});

test("a month of many runs is kept small, and the newest run stays", () => {
  let month: PerformanceRun[] = [];
  for (let number = 0; number < 1200; number += 1)
    month = withRun(month, performanceRunOf(number, [{ value: 100 }], { execution: { run: number, attempt: 1 } }));
  expect(month.length).toBeLessThan(1001);
  expect(month.at(-1)?.execution?.run).toBe(1199);
});
