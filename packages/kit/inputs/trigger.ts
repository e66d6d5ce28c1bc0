import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { type Execution, eventNames, Trigger } from "../../model/run/trigger.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const Payload = v.object({
  pull_request: v.optional(
    v.object({
      number: v.number(),
      head: v.object({ ref: v.string(), sha: v.string(), repo: v.nullable(v.object({ full_name: v.string() })) }),
      base: v.object({ ref: v.string(), repo: v.object({ full_name: v.string() }) }),
    }),
  ),
});

/** Normalises the event that GitHub describes in the environment and in its payload (the text of `GITHUB_EVENT_PATH`). Throws `UserError(bad_input)`. */
export function triggerFrom(env: Environment, payload: string): Trigger {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const parsed = v.safeParse(Payload, parseJson(payload, "the event payload"));
  const pull = parsed.success ? parsed.output.pull_request : undefined;
  const ref = env.GITHUB_REF ?? "";
  const trigger = v.safeParse(Trigger, {
    event,
    repository: env.GITHUB_REPOSITORY,
    ref,
    branch: pull?.head.ref ?? ref.replace(/^refs\/heads\//, ""),
    base: pull?.base.ref ?? null,
    commit: pull?.head.sha ?? env.GITHUB_SHA,
    pullRequest: pull?.number ?? null,
    fork: pull !== undefined && pull.head.repo?.full_name !== pull.base.repo.full_name,
    actor: env.GITHUB_ACTOR,
    actorId: /^\d{1,15}$/.test(env.GITHUB_ACTOR_ID ?? "") ? Number(env.GITHUB_ACTOR_ID) : null,
  });
  if (trigger.success && (event !== "pull_request" || pull)) return trigger.output;
  throw new UserError(`the event ${JSON.stringify(event)} is not one that Slipway can start from`, {
    reason: "bad_input",
    remedy: `Start the workflow on one of ${eventNames.join(", ")}.`,
  });
}

/** Which run, attempt and job this is, from GitHub's variables. */
export function executionFrom(env: Environment): Execution {
  return {
    run: Number(env.GITHUB_RUN_ID ?? 0),
    number: Number(env.GITHUB_RUN_NUMBER ?? 0),
    attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    job: env.GITHUB_JOB ?? "",
  };
}
