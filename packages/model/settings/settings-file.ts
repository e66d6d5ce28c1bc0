import type * as v from "valibot";
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { UserError } from "../document/user-error.ts";
import { lostSettings } from "./settings-lost.ts";
import type { Keys, Mistake, SettingsSchema } from "./settings-mistakes.ts";
import { isWithin, wholeSettings } from "./whole-settings.ts";

/** What a file of settings may say: its schema, and the mistakes that no single setting shows. */
export interface SettingsFormat<S extends v.GenericSchema> extends SettingsSchema<S> {
  /** `given` is the file as it was written, where parts of it were mistakes and so are not in the value. */
  conflicts(value: v.InferOutput<S>, given: unknown): Mistake[];
  /** What to do about mistakes, as a sentence. */
  readonly remedy: string;
}

/** One mistake in a file: its place (both from 1), the path of keys to it, and what was expected. */
interface FileMistake {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** Reads a file of settings in YAML 1.2. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column. */
export function parseSettings<S extends v.GenericSchema>(
  text: string,
  file: string,
  format: SettingsFormat<S>,
): v.InferOutput<S> {
  const { remedy } = format;
  const bytes = notText(text);
  if (bytes !== undefined) throw badFile(file, [bytes], remedy);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", uniqueKeys: true, merge: false });
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const report = broken.map(({ pos, message }) => ({ ...at(pos[0]), path: "", message: firstLine(message) }));
    throw badFile(file, report, remedy);
  }
  const received = plain(document, file, remedy);
  const { value, mistakes: wrong, removed } = wholeSettings(received, format);
  const conflicts = value === undefined ? [] : format.conflicts(value, wrong.length === 0 ? {} : received);
  const matches = [
    ...lostSettings(received),
    ...wrong,
    ...conflicts.filter(({ keys }) => !removed.some((place) => isWithin(keys, place))),
  ];
  if (value !== undefined && matches.length === 0) return value;
  const mistakes = matches.map(({ keys, message }) => ({
    ...at(offsetOf(document, keys)),
    path: pathOf(keys),
    message,
  }));
  const sorted = mistakes.sort((a, b) => a.line - b.line || a.column - b.column);
  throw badFile(file, sorted, remedy);
}

/** Where the settings of a file stand. */
export interface SettingPlaces {
  /** Whether the file says it, and does not leave it to its default. */
  has(keys: Keys): boolean;
  /** Line and column of a setting, from 1; of what stands around it where the file leaves it to its default. */
  at(keys: Keys): { readonly line: number; readonly column: number };
}

/** Places in a file that `parseSettings` has read. */
export function settingPlaces(text: string): SettingPlaces {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", merge: false });
  return {
    has: (keys) => document.hasIn(keys),
    at: (keys) => {
      const { line, col } = lines.linePos(offsetOf(document, keys));
      return { line, column: col };
    },
  };
}
/** Whoever decodes bytes that are not UTF-8 puts U+FFFD in their place, and a NUL is what UTF-16 looks like then. */
const notText = (text: string): FileMistake | undefined => {
  const at = text.search(/[\0\ufffd]/);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split("\n");
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    path: "",
    message: "is not UTF-8; save the file as UTF-8",
  };
};

const plain = (document: Document, file: string, remedy: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (cause) {
    throw badFile(file, [{ line: 1, column: 1, path: "", message: (cause as Error).message }], remedy);
  }
};

const firstLine = (text: string): string => text.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? text;

const pathOf = (keys: Keys): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
    return path === "" ? name : `${path}.${name}`;
  }, "");

/** Where the key of a place starts in the text; for a missing key, its nearest parent. */
const offsetOf = (document: Document, keys: Keys): number => {
  const last = keys.at(-1);
  const parent = keys.length === 0 ? document.contents : document.getIn(keys.slice(0, -1), true);
  const holder = keys.length <= 1 ? document.contents : parent;
  if (isMap(holder) && typeof last === "string") {
    const pair = holder.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
  if (node && typeof node === "object" && "range" in node) return (node.range as [number] | undefined)?.[0] ?? 0;
  return keys.length === 0 ? 0 : offsetOf(document, keys.slice(0, -1));
};

const badFile = (file: string, mistakes: readonly FileMistake[], remedy: string): UserError => {
  const rows = mistakes.map((m) => [`${m.line}:${m.column}`, m.path, m.message] as const);
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const table = rows.map((row) => `  ${row[0].padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2]}`.trimEnd());
  const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
  return new UserError([`${file} has ${count}`, ...table].join("\n"), { reason: "bad_config", remedy });
};
