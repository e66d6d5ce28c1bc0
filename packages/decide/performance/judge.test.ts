import { expect, test } from "@jest/globals";
import fc from "fast-check";
import * as v from "valibot";
import { often } from "../../../scripts/often.ts";
import { PerformanceJudgement } from "../../model/performance/judgement.ts";
import type { Measurement } from "../../model/performance/measurement.ts";
import { historyOf, performanceRunOf, questionOf, steadyValues } from "../builders/performance.ts";
import { judgePerformance, performanceRun } from "./judge.ts";
import type { PerformanceQuestion, SuiteResult } from "./question.ts";

const said = ({ metrics, answer }: PerformanceJudgement) => [
  metrics.map(({ verdict }) => verdict).join(" "),
  answer.kind === "no" ? answer.reason : answer.kind,
];
const judge = (
  values: readonly number[],
  { better, ...more }: Partial<PerformanceQuestion> & { readonly better?: "higher" } = {},
) => judgePerformance(better ? turned(questionOf(values, more)) : questionOf(values, more));

function turned(question: PerformanceQuestion): PerformanceQuestion {
  const higher = ({ measurements, calibration }: SuiteResult): SuiteResult => ({
    measurements: measurements.map((one) => ({ ...one, better: "higher" })),
    calibration,
  });
  return {
    ...question,
    result: "failed" in question.result ? question.result : higher(question.result),
    reruns: question.reruns.map((rerun) => rerun && higher(rerun)),
  };
}

const measured = (measurements: readonly Partial<Measurement>[]): Partial<PerformanceQuestion> => ({
  result: {
    measurements: measurements.map((one) => ({ metric: "p95", value: 100, unit: "ms", better: "lower", ...one })),
    calibration: null,
  },
});
const accept = (until: string, more: object = {}) => ({
  accepted: [{ suite: "load", metric: "p95", because: "TLS everywhere", until, ...more }],
});
const slow = [130, 131, 129];
const rate = { history: historyOf(steadyValues, { better: "higher" }), better: "higher" as const };
const constant = (value: number) => ({ history: historyOf(Array<number>(10).fill(value)) });

test.each<[string, readonly number[], Partial<PerformanceQuestion> & { readonly better?: "higher" }, string, string]>([
  ["as before", [101], {}, "steady", "go"],
  ["one that looks worse is run again", [130], {}, "slower", "rerun"],
  ["a rerun that is worse too is run once more", [130, 131], {}, "slower", "rerun"],
  ["three that are worse close the gate", slow, {}, "slower", "slower"],
  ["a rerun clears it", [130, 100], {}, "steady", "go"],
  ["two that are worse, and a third that is not", [130, 131, 101], {}, "slower", "slower"],
  ["the middle of three is near", [103, 102, 100], {}, "steady", "go"],
  ["a rerun that failed clears nothing", [130], { reruns: [null, null] }, "slower", "slower"],
  ["what cannot be run again is judged at once", [130], { canRerun: false }, "slower", "slower"],
  ["and has to be further away", [104], { canRerun: false }, "steady", "go"],
  ["better", [80], {}, "faster", "go"],
  ["where it is only said", slow, { degradation: "warn" }, "slower", "go"],
  ["accepted to this day", slow, accept("2026-12-01"), "accepted", "go"],
  ["accepted until yesterday", slow, accept("2026-11-30"), "slower", "slower"],
  ["accepted in another environment", slow, accept("2027-01-01", { environment: "test" }), "slower", "slower"],
  ["accepted in another suite", slow, accept("2027-01-01", { suite: "unit" }), "slower", "slower"],
  ["another metric is accepted", slow, accept("2027-01-01", { metric: "p50" }), "slower", "slower"],
  [
    "an acceptance lifts no limit",
    slow,
    { ...accept("2027-01-01"), limits: { p95: "< 120" } },
    "limit",
    "limit_broken",
  ],
  ["without history", [100], { history: [] }, "new", "go"],
  ["without history the limit holds", [100], { history: [], limits: { p95: "< 100 ms" } }, "limit", "limit_broken"],
  ["with little history", [300], { history: historyOf([100, 101, 99, 100]) }, "new", "go"],
  ["with just enough", [300, 300, 300], { history: historyOf([100, 101, 99, 100, 100]) }, "slower", "slower"],
  ["a limit is broken before anything is run again", [130], { limits: { p95: "<= 120 ms" } }, "limit", "limit_broken"],
  ["a limit that is not measured", [100], { limits: { p99: "< 1 s" } }, "steady limit", "limit_broken"],
  ["a suite that failed", [100], { result: { failed: "it ended with 1" } }, "", "suite_failed"],
  ["a suite that measured nothing", [100], measured([]), "", "suite_failed"],
  ["a metric that is there twice", [100], measured([{}, {}]), "", "suite_failed"],
  ["a metric that is new", [100], measured([{}, { metric: "p50" }]), "steady new", "go"],
  ["a metric that is gone", [100], measured([{ metric: "rate" }]), "new removed", "go"],
  ["another unit of its kind", [100], measured([{ value: 0.1, unit: "s" }]), "steady", "go"],
  ["another kind of unit", [100], measured([{ unit: "MB" }]), "new", "go"],
  ["less where more is better", slow.map((value) => 200 - value), rate, "slower", "slower"],
  ["more where more is better", [130], rate, "faster", "go"],
  ["a value that never moved, and now by less than one percent", [100.9], constant(100), "steady", "go"],
  ["a value that never moved, and now by more", [103, 103, 103], constant(100), "slower", "slower"],
  ["what was always zero and is zero", [0], constant(0), "steady", "go"],
  ["what was always zero and is not", [1, 1, 1], constant(0), "slower", "slower"],
  [
    "a value below zero that rose",
    [-70, -70, -70],
    { history: historyOf(steadyValues.map((one) => -one)) },
    "slower",
    "slower",
  ],
  ["another direction", [100], measured([{ better: "higher" }]), "new", "go"],
])("%s", (_, values, more, verdicts, answer) => {
  const judged = judge(values, more);
  expect(said(judged)).toEqual([verdicts, answer]);
  expect(v.parse(PerformanceJudgement, judged)).toEqual(judged);
});

test.each<[string, Partial<PerformanceQuestion>, string]>([
  [
    "renamed",
    measured([{ metric: "p95 of all" }, { metric: "p9" }]),
    "is measured no longer; p9 is new: was it renamed?",
  ],
  ["in another unit", measured([{ unit: "MB" }]), "is in MB, but was in ms, so that it cannot be compared"],
  [
    "turned",
    measured([{ better: "higher" }]),
    "is better when higher, but was better when lower, so that it cannot be compared",
  ],
  ["first", { history: [] }, "is measured for the first time"],
])("of one that is %s it is said", (_, more, because) => {
  expect(judge([100], more).metrics.map((one) => one.because)).toContain(because);
});

test("a first run says that limits alone judge it", () => {
  expect(judge([100], { history: [] }).answer).toEqual({
    kind: "go",
    because: "there is no earlier run, so 1 metric is judged by limits alone",
  });
});

test("what is worse is told with how much, how certain, since when and beside what", () => {
  const pair = (value: number) => [
    { metric: "p50", value: value / 2, unit: "ms", better: "lower" as const },
    { metric: "p95", value, unit: "ms", better: "lower" as const },
  ];
  const history = steadyValues.map((value, index) =>
    performanceRunOf(
      index,
      pair(value).map((one) => ({ ...one, verdict: "steady" })),
    ),
  );
  const since = performanceRunOf(
    20,
    pair(130).map((one) => ({ ...one, verdict: "slower" })),
  );
  const result = (value: number) => ({ measurements: pair(value), calibration: null });
  const judged = judge([0], {
    history: [...history, since],
    result: result(130),
    reruns: [result(131), result(130)],
  });
  expect(judged.metrics[1]).toMatchObject({
    ...{ verdict: "slower", value: 130, reruns: [131, 130], ratio: 1.3, beside: ["p50"] },
    baseline: { median: 100, runs: 20 },
    since: { release: "1.20.0", before: 100 },
    because: "is worse by 30 % since 1.20.0",
  });
  expect(judged.metrics[1]?.certainty).toBeGreaterThan(0.999);
});

test("a slowdown stays red until it is fixed, and what is accepted begins a level", () => {
  const play = (verdict: "slower" | "accepted") => [
    ...historyOf(steadyValues),
    ...[130, 129, 131].map((value, index) =>
      performanceRunOf(20 + index, [
        { value, verdict: index === 0 ? verdict : verdict === "slower" ? "slower" : "steady" },
      ]),
    ),
  ];
  expect(said(judge(slow, { history: play("slower") }))).toEqual(["slower", "slower"]);
  expect(said(judge([118], { history: play("slower") }))).toEqual(["slower", "slower"]);
  expect(said(judge([101], { history: play("slower") }))).toEqual(["steady", "go"]);
  expect(said(judge([131], { history: play("accepted") }))).toEqual(["steady", "go"]);
  expect(judge([131], { history: play("accepted") }).metrics[0]?.since).toMatchObject({
    release: "1.20.0",
    before: 100,
  });
});

test("what came so slowly that no run was worse by itself is seen, with its release", () => {
  const jitter = [0, 2, -2, 1, -1, 3, -3, 0, 1, -1];
  const history = historyOf(
    [...Array(5)]
      .flatMap(() => jitter.map((one) => 100 + one))
      .concat([...jitter, ...jitter.slice(0, 5)].map((one) => 103.5 + one)),
  );
  const judged = judge([103.5, 103.5, 103.5], { history });
  expect(said(judged)).toEqual(["slower", "slower"]);
  expect(judged.metrics[0]?.since?.release).toMatch(/^1\.[456]\d\.0$/);
});

test("a slow machine is told from slow code by its calibration", () => {
  const history = steadyValues.map((value, index) => {
    const slow = index % 5 === 0 ? 1.15 : 1;
    return performanceRunOf(index, [{ value: value * slow }], { calibration: 2 * slow });
  });
  const result = (value: number, calibration: number) =>
    ({ ...questionOf([value]).result, calibration }) as PerformanceQuestion["result"];
  expect(said(judge([0], { history, result: result(130, 2.6) }))).toEqual(["steady", "go"]);
  expect(said(judge([0], { history, result: result(130, 2) }))).toEqual(["slower", "rerun"]);
});

test("runs of other suites and environments are not compared with", () => {
  const history = [
    ...historyOf(steadyValues).map((run) => ({ ...run, suite: "unit" })),
    ...historyOf(steadyValues).map((run) => ({ ...run, environment: "test" })),
  ];
  expect(said(judge([300], { history }))).toEqual(["new", "go"]);
});

test("the line of history holds the first value of each metric that was measured", () => {
  const judgement = judge([130, 100], { limits: { p99: "< 1 s" } });
  expect(performanceRun(judgement, { execution: null, at: "2026-12-01T10:00:00.000Z" })).toEqual({
    ...performanceRunOf(0, [{ value: 130 }], { release: "2.0.0", execution: null, at: "2026-12-01T10:00:00.000Z" }),
  });
});

const values = fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 1, maxLength: 40 });

test("turning every value and its direction changes nothing", () => {
  fc.assert(
    fc.property(values, fc.array(fc.integer({ min: 60, max: 160 }), { minLength: 1, maxLength: 3 }), (past, now) => {
      const plain = judge(now, { history: historyOf(past) });
      const negative = (value: number) => ({ metric: "p95", value: -value, unit: "ms", better: "higher" as const });
      const results = now.map((value) => ({ measurements: [negative(value)], calibration: null }));
      const mirrored = judge(now, {
        history: historyOf(
          past.map((value) => -value),
          { better: "higher" },
        ),
        ...(results[0] ? { result: results[0] } : {}),
        reruns: results.slice(1),
      });
      expect([said(mirrored), mirrored.metrics[0]?.certainty]).toEqual([said(plain), plain.metrics[0]?.certainty]);
    }),
    often(100),
  );
});

test("permuting runs that are equal changes nothing", () => {
  const order = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 });
  fc.assert(
    fc.property(order, fc.integer({ min: 95, max: 110 }), (places, now) => {
      const runs = historyOf(Array<number>(12).fill(100));
      const permuted = places.flatMap((place) => runs[place] ?? []);
      const [plain, other] = [runs, permuted].map((history) => judge([now, now, now], { history }));
      expect({ ...other?.metrics[0], since: null }).toEqual({ ...plain?.metrics[0], since: null });
    }),
    often(50),
  );
});

test("a run that is no worse than the middle of its history is never stopped, however long the history went on like that", () => {
  const around = fc.array(fc.integer({ min: 97, max: 103 }), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(around, fc.integer({ min: 90, max: 99 }), (past, now) => {
      const even = past.flatMap((value) => [value, 200 - value]);
      expect(judge([now], { history: historyOf(even) }).answer.kind).toBe("go");
      expect(judge([now], { history: historyOf([...even, ...even]) }).answer.kind).toBe("go");
    }),
    often(100),
  );
});

test("after two reruns no other one is asked for", () => {
  fc.assert(
    fc.property(values, fc.array(fc.integer({ min: 60, max: 160 }), { minLength: 3, maxLength: 3 }), (past, now) => {
      expect(judge(now, { history: historyOf(past) }).answer.kind).not.toBe("rerun");
    }),
    often(200),
  );
});
