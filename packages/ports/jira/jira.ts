import type { Json } from "../../model/document/value.ts";
import type { CommentText, IssueFacts, IssueMark, Transition } from "../../model/jira/issue.ts";

/**
 * What we need of a Jira, Cloud or Data Center. Every verb throws `UserError`: `jira_unreachable`, `jira_refused` (the token), or
 * `jira_issue_failed` with what Jira said.
 */
export interface Jira {
  /** Proves that it is a Jira and that it takes the token. */
  account(): Promise<JiraAccount>;
  /** `null` if Jira does not know it, or the account may not see it. */
  project(key: string): Promise<JiraProject | null>;
  /** The issue, with the mark in its property of this key. */
  issue(key: string, property: string): Promise<IssueFacts>;
  /** Is there a comment of this account that holds this text, among the newest thousand? */
  hasComment(key: string, text: string, by: JiraAccount): Promise<boolean>;
  comment(key: string, comment: CommentText): Promise<void>;
  /** Writes the mark into the property of this key. */
  mark(key: string, property: string, mark: IssueMark): Promise<void>;
  transitions(key: string): Promise<readonly Transition[]>;
  transition(key: string, id: string, fields: Readonly<Record<string, Json>>): Promise<void>;
  /** Adds and takes away; what is so already stays so. */
  edit(key: string, edit: { addLabel?: string; removeLabel?: string; addVersion?: string }): Promise<void>;
  versions(project: string): Promise<readonly JiraVersion[]>;
  makeVersion(project: JiraProject, name: string): Promise<void>;
  /** `day`: `2026-12-01`. */
  releaseVersion(id: string, day: string): Promise<void>;
  /** Makes the link of this id, or sets it anew. */
  link(key: string, link: { readonly id: string; readonly url: string; readonly title: string }): Promise<void>;
}

/** Who the token is: an id that Jira writes beside comments. */
export interface JiraAccount {
  readonly id: string;
}

export interface JiraProject {
  readonly id: string;
  readonly key: string;
}

export interface JiraVersion {
  readonly id: string;
  readonly name: string;
  readonly released: boolean;
}
