import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import type { Json } from "../protocol/run.ts";
import { fromData, toData } from "./data.ts";

/** Functions that only the caller can answer: `always success failure cancelled hashFiles`. */
export type Functions = Record<string, (...args: Json[]) => Json>;

/** Names of the functions that look at how things went so far. */
export const statusFunctions: ReadonlySet<string> = new Set(["always", "cancelled", "failure", "success"]);

const anyNumber = Number.MAX_SAFE_INTEGER;

/** Replaces two of the library's own, which lose keys such as `constructor`. */
const json: readonly FunctionDefinition[] = [
  {
    name: "fromJSON",
    minArgs: 1,
    maxArgs: 1,
    call: (value) => toData(parseJson(value?.coerceString() ?? "")),
  },
  {
    name: "toJSON",
    minArgs: 1,
    maxArgs: 1,
    call: (value) => toData(value === undefined ? "" : JSON.stringify(fromData(value), null, 2)),
  },
];

function parseJson(text: string): Json {
  if (text.trim() === "") throw new Error("fromJSON() was given an empty text");
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new Error(`fromJSON() was given a text that is not JSON (${cause instanceof Error ? cause.message : cause})`);
  }
}

/** The caller's functions in the library's form, by lower-case name. */
export function definitions(functions: Functions): Map<string, FunctionDefinition> {
  const supplied = Object.entries(functions).map(([name, call]): FunctionDefinition => {
    const folded = name.toLowerCase();
    return {
      name,
      minArgs: statusFunctions.has(folded) ? 0 : 1,
      maxArgs: folded === "always" || folded === "cancelled" ? 0 : anyNumber,
      call: (...args) => toData(call(...args.map(fromData))),
    };
  });
  return new Map([...json, ...supplied].map((definition) => [definition.name.toLowerCase(), definition]));
}
