import type { PerformanceSuite } from "../../model/configuration/configuration-performance.ts";
import { type Comparison, type Limit, limitOf } from "../../model/performance/limit.ts";
import type { Measurement } from "../../model/performance/measurement.ts";
import { quantity } from "../../model/performance/number-words.ts";
import { unitFactor } from "../../model/performance/unit.ts";

const holds: Readonly<Record<Comparison, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

/** The limits of one environment, metric ► words: its own one, or that of `"*"`. */
export function limitsIn(environment: string, limits: PerformanceSuite["limits"]): ReadonlyMap<string, string> {
  const own = Object.entries(limits).flatMap(([metric, limit]): [string, string][] => {
    if (typeof limit === "string") return [[metric, limit]];
    const words = Object.hasOwn(limit, environment) ? limit[environment] : limit["*"];
    return words === undefined ? [] : [[metric, words]];
  });
  return new Map(own);
}

/** What is wrong with a value under its limit, as a clause, or `undefined`. A value that is missing is wrong. */
export function limitBroken(words: string, measured: Measurement | undefined): string | undefined {
  if (measured === undefined) return `was not measured, but has to be ${words}`;
  const limit = limitOf(words);
  if (limit === undefined) return `has a limit that cannot be read: ${words}`;
  const value = inUnitOf(limit, measured);
  if (value === undefined) return `is in ${measured.unit || "no unit"}, which cannot be compared with ${words}`;
  return holds[limit.comparison](value, limit.value)
    ? undefined
    : `is ${quantity(measured.value, measured.unit)}, but has to be ${words}`;
}

/** The value in the limit's unit; a limit without one is in that of the metric. */
function inUnitOf(limit: Limit, { value, unit }: Measurement): number | undefined {
  const factor = limit.unit === "" ? 1 : unitFactor(unit, limit.unit);
  if (factor === 1) return value;
  // 300 ms are exactly 0.3 s, whatever a product of binary fractions says.
  return factor === undefined ? undefined : Number((value * factor).toPrecision(15));
}
