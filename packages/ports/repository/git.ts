/** One commit of the caller's repository, fetched into a private repository without a work tree. */
export interface Git {
  /** Fetches exactly this commit. Throws `UserError(commit_missing)` if it cannot be fetched or is not the one asked for. */
  fetch(commit: string): Promise<FetchedCommit>;
}

export interface FetchedCommit {
  /** Commit id that git itself reports, 40 hex digits. */
  readonly id: string;
  readonly tree: string;
  /** Committer time, seconds since 1970. */
  readonly time: number;
  /** All entries of the whole tree, sorted by path. Mode as git has it: 100644, 100755, 120000 (link), 160000 (submodule). */
  entries(): Promise<
    readonly { readonly path: string; readonly mode: string; readonly object: string; readonly size: number }[]
  >;
  /** Bytes of the objects, in the order asked for. */
  blobs(objects: readonly string[]): AsyncIterable<Buffer>;
}
