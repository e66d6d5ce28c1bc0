/** Numbers and texts as GitHub's service turns one into the other; its library for editors follows JavaScript there. */
import { data } from "@actions/expressions";
import type { ExpressionData } from "@actions/expressions/data/expressiondata";

const digits = 15;

/** A number that is written as .NET's `G15` writes it: `1E+21` for a large one, fifteen digits at most. */
export class Numeral extends data.NumberData {
  override coerceString(): string {
    if (this.value === 0 || !Number.isFinite(this.value)) return String(this.value);
    const [mantissa = "", exponent = ""] = this.value.toExponential(digits - 1).split("e");
    const power = Number(exponent);
    if (power > -5 && power < digits) return String(Number(this.value.toPrecision(digits)));
    const sign = power < 0 ? "-" : "+";
    return `${Number(mantissa)}E${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
}

/** A text that counts as a number if it is written as one: decimal, `0x` and `0o` of 32 bits, or `Infinity`. */
export class Text extends data.StringData {
  override number(): number {
    const text = this.value.trim();
    const [, base, figures = ""] = /^0([a-zA-Z])(\w+)$/.exec(text) ?? [];
    if (base === undefined) return Number(text);
    if (base === "x" && /^[\da-f]+$/i.test(figures)) return in32Bits(Number.parseInt(figures, 16));
    if (base === "o" && /^[0-7]+$/.test(figures)) return in32Bits(Number.parseInt(figures, 8));
    return /^0e\d+$/i.test(text) ? 0 : Number.NaN;
  }
}

function in32Bits(value: number): number {
  return value < 2 ** 32 ? value | 0 : Number.NaN;
}

/** A scalar of GitHub's library in the form of its service; everything else as it is. */
export function refined(value: ExpressionData): ExpressionData {
  if (value instanceof data.NumberData) return value instanceof Numeral ? value : new Numeral(value.value);
  if (value instanceof data.StringData) return value instanceof Text ? value : new Text(value.value);
  return value;
}
