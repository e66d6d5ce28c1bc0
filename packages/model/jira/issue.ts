import * as v from "valibot";
import { Identifier } from "../document/value.ts";

/** What happened to a release, as far as its issues are told. */
export const issueStages = ["deployed", "accepted", "production", "rolled-back"] as const;
export type IssueStage = (typeof issueStages)[number];

/** What one stage of one release left on an issue, kept as a property of the issue: it is looked up before anything is done. */
export const IssueMark = v.object({
  kind: v.literal("slipway"),
  version: v.literal(1),
  release: v.string(),
  stage: v.picklist(issueStages),
  environment: Identifier,
  /** Status that a transition of ours leads to; noted before the transition is made. */
  to: v.optional(v.string()),
  /** Whether all effects were there. */
  done: v.boolean(),
});
export type IssueMark = v.InferOutput<typeof IssueMark>;

/** An issue as it is. */
export interface IssueFacts {
  readonly key: string;
  /** Name of its status. */
  readonly status: string;
  readonly labels: readonly string[];
  readonly fixVersions: readonly string[];
  /** What this stage of this release left on it already, if anything. */
  readonly mark: IssueMark | null;
}

/** A transition that Jira offers from where the issue is. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Name of the status that it leads to. */
  readonly to: string;
  /** Fields that it wants and that have no default, by their keys. */
  readonly required: readonly string[];
}

/** One part of a comment: text, or text that is a link. */
export interface CommentPart {
  readonly text: string;
  readonly strong?: boolean;
  readonly href?: string;
}

/** The one comment on an issue: paragraphs of parts, the last of them the text by which it is found again. */
export interface CommentText {
  readonly paragraphs: readonly (readonly CommentPart[])[];
  readonly mark: string;
}
