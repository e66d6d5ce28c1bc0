import type { Acceptance } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";

/** What a document says that it is about. What is left out is not compared. */
export interface Subject {
  readonly environment?: string | null | undefined;
  readonly run?: number | undefined;
  readonly attempt?: number | undefined;
  /** Id of the release. */
  readonly release?: string | undefined;
  readonly commit?: string | undefined;
  /** sha256 of the artefact; `null` where the document knows none. */
  readonly artefact?: string | null | undefined;
}

/** The first thing in which a document is about something else. */
export interface Difference {
  readonly what: keyof Subject;
  readonly found: string;
  readonly expected: string;
}

type Value = Subject[keyof Subject];

const isSame = (found: Value, expected: Value): boolean => found === expected;

/** In the order in which a difference is told. */
const parts: readonly { readonly what: keyof Subject; readonly fits: (found: Value, expected: Value) => boolean }[] = [
  { what: "environment", fits: isSame },
  { what: "run", fits: isSame },
  // Outputs that a re-run kept are of an earlier attempt; none is of a later one.
  { what: "attempt", fits: (found, expected) => Number(found) <= Number(expected) },
  { what: "release", fits: isSame },
  { what: "commit", fits: isSame },
  { what: "artefact", fits: isSame },
];

/** In what a document is about something else than expected; `undefined` if it belongs here. */
export function differenceFrom(subject: Subject, expected: Subject): Difference | undefined {
  for (const { what, fits } of parts) {
    const [found, wanted] = [subject[what], expected[what]];
    if (found !== undefined && wanted !== undefined && !fits(found, wanted))
      return { what, found: String(found), expected: String(wanted) };
  }
  return undefined;
}

/** What a document must say that is about a release: its id, commit and artefact. */
export function subjectOf({ id, commit, artefact }: Release): Subject {
  return { release: id, commit, artefact: artefact.digest };
}

/** In what an acceptance is about another release, or another environment; `undefined` if it is this one's. */
export function acceptanceDifference(
  { environment, release, commit, digest }: Acceptance,
  expected: Release,
  where: string,
): Difference | undefined {
  return differenceFrom(
    { environment, release, commit, artefact: digest },
    { ...subjectOf(expected), environment: where },
  );
}

/** A difference in words, with "it" for the document. */
export function differenceWords({ what, found }: Difference): string {
  if (what === "run" || what === "attempt") return `it is of the ${what} ${found}`;
  return what === "release" ? `it is about ${found}` : `it is about the ${what} ${found}`;
}
