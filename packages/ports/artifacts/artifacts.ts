/** Uploaded artifacts of GitHub, as single raw files whose artifact digest is the sha256 of the file. */
export interface Artifacts {
  /**
   * Uploads one file as it is and answers the artifact's id and the digest that GitHub keeps. A name is taken once in a run: if it is taken
   * by the same bytes already (an earlier try whose answer was lost), that artifact is the answer. Throws `UserError(digest_mismatch)` if
   * other bytes have the name, `UserError(github_unavailable)` if GitHub does not take it. It is kept for so many `days`, and without them
   * for as long as the repository says.
   */
  upload(name: string, file: string, days?: number): Promise<{ id: number; digest: string }>;
  /** The artifact of this run that has a name, whichever attempt made it. Throws `UserError(github_unavailable)` if GitHub does not say. */
  find(name: string): Promise<{ id: number; digest: string } | undefined>;
  /**
   * Downloads the raw bytes of an artifact of this repository into a file that must not exist; nothing is left behind on failure.
   * Throws `UserError(artifact_missing)` if it is not there, has expired, or is bigger than `maxBytes`.
   */
  download(id: number, to: string, maxBytes: number): Promise<void>;
}
