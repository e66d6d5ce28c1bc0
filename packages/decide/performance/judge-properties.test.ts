import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { historyOf, performanceRunOf, questionOf, steadyValues } from "../builders/performance.ts";
import { gateAnswer } from "./gate-answer.ts";
import { judgePerformance } from "./judge.ts";
import type { PerformanceQuestion, SuiteResult } from "./question.ts";

const names = ["p50", "p95", "p99", "rate"];
const value = fc.oneof(fc.integer({ min: -5, max: 300 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const comparison = fc.constantFrom("<", "<=", ">", ">=");
const limits = fc.dictionary(
  fc.constantFrom(...names),
  fc.tuple(comparison, fc.integer({ min: 0, max: 300 })).map(([sign, limit]) => `${sign} ${limit} ms`),
);
const result = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((metrics) =>
    fc.tuple(
      ...metrics.map((metric) =>
        value.map((number) => ({ metric, value: number, unit: "ms", better: "lower" as const })),
      ),
    ),
  )
  .map((measurements): SuiteResult => ({ measurements, calibration: null }));
const pasts = [
  [],
  historyOf(steadyValues),
  steadyValues.map((number, index) =>
    performanceRunOf(
      index,
      names.map((metric) => ({ metric, value: number })),
    ),
  ),
];
const suite = fc.record({
  result,
  limits,
  history: fc.constantFrom(...pasts),
  reruns: fc.tuple(fc.option(result), fc.option(result)),
  degradation: fc.constantFrom("block" as const, "warn" as const),
});

/** Asks as perf-gate does, until it is answered; how often it was measured again is beside it. */
const judgedToTheEnd = (question: PerformanceQuestion, again: readonly (SuiteResult | null)[]) => {
  let reruns = 0;
  let judgement = judgePerformance({ ...question, reruns: [] });
  while (judgement.answer.kind === "rerun" && reruns < 10) {
    reruns += 1;
    judgement = judgePerformance({ ...question, reruns: again.slice(0, reruns) });
  }
  return { judgement, reruns };
};

const keeps = ({ measurements }: SuiteResult, metric: string, words: string): boolean => {
  const [sign, limit] = words.split(" ");
  const measured = measurements.find((one) => one.metric === metric)?.value;
  if (measured === undefined) return false;
  const [above, equal] = [measured > Number(limit), measured === Number(limit)];
  return sign === "<" ? !above && !equal : sign === "<=" ? !above : sign === ">" ? above : above || equal;
};

test("the gate says no whenever a limit is broken or missing, whoever may accept, after at most two more runs", () => {
  fc.assert(
    fc.property(fc.array(suite, { minLength: 1, maxLength: 3 }), fc.option(fc.constant("product")), (suites, role) => {
      const ends = suites.map((one, index) => {
        const { reruns: again, ...about } = one;
        const { judgement, reruns } = judgedToTheEnd(questionOf([1], about), again);
        expect(reruns).toBeLessThanOrEqual(2);
        return { name: `suite-${index}`, judgement };
      });
      const isBroken = suites.some((one) =>
        Object.entries(one.limits).some(([metric, words]) => !keeps(one.result, metric, words)),
      );
      const { verdict } = gateAnswer(ends, role);
      if (isBroken) expect(verdict).toMatchObject({ go: false, reason: "limit_broken" });
    }),
    often(1000),
  );
});

test("what others measured says nothing: a history of other suites and environments is none", () => {
  const elsewhere = fc.constantFrom(
    { suite: "other" },
    { environment: "test" },
    { suite: "other", environment: "test" },
  );
  fc.assert(
    fc.property(suite, fc.array(fc.tuple(elsewhere, value), { maxLength: 30 }), ({ reruns: _, ...about }, others) => {
      const foreign = others.map(([more, number], index) => performanceRunOf(index, [{ value: number }], more));
      const question = questionOf([1], about);
      expect(judgePerformance({ ...question, history: foreign })).toEqual(
        judgePerformance({ ...question, history: [] }),
      );
      const mixed = [...foreign, ...question.history];
      expect(judgePerformance({ ...question, history: mixed })).toEqual(judgePerformance(question));
    }),
    often(200),
  );
});
