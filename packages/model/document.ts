import * as v from "valibot";
import { UserError } from "./user-error.ts";

/** Where a mistake is and what was expected there, as one line: `artefact.digest: expected a digest …, found "x"`. */
export const issueLine = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue) ?? "the whole document";
  return `${path}: expected ${expectation(issue)}, found ${issue.received}`;
};

/** What an issue wanted, in words: the schema's own message where it has one. */
export const expectation = (issue: v.BaseIssue<unknown>): string =>
  issue.message.startsWith("Invalid ") ? (issue.expected ?? "another value") : issue.message;

/**
 * Reads a versioned document that crossed a job. `what` names it for people ("the release").
 * Throws `UserError(bad_document)` for anything that is not exactly the document: no JSON, another kind, a newer version, a field too many.
 */
export const parseDocument = <S extends v.GenericSchema>(schema: S, text: string, what: string): v.InferOutput<S> => {
  const value = parseJson(text, what);
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new UserError(`${what} is not a document that this version reads: ${parsed.issues.map(issueLine).join("; ")}`, {
    reason: "bad_document",
    remedy: "Pass the output of the earlier job on unchanged, and use one version of Slipway in all jobs.",
  });
};

/** Reads JSON that came from outside; the only place that calls `JSON.parse`. Throws `UserError(bad_document)`. */
export const parseJson = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === "__proto__") throw new SyntaxError('the key "__proto__" is not allowed');
      return value;
    });
  } catch (cause) {
    throw new UserError(text.trim() === "" ? `${what} is empty` : `${what} is no JSON: ${(cause as Error).message}`, {
      reason: "bad_document",
      remedy:
        "Pass the output of the earlier job on unchanged; an empty one means that the earlier job did not finish.",
      cause,
    });
  }
};
