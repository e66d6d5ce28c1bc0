import type { JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import type { PerformanceQuestion } from "../performance/question.ts";

/** A line of history: what load measured in uat as release 1.<number>.0; tests state only what matters to them. */
export function performanceRunOf(
  number: number,
  measurements: readonly (Partial<JudgedMeasurement> & { readonly value: number })[],
  more: Partial<PerformanceRun> = {},
): PerformanceRun {
  return {
    kind: "performance",
    version: 1,
    suite: "load",
    environment: "uat",
    release: `1.${number}.0`,
    commit: null,
    execution: { run: number, attempt: 1 },
    at: new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString(),
    calibration: null,
    measurements: measurements.map((one) => ({
      metric: "p95",
      unit: "ms",
      better: "lower",
      verdict: "steady",
      ...one,
    })),
    ...more,
  };
}

/** Steady runs of one metric with these values. */
export function historyOf(values: readonly number[], more: Partial<JudgedMeasurement> = {}): PerformanceRun[] {
  return values.map((value, index) => performanceRunOf(index, [{ ...more, value }]));
}

/** Twenty steady values around 100. */
export const steadyValues = [
  100, 102, 98, 101, 99, 103, 97, 100, 101, 99, 100, 102, 98, 101, 99, 100, 103, 97, 100, 101,
];

/** What is asked of values in ms, the first one first: the others are reruns. */
export function questionOf(values: readonly number[], more: Partial<PerformanceQuestion> = {}): PerformanceQuestion {
  const result = (value: number | undefined) => ({
    measurements: [{ metric: "p95", value: value ?? 0, unit: "ms", better: "lower" as const }],
    calibration: null,
  });
  return {
    suite: "load",
    environment: "uat",
    release: "2.0.0",
    commit: null,
    result: result(values[0]),
    reruns: values.slice(1).map(result),
    canRerun: true,
    history: historyOf(steadyValues),
    limits: {},
    accepted: [],
    degradation: "block",
    now: "2026-12-01T10:00:00.000Z",
    ...more,
  };
}
