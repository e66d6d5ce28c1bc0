import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { unitFactor } from "../../model/performance/unit.ts";
import { median } from "./ranks.ts";
import type { Point } from "./series.ts";

/** Fewest calibrated runs from which it is told whether calibration makes a metric steadier. */
const fewest = 8;

/** How values on machines of other speeds become comparable. */
export interface Calibration {
  /** Seconds that the fixed work usually takes; `null` where nothing is adjusted. */
  readonly usual: number | null;
  adjust(value: number, seconds: number | null): number;
}

/** For a metric in this unit with this history: durations and rates are adjusted, unless that makes the history less steady. */
export function calibrationFor(unit: string, points: readonly Point[]): Calibration {
  const plain: Calibration = { usual: null, adjust: (value) => value };
  const power = unitFactor(unit, "s") !== undefined ? 1 : unit.includes("/") ? -1 : 0;
  const measured = points.filter(({ run }) => isUsable(run.calibration));
  if (power === 0 || measured.length === 0) return plain;
  const usual = usualSeconds(measured.map(({ run }) => run)) ?? Number.NaN;
  const adjust = (value: number, seconds: number | null): number =>
    isUsable(seconds) ? value * (power === 1 ? usual / seconds : seconds / usual) : value;
  if (measured.length >= fewest) {
    const adjusted = variation(measured.map(({ value, run }) => adjust(value, run.calibration)));
    if (adjusted > 1.25 * variation(measured.map(({ value }) => value))) return plain;
  }
  return { usual, adjust };
}

/** What the fixed piece of work usually takes, or `null` where nobody measured it. */
export function usualSeconds(runs: readonly PerformanceRun[]): number | null {
  const seconds = runs.map(({ calibration }) => calibration).filter(isUsable);
  return seconds.length === 0 ? null : median(seconds);
}

function isUsable(seconds: number | null): seconds is number {
  return seconds !== null && seconds > 0;
}

/** Standard deviation over mean. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / Math.abs(mean);
}
