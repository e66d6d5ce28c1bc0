const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration of the configuration, such as `30m`, `48h` or `7d`; time that passes, whatever clocks show. */
export function durationOf(duration: string): number {
  const unit = units[duration.slice(-1) as keyof typeof units];
  const count = Number(duration.slice(0, -1));
  if (unit === undefined || !Number.isSafeInteger(count)) throw new Error(`${duration} is not a duration`);
  return count * unit;
}
