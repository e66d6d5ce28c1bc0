import type { Collection } from "./collection.ts";
/** An artifact of a run. */
export interface Artifact {
  readonly id: number;
  readonly repository: number;
  readonly run: number;
  readonly attempt: number;
  /** Key of the job that uploads it. */
  readonly job: string;
  readonly name: string;
  readonly mimeType: string;
  /** Names its bytes in the blob store. */
  readonly blob: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** `null` until the upload has been finalized; before that nobody sees it. */
  readonly finalizedAt: number | null;
  readonly size: number;
  /** `sha256:` and 64 hex digits, computed here from the stored bytes. */
  readonly digest: string | null;
}

/** The artifacts of every run. */
export interface ArtifactStore {
  readonly artifacts: Collection<Artifact>;
}
