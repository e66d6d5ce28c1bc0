import type { CommitFacts } from "../../model/commit-facts.ts";
import type { BranchMove, PullFacts } from "../../model/release-work.ts";

/** Who moved branches and who proposed changes, in the caller's repository. */
export interface Authorship {
  /** Moves of branches since the commits may have been pushed, oldest first: at least the last hundred of the repository. */
  moves(commits: readonly CommitFacts[]): Promise<readonly BranchMove[]>;
  /** Pull requests that changed since then and hold one of the commits, newest first. */
  pulls(commits: readonly CommitFacts[]): Promise<readonly PullFacts[]>;
}
