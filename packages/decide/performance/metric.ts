import type { JudgedMetric } from "../../model/performance/judgement.ts";
import type { Measurement } from "../../model/performance/measurement.ts";
import { percent } from "../../model/performance/number-words.ts";
import type { JudgedMeasurement } from "../../model/performance/performance-run.ts";
import { type Calibration, calibrationFor } from "./calibration.ts";
import { type Levels, levelsOf } from "./levels.ts";
import { limitBroken } from "./limits.ts";
import type { PerformanceQuestion, SuiteResult } from "./question.ts";
import type { Series } from "./series.ts";
import { fewestRuns, type Suspicion, suspicionOf } from "./suspicion.ts";

/** A metric as far as it is judged: `isUnsure` where a rerun has to confirm that it is worse. */
export interface MetricStep {
  readonly judged: JudgedMetric;
  readonly isUnsure: boolean;
}

/** Judges one measurement of the first run: its limit, then its history. */
export function judgeMetric(
  question: PerformanceQuestion,
  first: SuiteResult,
  measured: Measurement,
  series: Series,
  limit: string | undefined,
): MetricStep {
  const { values, levels, calibration, better } = comparedWith(measured, series);
  const reruns = question.reruns.map((rerun) => rerunOf(rerun, measured));
  const plain: JudgedMetric = {
    ...unjudged(measured, limit),
    reruns: reruns.map(({ value }) => value),
    baseline:
      levels === null
        ? null
        : { median: better(levels.median), spread: levels.spread, runs: values.length - levels.start },
    since: series.points.length === 0 ? null : begun(series, levels, better),
    recent: [...series.recent, measured.value],
  };
  const broken = limit === undefined ? undefined : limitBroken(limit, measured);
  const suspicion =
    levels === null
      ? undefined
      : suspicionOf(
          [{ value: measured.value, calibration: first.calibration }, ...reruns].map((sample) =>
            better(calibration.adjust(sample.value, sample.calibration)),
          ),
          {
            levels,
            values,
            slower: series.slower.map(({ value, run }) => better(calibration.adjust(value, run.calibration))),
          },
          question.canRerun,
        );
  const moved = suspicion === undefined || levels === null ? {} : movement(suspicion, levels, better);
  if (broken !== undefined)
    return { judged: { ...plain, ...moved, verdict: "limit", because: broken }, isUnsure: false };
  if (suspicion === undefined)
    return { judged: { ...plain, verdict: "new", because: unknown(measured, series) }, isUnsure: false };
  return {
    judged: { ...plain, ...moved, ...told(suspicion, question, plain, series, moved.ratio ?? null) },
    isUnsure: suspicion.kind === "unsure",
  };
}

/** A metric that earlier runs measured and this one did not. */
export function missingMetric(
  metric: string,
  before: JudgedMeasurement | undefined,
  limit: string | undefined,
): JudgedMetric {
  return {
    ...unjudged({ metric, value: 0, unit: before?.unit ?? "", better: before?.better ?? "lower" }, limit),
    value: null,
    verdict: limit === undefined ? "removed" : "limit",
    because: (limit === undefined ? undefined : limitBroken(limit, undefined)) ?? "is measured no longer",
  };
}

function unjudged(
  { metric, value, unit, better, spread, samples }: Measurement,
  limit: string | undefined,
): JudgedMetric {
  return {
    metric,
    verdict: "steady",
    value,
    reruns: [],
    unit,
    better,
    ...(spread === undefined ? {} : { spread }),
    ...(samples === undefined ? {} : { samples }),
    baseline: null,
    ratio: null,
    certainty: null,
    since: null,
    beside: [],
    limit: limit ?? null,
    because: "",
    recent: [value],
  };
}

interface Compared {
  /** The history on machines of one speed, more being worse. */
  readonly values: readonly number[];
  readonly levels: Levels | null;
  readonly calibration: Calibration;
  /** Turns a value so that more is worse, and back. */
  readonly better: (value: number) => number;
}

function comparedWith({ unit, better: direction }: Measurement, { points }: Series): Compared {
  const better = direction === "lower" ? (value: number) => value : (value: number) => 0 - value;
  const calibration = calibrationFor(unit, points);
  const values = points.map(({ value, run }) => better(calibration.adjust(value, run.calibration)));
  const accepted = points.flatMap(({ isAccepted }, index) => (isAccepted ? [index] : []));
  return { values, levels: values.length < fewestRuns ? null : levelsOf(values, accepted), calibration, better };
}

/** What a rerun measured; one that failed, or lacks the metric, clears nothing. */
function rerunOf(
  rerun: SuiteResult | null,
  measured: Measurement,
): { readonly value: number; readonly calibration: number | null } {
  const again = rerun?.measurements.find(
    ({ metric, unit, better }) => metric === measured.metric && unit === measured.unit && better === measured.better,
  );
  return { value: (again ?? measured).value, calibration: rerun?.calibration ?? null };
}

function begun({ points }: Series, levels: Levels | null, better: (value: number) => number): JudgedMetric["since"] {
  const first = points[levels?.start ?? 0];
  if (first === undefined) return null;
  const before = levels?.before ?? null;
  return { release: first.run.release, commit: first.run.commit, before: before === null ? null : better(before) };
}

function movement(suspicion: Suspicion, levels: Levels, better: (value: number) => number): Partial<JudgedMetric> {
  const ratio = levels.median === 0 ? null : better(suspicion.value) / better(levels.median);
  return { ratio, certainty: suspicion.certainty };
}

function unknown({ unit, better }: Measurement, { points, other }: Series): string {
  if (points.length > 0)
    return `is compared from ${fewestRuns} earlier runs on, and ${points.length === 1 ? "one is" : `${points.length} are`} there`;
  if (other === null) return "is measured for the first time";
  return other.better === better
    ? `is in ${unit || "no unit"}, but was in ${other.unit || "no unit"}, so that it cannot be compared`
    : `is better when ${better}, but was better when ${other.better}, so that it cannot be compared`;
}

function told(
  suspicion: Suspicion,
  question: PerformanceQuestion,
  plain: JudgedMetric,
  series: Series,
  ratio: number | null,
): Pick<JudgedMetric, "verdict" | "because" | "since"> {
  const by = ratio === null ? "" : ` by ${percent(Math.abs(ratio - 1))}`;
  switch (suspicion.kind) {
    case "steady":
      return { verdict: "steady", because: "is as before", since: plain.since };
    case "faster":
      return { verdict: "faster", because: `is better${by}`, since: plain.since };
    case "unsure":
      return { verdict: "slower", because: `looks worse${by}`, since: plain.since };
    case "slower": {
      const slow = suspicion.runs > 0 ? series.points.at(-suspicion.runs)?.run : series.slower[0]?.run;
      const { release, commit } = slow ?? question;
      const since = { release, commit, before: plain.baseline?.median ?? null };
      const accepted = acceptance(question, plain.metric);
      if (accepted === undefined) return { verdict: "slower", because: `is worse${by} since ${release}`, since };
      return { verdict: "accepted", because: `is worse${by}, which is accepted: ${accepted}`, since };
    }
  }
}

/** Why the metric may be worse, where somebody says so and the day has not passed. */
function acceptance({ accepted, suite, environment, now }: PerformanceQuestion, metric: string): string | undefined {
  return accepted.find(
    (one) =>
      one.suite === suite &&
      one.metric === metric &&
      (one.environment ?? environment) === environment &&
      now.slice(0, 10) <= one.until,
  )?.because;
}
