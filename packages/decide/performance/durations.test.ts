import { expect, test } from "@jest/globals";
import type { Entry } from "../../model/ledger/entry.ts";
import { durationsOf } from "./durations.ts";

const entry = (phase: string, seconds: number, more: object = {}) =>
  ({
    ...{ phase, outcome: "passed", facts: {}, started: "2026-12-01T10:00:00.000Z" },
    finished: new Date(Date.UTC(2026, 11, 1, 10) + seconds * 1000).toISOString(),
    ...more,
  }) as Entry;
const second = (metric: string, value: number) => ({ metric, value, unit: "s", better: "lower" });

test.each<[string, Entry[], object[]]>([
  ["nothing of no entries", [], []],
  ["each phase", [entry("deploy", 90), entry("check", 2.5)], [second("deploy", 90), second("check", 2.5)]],
  ["a phase of two actions as a whole", [entry("deploy", 90), entry("deploy", 10)], [second("deploy", 100)]],
  ["no phase that failed", [entry("deploy", 90, { outcome: "failed" })], []],
  ["no phase that was skipped", [entry("test", 0, { outcome: "skipped" })], []],
  ["no time before zero", [entry("deploy", -5)], [second("deploy", 0)]],
  [
    "the times of files",
    [entry("test", 3, { facts: { times: { "tests/test_a.py": 1.25, "tests/test_b.py": 0.5 } } })],
    [second("test", 3), second("test tests/test_a.py", 1.25), second("test tests/test_b.py", 0.5)],
  ],
  ["no times that are none", [entry("test", 3, { facts: { times: { a: "1" } } })], [second("test", 3)]],
  [
    "no times that add up to none",
    [entry("test", 3, { facts: { times: { a: 1e308 } } }), entry("test", 3, { facts: { times: { a: 1e308 } } })],
    [second("test", 6)],
  ],
  ["no list of times", [entry("test", 3, { facts: { times: [1] } })], [second("test", 3)]],
])("says %s", (_, entries, measurements) => {
  expect(durationsOf(entries)).toEqual(measurements);
});
