/** A commit as events tell of it. */
export interface Commit {
  readonly sha: string;
  /** Subject and body. */
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** The first one; absent for the first commit of all. */
  readonly parent?: string;
}
