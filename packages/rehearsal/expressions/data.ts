import { data } from "@actions/expressions";
import type { ExpressionData, Pair } from "@actions/expressions/data/expressiondata";
import type { Json } from "../protocol/run.ts";
import { Numeral, Text } from "./scalars.ts";

/** An object as expressions see it: keys without case, first spelling wins, and no key (`constructor`) is special. */
class Fields extends data.Dictionary {
  readonly #pairs = new Map<string, Pair>();

  override add(key: string, value: ExpressionData): void {
    const folded = key.toLowerCase();
    if (!this.#pairs.has(folded)) this.#pairs.set(folded, { key, value });
  }

  override get(key: string): ExpressionData | undefined {
    return this.#pairs.get(key.toLowerCase())?.value;
  }

  override values(): ExpressionData[] {
    return [...this.#pairs.values()].map((pair) => pair.value);
  }

  override pairs(): Pair[] {
    return [...this.#pairs.values()];
  }
}

/** The contexts of one evaluation: each is converted when it is first asked for. */
export class Contexts extends data.Dictionary {
  readonly #plain: Map<string, Json>;
  readonly #converted = new Map<string, ExpressionData>();

  constructor(contexts: Record<string, Json>) {
    super();
    this.#plain = new Map(Object.entries(contexts).map(([name, value]) => [name.toLowerCase(), value]));
  }

  override get(name: string): ExpressionData {
    const key = name.toLowerCase();
    const known = this.#converted.get(key);
    if (known) return known;
    const converted = toData(this.#plain.get(key) ?? null);
    this.#converted.set(key, converted);
    return converted;
  }
}

/** Plain data in the types of GitHub's expression library. */
export function toData(value: Json | undefined): ExpressionData {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === "string") return new Text(value);
  if (typeof value === "number") return new Numeral(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  const fields = new Fields();
  for (const [key, item] of Object.entries(value)) fields.add(key, toData(item));
  return fields;
}

/** The way back. */
export function fromData(value: ExpressionData): Json {
  if (value instanceof data.StringData || value instanceof data.BooleanData || value instanceof data.NumberData) {
    return value.value;
  }
  if (value instanceof data.Array) return value.values().map(fromData);
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
  }
  return null;
}
