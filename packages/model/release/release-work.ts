import type { Account } from "../approval/review.ts";

/** An account that did something: `bot` is an app's, which is not a person. */
export interface Doer extends Account {
  readonly bot: boolean;
}

/** A branch that was moved, as GitHub keeps it in the activity of the repository. */
export interface BranchMove {
  /** `push`, `force_push`, `branch_creation`, `branch_deletion`, `pr_merge`, `merge_queue_merge`, or a word that GitHub may add. */
  readonly type: string;
  /** Commit of the branch afterwards. */
  readonly after: string;
  /** `null` if the account is gone. */
  readonly actor: Doer | null;
}

/** A pull request as far as it tells whose work it is. */
export interface PullFacts {
  readonly number: number;
  /** Who opened it; `null` if the account is gone. */
  readonly author: Doer | null;
  /** Its last commit. */
  readonly head: string;
  /** Branch of that commit. */
  readonly branch: string;
  /** `owner/name` of the fork that it comes from; `null` if it is a branch of the repository itself, `""` if the fork is gone. */
  readonly fork: string | null;
  /** Commit by which it was merged; `null` as long as it was not. */
  readonly merge: string | null;
}

/** Whose work the commits of a release are, as far as GitHub reports it. */
export interface ReleaseWork {
  /** Oldest first. */
  readonly moves: readonly BranchMove[];
  /** Those that hold one of the commits, newest first. */
  readonly pulls: readonly PullFacts[];
  /** Whether all was read of what may be about these commits. */
  readonly isWhole: boolean;
}
