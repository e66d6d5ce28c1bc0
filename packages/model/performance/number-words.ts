/** Numbers as people read them: three digits that count. */
export function number(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) return value.toExponential(2);
  return String(size >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** A value with its unit. */
export function quantity(value: number, unit: string): string {
  return unit === "" ? number(value) : `${number(value)} ${unit}`;
}

/** A part of one in percent: `12 %`. */
export function percent(part: number): string {
  return `${part < 0.1 ? Number((part * 100).toPrecision(2)) : Math.round(part * 100)} %`;
}
