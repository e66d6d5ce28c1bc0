/** Uploaded artifacts of GitHub, as single raw files whose artifact digest is the sha256 of the file. */
export interface Artifacts {
  /** Uploads one file as it is; a name is taken once in a run. Answers the artifact's id and the digest that GitHub counted. */
  upload(name: string, file: string, retentionDays?: number): Promise<{ id: number; digest: string }>;
  /** Downloads the raw bytes of an artifact of this repository into a file that must not exist; nothing is left behind on failure. Throws `UserError(artifact_missing)`. */
  download(id: number, to: string, maxBytes: number): Promise<void>;
}
