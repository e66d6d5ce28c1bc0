import * as v from "valibot";
import { issueLine, parseJson } from "../../model/document/document.ts";
import { type ResultSource, refuseResult } from "./result-source.ts";

/** A duration, size or count of a tool. */
export const Amount = v.pipe(v.number("a number"), v.finite("a finite number"), v.minValue(0, "a number from 0 up"));

const most = { depth: 64 };

/** Reads a JSON file of a tool. Throws `UserError(suite_failed)` with line and column, or with the path of the field. */
export function readJsonResult<S extends v.GenericSchema>(schema: S, source: ResultSource): v.InferOutput<S> {
  checkJson(source);
  const parsed = v.safeParse(schema, jsonOf(source), { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw refuseResult(source, "", issueLine(issue));
}

function jsonOf(source: ResultSource): unknown {
  try {
    return parseJson(source.text, source.path);
  } catch (cause) {
    const { cause: inner } = cause as Error;
    throw refuseResult(source, "", `it is no JSON: ${inner instanceof Error ? inner.message : ""}`, { cause });
  }
}

/** Everything between texts. */
const token = /[\s,:]+|-?\d[\d.eE+-]*|[{}[\]]|true|false|null|(-?(?:NaN|Infinity|inf|nan))/y;

/** Keys that JavaScript's objects have a meaning of their own for. */
const reservedKeys = new Set(["__proto__", "constructor", "prototype"]);

/** What `JSON.parse` lets pass or tells without a place: keys that stand twice, deep nesting, NaN, and a file that ends too early. */
function checkJson(source: ResultSource): void {
  const { text } = source;
  const open: (Set<string> | null)[] = [];
  const refuse = (at: number, wrong: string) => refuseResult(source, placeOf(text, at), wrong);
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close < 0) throw refuse(at, "the file ends within a text");
      checkKey(text.slice(at + 1, close), at, close + 1);
      at = close + 1;
      continue;
    }
    token.lastIndex = at;
    const [found, notFinite] = token.exec(text) ?? [];
    if (found === undefined) throw refuse(at, `${JSON.stringify(text.slice(at, at + 20))} is no JSON`);
    if (notFinite !== undefined) throw refuse(at, `${notFinite} is no finite number`);
    if (found === "{" || found === "[") {
      open.push(found === "{" ? new Set() : null);
      if (open.length > most.depth) throw refuse(at, `it is nested deeper than ${most.depth} levels`);
    } else if (found === "}" || found === "]") open.pop();
    at = token.lastIndex;
  }
  if (open.length > 0) throw refuse(text.length, "the file ends too early: it was cut off");

  function checkKey(raw: string, at: number, after: number): void {
    const keys = open.at(-1);
    if (!keys || !isKey(text, after)) return;
    const key = raw.includes("\\") ? unescaped(raw, at) : raw;
    if (reservedKeys.has(key)) throw refuse(at, `the key ${JSON.stringify(key)} is not allowed`);
    if (keys.has(key)) throw refuse(at, `the key ${JSON.stringify(key)} stands there twice`);
    keys.add(key);
  }

  function unescaped(raw: string, at: number): string {
    try {
      return String(parseJson(`"${raw}"`, "a key"));
    } catch {
      throw refuse(at, "a key has a wrong escape");
    }
  }
}

/** Where the text that begins at a quote ends; -1 if it does not. No pattern: of a long text it would need too much stack. */
function closingQuote(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return close;
  }
  return -1;
}

/** Whether a colon is the next thing after a text. */
function isKey(text: string, after: number): boolean {
  let at = after;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return text[at] === ":";
}

/** `line 3, column 7` */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return `line ${line}, column ${at - before.lastIndexOf("\n")}`;
}
