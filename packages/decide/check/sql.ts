import type { CheckResult } from "../../model/check/check.ts";

/** A query that the server answered or refused. */
export type QueryEnd =
  | { readonly answered: true; readonly count: number; readonly columns: readonly string[] }
  | { readonly answered: false; readonly code: string; readonly message: string };

/** Codes by which PostgreSQL refuses a write in a read-only transaction, a change of the transaction, or a second statement. */
const wrote = new Set(["25006", "25001", "2D000"]);

/** A query's end ► verdict; counts and names of columns are reported, never a row. */
export function queryVerdict(end: QueryEnd, expect: "no rows" | "rows"): Omit<CheckResult, "name" | "place"> {
  if (!end.answered) {
    if (wrote.has(end.code)) return failed("check_wrote", `it tried to change something: ${end.message}`);
    if (/multiple commands/.test(end.message)) return failed("check_wrote", "it holds more than one statement");
    return failed("check_failed", end.code === "57014" ? "it took too long" : `the server refused it: ${end.message}`);
  }
  const { count, columns } = end;
  if (columns.length === 0) return failed("check_failed", "it is not a query: it returns no columns");
  const rows = `${count} row${count === 1 ? "" : "s"}`;
  const good = expect === "rows" ? count > 0 : count === 0;
  if (good) return { outcome: "passed", reason: "done", because: count === 0 ? "no rows" : rows };
  return failed("check_failed", count === 0 ? "it found no rows" : `it found ${rows} (${columns.join(", ")})`);
}

const failed = (reason: CheckResult["reason"], because: string): Omit<CheckResult, "name" | "place"> => ({
  outcome: "failed",
  reason,
  because,
});
