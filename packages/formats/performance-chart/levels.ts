import type { MetricSeries, SeriesPoint } from "./metric-series.ts";

/** A stretch of runs on one level: places of its first and last run, and between what its values usually lie. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Where a new level begins: a change that somebody found, or a run that was faster or accepted. */
export function beginsLevel({ verdict, change }: SeriesPoint): boolean {
  return change !== undefined || verdict === "faster" || verdict === "accepted";
}

/** The levels of a series: medians, with two deviations around them; runs that were slower or beyond a limit are no part of them. */
export function levelsOf({ points }: MetricSeries): Level[] {
  const starts = points.flatMap((point, at) => (at === 0 || beginsLevel(point) ? [at] : []));
  return starts.flatMap((from, index) => {
    const to = (starts[index + 1] ?? points.length) - 1;
    const values = points.slice(from, to + 1).flatMap(({ verdict, value, change }) => {
      return change === undefined && (verdict === "slower" || verdict === "limit") ? [] : [value];
    });
    if (values.length === 0) return [];
    const middle = medianOf(values);
    // The median's distance, made comparable to a standard deviation of a normal distribution.
    const deviation = 1.4826 * medianOf(values.map((value) => Math.abs(value - middle)));
    return [{ from, to, middle, low: middle - 2 * deviation, high: middle + 2 * deviation }];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const high = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? high) + high) / 2;
}
