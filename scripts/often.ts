/**
 * How often a property is tried, and from which seed: always from the same one, so that no build fails by chance.
 * `SLIPWAY_TIMES=50 npm test` tries others, and fifty times as many.
 */
export function often(runs: number): { readonly numRuns: number; readonly seed?: number } {
  const times = Number(process.env.SLIPWAY_TIMES ?? 0);
  return times > 0 ? { numRuns: runs * times } : { numRuns: runs, seed: 2026 };
}
