import { median, quantile } from "./ranks.ts";

/** By what an estimate is multiplied to be a standard deviation, where values are normal. */
const ofMedianDeviation = 1.4826;
const ofNinthTenth = 1 / 1.4758;

/**
 * The standard deviation of single values around their level, from what they deviate by: wild values are clipped, and a long tail on the
 * worse side counts by where the worst tenth of them begins.
 */
export function spreadOf(deviations: readonly number[]): number {
  const usual = ofMedianDeviation * median(deviations.map(Math.abs));
  const clipped = clip(deviations, usual);
  const squares = clipped.reduce((sum, one) => sum + one * one, 0);
  const deviation = Math.sqrt(squares / Math.max(1, deviations.length - 1));
  const tail = deviations.length < 10 ? 0 : ofNinthTenth * quantile(Float64Array.from(deviations).sort(), 0.93);
  return Math.max(usual, deviation, tail);
}

/**
 * How much a run is like the one before it, from 0 to 0.9, rather over than under: what its estimate lacks in short histories, and a
 * third of its error, are added.
 */
export function autocorrelation(deviations: readonly number[], spread: number): number {
  const clipped = clip(deviations, spread);
  const count = clipped.length;
  let squares = 0;
  let products = 0;
  clipped.forEach((one, index) => {
    squares += one * one;
    products += one * (clipped[index - 1] ?? 0);
  });
  if (squares === 0) return 0;
  return Math.max(0, Math.min(0.9, products / squares + 3 / count + 0.3 / Math.sqrt(count)));
}

function clip(deviations: readonly number[], spread: number): readonly number[] {
  if (spread === 0) return deviations;
  return deviations.map((one) => Math.max(-3 * spread, Math.min(3 * spread, one)));
}
