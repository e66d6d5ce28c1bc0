/** Merges on GitHub itself, without a checkout. */
export interface Merging {
  /**
   * Merges a commit into a branch (its short name), by a merge commit that GitHub makes. `none`: the branch is not there; `moved`: somebody
   * was faster, look again; `forbidden`: GitHub does not let this token.
   */
  merge(branch: string, commit: string, message: string): Promise<Merged>;
}

export type Merged =
  | { readonly outcome: "merged" | "already" | "none" | "moved" | "conflict" }
  | { readonly outcome: "forbidden"; readonly message: string };
