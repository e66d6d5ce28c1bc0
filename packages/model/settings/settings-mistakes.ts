import * as v from "valibot";
import { expectation } from "../document/document.ts";
import { didYouMean } from "../document/nearest.ts";

/** Keys to a place in the file, outermost first. */
export type Keys = readonly (string | number)[];

/** A place in a file, and what is wrong there. */
export interface Mistake {
  readonly keys: Keys;
  readonly message: string;
}

/** What a file of settings may say, and what it may not say yet. */
export interface SettingsSchema<S extends v.GenericSchema = v.GenericSchema> {
  readonly schema: S;
  /** Why a setting that the schema does not know is refused, where it is one that people may have read of. */
  unsupported?(keys: Keys): string | undefined;
}

/** What an issue of the schema means for the person who wrote the file; an issue of a union is reported for the form that was most likely meant. */
export function mistakesOf(format: SettingsSchema, issue: v.BaseIssue<unknown>, before: Keys = []): Mistake[] {
  const { schema } = format;
  const keys = [...before, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const name = String(keys.at(-1) ?? "");
  if (issue.type === "union") {
    const meant = formMeant(schemaAt(schema, keys), issue.input);
    const parsed = meant && v.safeParse(meant, issue.input);
    if (parsed && !parsed.success) return parsed.issues.flatMap((inner) => mistakesOf(format, inner, keys));
  }
  if (issue.type === "strict_object" && issue.expected === "never") {
    const unsupported = format.unsupported?.(keys);
    if (unsupported !== undefined) return [{ keys, message: unsupported }];
    const known = Object.keys(entriesOf(schemaAt(schema, keys.slice(0, -1))));
    return [{ keys, message: `is not a setting${didYouMean(name, known) || `; known are ${known.join(", ")}`}` }];
  }
  const missing = issue.input === undefined;
  if (issue.type === "strict_object")
    return [{ keys, message: missing ? "is missing" : `${issue.received} is not a group of settings` }];
  const wanted = expectation(issue);
  const isChoice = wanted.startsWith("(");
  const options = isChoice ? [...wanted.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "") : [];
  const known = isChoice ? `one of ${options.join(", ")}` : wanted;
  if (issue.type === "max_length") return [{ keys, message: `holds ${issue.received}, expected ${known}` }];
  if (missing) return [{ keys, message: `is missing: expected ${known}` }];
  return [{ keys, message: `${issue.received} is not ${known}${didYouMean(String(issue.input), options)}` }];
}

type Walkable = {
  wrapped?: Walkable;
  entries?: Record<string, Walkable>;
  value?: Walkable;
  item?: Walkable;
  options?: v.GenericSchema[];
  literal?: unknown;
};

/** The schema of the setting at a place, with its default opened. */
export function schemaAt(schema: v.GenericSchema, keys: Keys): Walkable | undefined {
  const walkable = walk(schema as unknown as Walkable, keys);
  return walkable && opened(walkable);
}

const opened = (schema: Walkable): Walkable => (schema.wrapped ? opened(schema.wrapped) : schema);

const entriesOf = (schema: Walkable | undefined): Record<string, Walkable> =>
  schema ? (opened(schema).entries ?? {}) : {};

/** The schema that is at a place, through defaults, lists, maps and the forms of a union. */
const walk = (root: Walkable, keys: Keys): Walkable | undefined =>
  keys.reduce<Walkable | undefined>((schema, key) => {
    if (!schema) return undefined;
    const open = opened(schema);
    const forms = (open.options ?? []) as Walkable[];
    return open.entries?.[key] ?? open.value ?? open.item ?? forms.map((form) => entriesOf(form)[key]).find(Boolean);
  }, root);

/** The form of a union that shares the most keys with what was written. */
const formMeant = (union: Walkable | undefined, input: unknown): v.GenericSchema | undefined => {
  if (typeof input !== "object" || input === null || !union) return undefined;
  const shared = (form: v.GenericSchema) =>
    Object.keys(entriesOf(form as Walkable)).filter((key) => key in input).length;
  const [best] = [...((opened(union).options ?? []) as v.GenericSchema[])].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? best : undefined;
};
