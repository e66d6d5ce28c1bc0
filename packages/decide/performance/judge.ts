import { nearest } from "../../model/document/nearest.ts";
import type { JudgedMetric, PerformanceJudgement } from "../../model/performance/judgement.ts";
import type { Measurement } from "../../model/performance/measurement.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { answerTo } from "./answer.ts";
import { usualSeconds } from "./calibration.ts";
import { limitsIn } from "./limits.ts";
import { judgeMetric, type MetricStep, missingMetric } from "./metric.ts";
import type { PerformanceQuestion, SuiteResult } from "./question.ts";
import { newestRuns, seriesOf } from "./series.ts";

/**
 * Judges what a suite measured: limits first, which always hold, then each metric against its history. Where something looks worse it asks for
 * the suite to be run again, twice at most; the same question with what the rerun measured is asked then.
 */
export function judgePerformance(question: PerformanceQuestion): PerformanceJudgement {
  const { suite, environment, release, commit, result } = question;
  const history = question.history.filter((run) => run.suite === suite && run.environment === environment);
  const failed = "failed" in result ? result.failed : unusable(result);
  const subject = { kind: "performance-judgement", version: 1, suite, environment, release, commit } as const;
  if ("failed" in result || failed !== undefined)
    return { ...subject, calibration: null, metrics: [], answer: answerTo(question, [], history.length, failed) };
  const steps = stepsFor(question, result, history);
  return {
    ...subject,
    calibration: calibrationOf(result, history),
    metrics: besideEachOther(steps.map(({ judged }) => judged)),
    answer: answerTo(question, steps, history.length, undefined),
  };
}

/** The run as a line of the history that later ones are compared with. Its values are those of the first run, so that all of history is of single ones. */
export function performanceRun(
  { suite, environment, release, commit, calibration, metrics }: PerformanceJudgement,
  { execution, at }: Pick<PerformanceRun, "execution" | "at">,
): PerformanceRun {
  return {
    kind: "performance",
    version: 1,
    suite,
    environment,
    release,
    commit,
    execution,
    at,
    calibration: calibration?.seconds ?? null,
    measurements: metrics.flatMap(({ metric, value, unit, better, spread, samples, verdict }) =>
      value === null || verdict === "removed"
        ? []
        : [
            {
              metric,
              value,
              unit,
              better,
              ...(spread === undefined ? {} : { spread }),
              ...(samples === undefined ? {} : { samples }),
              verdict,
            },
          ],
    ),
  };
}

function unusable({ measurements }: SuiteResult): string | undefined {
  if (measurements.length === 0) return "it measured nothing";
  const names = new Set<string>();
  const twice = measurements.find(({ metric }) => names.size === names.add(metric).size);
  return twice && `it measured ${twice.metric} twice`;
}

function stepsFor(
  question: PerformanceQuestion,
  result: SuiteResult,
  history: readonly PerformanceRun[],
): MetricStep[] {
  const { measurements } = result;
  const limits = limitsIn(question.environment, question.limits);
  const all = seriesOf(history, measurements);
  const now = new Set(measurements.map(({ metric }) => metric));
  const before = new Map(history.at(-1)?.measurements.map((measured) => [measured.metric, measured]));
  const gone = [...new Set([...before.keys(), ...limits.keys()])].filter((metric) => !now.has(metric));
  const added = measurements.filter(({ metric }) => history.length > 0 && all.get(metric)?.recent.length === 0);
  return [
    ...measurements.flatMap((measured) => {
      const series = all.get(measured.metric);
      return series ? [judgeMetric(question, result, measured, series, limits.get(measured.metric))] : [];
    }),
    ...gone.map((metric) => ({
      judged: perhapsRenamed(missingMetric(metric, before.get(metric), limits.get(metric)), added),
      isUnsure: false,
    })),
  ];
}

function perhapsRenamed(judged: JudgedMetric, added: readonly Measurement[]): JudgedMetric {
  const alike = added.filter(({ unit, better }) => unit === judged.unit && better === judged.better);
  const name = nearest(
    judged.metric,
    alike.map(({ metric }) => metric),
  );
  return name === undefined ? judged : { ...judged, because: `${judged.because}; ${name} is new: was it renamed?` };
}

const moves: ReadonlySet<JudgedMetric["verdict"]> = new Set(["slower", "faster", "limit", "accepted"]);

/** Names beside each metric that moved the others that moved in the same release. */
function besideEachOther(metrics: readonly JudgedMetric[]): JudgedMetric[] {
  const moved = metrics.filter(({ verdict, value }) => moves.has(verdict) && value !== null);
  return metrics.map((one) => ({
    ...one,
    beside: moved.includes(one)
      ? moved
          .filter((other) => other !== one && other.since?.release === one.since?.release)
          .map(({ metric }) => metric)
      : [],
  }));
}

function calibrationOf(
  { calibration }: SuiteResult,
  history: readonly PerformanceRun[],
): PerformanceJudgement["calibration"] {
  if (calibration === null) return null;
  return { seconds: calibration, usual: usualSeconds(history.slice(-newestRuns)) };
}
