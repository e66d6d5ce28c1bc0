import type { Deployment, DeploymentStatus } from "./records/deployment.ts";
import type { Actor } from "./records/effect.ts";
import { rehearsal } from "./records/effect.ts";
import type { Environment } from "./records/environment.ts";
import type { Repository } from "./records/repository.ts";
import type { DeploymentContext, NewDeployment, NewDeploymentStatus } from "./reviews/deployment.ts";
import { createDeployment, createDeploymentStatus } from "./reviews/deployment.ts";
import type { EnvironmentSettings } from "./reviews/environment.ts";
import { environmentsOf, findEnvironment, setEnvironment } from "./reviews/environment.ts";

/** What can be done about environments and the records of deployments. */
export interface DeploymentVerbs {
  setEnvironment(name: string, environment: string, settings?: EnvironmentSettings): Environment;
  environment(name: string, environment: string): Environment | null;
  /** Names of a repository's environments. */
  environments(name: string): string[];
  createDeployment(name: string, request: NewDeployment, actor?: Actor): Deployment;
  createDeploymentStatus(deployment: number, request: NewDeploymentStatus, actor?: Actor): DeploymentStatus;
}

/** These verbs over the store. */
export function deploymentVerbs(store: DeploymentContext, must: (name: string) => Repository): DeploymentVerbs {
  return {
    setEnvironment: (name, environment, settings) => setEnvironment(store, must(name), environment, settings),
    environment: (name, environment) => findEnvironment(store, must(name), environment) ?? null,
    environments: (name) => environmentsOf(store, must(name)).map((environment) => environment.name),
    createDeployment: (name, request, actor = rehearsal) => createDeployment(store, must(name), request, actor),
    createDeploymentStatus: (id, request, actor = rehearsal) => {
      const deployment = store.deployments.get(id);
      if (!deployment) throw new Error(`No deployment ${id}.`);
      return createDeploymentStatus(store, deployment, request, actor);
    },
  };
}
