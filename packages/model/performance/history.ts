/** The suite under which durations of phases, test files and checks are kept in the ledger. */
export const durationsSuite = "durations";

/** The folder of a suite's history in the ledger, one file a month; without a suite that of an environment, one folder a suite. */
export function historyFolder(environment: string, suite?: string): string {
  return ["performance", environment, ...(suite === undefined ? [] : [suite])].join("/");
}

/** Where the lines of a run's month stand in the ledger; `at` is its moment. */
export function historyPath(run: {
  readonly environment: string;
  readonly suite: string;
  readonly at: string;
}): string {
  return `${historyFolder(run.environment, run.suite)}/${run.at.slice(0, 7)}.jsonl`;
}
