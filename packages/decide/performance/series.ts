/** What earlier runs say of the metrics that are measured now. */
import type { Measurement } from "../../model/performance/measurement.ts";
import type { JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { unitFactor } from "../../model/performance/unit.ts";

/** Newest comparable runs of a metric that decisions look at. */
export const newestRuns = 200;
/** Values that a chart shows. */
const shownRuns = 29;

/** A value of an earlier run, in the unit of the metric now. */
export interface Point {
  readonly value: number;
  readonly run: PerformanceRun;
  readonly isAccepted: boolean;
}

export interface Series {
  /** What the metric is compared with, oldest first: without runs that were slower or beyond a limit. */
  readonly points: readonly Point[];
  /** The runs that were slower and that no other one followed, oldest first. */
  readonly slower: readonly Point[];
  /** What it was measured in before, where that cannot be compared. */
  readonly other: JudgedMeasurement | null;
  /** The newest values of all runs, oldest first. */
  readonly recent: readonly number[];
}

interface Gathered {
  readonly points: Point[];
  readonly recent: number[];
  readonly slower: Point[];
  isSlowerStill: boolean;
  other: JudgedMeasurement | null;
}

/** The series of every metric. Looks at runs (oldest first) from the newest back, and no further than it has to. */
export function seriesOf(runs: readonly PerformanceRun[], now: readonly Measurement[]): ReadonlyMap<string, Series> {
  const open = new Map(now.map((measurement) => [measurement.metric, measurement]));
  const all = new Map<string, Gathered>(
    now.map(({ metric }) => [metric, { points: [], recent: [], slower: [], isSlowerStill: true, other: null }]),
  );
  for (let index = runs.length - 1; index >= 0 && open.size > 0; index -= 1) {
    const run = runs[index];
    for (const measured of run?.measurements ?? []) {
      const wanted = open.get(measured.metric);
      const gathered = all.get(measured.metric);
      if (run === undefined || wanted === undefined || gathered === undefined) continue;
      add(gathered, run, measured, wanted);
      if (gathered.points.length >= newestRuns) open.delete(measured.metric);
    }
  }
  for (const { points, slower, recent } of all.values()) {
    points.reverse();
    slower.reverse();
    recent.reverse();
  }
  return all;
}

function add(gathered: Gathered, run: PerformanceRun, measured: JudgedMeasurement, wanted: Measurement): void {
  const factor = measured.better === wanted.better ? unitFactor(measured.unit, wanted.unit) : undefined;
  if (factor === undefined) {
    if (gathered.points.length === 0) gathered.other ??= measured;
    return;
  }
  const value = measured.value * factor;
  if (gathered.recent.length < shownRuns) gathered.recent.push(value);
  const isSlower = measured.verdict === "slower";
  if (isSlower && gathered.isSlowerStill) gathered.slower.push({ value, run, isAccepted: false });
  else if (measured.verdict !== "limit") gathered.isSlowerStill = false;
  if (isSlower || measured.verdict === "limit") return;
  gathered.points.push({ value, run, isAccepted: measured.verdict === "accepted" });
}
