import * as v from "valibot";
import type { Configuration } from "./configuration.ts";
import { CommitId, Digest } from "./value.ts";

/** How a release stands to a rule of the trusted branch: `weaker` and `other` have no effect, `stricter` and `new` hold for this release. */
export const ruleEffects = ["weaker", "other", "stricter", "new"] as const;

/** One rule that the commit's own configuration sets otherwise than the trusted branch. */
export const RuleChange = v.strictObject({
  /** Path of the setting: `environments.production.approve`. */
  rule: v.string(),
  /** What the trusted branch says, and what the commit says, as one line of JSON; `null` where one says nothing. */
  trusted: v.nullable(v.string()),
  proposed: v.nullable(v.string()),
  effect: v.picklist(ruleEffects),
});
export type RuleChange = v.InferOutput<typeof RuleChange>;

/** One workflow file that the commit has otherwise than the trusted branch. */
export const WorkflowChange = v.strictObject({
  file: v.string(),
  change: v.picklist(["added", "removed", "changed"]),
  /** What of it weakens the pipeline, in words. */
  weakenings: v.array(v.string()),
});
export type WorkflowChange = v.InferOutput<typeof WorkflowChange>;

/** Whose rules hold in a run: the configuration file of the trusted branch, and what the commit would change in it. A document between jobs. */
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
  rules: v.array(RuleChange),
  workflows: v.array(WorkflowChange),
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
