import type { Deployment, DeploymentStatus, DeploymentStore } from "../records/deployment.ts";
import type { Actor } from "../records/effect.ts";
import type { EnvironmentStore } from "../records/environment.ts";
import type { Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { setEnvironment } from "./environment.ts";

/** What this file uses of the store. */
export interface DeploymentContext extends ChangeLog, DeploymentStore, EnvironmentStore, RepositoryStore {}

/** What must be said to create a deployment. */
export type NewDeployment = Pick<Deployment, "sha" | "ref" | "environment"> &
  Partial<Pick<Deployment, "task" | "payload" | "description" | "transient" | "production">>;

/** What must be said to create a status. */
export type NewDeploymentStatus = Pick<DeploymentStatus, "state"> &
  Partial<Pick<DeploymentStatus, "description" | "environment" | "targetUrl" | "environmentUrl">> & {
    /** Whether earlier deployments of the environment become inactive on success; they do unless told otherwise. */
    readonly autoInactive?: boolean;
  };

/** Records a deployment; its environment is made if it does not exist. */
export function createDeployment(
  store: DeploymentContext,
  repository: Repository,
  request: NewDeployment,
  actor: Actor,
): Deployment {
  setEnvironment(store, repository, request.environment, {}, actor);
  const now = store.now();
  const deployment: Deployment = {
    id: store.ids.next("deployment"),
    repository: repository.id,
    task: "deploy",
    payload: {},
    description: null,
    transient: false,
    production: request.environment === "production",
    ...request,
    creator: actor.login,
    createdAt: now,
    updatedAt: now,
  };
  store.effect(actor, repository.name, "deployment.created", String(deployment.id), { to: request.environment });
  return store.deployments.put(deployment.id, deployment);
}

/** Says what became of a deployment. */
export function createDeploymentStatus(
  store: DeploymentContext,
  deployment: Deployment,
  { autoInactive = true, ...request }: NewDeploymentStatus,
  actor: Actor,
): DeploymentStatus {
  const status: DeploymentStatus = {
    id: store.ids.next("deployment-status"),
    deployment: deployment.id,
    description: "",
    environment: deployment.environment,
    targetUrl: "",
    environmentUrl: "",
    ...request,
    creator: actor.login,
    createdAt: store.now(),
  };
  if (status.state === "success" && autoInactive) deactivateOthers(store, deployment, status.environment, actor);
  record(store, deployment, status, actor);
  return status;
}

/** The statuses of a deployment, newest first. */
export function statusesOf(store: DeploymentStore, deployment: number): DeploymentStatus[] {
  return store.deploymentStatuses
    .all()
    .filter((status) => status.deployment === deployment)
    .reverse();
}

/** GitHub retires what is neither transient nor production, was a success, and went to the same environment before. */
function deactivateOthers(store: DeploymentContext, current: Deployment, environment: string, actor: Actor): void {
  for (const other of store.deployments.all()) {
    if (other.id === current.id || other.repository !== current.repository) continue;
    if (other.environment !== environment || other.transient || other.production) continue;
    const [last] = statusesOf(store, other.id);
    if (last?.state !== "success") continue;
    const id = store.ids.next("deployment-status");
    record(store, other, { ...last, id, state: "inactive", createdAt: store.now() }, actor);
  }
}

function record(store: DeploymentContext, deployment: Deployment, status: DeploymentStatus, actor: Actor): void {
  const name = store.repositories.get(deployment.repository)?.name ?? "";
  store.deploymentStatuses.put(status.id, status);
  store.deployments.put(deployment.id, { ...deployment, updatedAt: status.createdAt });
  store.effect(actor, name, "deployment_status.created", String(deployment.id), { to: status.state });
}
