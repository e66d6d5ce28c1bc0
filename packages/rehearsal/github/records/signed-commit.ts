import type { Collection } from "./collection.ts";

/** Commits that GitHub made itself, and signed. */
export interface SignedCommitStore {
  readonly signedByGitHub: Collection<{ readonly sha: string }>;
}
