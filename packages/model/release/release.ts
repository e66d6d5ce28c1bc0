import * as v from "valibot";
import { CommitId, Count, Digest } from "../document/value.ts";

/** The tar of one commit, and where its bytes are. */
export const Artefact = v.strictObject({
  /** sha256 of the tar, the name of these bytes everywhere. */
  digest: Digest,
  /** Id of the uploaded artifact in this repository. */
  id: Count,
  /** The tar as it was uploaded, compressed by zstd; absent where it was uploaded as it is. */
  compressed: v.optional(v.strictObject({ digest: Digest, size: Count })),
  name: v.string(),
  /** Bytes of the tar. */
  size: Count,
  files: Count,
  /** sha256 of the manifest: one line `<sha256> <mode> <path>` a file. */
  manifest: Digest,
});
export type Artefact = v.InferOutput<typeof Artefact>;

/** The thing that is promoted: one commit as one artefact, under one version. */
export const Release = v.strictObject({
  kind: v.literal("release"),
  version: v.literal(1),
  /** Path-safe and unique: `<version>-<first 7 of the commit>`. */
  id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z._+-]{0,199}$/, "a release id")),
  /** Version of the release, in the form that the configuration has chosen. */
  name: v.string(),
  commit: CommitId,
  branch: v.string(),
  artefact: Artefact,
});
export type Release = v.InferOutput<typeof Release>;
