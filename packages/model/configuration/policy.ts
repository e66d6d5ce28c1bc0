import * as v from "valibot";
import { CommitId, Digest } from "../document/value.ts";
import type { Configuration } from "./configuration.ts";

/** Whose rules hold in a run: the configuration file of the trusted branch, as plan-flow read it. A document between jobs; whoever relies on it reads the branch again. */
export const Policy = v.strictObject({
  kind: v.literal("policy"),
  version: v.literal(1),
  /** The trusted branch, `main`, without `refs/heads/`. */
  branch: v.string(),
  /** Commit of the trusted branch whose file was read; `null` where there is no such branch yet. */
  commit: v.nullable(CommitId),
  /** Path of the configuration file. */
  file: v.string(),
  /** sha256 of the file's text there; `null` where the branch has no such file: the first release, whose own configuration holds. */
  digest: v.nullable(Digest),
});
export type Policy = v.InferOutput<typeof Policy>;

/** What an action sees when it looks at the trusted branch itself. */
export interface PolicyFindings {
  readonly branch: string;
  readonly file: string;
  /** sha256 of the file's text now, and what it says; `null` where the branch has no such file. */
  readonly digest: string | null;
  readonly configuration: Configuration | null;
  /** Whether anything was released from this repository before; asked only where the trusted branch has no configuration. */
  readonly hasReleases: boolean;
}
