import * as v from "valibot";
import { parseDocument, parseJson } from "../document/document.ts";
import { UserError } from "../document/user-error.ts";
import { CommitId } from "../document/value.ts";

/** Path of the document that every commit of the ledger holds. */
export const ledgerRootPath = "ledger.json";

/** Where the state of an environment is in the ledger. */
export function environmentPath(environment: string): string {
  return `environments/${environment}.json`;
}

/** Where the last word on a release in an environment stands. */
export function acceptancePath(release: string, environment: string): string {
  return `releases/${release}/${environment}/acceptance.json`;
}

/** The ledger itself: in which format it is, and which commit of it was the newest when this one was made. */
export const LedgerRoot = v.strictObject({
  kind: v.literal("ledger"),
  version: v.literal(1),
  /** Commit of the ledger before this one, or `null` for the first. A history in which this is not so was not written by `record`. */
  parent: v.nullable(CommitId),
  /** Ids of the keys that the ledger keeps, by which its commits were signed (`keys/<id>.json`). */
  keys: v.optional(v.array(v.string()), []),
});
export type LedgerRoot = v.InferOutput<typeof LedgerRoot>;

/** A schema of a document with a version of its own. */
type Versioned = v.GenericSchema & { readonly entries: { readonly version: { readonly literal: number } } };

/**
 * Reads a document of the ledger. Throws `UserError(ledger_unreadable)` for anything that is not exactly it; one that a newer version of
 * Slipway wrote is reported by both versions.
 */
export function ledgerDocument<S extends Versioned>(schema: S, text: string, path: string): v.InferOutput<S> {
  const what = `the ledger's ${path}`;
  try {
    const newer = newerThan(schema.entries.version.literal, parseJson(text, what));
    if (newer !== undefined)
      throw unreadable(
        `${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`,
        "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.",
      );
    return parseDocument(schema, text, what);
  } catch (cause) {
    if (cause instanceof UserError && cause.reason === "ledger_unreadable") throw cause;
    throw unreadable(
      (cause as Error).message,
      `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`,
    );
  }
}

const Numbered = v.object({ version: v.number() });

const newerThan = (known: number, document: unknown): number | undefined => {
  const parsed = v.safeParse(Numbered, document);
  return parsed.success && parsed.output.version > known ? parsed.output.version : undefined;
};

const unreadable = (message: string, remedy: string): UserError =>
  new UserError(message, { reason: "ledger_unreadable", remedy });
