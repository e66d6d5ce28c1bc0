import type { Chance } from "./chance.ts";
import type { Leaf, Matrix, Strategy } from "./shapes.ts";

/** A random strategy, and how expressions name what is in it. */
export interface Fan {
  readonly strategy: Strategy;
  /** Every key that a leg may have. */
  readonly keys: readonly string[];
  /** Holds in some legs and not in others. */
  readonly someLegs: string;
}

type Combination = Readonly<Record<string, Leaf>>;

const vectors: readonly (readonly Leaf[])[] = [
  ["a", "b"],
  ["a", "b", "c"],
  [1, 2],
  [1.5, 10, 3.1],
  [true, false],
  ["one"],
  ["A", "1"],
];

/** Makes a matrix of one or two vectors, or of includes alone; at least one leg is left after the excludes. */
export function fanOf(chance: Chance, more: Omit<Strategy, "matrix">): Fan {
  const supplied = chance.pick([1, 1, 2, 2, 0]);
  const own = Object.fromEntries(["x", "y"].slice(0, supplied).map((key) => [key, chance.pick(vectors)]));
  const [first = "z"] = Object.keys(own);
  const value = own[first]?.[0] ?? "z1";
  const include = included(chance, own);
  const exclude = supplied === 2 && chance.maybe(0.4) ? [excluded(chance, own)] : [];
  const matrix: Matrix = {
    ...own,
    ...(include.length > 0 && { include }),
    ...(exclude.length > 0 && { exclude }),
    ...(supplied === 1 && chance.maybe(0.2) && { x: `\${{ fromJSON('${JSON.stringify(own.x)}') }}` }),
  };
  const keys = [...new Set([...Object.keys(own), ...include.flatMap(Object.keys)])];
  const whole = chance.maybe(0.1) ? `\${{ fromJSON('${JSON.stringify(matrix)}') }}` : matrix;
  const isPlain = !JSON.stringify(matrix).includes("${{");
  return {
    strategy: { ...more, matrix: isPlain ? whole : matrix },
    keys,
    someLegs: `matrix.${first} == ${typeof value === "string" ? `'${value}'` : value}`,
  };
}

/** Includes that extend legs, that fit none and become legs of their own, and that fit all. */
function included(chance: Chance, own: Readonly<Record<string, readonly Leaf[]>>): Combination[] {
  const [first] = Object.keys(own);
  if (first === undefined) return [{ z: "z1" }, { z: "z2", w: 5 }].slice(0, 1 + chance.int(2));
  if (chance.maybe(0.5)) return [];
  const known = own[first]?.[0] ?? "a";
  return chance.some<Combination>(
    [{ [first]: known, w: "extended" }, { [first]: "new", w: "added" }, { w: "everywhere" }, { [first]: "new", v: 7 }],
    2,
  );
}

/** Never takes all legs away: one value of one key, of which there are two or more, or one single combination. */
function excluded(chance: Chance, own: Readonly<Record<string, readonly Leaf[]>>): Combination {
  const whole = Object.fromEntries(Object.entries(own).map(([key, values]) => [key, chance.pick(values)]));
  const wide = Object.keys(own).find((key) => (own[key]?.length ?? 0) > 1);
  if (wide === undefined) return { x: "none" };
  const value = own[wide]?.[0] ?? "none";
  return chance.maybe(0.5) ? { [wide]: value } : whole;
}
