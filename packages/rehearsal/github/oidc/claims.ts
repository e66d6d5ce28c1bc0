import { randomUUID } from "node:crypto";
import type { Json } from "../../protocol/run.ts";
import { nodeId, userId } from "../people/user.ts";
import type { ProtectionStore } from "../records/branch-protection.ts";
import type { EnvironmentStore } from "../records/environment.ts";
import type { Repository } from "../records/repository.ts";
import type { RulesetStore } from "../records/ruleset.ts";
import type { Run, RunStore } from "../records/run.ts";
import type { UserStore } from "../records/user.ts";
import { isProtectedRef } from "../rules/protected-ref.ts";
import { attemptOf, jobOf } from "../runs/run.ts";
import type { Addresses } from "../store/addresses.ts";
import type { Now } from "../store/change-log.ts";
import type { RepositoryStore } from "../store/repository-store.ts";

/** What this file uses of the store. */
export interface ClaimsContext
  extends RepositoryStore,
    Now,
    Addresses,
    RunStore,
    EnvironmentStore,
    UserStore,
    RulesetStore,
    ProtectionStore {}

/** What a job may say of itself in an identity token. */
export interface JobIdentity {
  /** The environment that let it in. */
  readonly environment?: string;
  /** The file that the job is in: `owner/name/.github/workflows/x.yml@ref`. */
  readonly workflowRef: string;
  readonly workflowSha: string;
}

/** Whose identity: a job of an attempt. */
export interface Subject {
  readonly run: number;
  readonly attempt: number;
  /** Key */
  readonly job: string;
  readonly identity: JobIdentity;
}

/** Repositories made since then have their numbers in `sub`, so that a name that somebody else takes over is not trusted. */
const numbered = Date.parse("2026-07-15T00:00:00Z");
const [lifetime, earlier] = [300, 600];

/** `sub` of a job. https://docs.github.com/actions/reference/security/oidc */
export function subjectOf(
  store: UserStore,
  repository: Repository,
  { event }: Pick<Run, "event">,
  environment: string | undefined,
): string {
  const [owner = "", name = ""] = repository.name.split("/");
  const style = repository.subject ?? (repository.createdAt >= numbered ? "ids" : "names");
  const who =
    style === "ids" ? `repo:${owner}@${userId(store, owner)}/${name}@${repository.id}` : `repo:${repository.name}`;
  if (environment !== undefined) return `${who}:environment:${environment.replaceAll(":", "%3A")}`;
  return event.name === "pull_request" ? `${who}:pull_request` : `${who}:ref:${event.ref}`;
}

/** All claims of an identity token; numbers are texts, as GitHub writes them. */
export function claimsOf(
  store: ClaimsContext,
  issuer: string,
  subject: Subject,
  audience: string | null,
): Record<string, unknown> | null {
  const run = attemptOf(store, subject.run, subject.attempt);
  const repository = run && store.find(run.repository);
  if (!run || !repository) return null;
  const [owner = ""] = repository.name.split("/");
  const { environment, workflowRef, workflowSha } = subject.identity;
  const { event } = run;
  const seconds = Math.floor(store.now() / 1000);
  const kept = environment === undefined ? undefined : environmentNode(store, repository, environment);
  return {
    jti: randomUUID(),
    sub: subjectOf(store, repository, run, environment),
    aud: audience ?? `${store.urls.server}/${owner}`,
    ref: event.ref,
    sha: event.sha,
    repository: repository.name,
    repository_owner: owner,
    repository_owner_id: String(userId(store, owner)),
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    repository_visibility: repository.private ? "private" : "public",
    repository_id: String(repository.id),
    actor_id: String(event.actor.id),
    actor: event.actor.login,
    workflow: run.workflow,
    head_ref: side(event.payload.pull_request, "head"),
    base_ref: side(event.payload.pull_request, "base"),
    event_name: event.name,
    ref_protected: String(isProtectedRef(store, repository, event.ref)),
    ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
    workflow_ref: `${run.repository}/${run.path}@${event.ref}`,
    workflow_sha: event.sha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: workflowSha,
    runner_environment: "github-hosted",
    check_run_id: String(jobOf(store, run.id, run.attempt, subject.job)?.id ?? ""),
    ...(environment !== undefined && { environment }),
    ...(kept !== undefined && { environment_node_id: kept }),
    iss: issuer,
    nbf: seconds - earlier,
    exp: seconds + lifetime,
    iat: seconds,
  };
}

function environmentNode(store: EnvironmentStore, repository: Repository, name: string): string | undefined {
  const environment = store.environments
    .all()
    .find((item) => item.repository === repository.id && item.name.toLowerCase() === name.toLowerCase());
  return environment && nodeId("Environment", environment.id);
}

function side(pull: Json | undefined, which: "head" | "base"): string {
  const at = (value: Json | undefined, key: string) =>
    value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
  const ref = at(at(pull, which), "ref");
  return typeof ref === "string" ? ref : "";
}
