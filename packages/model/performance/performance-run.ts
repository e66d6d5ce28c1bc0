import * as v from "valibot";
import { CommitId, Count, Identifier, Instant } from "../document/value.ts";
import { Measurement } from "./measurement.ts";

/** What was decided on one metric of one run. */
export const metricVerdicts = ["steady", "faster", "slower", "limit", "new", "accepted"] as const;
export type MetricVerdictName = (typeof metricVerdicts)[number];

/** A measurement with the verdict on it. Runs that were `slower` or beyond a `limit` are not part of what later ones are compared with; those that were `accepted` begin a new level. */
export const JudgedMeasurement = v.strictObject({
  ...Measurement.entries,
  verdict: v.picklist(metricVerdicts),
});
export type JudgedMeasurement = v.InferOutput<typeof JudgedMeasurement>;

/** Metrics of one run: a line of history stays small enough to be read with thousands of others. */
export const mostMetrics = 10_000;

/** What one run measured with one suite in one environment: one line of `performance/<environment>/<suite>/<yyyy-mm>.jsonl` in the ledger. */
export const PerformanceRun = v.strictObject({
  kind: v.literal("performance"),
  version: v.literal(1),
  suite: Identifier,
  environment: Identifier,
  /** Name and commit of what was measured; an imported run has no execution of ours. */
  release: v.string(),
  commit: v.nullable(CommitId),
  execution: v.nullable(v.strictObject({ run: Count, attempt: Count })),
  at: Instant,
  /** Seconds that a fixed piece of work took on the same machine just before, so that a slow runner is told apart from slow code; `null` where nobody measured it. */
  calibration: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  measurements: v.pipe(v.array(JudgedMeasurement), v.maxLength(mostMetrics)),
});
export type PerformanceRun = v.InferOutput<typeof PerformanceRun>;

/** Where runs that a team brought from another tool stand in its repository, a line each: history before the ledger's own. */
export function importedRunsPath(environment: string, suite: string): string {
  return `.github/slipway-performance/${environment}/${suite}.jsonl`;
}
