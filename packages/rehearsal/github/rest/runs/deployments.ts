import type { Json } from "../../../protocol/run.ts";
import { nodeId, simpleUser } from "../../people/user.ts";
import { type Deployment, type DeploymentStatus, deploymentStates } from "../../records/deployment.ts";
import type { StatusStore } from "../../records/status.ts";
import {
  createDeployment,
  createDeploymentStatus,
  type DeploymentContext,
  statusesOf,
} from "../../reviews/deployment.ts";
import { isoSeconds } from "../../store/object.ts";
import { isAncestor } from "../../store/ref.ts";
import { type CommitStatusesRouteContext, combined, statusesAt } from "../repository/commit-statuses.ts";
import { findCommit } from "../repository/contents.ts";
import { apiOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { invalid, notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface DeploymentsRouteContext extends DeploymentContext, CommitStatusesRouteContext {}

/** The routes of https://docs.github.com/rest/deployments/deployments. */
export const deployments: readonly RepositoryRoute<DeploymentsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/deployments",
    docs: "deployments/deployments#list-deployments",
    needs: { deployments: "read" },
    run: (call) => {
      const asked = (["sha", "ref", "task", "environment"] as const).map(
        (name) => [name, call.query.get(name)] as const,
      );
      const deployments = call.store.deployments
        .all()
        .filter((item) => item.repository === call.repository.id)
        .filter((item) => asked.every(([name, value]) => !value || value === "none" || item[name] === value));
      return page(call, deployments.reverse(), (shown) => shown.map((item) => deploymentBody(call, item)));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/deployments/{deployment_id}",
    docs: "deployments/deployments#get-a-deployment",
    needs: { deployments: "read" },
    run: (call) => ok(deploymentBody(call, find(call))),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/deployments",
    docs: "deployments/deployments#create-a-deployment",
    needs: { deployments: "write" },
    run: create,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    docs: "deployments/statuses#list-deployment-statuses",
    needs: { deployments: "read" },
    run: (call) => {
      const deployment = find(call);
      const deploymentStatus = statusesOf(call.store, deployment.id);
      return page(call, deploymentStatus, (shown) => shown.map((status) => statusBody(call, status)));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}",
    docs: "deployments/statuses#get-a-deployment-status",
    needs: { deployments: "read" },
    run: (call) => {
      const id = idParam(call, "status_id");
      const status = statusesOf(call.store, find(call).id).find((item) => item.id === id);
      if (!status) throw notFound();
      return ok(statusBody(call, status));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    docs: "deployments/statuses#create-a-deployment-status",
    needs: { deployments: "write" },
    run: (call) => {
      const { body } = call;
      const state = deploymentStates.find((name) => name === body.string("state"));
      if (!state) throw invalid({ resource: "DeploymentStatus", field: "state", code: "custom" });
      const deployment = find(call);
      const request = {
        state,
        description: body.optionalString("description") ?? "",
        targetUrl: body.optionalString("log_url") ?? body.optionalString("target_url") ?? "",
        environment: body.optionalString("environment") ?? deployment.environment,
        environmentUrl: body.optionalString("environment_url") ?? "",
        autoInactive: body.boolean("auto_inactive", true),
      };
      const status = createDeploymentStatus(call.store, deployment, request, call.actor);
      return { status: 201, body: statusBody(call, status) };
    },
  },
];

async function create(call: RepositoryCall<DeploymentsRouteContext>): Promise<{ status: number; body: unknown }> {
  const { body, store, repository, git } = call;
  const ref = body.string("ref");
  const sha = await findCommit(call, ref);
  if (!sha) throw new Refusal(422, `No ref found for: ${ref}`);
  const environment = body.optionalString("environment") ?? "production";
  if (body.boolean("auto_merge", true)) {
    const main = await findCommit(call, repository.defaultBranch);
    if (main && (await git.commit(`refs/heads/${ref}`)) && !(await isAncestor(git, main, sha))) {
      const said = `Conflict merging ${repository.defaultBranch} into ${ref}.`;
      throw new Refusal(409, `${said} Send auto_merge: false: the loopback GitHub does not merge for a deployment.`);
    }
  }
  checkContexts(call, sha, body.list("required_contexts"));
  const production = body.boolean("production_environment", environment === "production");
  const request = {
    ref,
    sha,
    environment,
    production,
    task: body.optionalString("task") ?? "deploy",
    payload: (body.raw("payload") ?? {}) as Json,
    description: body.optionalString("description") ?? null,
    transient: body.boolean("transient_environment", false),
  };
  return { status: 201, body: deploymentBody(call, createDeployment(store, repository, request, call.actor)) };
}

/** Commit statuses that are not green forbid a deployment, unless `required_contexts` says which count. */
function checkContexts(call: RepositoryCall<StatusStore>, sha: string, required: readonly Json[] | undefined): void {
  const latest = statusesAt(call, sha);
  const counted = required ? latest.filter((status) => required.includes(status.context)) : latest;
  const missing = required?.some((context) => !latest.some((status) => status.context === context));
  if (missing || (counted.length > 0 && combined(counted) !== "success")) {
    throw new Refusal(409, `Conflict: Commit status checks failed for ${sha}.`);
  }
}

function find(call: RepositoryCall<DeploymentsRouteContext>): Deployment {
  const deployment = call.store.deployments.get(idParam(call, "deployment_id"));
  if (deployment?.repository !== call.repository.id) throw notFound();
  return deployment;
}

/** A deployment as GitHub shows it. */
export function deploymentBody(
  { store, repository }: RepositoryCall<DeploymentsRouteContext>,
  item: Deployment,
): unknown {
  const url = `${apiOf(store, repository)}/deployments/${item.id}`;
  return {
    url,
    id: item.id,
    node_id: nodeId("Deployment", item.id),
    task: item.task,
    original_environment: item.environment,
    environment: item.environment,
    description: item.description,
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: apiOf(store, repository),
    creator: simpleUser(store, item.creator),
    sha: item.sha,
    ref: item.ref,
    payload: item.payload,
    transient_environment: item.transient,
    production_environment: item.production,
    performed_via_github_app: null,
  };
}

function statusBody({ store, repository }: RepositoryCall<DeploymentsRouteContext>, status: DeploymentStatus): unknown {
  const deployment = `${apiOf(store, repository)}/deployments/${status.deployment}`;
  return {
    url: `${deployment}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    state: status.state,
    creator: simpleUser(store, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.targetUrl,
    created_at: isoSeconds(status.createdAt),
    updated_at: isoSeconds(status.createdAt),
    deployment_url: deployment,
    repository_url: apiOf(store, repository),
    environment_url: status.environmentUrl,
    log_url: status.targetUrl,
    performed_via_github_app: null,
  };
}
