import type { CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove } from "../../model/release/release-work.ts";

/**
 * Commit ► the move of a branch that brought it to GitHub: the first one after which a branch held it. A branch that is made at commits
 * which were there already brings nothing. `moves` are oldest first; a commit that none of them brought is left out.
 */
export function firstMoves(
  commits: readonly CommitFacts[],
  moves: readonly BranchMove[],
): ReadonlyMap<string, BranchMove> {
  const parentsOf = new Map(commits.map(({ sha, parents }) => [sha, parents]));
  const first = new Map<string, BranchMove>();
  for (const move of moves) {
    const open = [move.after];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      const parents = parentsOf.get(sha);
      // What is not of the release, or was there before, with all that it stands on.
      if (parents === undefined || first.has(sha)) continue;
      first.set(sha, move);
      open.push(...parents);
    }
  }
  return first;
}

/** Moves in which GitHub itself brought a pull request into a branch: whoever pressed the button wrote nothing. */
export function isMerge({ type }: BranchMove): boolean {
  return type === "pr_merge" || type === "merge_queue_merge";
}
