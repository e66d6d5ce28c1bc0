import type { Json, WorkflowRun } from "../protocol/run.ts";
import type { Stage } from "../protocol/stage.ts";

/** The `github` context, which is always the caller's; without `job` and `token`, which belong to one job. */
export function githubContext(run: WorkflowRun, stage: Pick<Stage, "github">): { [key: string]: Json } {
  const { event } = run;
  const pull = event.payload.pull_request;
  const [owner = ""] = run.repository.split("/");
  return {
    event: event.payload,
    event_name: event.name,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
    ref_protected: false,
    head_ref: side(pull, "head"),
    base_ref: side(pull, "base"),
    sha: event.sha,
    actor: event.actor.login,
    actor_id: String(event.actor.id),
    triggering_actor: run.triggeringActor?.login ?? event.actor.login,
    repository: run.repository,
    repository_id: String(run.repositoryId),
    repository_owner: owner,
    repository_owner_id: ownerId(event.payload.repository),
    retention_days: "90",
    secret_source: isFromFork(run) ? "None" : "Actions",
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    workflow: run.workflow,
    workflow_ref: `${run.repository}/${run.path}@${event.ref}`,
    workflow_sha: event.sha,
    ...stage.github(run),
  };
}

/** Whether an event is a pull request whose commits come from another repository. */
export function isFromFork(run: WorkflowRun): boolean {
  const { name: event } = run.event;
  if (!event.startsWith("pull_request") || event === "pull_request_target") return false;
  const head = at(at(run.event.payload.pull_request, "head"), "repo");
  const name = at(head, "full_name");
  return typeof name !== "string" || name.toLowerCase() !== run.repository.toLowerCase();
}

function side(pull: Json | undefined, which: "head" | "base"): string {
  const ref = at(at(pull, which), "ref");
  return typeof ref === "string" ? ref : "";
}

function ownerId(repository: Json | undefined): string {
  const id = at(at(repository, "owner"), "id");
  return typeof id === "number" ? String(id) : "";
}

function at(value: Json | undefined, key: string): Json | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
}
