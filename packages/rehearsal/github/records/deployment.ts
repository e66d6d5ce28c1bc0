import type { Json } from "../../protocol/run.ts";
import type { Collection } from "./collection.ts";

/** That a commit was sent to an environment. */
export interface Deployment {
  readonly id: number;
  readonly repository: number;
  readonly sha: string;
  /** As it was asked for: a branch, a tag or a sha. */
  readonly ref: string;
  readonly task: string;
  readonly payload: Json;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The states a deployment can be in. */
export const deploymentStates = [
  "error",
  "failure",
  "inactive",
  "in_progress",
  "queued",
  "pending",
  "success",
] as const;

/** What became of a deployment, newest last. */
export interface DeploymentStatus {
  readonly id: number;
  readonly deployment: number;
  readonly state: (typeof deploymentStates)[number];
  readonly description: string;
  readonly environment: string;
  readonly targetUrl: string;
  readonly environmentUrl: string;
  readonly creator: string;
  readonly createdAt: number;
}

/** The records of deployments. */
export interface DeploymentStore {
  readonly deployments: Collection<Deployment>;
  readonly deploymentStatuses: Collection<DeploymentStatus>;
}
