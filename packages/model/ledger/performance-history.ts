import { parseJsonLine } from "../document/json.ts";
import { isPerformanceRun } from "../performance/exact-run.ts";
import { PerformanceRun } from "../performance/performance-run.ts";
import { ledgerDocument } from "./ledger.ts";

/**
 * Reads a file of the ledger's history, `path`: one run a line, oldest first. Throws `UserError(ledger_unreadable)` that names the line for
 * whatever is not exactly a run, or was written by a newer version.
 */
export function readHistory(text: string, path: string): PerformanceRun[] {
  const runs: PerformanceRun[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line += 1;
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const run = parseJsonLine(text.slice(start, end));
    // A line that the quick check does not know goes through the whole one, which says what is wrong with it.
    runs.push(
      isPerformanceRun(run) ? run : ledgerDocument(PerformanceRun, text.slice(start, end), `${path}, line ${line}`),
    );
    start = end + 1;
  }
  return runs;
}
