import * as v from "valibot";
import { parseJson } from "./json.ts";
import { UserError } from "./user-error.ts";

export { parseJson };

/** Where a mistake is and what was expected there, as one line: `artefact.digest: expected a digest …, found "x"`. */
export function issueLine(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "the whole document";
  const match = issue.received.length > 120 ? `${issue.received.slice(0, 117)}…` : issue.received;
  return `${path}: expected ${expectation(issue)}, found ${match}`;
}

/** What an issue wanted, in words: the schema's own message where it has one. */
export function expectation(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith("Invalid ") ? (issue.expected ?? "another value") : issue.message;
}

/**
 * Reads a versioned document that crossed a job. `what` names it for people ("the release").
 * Throws `UserError(bad_document)` for anything that is not exactly the document: no JSON, another kind, a newer version, a field too many.
 */
export function parseDocument<S extends v.GenericSchema>(schema: S, text: string, what: string): v.InferOutput<S> {
  const value = parseJson(text, what);
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.slice(0, 10).map(issueLine).join("; ");
  const more = parsed.issues.length > 10 ? `; and ${parsed.issues.length - 10} more` : "";
  throw new UserError(`${what} is not a document that this version reads: ${lines}${more}`, {
    reason: "bad_document",
    remedy: "Pass the output of the earlier job on unchanged, and use one version of Slipway in all jobs.",
  });
}
