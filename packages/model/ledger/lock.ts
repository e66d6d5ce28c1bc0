import type { PolicyFindings } from "../configuration/policy.ts";
import type { MainFacts } from "../release/main-facts.ts";
import type { RunsUnderWay } from "../run/run-facts.ts";
import type { EarlierJob } from "../run/signed-job.ts";
import type { Acceptance, CurrentRelease } from "./promotion.ts";

/** Where an environment is in the chain of its flow: what its deploy has to look up. */
export interface LockPlace {
  /** The environment before it, or `null` for the first. */
  readonly before: string | null;
  /** The last of a release's or a hotfix's chain: what runs there may not be lost. */
  readonly isLast: boolean;
}

/** What the ledger and the history of the repository say before a deploy begins. */
export interface LockFindings {
  /** The rules on the trusted branch. */
  readonly rules: PolicyFindings;
  /** What the calling workflow file says that happened before, and whether GitHub signed it. */
  readonly earlier: readonly EarlierJob[];
  /** Newest commit of the ledger, or `null` if there is no ledger. */
  readonly ledger: string | null;
  /** The last word on the release in the environment before. */
  readonly acceptance: Acceptance | null;
  /** What is in the environment now; looked up for the last of a chain only. */
  readonly current: CurrentRelease | null;
  /** Does the release hold the commit that is there now? */
  readonly holdsCurrent: boolean;
  /** What was released last, as the tags say, whatever became of the ledger; looked up for the last of a chain only. */
  readonly released: Released | null;
  /** The main branch beside the release; looked up where a release is about to come to the last of its chain, and `null` elsewhere. */
  readonly main: MainFacts | null;
  /** Which runs have not ended; looked up only where a second one of a flow is refused. */
  readonly underWay: RunsUnderWay | null;
}

/** A release that was finished, by its tag. */
export interface Released {
  readonly tag: string;
  readonly commit: string;
  /** Does the release that is to be deployed hold it? */
  readonly isHeld: boolean;
}
