/**
 * Whether a run is worse than its history, one run of the suite after the other. A first value that is far from the level is a suspicion;
 * two reruns confirm it or clear it. The numbers were chosen with `bench/performance.ts`, which says what they are worth.
 */
import { changePoints } from "./change-points.ts";
import { inflation, type Levels } from "./levels.ts";
import { median, ranks } from "./ranks.ts";
import { chanceAbove } from "./student.ts";

/** Fewest runs that something is compared with. */
export const fewestRuns = 5;
/** Distances from the level, in standard errors: of the first value, of the better of two, of the middle of three, and of one that cannot be measured again. */
const distances = { first: 1.2, second: 1, third: 2.25, shared: 2.6, alone: 3.5 };
/** A difference below this part of the level is none. */
const smallestPart = 0.01;
/** A level that came slowly: the chance at which it is believed, and within how many runs. */
const slowChance = 1e-5;
const slowRuns = 20;

export type Suspicion =
  | { readonly kind: "steady" | "faster" | "unsure"; readonly value: number; readonly certainty: number }
  /** `runs`: how many runs of the history were slower already. */
  | { readonly kind: "slower"; readonly value: number; readonly certainty: number; readonly runs: number };

/** What this run is compared with; more is worse. */
export interface Past {
  readonly levels: Levels;
  /** What the levels were made of, at least five values. */
  readonly values: readonly number[];
  /** Values of the newest runs, if they were slower. */
  readonly slower: readonly number[];
}

/** Values of this run, the first one first, against its past. */
export function suspicionOf(samples: readonly number[], past: Past, canRerun: boolean): Suspicion {
  const { levels } = past;
  const shared = Math.min(1, 2 * levels.autocorrelation);
  // What reruns share with the first run they cannot clear: then every value has to be far away itself.
  const least = (distance: number): number => distance + shared * (distances.shared - distance);
  const looked = samples.slice(0, canRerun ? 3 : 1);
  const stages = canRerun
    ? [least(distances.first), least(distances.second), least(distances.third)]
    : [distances.alone];
  let now = judged(looked.slice(0, 1), levels, shared);
  if (isSlowerStill(now.value, past)) return { ...now, kind: "slower", runs: 0 };
  for (const [stage, distance] of stages.entries()) {
    if (looked.length <= stage) return { ...now, kind: "unsure" };
    now = judged(looked.slice(0, stage + 1), levels, shared);
    const isBig = Math.abs(now.value - levels.median) > smallestPart * Math.abs(levels.median);
    const isFaster = isBig && now.distance < -wider(least(distances.third), levels.freedom);
    if (!isBig || now.distance <= wider(distance, levels.freedom))
      return slowly(now.value, past) ?? { ...now, kind: isFaster ? "faster" : "steady" };
  }
  return { ...now, kind: "slower", runs: 0 };
}

/** Whether the runs just before were slower, and this one is nearer to them than to the level before: nobody fixed it. */
function isSlowerStill(value: number, { levels, slower }: Past): boolean {
  return slower.length > 1 && value > (levels.median + median(slower)) / 2;
}

function judged(
  values: readonly number[],
  levels: Levels,
  shared: number,
): { readonly value: number; readonly distance: number; readonly certainty: number } {
  const value = values.length === 2 ? Math.min(...values) : median(values);
  const error = levels.spread * Math.sqrt(shared + (1 - shared) / values.length + 1.57 / (levels.worth + 0.57));
  const away = value - levels.median;
  const distance = away === 0 ? 0 : away / error;
  return { value, distance, certainty: 1 - chanceAbove(Math.abs(distance), levels.freedom) };
}

/** A distance of the normal distribution as one of Student's t: Cornish-Fisher, to the first order. */
function wider(distance: number, freedom: number): number {
  return distance * (1 + (distance * distance + 1) / (4 * freedom));
}

/** Whether this run belongs to a level that is worse than the one before it and came so slowly that no single run was. */
function slowly(value: number, { levels, values }: Past): Suspicion | undefined {
  const all = [...values.slice(levels.watched), value];
  const last = changePoints(ranks(all), 1e-3, inflation(levels.autocorrelation)).at(-1);
  if (last === undefined || last.index < fewestRuns) return undefined;
  const own = all.length - last.index;
  if (own < 2 || own > slowRuns) return undefined;
  const before = median(all.slice(0, last.index));
  const away = median(all.slice(last.index)) - before;
  const alike = Math.min(0.9, levels.autocorrelation + 0.7 / Math.sqrt(values.length));
  const error = levels.spread * Math.sqrt(inflation(alike) * (1 / own + 1 / last.index));
  const chance = chanceAbove(away / error, levels.freedom);
  const isBig = away > Math.max(levels.spread, smallestPart * Math.abs(before));
  return chance < slowChance && isBig ? { kind: "slower", value, certainty: 1 - chance, runs: own - 1 } : undefined;
}
