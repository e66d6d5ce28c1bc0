import { UserError } from "./user-error.ts";

/** Reads JSON that came from outside; the only place that calls `JSON.parse`. Throws `UserError(bad_document)`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === "__proto__") throw new SyntaxError('the key "__proto__" is not allowed');
      return value;
    });
  } catch (cause) {
    throw new UserError(text.trim() === "" ? `${what} is empty` : `${what} is not JSON: ${(cause as Error).message}`, {
      reason: "bad_document",
      remedy:
        "Pass the output of the earlier job on unchanged; an empty one means that the earlier job did not finish.",
      cause,
    });
  }
}

/**
 * One line of many, or `undefined` if it is not JSON. Quick, and without the guard of `parseJson`: for readers that check every key of what they
 * get, and give what they do not know to `parseJson`.
 */
export function parseJsonLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
