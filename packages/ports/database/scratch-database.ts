import * as v from "valibot";
import type { Migration } from "../../model/database/migration.ts";

/** What PostgreSQL said of a statement that failed. */
export const SqlProblem = v.object({
  message: v.string(),
  /** SQLSTATE, such as `42703`. */
  code: v.optional(v.string()),
  detail: v.optional(v.string()),
  hint: v.optional(v.string()),
  /** Where it was raised, such as a line of a function. */
  where: v.optional(v.string()),
  /** Character of the text that was sent, from 1. */
  position: v.optional(v.number()),
});
export type SqlProblem = v.InferOutput<typeof SqlProblem>;

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const problem = v.nullable(SqlProblem);

/** One thing that happened, in order; indexes are those of the script. */
export const SqlEvent = v.variant("kind", [
  v.object({ kind: v.literal("migration"), migration: index, problem }),
  v.object({ kind: v.literal("set-up"), file: index, problem }),
  v.object({
    kind: v.literal("test"),
    file: index,
    test: index,
    problem,
    /** Names of the columns; none if the statement is not a query. */
    columns: v.array(v.string()),
    /** The first rows, as text. */
    rows: v.array(v.array(v.nullable(v.string()))),
    /** How many rows there are. */
    count: index,
  }),
  v.object({ kind: v.literal("answer"), query: index, rows: v.array(v.record(v.string(), v.unknown())) }),
  /** Nothing more is run: it is done, or what failed leaves no sense in going on. */
  v.object({ kind: v.literal("end") }),
]);
export type SqlEvent = v.InferOutput<typeof SqlEvent>;

/** What to do in an empty database: migrations, each as a deploy runs it; then queries of ours; then each file in one of its own, rolled back, each test in a savepoint. */
export interface SqlScript {
  readonly migrations: readonly (Pick<Migration, "number" | "name" | "sha256"> & { readonly text: string })[];
  readonly queries?: readonly string[];
  readonly files: readonly { readonly setUp: string; readonly tests: readonly string[] }[];
}

/** How it went, up to what was done last; `stopped` says why that was not the end. */
export interface SqlStory {
  readonly events: readonly SqlEvent[];
  readonly stopped?: string;
}

/** A PostgreSQL that is made for one script and forgotten after it. */
export interface ScratchDatabase {
  /** Runs a script; after so many milliseconds it is stopped. Throws `UserError` with tool_missing or tool_failed if there is no such database to be had. */
  run(script: SqlScript, limit: number): Promise<SqlStory>;
}
