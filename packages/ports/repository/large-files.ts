import type { LfsPointer } from "../../formats/text/lfs-pointer.ts";

/** What Git LFS keeps beside a repository. */
export interface LargeFiles {
  /**
   * Bytes of the files that these pointers stand for, in their order; each is compared with its pointer before it is given. Throws
   * `UserError` with bad_commit for a file that GitHub does not have, digest_mismatch, forbidden or github_unavailable.
   */
  read(files: readonly LargeFile[]): Promise<AsyncIterable<Buffer>>;
}

/** A file of the commit that is kept elsewhere. */
export interface LargeFile extends LfsPointer {
  readonly path: string;
}
