/** What many samples come to. */
export interface SampleFigures {
  readonly mean: number;
  /** Standard deviation; absent for one sample. */
  readonly spread: number | undefined;
  readonly samples: number;
}

/** Mean and standard deviation of at least one sample. */
export function figuresOf(values: readonly number[]): SampleFigures {
  const samples = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / samples;
  if (samples < 2) return { mean, spread: undefined, samples };
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, spread: Math.sqrt(squares / (samples - 1)), samples };
}

/** The smallest sample that at least `percent` of a hundred are not above (the nearest rank), of samples in ascending order. */
export function percentileOf(sorted: ArrayLike<number>, percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
