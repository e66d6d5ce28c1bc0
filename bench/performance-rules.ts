/** Rules that say whether a commit made a metric worse: ours, and those of others as their authors publish them. */
import { changePoints } from "../packages/decide/performance/change-points.ts";
import { judgePerformance, performanceRun } from "../packages/decide/performance/judge.ts";
import type { PerformanceQuestion, SuiteResult } from "../packages/decide/performance/question.ts";
import { chanceAbove } from "../packages/decide/performance/student.ts";
import type { PerformanceRun } from "../packages/model/performance/performance-run.ts";
import type { NoisyRun } from "./performance-series.ts";

/** What a rule said of a commit. */
export interface Said {
  readonly slower: boolean;
  readonly reruns: number;
}

/** A rule with the history that it has seen: `factor` is what the commit really did to the metric. */
export interface Rule {
  judge(run: NoisyRun, factor: number): Said;
  /** The same with the same history, which then goes another way. */
  copy(): Rule;
}

/** The rules by name; ours is the first. */
export const rules: Readonly<Record<string, () => Rule>> = {
  slipway: () => ours([]),
  "g-a-b 110 %": () => ofValues((history, value) => value > 1.1 * (history.at(-1) ?? value)),
  "g-a-b 200 %": () => ofValues((history, value) => value > 2 * (history.at(-1) ?? value)),
  // Bencher's t-test: the new value against a window of 64, upper boundary .99.
  "t-test .99": () => ofValues((history, value) => isBeyond(history.slice(-64), value)),
  Otava: () => otava([], []),
};

const start = 100;

/** Our gate, with what it records. */
function ours(history: readonly PerformanceRun[]): Rule {
  const runs = [...history];
  return {
    copy: () => ours(runs),
    judge: (run, factor) => {
      const measured = (): SuiteResult => ({
        measurements: [{ metric: "p95", value: start * factor * run.sample(), unit: "ms", better: "lower" }],
        calibration: run.calibration,
      });
      const question: PerformanceQuestion = {
        ...{ suite: "load", environment: "uat", release: `1.${runs.length}.0`, commit: null, canRerun: true },
        ...{ result: measured(), reruns: [], history: runs, limits: {}, accepted: [], degradation: "block" },
        now: "2026-12-01T00:00:00.000Z",
      };
      const reruns: SuiteResult[] = [];
      for (;;) {
        const judgement = judgePerformance({ ...question, reruns });
        if (judgement.answer.kind === "rerun") {
          reruns.push(measured());
          continue;
        }
        runs.push(performanceRun(judgement, { execution: null, at: question.now }));
        return { slower: judgement.answer.kind === "no", reruns: reruns.length };
      }
    },
  };
}

/** A rule of one value against those before it. */
function ofValues(
  isSlower: (history: readonly number[], value: number) => boolean,
  history: readonly number[] = [],
): Rule {
  const values = [...history];
  return {
    copy: () => ofValues(isSlower, values),
    judge: (run, factor) => {
      const value = start * factor * run.sample();
      const slower = isSlower(values, value);
      values.push(value);
      return { slower, reruns: 0 };
    },
  };
}

function isBeyond(history: readonly number[], value: number): boolean {
  const count = history.length;
  if (count < 2) return false;
  const mean = history.reduce((sum, one) => sum + one, 0) / count;
  const deviation = Math.sqrt(history.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (count - 1));
  return chanceAbove((value - mean) / deviation, count - 1) < 0.01;
}

/** Otava looks at the whole series (here its newest hundred values) after each commit, and tells each change for the worse once. */
function otava(history: readonly number[], toldBefore: readonly number[]): Rule {
  const values = [...history];
  const told = [...toldBefore];
  return {
    copy: () => otava(values, told),
    judge: (run, factor) => {
      values.push(start * factor * run.sample());
      const from = Math.max(0, values.length - 100);
      const seen = values.slice(from);
      const points = changePoints(seen).map(({ index }) => index);
      const fresh = points.filter((point, place) => {
        const isWorse = mean(seen.slice(point, points[place + 1])) > mean(seen.slice(points[place - 1] ?? 0, point));
        return isWorse && point > 5 && !told.some((one) => Math.abs(one - from - point) <= 5);
      });
      told.push(...fresh.map((point) => from + point));
      return { slower: fresh.length > 0, reruns: 0 };
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
