import * as v from "valibot";
import { type Keys, type Mistake, mistakesOf, type SettingsSchema, schemaAt } from "./settings-mistakes.ts";

/** Every mistake of a schema that settings have, and what they say without those. */
export interface WholeSettings<S extends v.GenericSchema> {
  readonly mistakes: readonly Mistake[];
  /** `undefined` where nothing is left that could be read. */
  readonly value: v.InferOutput<S> | undefined;
  /** Places that were taken out. */
  readonly removed: readonly Keys[];
}

/** More rounds than a person makes mistakes in one group of settings. */
const most = 100;

/**
 * Reads settings over and over without what was wrong: a schema tells one unknown key a group and stops, and the mistakes that no single
 * setting shows can only be looked for in settings that parse.
 */
export function wholeSettings<S extends v.GenericSchema>(value: unknown, format: SettingsSchema<S>): WholeSettings<S> {
  const rest: unknown = structuredClone(value);
  const mistakes = new Map<string, Mistake>();
  const removed: Keys[] = [];
  for (let round = 0; round < most; round += 1) {
    const parsed = v.safeParse(format.schema, rest);
    if (parsed.success) return { mistakes: [...mistakes.values()], value: parsed.output, removed };
    const matches = parsed.issues.flatMap((issue) => mistakesOf(format, issue));
    // What is missing because it was taken out has been reported already.
    for (const mistake of matches)
      if (!removed.some((keys) => isWithin(mistake.keys, keys))) mistakes.set(JSON.stringify(mistake), mistake);
    const taken = matches.flatMap(({ keys }) => takeOut(rest, keys, format) ?? []);
    // Only where nothing goes by itself, what stands around it goes: more can be determined of a group that is still there.
    const [around] = taken.length > 0 ? [] : matches.flatMap(({ keys }) => takeOutAround(rest, keys, format) ?? []);
    if (taken.length === 0 && around === undefined) break;
    removed.push(...taken, ...(around === undefined ? [] : [around]));
  }
  return { mistakes: [...mistakes.values()], value: undefined, removed };
}

/** Whether a place is another one or is in it. */
export function isWithin(keys: Keys, outer: Keys): boolean {
  return outer.every((key, index) => keys[index] === key);
}

/** Takes one place out, as a list of it; `undefined` if it is not there. An item of a list stays, so that no index moves. */
function takeOut(root: unknown, keys: Keys, format: SettingsSchema): Keys[] | undefined {
  const [parent, last] = [valueAt(root, keys.slice(0, -1)), keys.at(-1)];
  if (last === undefined || typeof parent !== "object" || parent === null || Array.isArray(parent)) return undefined;
  const group = parent as Record<string, unknown>;
  const only = schemaAt(format.schema, keys)?.literal;
  if (only !== undefined && group[last] !== only) group[last] = only;
  else if (Object.hasOwn(group, last)) delete group[last];
  else return undefined;
  return [keys];
}

function takeOutAround(root: unknown, keys: Keys, format: SettingsSchema): Keys[] | undefined {
  if (keys.length < 2) return undefined;
  const outer = keys.slice(0, -1);
  return takeOut(root, outer, format) ?? takeOutAround(root, outer, format);
}

function valueAt(root: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    root,
  );
}
