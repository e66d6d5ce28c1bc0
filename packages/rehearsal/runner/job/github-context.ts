import { posix } from "node:path";
import type { JobRequest, Json } from "../../protocol/run.ts";
import type { JobFolders } from "../processes/folders.ts";
import type { RunnerHost } from "../processes/host.ts";

/** The `github` context of a job: what the engine gave, completed from the request, and where the host put things. */
export function githubContext(request: JobRequest, host: RunnerHost, folders: JobFolders): Record<string, Json> {
  const { run } = request;
  const { event } = run;
  const value = request.contexts.github;
  const [owner = ""] = run.repository.split("/");
  const [, kind = "", name = ""] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(event.ref) ?? [];
  return {
    actor: event.actor.login,
    actor_id: String(event.actor.id),
    triggering_actor: run.triggeringActor?.login ?? event.actor.login,
    base_ref: "",
    head_ref: "",
    event_name: event.name,
    event: event.payload,
    ref: event.ref,
    ref_name: name,
    ref_type: kind === "tags" ? "tag" : "branch",
    ref_protected: false,
    repository: run.repository,
    repository_id: String(run.repositoryId),
    repository_owner: owner,
    repository_owner_id: ownerIdOf(event.payload),
    retention_days: "90",
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: String(run.number),
    sha: event.sha,
    workflow: run.workflow,
    workflow_ref: `${posix.join(run.repository, run.path)}@${event.ref}`,
    workflow_sha: event.sha,
    ...(isObject(value) ? value : {}),
    job: request.id,
    server_url: host.serverUrl,
    api_url: host.apiUrl,
    graphql_url: host.graphqlUrl ?? `${host.apiUrl}/graphql`,
    workspace: folders.workspace,
    event_path: folders.event,
  };
}

/** The owner's number, as the event reports it; empty if it does not. */
function ownerIdOf({ repository }: { readonly [key: string]: Json }): string {
  const owner = isObject(repository) ? repository.owner : undefined;
  return isObject(owner) && typeof owner.id === "number" ? String(owner.id) : "";
}

/** Fields of the `github` context that steps see as `GITHUB_*`. */
export const githubVariables: readonly string[] = (
  "action action_path action_ref action_repository actor actor_id api_url base_ref env event_name event_path " +
  "graphql_url head_ref job output path ref ref_name ref_protected ref_type repository repository_id " +
  "repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha state " +
  "step_summary triggering_actor workflow workflow_ref workflow_sha workspace"
).split(" ");

/** A plain object. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
