/** The levels of a metric's history, and how far single runs lie from them. Values are oriented: more is worse. */
import { changePoints } from "./change-points.ts";
import { median, ranks } from "./ranks.ts";
import { autocorrelation, spreadOf } from "./spread.ts";

/** Chance at which a change of level is believed: a wrong one is compared with for months. */
const levelChance = 1e-5;
/** The same before anything is known of how runs hang together. */
const firstChance = 1e-7;
/** No history is steadier than this part of its level. */
const smallestSpread = 0.005;

export interface Levels {
  /** Where the newest level begins. */
  readonly start: number;
  /** From where on a level that came slowly is looked for: where the one before began, unless people accepted the newest. */
  readonly watched: number;
  readonly median: number;
  /** Median of the level before it, or `null`. */
  readonly before: number | null;
  /** Standard deviation of a single run. */
  readonly spread: number;
  /** How much a run is like the one before it. */
  readonly autocorrelation: number;
  /** How many runs the newest level is worth, as runs that are alike say less. */
  readonly worth: number;
  readonly freedom: number;
}

/** The levels of at least one value; `accepted` are the indices at which people let a new one begin. */
export function levelsOf(values: readonly number[], accepted: readonly number[]): Levels {
  const places = ranks(values);
  const rough = deviations(values, startsOf(places, accepted, firstChance, 1));
  const alike = autocorrelation(rough, spreadOf(rough));
  const starts = startsOf(places, accepted, levelChance, inflation(alike));
  const own = deviations(values, starts);
  const start = starts.at(-1) ?? 0;
  const level = median(values.slice(start));
  const previous = starts.at(-2);
  return {
    start,
    watched: accepted.includes(start) ? start : (previous ?? start),
    median: level,
    before: previous === undefined ? null : median(values.slice(previous, start)),
    spread: Math.max(spreadOf(own), smallestSpread * Math.abs(level)),
    autocorrelation: alike,
    worth: Math.max(1, (values.length - start) / inflation(alike)),
    freedom: Math.max(1, values.length - starts.length),
  };
}

/** By how much the variance of a mean grows where runs are like the ones before them. */
export function inflation(autocorrelated: number): number {
  return (1 + autocorrelated) / (1 - autocorrelated);
}

function startsOf(places: readonly number[], accepted: readonly number[], chance: number, inflated: number): number[] {
  const found = changePoints(places, chance, inflated).map(({ index }) => index);
  return [...new Set([0, ...found, ...accepted])].sort((a, b) => a - b);
}

/** How far each value lies from its own level, in the size of the newest one where all have a size. */
function deviations(values: readonly number[], starts: readonly number[]): number[] {
  const parts = starts.map((start, place) => values.slice(start, starts[place + 1]));
  const middles = parts.map(median);
  const newest = middles.at(-1) ?? 0;
  const isSized = middles.every((middle) => middle * newest > 0);
  return parts.flatMap((part, place) => {
    const middle = middles[place] ?? 0;
    return part.map((value) => (value - middle) * (isSized ? newest / middle : 1));
  });
}
