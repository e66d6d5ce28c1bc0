import * as v from "valibot";
import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { expectation } from "../../model/document.ts";
import { didYouMean } from "../../model/nearest.ts";
import { UserError } from "../../model/user-error.ts";

/** Keys to a place in the file, outermost first. */
export type Keys = readonly (string | number)[];

/** What a file of settings may say: its schema, and the mistakes that no single setting shows. */
export interface Format<S extends v.GenericSchema> {
  readonly schema: S;
  conflicts(value: v.InferOutput<S>): { keys: Keys; message: string }[];
  readonly remedy: string;
}

/** Reads a file of settings. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column (from 1). */
export const readYaml = <S extends v.GenericSchema>(
  text: string,
  file: string,
  format: Format<S>,
): v.InferOutput<S> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", uniqueKeys: true, merge: false });
  const told = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    text: message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message,
  }));
  if (told.length === 0) {
    const parsed = v.safeParse(format.schema, plain(document, file, format.remedy));
    const found = parsed.success
      ? format.conflicts(parsed.output)
      : parsed.issues.map((issue) => mistakeOf(issue, format.schema));
    if (parsed.success && found.length === 0) return parsed.output;
    for (const { keys, message } of found)
      told.push({ offset: offsetOf(document, keys), text: `${keys.join(".")} ${message}`.trim() });
  }
  const places = told
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, text: mistake }) => ({ at: lines.linePos(offset), mistake }))
    .map(({ at, mistake }) => `  ${at.line}:${at.col}  ${mistake}`);
  throw badFile(file, places, format.remedy);
};

const badFile = (file: string, lines: readonly string[], remedy: string): UserError => {
  const count = lines.length === 1 ? "1 mistake" : `${lines.length} mistakes`;
  return new UserError([`${file} has ${count}`, ...lines].join("\n"), { reason: "bad_config", remedy });
};

const plain = (document: Document, file: string, remedy: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (cause) {
    throw badFile(file, [`  1:1  ${(cause as Error).message}`], remedy);
  }
};

/** Where the key of a place starts in the text; for a missing key, its nearest parent. */
const offsetOf = (document: Document, keys: Keys): number => {
  if (keys.length === 0) return 0;
  const holder = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1))
    : undefined;
  if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  return offsetOf(document, keys.slice(0, -1));
};

type Walkable = { wrapped?: Walkable; entries?: Record<string, Walkable>; value?: Walkable };

const opened = (schema: Walkable | undefined): Walkable | undefined =>
  schema?.wrapped ? opened(schema.wrapped) : schema;

const mistakeOf = (issue: v.BaseIssue<unknown>, schema: v.GenericSchema): { keys: Keys; message: string } => {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  if (issue.type === "strict_object" && issue.expected === "never") {
    const parent = keys
      .slice(0, -1)
      .reduce<Walkable | undefined>(
        (at, key) => opened(at)?.entries?.[key] ?? opened(at)?.value,
        schema as unknown as Walkable,
      );
    const known = Object.keys(opened(parent)?.entries ?? {});
    return {
      keys,
      message: `is not a setting${didYouMean(String(keys.at(-1)), known) || `; known are ${known.join(", ")}`}`,
    };
  }
  if (issue.input === undefined) return { keys, message: "is missing" };
  const wanted = issue.expected === "Object" ? "a group of settings" : expectation(issue);
  return { keys, message: `${issue.received} is not ${wanted}` };
};
