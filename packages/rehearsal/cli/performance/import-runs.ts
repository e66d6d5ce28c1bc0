/** A file of another tool, or of ours, as the runs that a team brings along. */

import { bencherRuns } from "../../../formats/performance-history/bencher.ts";
import { githubActionBenchmarkRuns } from "../../../formats/performance-history/github-action-benchmark.ts";
import { performanceRunsOfCsv } from "../../../formats/performance-history/performance-csv.ts";
import { UserError } from "../../../model/document/user-error.ts";
import type { Direction } from "../../../model/performance/measurement.ts";
import type { PerformanceRun } from "../../../model/performance/performance-run.ts";

/** What is imported, and as what. */
export interface ImportRequest {
  readonly file: string;
  readonly text: string;
  readonly environment: string;
  readonly suite: string;
  readonly only: readonly string[];
  readonly better: Direction | undefined;
}

/** Beginning of a file ► who wrote it; the first that matches. */
const kinds: readonly (readonly [RegExp, (request: ImportRequest) => PerformanceRun[]])[] = [
  [/^\uFEFF?at,environment,suite,/, fromCsv],
  [
    /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=|^\s*\{[\s\S]{0,500}?"entries"\s*:/,
    ({ text, ...rest }) => githubActionBenchmarkRuns(text, rest),
  ],
  [/^\s*[[{][\s\S]*"results"\s*:/, ({ text, ...rest }) => bencherRuns(text, rest)],
];

/** Reads `data.js` of github-action-benchmark, Bencher's JSON, or the CSV of `slipway performance export`. Throws `UserError(bad_input)`. */
export function runsToImport(request: ImportRequest): PerformanceRun[] {
  const known = kinds.find(([sign]) => sign.test(request.text));
  if (known) return known[1](request);
  throw new UserError(`${request.file} is no history that can be imported`, {
    reason: "bad_input",
    remedy:
      "Give it data.js of github-action-benchmark, the JSON of bencher perf or report, or the CSV of slipway performance export.",
  });
}

function fromCsv({ text, file, environment, suite }: ImportRequest): PerformanceRun[] {
  const runs = performanceRunsOfCsv(text, file);
  const other = runs.find((run) => run.environment !== environment || run.suite !== suite);
  if (other === undefined) return runs;
  throw new UserError(
    `${file} holds runs of ${other.suite} in ${other.environment}, not only of ${suite} in ${environment}`,
    {
      reason: "bad_input",
      remedy: "Import each suite and environment from a file of its own.",
    },
  );
}
