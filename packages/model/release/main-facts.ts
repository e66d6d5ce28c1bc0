/** How one commit stands to another: it is it, follows it, is part of it, or each has what the other lacks. */
export type Standing = "identical" | "ahead" | "behind" | "diverged";

/** What is known of the main branch before a release is merged into it. */
export interface MainFacts {
  readonly branch: string;
  /** The commit that production runs. */
  readonly deployed: { readonly id: string; readonly tree: string };
  /** Paths that the deployed commit has new or otherwise; not there where GitHub did not tell all of them. */
  readonly changed?: readonly string[];
  /** Where the branch ends, or `null` if it is not there. */
  readonly tip: {
    readonly id: string;
    readonly tree: string;
    readonly parents: readonly string[];
    /** How the deployed commit stands to the tip. */
    readonly deployed: Standing;
    /** The second parent, where the tip has two: its tree, and how the deployed commit stands to it. */
    readonly second: { readonly tree: string; readonly deployed: Standing } | null;
  } | null;
}
