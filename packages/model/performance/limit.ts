import * as v from "valibot";
import { unitNamed } from "./unit.ts";

/** How a value stands to its limit. */
export const comparisons = ["<", "<=", ">", ">="] as const;
export type Comparison = (typeof comparisons)[number];

/** A limit that always holds: `< 300 ms`. */
export interface Limit {
  readonly comparison: Comparison;
  readonly value: number;
  /** Empty for a plain number, or where the unit is that of the measurement. */
  readonly unit: string;
}

const form = /^(<=?|>=?)\s*([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(\S{0,40})$/;

/** A limit in people's words, or `undefined`. */
export function limitOf(text: string): Limit | undefined {
  const [, comparison, number, unit = ""] = form.exec(text.trim()) ?? [];
  if (comparison === undefined || number === undefined || !Number.isFinite(Number(number))) return undefined;
  return { comparison: comparison as Comparison, value: Number(number), unit: unitNamed(unit) };
}

/** The same, in a configuration. */
export const LimitText = v.pipe(
  v.string(),
  v.check((text) => limitOf(text) !== undefined, "a limit such as < 300 ms, or >= 50 /s"),
);
