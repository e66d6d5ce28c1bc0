import * as v from "valibot";
import { reasonCodes } from "../document/reason.ts";
import { CommitId, Count, Identifier } from "../document/value.ts";
import { directions, MetricName } from "./measurement.ts";
import { metricVerdicts } from "./performance-run.ts";

const Finite = v.pipe(v.number(), v.finite());

/** What was decided on one metric, and from what. All values are in its unit. */
export const JudgedMetric = v.strictObject({
  metric: MetricName,
  /** `removed`: earlier runs measured it, this one does not. */
  verdict: v.picklist([...metricVerdicts, "removed"]),
  /** What the first run measured; `null` where it did not. */
  value: v.nullable(Finite),
  /** What confirming reruns measured. */
  reruns: v.array(Finite),
  unit: v.string(),
  better: v.picklist(directions),
  spread: v.optional(Finite),
  samples: v.optional(Count),
  /** The level that it is compared with: median, standard deviation of a single run, and how many runs; `null` where there are too few. */
  baseline: v.nullable(v.strictObject({ median: Finite, spread: Finite, runs: Count })),
  /** Its value over the median, as on a machine of the usual speed; `null` where there is none. */
  ratio: v.nullable(Finite),
  /** How certain it is that it moved, 0 to 1. */
  certainty: v.nullable(Finite),
  /** Release in which its level began, and the median before it where there was one. */
  since: v.nullable(v.strictObject({ release: v.string(), commit: v.nullable(CommitId), before: v.nullable(Finite) })),
  /** Other metrics that moved in the same release. */
  beside: v.array(v.string()),
  /** Its limit in the words of the configuration. */
  limit: v.nullable(v.string()),
  /** One clause for people. */
  because: v.string(),
  /** The newest values, oldest first, this one last. */
  recent: v.array(Finite),
});
export type JudgedMetric = v.InferOutput<typeof JudgedMetric>;

/** What was decided on one run of one suite in one environment. */
export const PerformanceJudgement = v.strictObject({
  kind: v.literal("performance-judgement"),
  version: v.literal(1),
  suite: Identifier,
  environment: Identifier,
  release: v.string(),
  commit: v.nullable(CommitId),
  /** Seconds that the fixed piece of work took here, and usually; `null` where nobody measured it. */
  calibration: v.nullable(v.strictObject({ seconds: Finite, usual: v.nullable(Finite) })),
  metrics: v.array(JudgedMetric),
  answer: v.variant("kind", [
    v.strictObject({ kind: v.literal("go"), because: v.string() }),
    v.strictObject({
      kind: v.literal("no"),
      reason: v.picklist(reasonCodes),
      because: v.string(),
      remedy: v.string(),
    }),
    /** These look worse; the suite has to run once more before they are judged. */
    v.strictObject({ kind: v.literal("rerun"), metrics: v.array(MetricName), because: v.string() }),
  ]),
});
export type PerformanceJudgement = v.InferOutput<typeof PerformanceJudgement>;
