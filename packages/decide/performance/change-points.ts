/**
 * Change points by e-divisive with means and a t-test, as Apache Otava publishes it (Fleming et al., Hunter, ICPE 2023,
 * https://doi.org/10.1145/3578244.3583719; Matteson and James, https://doi.org/10.48550/arXiv.1306.4933): windows that overlap are divided
 * where their parts differ most, then the weakest points are taken out again. `change-points.test.ts` holds it to what Otava 0.8.0 finds. Where a
 * point is taken out, its two neighbours are tested again, as the paper has it; Otava 0.8.0 tests the right one and the one after it, so that of
 * 300 random series 13 end a little differently.
 */
import { chanceAbove } from "./student.ts";

/** Where a series changes: at this index a new level begins. */
export interface ChangePoint {
  readonly index: number;
  /** The chance that the levels before and after it are one. */
  readonly chance: number;
}

const window = 50;
/** How much weaker a point may be in the first pass than in the last. */
const weaker = 10;

/** The change points of a series, oldest first. */
export function changePoints(values: readonly number[], significance = 0.001, inflation = 1): ChangePoint[] {
  return merged(values, weakPoints(values, significance * weaker, inflation), significance, inflation);
}

function weakPoints(values: readonly number[], significance: number, inflation: number): number[] {
  const points = new Set<number>();
  for (let start = 0; start < values.length; ) {
    const found = divided(values, start, Math.min(start + window, values.length), significance, inflation);
    for (const point of found) points.add(point);
    start = Math.max(found.at(-1) ?? 0, start + window / 2);
  }
  return [...points].sort((a, b) => a - b);
}

/** Divides `values[start..end)` where it differs most, then the part that differs most, until no division is significant. */
function divided(
  values: readonly number[],
  start: number,
  end: number,
  significance: number,
  inflation: number,
): number[] {
  const points: number[] = [];
  const parts = [{ start, end, ...mostDifferent(values, start, end) }];
  for (;;) {
    const best = parts.reduce((one, other) => (other.difference > one.difference ? other : one));
    if (best.difference === Number.NEGATIVE_INFINITY) break;
    if (chanceOfOne(values, best.start, best.index, best.end, inflation) > significance) break;
    points.push(best.index);
    const halves = [
      [best.start, best.index],
      [best.index, best.end],
    ] as const;
    parts.splice(
      parts.indexOf(best),
      1,
      ...halves.map(([from, to]) => ({ start: from, end: to, ...mostDifferent(values, from, to) })),
    );
  }
  return points.sort((a, b) => a - b);
}

/** The index before which a part differs most from what follows it (up to wherever it differs most), by the energy distance of the two. */
function mostDifferent(
  values: readonly number[],
  start: number,
  end: number,
): { readonly index: number; readonly difference: number } {
  const size = end - start;
  let index = start;
  let difference = Number.NEGATIVE_INFINITY;
  const part = Float64Array.from({ length: size }, (_, at) => values[start + at] ?? 0);
  const at = (array: Float64Array, place: number): number => array[place] ?? 0;
  // Sums of all distances: among the first n values, and among those from n to m.
  const first = new Float64Array(size + 1);
  for (let m = 1; m < size; m += 1) {
    let sum = 0;
    for (let n = 0; n < m; n += 1) sum += Math.abs(at(part, m) - at(part, n));
    first[m + 1] = at(first, m) + sum;
  }
  const second = new Float64Array(size + 1);
  for (let n = size - 1; n > 0; n -= 1) {
    const before = (n > 1 ? 2 / (n - 1) : 0) * at(first, n);
    let sum = 0;
    for (let m = n + 1; m <= size; m += 1) {
      sum += Math.abs(at(part, m - 1) - at(part, n));
      const inside = at(second, m) + sum;
      second[m] = inside;
      const between = at(first, m) - at(first, n) - inside;
      const after = m - n > 1 ? (2 * n * inside) / (m - n - 1) : 0;
      const measure = (2 * between - (m - n) * before - after) / m;
      if (measure >= difference && (measure > difference || start + n < index)) {
        difference = measure;
        index = start + n;
      }
    }
  }
  return { index, difference };
}

/** Takes out the weakest point, again and again, until all that remain are significant. */
function merged(
  values: readonly number[],
  found: readonly number[],
  significance: number,
  inflation: number,
): ChangePoint[] {
  const indices = [...found];
  for (;;) {
    const points = indices.map((index, place) => ({
      index,
      chance: chanceOfOne(values, indices[place - 1] ?? 0, index, indices[place + 1] ?? values.length, inflation),
    }));
    const weakest = points.reduce<ChangePoint | undefined>(
      (one, other) => (one === undefined || other.chance > one.chance ? other : one),
      undefined,
    );
    if (weakest === undefined || weakest.chance < significance) return points;
    indices.splice(indices.indexOf(weakest.index), 1);
  }
}

/** Two-sided t-test of `values[start..middle)` and `values[middle..end)`, with deviations of the whole, not of a sample, as Otava takes them. */
function chanceOfOne(values: readonly number[], start: number, middle: number, end: number, inflation: number): number {
  const before = middle - start;
  const after = end - middle;
  const freedom = before + after - 2;
  if (freedom < 1) return 1;
  const one = moments(values, start, middle);
  const other = moments(values, middle, end);
  const variance = ((before - 1) * one.variance + (after - 1) * other.variance) / freedom;
  const t = Math.abs(one.mean - other.mean) / Math.sqrt(inflation * variance * (1 / before + 1 / after));
  return 2 * chanceAbove(t, freedom);
}

function moments(values: readonly number[], start: number, end: number): { mean: number; variance: number } {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += values[index] ?? 0;
  const mean = sum / (end - start);
  let squares = 0;
  for (let index = start; index < end; index += 1) squares += ((values[index] ?? 0) - mean) ** 2;
  return { mean, variance: squares / (end - start) };
}
