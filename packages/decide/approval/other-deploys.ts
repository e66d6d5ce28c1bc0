import type { RunJob } from "../../model/approval/review.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { OtherDeploy } from "../../model/run/run-facts.ts";

/** What is known when people have accepted a release in an environment. */
export interface OtherDeploysEvidence {
  readonly environment: string;
  readonly commit: string;
  /** When they were asked. */
  readonly asked: string;
  /** When each of them answered. */
  readonly answered: readonly string[];
  /** All jobs of the run that asked. */
  readonly jobs: readonly RunJob[];
  /** Deploys of runs that have not ended, which the ledger does not know yet. */
  readonly deploys: readonly OtherDeploy[];
}

/** Is a job the deploy of an environment? GitHub names it after the calls around it: `pipeline / uat / deploy`. */
export function isDeployOf(environment: string, name: string): boolean {
  return name === `${environment} / deploy` || name.endsWith(` / ${environment} / deploy`);
}

/** Did people look at this release? Not once another run may have deployed another commit between this one's deploy and their last word. */
export function otherDeploysVerdict({
  environment,
  commit,
  asked,
  answered,
  jobs,
  deploys,
}: OtherDeploysEvidence): Verdict {
  const own = jobs.flatMap(({ name, conclusion, completed }) =>
    isDeployOf(environment, name) && conclusion === "success" && completed !== null ? [Date.parse(completed)] : [],
  );
  // A team's own workflow may call its jobs something else.
  const from = own.length > 0 ? Math.max(...own) : Date.parse(asked);
  const until = Math.max(...answered.map((at) => Date.parse(at)));
  const other = deploys.find(
    ({ commit: its, started, completed }) =>
      its !== commit && Date.parse(started) <= until && (completed === null || Date.parse(completed) >= from),
  );
  if (!other) return { go: true, because: `nothing else was deployed to ${environment} meanwhile` };
  const of = other.run.branch === null ? "" : ` of ${other.run.branch}`;
  return {
    go: false,
    reason: "overtaken",
    because: `run ${other.run.number}${of} deployed to ${environment} before the last of them answered: what was looked at after that was not this release (${other.run.url})`,
    remedy: "Let that run end, then re-run all jobs: this release is deployed again, and people are asked again.",
  };
}
