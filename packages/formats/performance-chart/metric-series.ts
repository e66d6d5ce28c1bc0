import type { Limit } from "../../model/performance/limit.ts";
import type { Direction } from "../../model/performance/measurement.ts";
import type { MetricVerdictName, PerformanceRun } from "../../model/performance/performance-run.ts";
import { unitFactor } from "../../model/performance/unit.ts";

/** One run of a metric. */
export interface SeriesPoint {
  readonly at: string;
  readonly release: string;
  readonly commit: string | null;
  readonly value: number;
  readonly verdict: MetricVerdictName;
  /** That from here on it is on another level, in a few words; absent where nothing says so. */
  readonly change?: string;
}

/** One metric in one environment, in order of time. */
export interface MetricSeries {
  readonly metric: string;
  readonly environment: string;
  readonly unit: string;
  readonly better: Direction;
  readonly points: readonly SeriesPoint[];
  /** Runs before the first of `points`. */
  readonly earlier: number;
}

/** A change of level that somebody found: where it begins, and what it is in a few words (`+12 %`). */
export interface LevelChange {
  readonly metric: string;
  readonly environment: string;
  /** `at` of the first run on the new level. */
  readonly at: string;
  readonly words: string;
}

/** What is drawn beside the values. */
export interface ChartFacts {
  readonly changes?: readonly LevelChange[];
  readonly limits?: readonly MetricLimit[];
}

/** A limit of a metric, in one environment or (`null`) in every one that has none of its own. */
export interface MetricLimit {
  readonly metric: string;
  readonly environment: string | null;
  readonly limit: Limit;
}

/** The limit that holds for a series, in its unit; none where the units measure different things. */
export function limitFor(
  limits: readonly MetricLimit[],
  { metric, environment, unit }: MetricSeries,
): Limit | undefined {
  const own = limits.filter((each) => each.metric === metric);
  const found = own.find((each) => each.environment === environment) ?? own.find((each) => each.environment === null);
  const factor = found && (found.limit.unit === "" ? 1 : unitFactor(found.limit.unit, unit));
  return found === undefined || factor === undefined
    ? undefined
    : { ...found.limit, value: found.limit.value * factor, unit };
}

/** Points that one chart shows at most. */
const most = 300;

/** Runs of a suite ► a series for each metric in each environment; what became worse in its last run stands first, then by name. */
export function seriesOf(runs: readonly PerformanceRun[], changes: readonly LevelChange[] = []): MetricSeries[] {
  const found = new Map<string, { series: Omit<MetricSeries, "points" | "earlier">; points: SeriesPoint[] }>();
  const ordered = runs.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const told = new Map(changes.map(({ metric, environment, at, words }) => [keyOf(metric, environment, at), words]));
  for (const { environment, release, commit, at, measurements } of ordered)
    for (const { metric, value, unit, better, verdict } of measurements) {
      // A metric that is measured in another unit from now on is another one.
      const key = keyOf(metric, environment, unit, better);
      const entry = found.get(key) ?? { series: { metric, environment, unit, better }, points: [] };
      found.set(key, entry);
      const change = told.get(keyOf(metric, environment, at));
      entry.points.push({ at, release, commit, value, verdict, ...(change === undefined ? {} : { change }) });
    }
  return [...found.values()]
    .map(({ series, points }) => ({
      ...series,
      points: points.slice(-most),
      earlier: Math.max(0, points.length - most),
    }))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) || compare(one.metric, other.metric) || compare(one.environment, other.environment),
    );
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Whether a metric's last run is one that people must look at. */
export function isWorse({ points }: MetricSeries): boolean {
  const verdict = points.at(-1)?.verdict;
  return verdict === "slower" || verdict === "limit";
}

function rank(series: MetricSeries): number {
  return isWorse(series) ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
