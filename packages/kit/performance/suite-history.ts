import { readHistory } from "../../model/ledger/performance-history.ts";
import { historyFolder } from "../../model/performance/history.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import type { LedgerNow } from "../../ports/ledger/ledger.ts";

/** Runs that a decision looks at: more months are not fetched once there are as many. */
const enough = 300;

/** What an environment's suite measured before, oldest first, from as many of the newest months as a decision looks at, or as `newestMonths` says. Throws `UserError(ledger_unreadable)`. */
export async function suiteHistory(
  now: LedgerNow,
  environment: string,
  suite: string,
  newestMonths = Number.POSITIVE_INFINITY,
): Promise<PerformanceRun[]> {
  const folder = historyFolder(environment, suite);
  if (!(await now.list(historyFolder(environment))).includes(suite)) return [];
  const months = (await now.list(folder)).filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).toReversed();
  let runs: PerformanceRun[] = [];
  for (const month of months.slice(0, newestMonths)) {
    if (runs.length >= enough) break;
    const path = `${folder}/${month}`;
    runs = [...readHistory((await now.read(path)) ?? "", path), ...runs];
  }
  return runs;
}
