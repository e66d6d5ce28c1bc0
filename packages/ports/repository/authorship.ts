import type { CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove, ReleaseWork } from "../../model/release/release-work.ts";

/** Who moved branches and who proposed changes, in the caller's repository. */
export interface Authorship {
  /** What GitHub reports these commits. `wantsPulls` may spare the list of pull requests once the moves are known. */
  of(commits: readonly CommitFacts[], wantsPulls?: (moves: readonly BranchMove[]) => boolean): Promise<ReleaseWork>;
}
