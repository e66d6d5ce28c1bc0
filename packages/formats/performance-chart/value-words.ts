import { unitFactor } from "../../model/performance/unit.ts";

/** Units in which values are shown, from small to large, by the first of their row. */
const shown: readonly (readonly string[])[] = [
  ["ns", "µs", "ms", "s", "min", "h"],
  ["B", "kB", "MB", "GB"],
  ["B/s", "kB/s", "MB/s", "GB/s"],
];

/** The unit of the same family in which a value has one to three digits before its point: 0.00018 `s` is shown in `µs`. */
export function shownUnit(value: number, unit: string): string {
  const row = shown.find(([first = ""]) => unitFactor(unit, first) !== undefined);
  if (row === undefined || value === 0) return unit;
  const inUnit = (other: string) => Math.abs(value) * (unitFactor(unit, other) ?? 1);
  return row.findLast((other) => inUnit(other) >= 1) ?? row[0] ?? unit;
}

/** `182`, `1.85`, `12 300 000`: three digits that count. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(3));
  if (rounded !== 0 && (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e9)) return rounded.toExponential();
  const [whole = "", rest] = String(rounded).split(".");
  const spaced = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, "\u202F");
  return rest === undefined ? spaced : `${spaced}.${rest}`;
}

/** `182 ms` */
export function valueWords(value: number, unit: string): string {
  const other = shownUnit(value, unit);
  const number = numberWords(value * (unitFactor(unit, other) ?? 1));
  return other === "" ? number : `${number} ${other}`;
}
