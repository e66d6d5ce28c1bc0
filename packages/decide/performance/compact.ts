import type { JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { unitFactor } from "../../model/performance/unit.ts";
import { newestRuns } from "./series.ts";

/** Of older runs, one of so many stays, for charts of years. */
const oneOf = 20;

/**
 * History (oldest first) without what no decision looks at: of each metric the newest 200 runs that later ones are compared with stay, with all
 * that lie between them, and of what is older every twentieth run, the runs at which people accepted a new level, and the first one.
 */
export function compactHistory(runs: readonly PerformanceRun[]): PerformanceRun[] {
  const compared = new Map<string, number>();
  const kept: PerformanceRun[] = [];
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (run === undefined) continue;
    const isNeeded = run.measurements.some((measured) => (compared.get(kindOf(measured)) ?? 0) < newestRuns);
    const isAccepted = run.measurements.some(({ verdict }) => verdict === "accepted");
    for (const measured of run.measurements) {
      if (measured.verdict === "slower" || measured.verdict === "limit") continue;
      compared.set(kindOf(measured), (compared.get(kindOf(measured)) ?? 0) + 1);
    }
    const isNew = index >= runs.length - newestRuns;
    if (isNew || isNeeded || isAccepted || isMilestone(run, index)) kept.push(run);
  }
  return kept.reverse();
}

/** What can be compared: the same metric, better in the same direction, in a unit of the same family. */
function kindOf({ metric, unit, better }: JudgedMeasurement): string {
  const family = ["s", "B", "B/s", "/s", "%", ""].find((one) => unitFactor(unit, one) !== undefined) ?? unit;
  return JSON.stringify([metric, better, family]);
}

/** The first run, and one of twenty by the day of its moment, so that compacting twice changes nothing. */
function isMilestone({ at }: PerformanceRun, index: number): boolean {
  return index === 0 || Math.floor(Date.parse(at) / 86_400_000) % oneOf === 0;
}
