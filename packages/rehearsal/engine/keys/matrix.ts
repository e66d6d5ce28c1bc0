import { asText, evaluate } from "../../expressions/evaluate.ts";
import type { Json } from "../../protocol/run.ts";

/** One combination of a matrix; `segments` are what its job's name shows in brackets. */
export interface Leg {
  readonly matrix: { [key: string]: Json } | null;
  readonly segments: readonly string[];
}

/** The legs of a matrix. Throws what is wrong with it; more than 256 legs, none at all, an empty vector. */
export function legsOf(value: Json | undefined): Leg[] {
  if (value === undefined || value === null) return [{ matrix: null, segments: [] }];
  const matrix = object(value, "the matrix");
  const include = filtersOf(matrix, "include");
  const exclude = filtersOf(matrix, "exclude");
  const vectors = Object.entries(matrix).filter(([name]) => name !== "include" && name !== "exclude");
  if (vectors.length === 0 && include.length === 0) throw new Error("Matrix must define at least one vector");
  const names = new Set(vectors.map(([name]) => name.toLowerCase()));
  for (const key of exclude.flatMap(Object.keys)) {
    if (!names.has(key.toLowerCase()))
      throw new Error(`Matrix exclude key '${key}' does not match any key within the matrix`);
  }
  const unmatched = new Set(include);
  const combined = product(vectors)
    .filter((combination) => !exclude.some((filter) => fits(filter, combination)))
    .map((combination) => ({
      matrix: extended(combination, names, include, unmatched),
      segments: leaves(combination),
    }));
  const added = [...unmatched].map((item) => {
    const combination = ownFirst(item, names);
    return { matrix: combination, segments: leaves(combination) };
  });
  const legs = [...combined, ...added];
  if (legs.length > mostLegs) {
    throw new Error(
      `It produced ${legs.length} configurations which exceeds the maximum of ${mostLegs} configurations`,
    );
  }
  // Where nothing is left over there is a job all the same, with no values.
  return legs.length > 0 ? legs : [{ matrix: null, segments: [] }];
}

type Combination = { [key: string]: Json };

const mostLegs = 256;

const emptyItem = {
  include: "Matrix include mapping does not contain any values",
  exclude: "Matrix exclude filter must not be empty",
} as const;

function object(value: Json | undefined, what: string): Combination {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
  throw new Error(`${what} is not an object`);
}

function filtersOf(matrix: Combination, name: "include" | "exclude"): Combination[] {
  const list = matrix[name] ?? [];
  if (!Array.isArray(list)) throw new Error(`"${name}" of the matrix is not a list`);
  return list.map((item) => {
    const filter = object(item, `an item of "${name}"`);
    if (Object.keys(filter).length === 0) throw new Error(emptyItem[name]);
    return filter;
  });
}

function product(vectors: readonly (readonly [string, Json])[]): Combination[] {
  if (vectors.length === 0) return [];
  return vectors.reduce<Combination[]>(
    (combinations, [name, values]) => {
      if (!Array.isArray(values)) throw new Error(`"${name}" of the matrix is not a list`);
      if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
      if (combinations.length * values.length > 65536) throw new Error("the matrix is far beyond 256 combinations");
      return combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
    },
    [{}],
  );
}

/** Adds to a combination what every fitting include item says beyond the matrix's own keys. */
function extended(
  combination: Combination,
  names: ReadonlySet<string>,
  include: Combination[],
  left: Set<Combination>,
) {
  const extras = include.flatMap((item) => {
    const isOwn = ([key]: [string, Json]) => names.has(key.toLowerCase());
    if (!fits(Object.fromEntries(Object.entries(item).filter(isOwn)), combination)) return [];
    left.delete(item);
    return Object.entries(item).filter((entry) => !isOwn(entry));
  });
  return { ...combination, ...Object.fromEntries(extras) };
}

/** An include item that became a combination of its own: values of the matrix's own keys stand before the added ones. */
function ownFirst(item: Combination, names: ReadonlySet<string>): Combination {
  const isOwn = ([key]: [string, Json]) => names.has(key.toLowerCase());
  const pairs = Object.entries(item);
  return Object.fromEntries([...pairs.filter(isOwn), ...pairs.filter((pair) => !isOwn(pair))]);
}

/** Whether every leaf of a filter equals, as expressions compare (loosely, without case), what is there. */
function fits(filter: Json, value: Json | undefined): boolean {
  if (filter !== null && typeof filter === "object") {
    const inside = new Map(Object.entries(value ?? {}).map(([key, item]) => [key.toLowerCase(), item as Json]));
    return Object.entries(filter).every(([key, item]) => fits(item as Json, inside.get(key.toLowerCase())));
  }
  return evaluate("left == right", { left: filter, right: value ?? null }) === true;
}

function leaves(value: Json): string[] {
  if (value !== null && typeof value === "object") return Object.values(value).flatMap((item) => leaves(item as Json));
  return [asText(value)].filter((text) => text !== "");
}
