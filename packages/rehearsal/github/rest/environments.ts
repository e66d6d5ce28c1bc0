import { type Environment, environmentsOf, findEnvironment } from "../environment.ts";
import { isoSeconds } from "../git/object.ts";
import { page } from "./page.ts";
import { notFound } from "./refusal.ts";
import { apiOf, htmlOf } from "./repos.ts";
import { ok, param, type RepositoryCall, type Route } from "./route.ts";
import { nodeId, simpleUser } from "./users.ts";

/** The routes of https://docs.github.com/rest/deployments/environments. */
export const environments: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments",
    docs: "deployments/environments#list-environments",
    needs: { actions: "read" },
    run: (call) =>
      page(call, environmentsOf(call.world, call.repository), (shown, total) => ({
        total_count: total,
        environments: shown.map((item) => environmentBody(call, item)),
      })),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments/{environment_name}",
    docs: "deployments/environments#get-an-environment",
    needs: { actions: "read" },
    run: (call) => {
      const item = findEnvironment(call.world, call.repository, param(call, "environment_name"));
      if (!item) throw notFound();
      return ok(environmentBody(call, item));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    docs: "deployments/branch-policies#list-deployment-branch-policies",
    needs: { actions: "read" },
    run: (call) => {
      const item = findEnvironment(call.world, call.repository, param(call, "environment_name"));
      if (!item) throw notFound();
      return page(call, item.branches ?? [], (shown, total) => ({
        total_count: total,
        branch_policies: shown.map((name, index) => ({
          id: item.id * 1000 + index,
          node_id: nodeId("BranchPolicy", `${item.id}:${name}`),
          name,
          type: "branch",
        })),
      }));
    },
  },
];

function environmentBody({ world, repository }: RepositoryCall, item: Environment): unknown {
  return {
    id: item.id,
    node_id: nodeId("Environment", item.id),
    name: item.name,
    url: `${apiOf(world, repository)}/environments/${encodeURIComponent(item.name)}`,
    html_url: `${htmlOf(world, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(item.name)}`,
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.updatedAt),
    protection_rules: protectionRules(world, item),
    deployment_branch_policy: item.branches && { protected_branches: false, custom_branch_policies: true },
  };
}

function protectionRules(world: RepositoryCall["world"], item: Environment): unknown[] {
  const rule = (type: string, more: object) => {
    const id = item.id * 10 + ["wait_timer", "required_reviewers", "branch_policy"].indexOf(type);
    return { id, node_id: nodeId("Gate", id), type, ...more };
  };
  const reviewers = item.reviewers.map((login) => ({ type: "User", reviewer: simpleUser(world, login) }));
  return [
    ...(item.waitTimer > 0 ? [rule("wait_timer", { wait_timer: item.waitTimer })] : []),
    ...(reviewers.length > 0
      ? [rule("required_reviewers", { prevent_self_review: item.preventSelfReview, reviewers })]
      : []),
    ...(item.branches ? [rule("branch_policy", {})] : []),
  ];
}
