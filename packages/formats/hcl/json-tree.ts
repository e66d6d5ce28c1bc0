import { parseJson } from "../../model/document/document.ts";
import { HclMistake } from "./tokens.ts";

/** JSON in which nothing is lost: names in their order, also those that stand twice. */
export type JsonTree =
  | string
  | number
  | boolean
  | null
  | readonly JsonTree[]
  | { readonly members: readonly (readonly [string, JsonTree])[] };

const deepest = 200;

/** Reads JSON (RFC 8259). Throws `HclMistake`. */
export function jsonTree(text: string): JsonTree {
  let at = 0;
  const fail = (because: string): never => {
    throw new HclMistake(because, text.slice(0, at).split("\n").length);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match?.[0];
  };
  const parsed = (match: string): unknown => {
    try {
      return parseJson(match, "a value");
    } catch {
      return fail("is not JSON: a text holds a character that must be escaped");
    }
  };
  const blank = () => take(/[ \t\r\n]*/y);
  const string = (): string => {
    const match = take(/"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y) ?? fail("is not JSON: a text is expected");
    return parsed(match) as string;
  };
  const list = <T>(close: string, item: () => T): T[] => {
    at += 1;
    blank();
    const items: T[] = [];
    if (text[at] === close) at += 1;
    else
      for (;;) {
        items.push(item());
        blank();
        const sign = text[at];
        at += 1;
        if (sign === close) break;
        if (sign !== ",") fail(`is not JSON: , or ${close} is expected`);
      }
    return items;
  };
  const value = (depth: number): JsonTree => {
    if (depth > deepest) fail("is nested too deeply");
    blank();
    const char = text[at];
    if (char === '"') return string();
    if (char === "[") return list("]", () => value(depth + 1));
    if (char === "{")
      return {
        members: list("}", () => {
          blank();
          const name = string();
          blank();
          if (text[at] !== ":") fail("is not JSON: : is expected");
          at += 1;
          return [name, value(depth + 1)] as const;
        }),
      };
    const word = take(/true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y) ?? fail("is not JSON");
    return parsed(word) as number | boolean | null;
  };
  const whole = value(0);
  blank();
  if (at < text.length) fail("is not JSON: something is behind it");
  return whole;
}

/** The entries of an object, or of every object in a list: the JSON form lets a block be either. */
export function entriesIn(tree: JsonTree | undefined): readonly (readonly [string, JsonTree])[] {
  if (typeof tree !== "object" || tree === null) return [];
  return "members" in tree ? tree.members : tree.flatMap(entriesIn);
}
