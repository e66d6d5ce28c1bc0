import * as v from "valibot";
import { CommitId, Count } from "../document/value.ts";

/** The events that a flow can start from. */
export const eventNames = ["push", "pull_request", "workflow_dispatch", "repository_dispatch", "schedule"] as const;

/** The event that started the run, normalised. */
export const Trigger = v.strictObject({
  event: v.picklist(eventNames),
  /** `owner/name` of the caller's repository. */
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
  /** Full ref, `refs/heads/develop`. */
  ref: v.string(),
  /** Branch that the work is on: the pushed one, or the head of a pull request. Data from outside: never part of a command. */
  branch: v.string(),
  /** Target branch of a pull request, or `null`. */
  base: v.nullable(v.string()),
  commit: CommitId,
  pullRequest: v.nullable(Count),
  /** The pull request comes from another repository: no secrets, read-only token. */
  fork: v.boolean(),
  actor: v.string(),
  /** GitHub's number of the actor, which stays when the login changes; `null` where the runner does not say it. */
  actorId: v.optional(v.nullable(Count), null),
});
export type Trigger = v.InferOutput<typeof Trigger>;

/** Which run, attempt and job this is: the key of every log line and entry. */
export const Execution = v.strictObject({ run: Count, number: Count, attempt: Count, job: v.string() });
export type Execution = v.InferOutput<typeof Execution>;
