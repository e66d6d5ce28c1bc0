import { commitOf } from "../../model/builders/commit.ts";
import type { CommitFacts } from "../../model/release/commit-facts.ts";
import type { Commits } from "./commits.ts";

/** Commits in memory: base ► what the head has since then; `all` is everything. */
export function memoryCommits(since: Readonly<Record<string, readonly CommitFacts[]>> = {}): Commits {
  return {
    since: async (base) => since[base ?? "all"] ?? null,
  };
}

/** A commit whose id is made of one letter; tests state only what matters to them. */
export function commitBy(login: string | null, letter = "c", more: Partial<CommitFacts> = {}): CommitFacts {
  return commitOf(letter, {
    title: `Change by ${login}`,
    ...(login !== null && { authors: [{ login, id: null, name: login, email: "" }] }),
    ...more,
  });
}
