import * as v from "valibot";

/** Names of environments, roles and suites: ASCII, so that nothing looks like something else; `a-z 0-9 -`, at most 63. */
export const Identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,62}$/, "a name of a-z, 0-9 and -, starting with a letter, at most 63 long"),
);

/** A full commit id: 40 lower-case hex digits. */
export const CommitId = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/, "a full commit id of 40 lower-case hex digits"));

/** `sha256:` and 64 lower-case hex digits. */
export const Digest = v.pipe(
  v.string(),
  v.regex(/^sha256:[0-9a-f]{64}$/, "a digest such as sha256:<64 lower-case hex digits>"),
);

/** A moment in UTC as ISO 8601 with milliseconds. */
export const Instant = v.pipe(v.string(), v.isoTimestamp("a moment such as 2026-11-23T10:02:00.000Z"));

/** A whole number from 0 up that a double holds exactly: ids and counts of GitHub. */
export const Count = v.pipe(v.number(), v.safeInteger("a whole number"), v.minValue(0, "a number from 0 up"));

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Any JSON value, parsed. */
export const AnyJson: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(AnyJson), v.record(v.string(), AnyJson)]),
);
