import type { Deployment, DeploymentStatus } from "../records/deployment.ts";

import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { World } from "../store/world.ts";
import { setEnvironment } from "./environment.ts";

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
  world: World,
  repository: Repository,
  request: NewDeployment,
  actor: Actor,
): Deployment {
  setEnvironment(world, repository, request.environment, {}, actor);
  const now = world.now();
  const deployment: Deployment = {
    id: world.ids.next("deployment"),
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
  world.effect(actor, repository.name, "deployment.created", String(deployment.id), { to: request.environment });
  return world.deployments.put(deployment.id, deployment);
}

/** Says what became of a deployment. */
export function createDeploymentStatus(
  world: World,
  deployment: Deployment,
  { autoInactive = true, ...request }: NewDeploymentStatus,
  actor: Actor,
): DeploymentStatus {
  const status: DeploymentStatus = {
    id: world.ids.next("deployment-status"),
    deployment: deployment.id,
    description: "",
    environment: deployment.environment,
    targetUrl: "",
    environmentUrl: "",
    ...request,
    creator: actor.login,
    createdAt: world.now(),
  };
  if (status.state === "success" && autoInactive) deactivateOthers(world, deployment, status.environment, actor);
  record(world, deployment, status, actor);
  return status;
}

/** The statuses of a deployment, newest first. */
export function statusesOf(world: World, deployment: number): DeploymentStatus[] {
  return world.deploymentStatuses
    .all()
    .filter((status) => status.deployment === deployment)
    .reverse();
}

/** GitHub retires what is neither transient nor production, was a success, and went to the same environment before. */
function deactivateOthers(world: World, current: Deployment, environment: string, actor: Actor): void {
  for (const other of world.deployments.all()) {
    if (other.id === current.id || other.repository !== current.repository) continue;
    if (other.environment !== environment || other.transient || other.production) continue;
    const [last] = statusesOf(world, other.id);
    if (last?.state !== "success") continue;
    const id = world.ids.next("deployment-status");
    record(world, other, { ...last, id, state: "inactive", createdAt: world.now() }, actor);
  }
}

function record(world: World, deployment: Deployment, status: DeploymentStatus, actor: Actor): void {
  const name = world.repositories.get(deployment.repository)?.name ?? "";
  world.deploymentStatuses.put(status.id, status);
  world.deployments.put(deployment.id, { ...deployment, updatedAt: status.createdAt });
  world.effect(actor, name, "deployment_status.created", String(deployment.id), { to: status.state });
}
