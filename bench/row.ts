/** One row of the table of measures: a ratio against an anchor measured in the same run, or against a bare limit. */
export interface Row {
  readonly measure: string;
  readonly ours: number;
  readonly anchor: number;
  /** What the anchor is. */
  readonly against: string;
  readonly unit: string;
  readonly ratio: number;
  /** The ratio that is aimed at, at most. */
  readonly goal: number;
  readonly holds: boolean;
}

/** Builds a row; it holds if ours is at most `goal` times the anchor. */
export function row(measure: string, ours: number, anchor: number, against: string, unit: string, goal: number): Row {
  const ratio = ours / anchor;
  return {
    measure,
    ours: rounded(ours),
    anchor: rounded(anchor),
    against,
    unit,
    ratio: rounded(ratio),
    goal,
    holds: ratio <= goal,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] =
    sorted.length % 2 === 1 ? [sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
