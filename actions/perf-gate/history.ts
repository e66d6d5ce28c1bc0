import { suiteHistory } from "../../packages/kit/performance/suite-history.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Policy } from "../../packages/model/configuration/policy.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { readHistory } from "../../packages/model/ledger/performance-history.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import { importedRunsPath } from "../../packages/model/performance/performance-run.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";

/** What a suite measured in an environment before, oldest first: what the trusted branch brings from elsewhere, then the ledger. Throws `UserError(ledger_unreadable)`. */
export async function historyOf(
  suite: string,
  environment: string,
  policy: Policy | undefined,
  now: LedgerNow,
  { contents }: World,
): Promise<PerformanceRun[]> {
  const path = importedRunsPath(environment, suite);
  const [imported, recorded] = await Promise.all([
    policy === undefined || policy.commit === null ? null : contents.read(path, policy.commit),
    suiteHistory(now, environment, suite),
  ]);
  const runs = imported === null ? [] : readHistory(imported, `${path} on ${policy?.branch}`);
  const other = runs.find((run) => run.suite !== suite || run.environment !== environment);
  if (other)
    throw new UserError(`${path} holds a run of ${other.suite} in ${other.environment}`, {
      reason: "ledger_unreadable",
      remedy: "Write it with `slipway performance import` for this environment and suite.",
    });
  return [...runs, ...recorded];
}
