import type { Account, RunJob } from "../../model/approval/review.ts";
import type { OtherDeploy, RunsUnderWay } from "../../model/run/run-facts.ts";

/** Runs of the caller's repository as GitHub keeps them. */
export interface Runs {
  /** All jobs of all attempts of a run. */
  jobs(run: number): Promise<readonly RunJob[]>;
  /** Those who began the second and later attempts of a run, up to this one. */
  reRunners(run: number, attempt: number): Promise<readonly Account[]>;
  /** A run, and all others of its workflow that have not ended. */
  unfinished(run: number): Promise<RunsUnderWay>;
  /** Jobs with such a name that began in any other run of the repository that has not ended. */
  startedMeanwhile(run: number, isWanted: (name: string) => boolean): Promise<readonly OtherDeploy[]>;
}
