import type { CommitFacts } from "../../model/release/commit-facts.ts";

/** Commits of the caller's repository. */
export interface Commits {
  /**
   * Commits that `head` has and `base` (a commit or a branch) has not, oldest first, all of them; without a base all that `head` has. `null` if
   * GitHub does not know the base, or the two have nothing in common. Throws `UserError(bad_commit)` beyond 10,000.
   */
  since(base: string | null, head: string): Promise<readonly CommitFacts[] | null>;
}
