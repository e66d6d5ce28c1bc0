import { nodeId } from "../../people/user.ts";
import type { BranchPolicy, EnvironmentStore } from "../../records/environment.ts";
import { setEnvironment } from "../../reviews/environment.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { theEnvironment } from "./environments.ts";

/** The routes of https://docs.github.com/rest/deployments/branch-policies. */
export const deploymentBranchPolicies: readonly RepositoryRoute<ChangeLog & EnvironmentStore>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    docs: "deployments/branch-policies#list-deployment-branch-policies",
    needs: { actions: "read" },
    run: (call) =>
      page(call, customOf(call), (shown, total) => ({
        total_count: total,
        branch_policies: shown.map(policyBody),
      })),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    docs: "deployments/branch-policies#create-a-deployment-branch-policy",
    needs: { administration: "write" },
    run: (call) => {
      const [name, type] = [call.body.string("name"), call.body.optionalString("type") ?? "branch"];
      if (type !== "branch" && type !== "tag") throw new Refusal(422, `"${type}" is neither "branch" nor "tag".`);
      const there = policiesOf(call);
      const same = there.find((policy) => policy.name === name && policy.type === type);
      if (same) throw new Refusal(303, "See Other", { headers: { location: `${call.url.href}/${same.id}` } });
      const made = set(call, [...there, { name, type }]).at(-1);
      if (!made) throw notFound();
      return ok(policyBody(made));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    docs: "deployments/branch-policies#get-a-deployment-branch-policy",
    needs: { actions: "read" },
    run: (call) => ok(policyBody(find(call))),
  },
  {
    method: "PUT",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    docs: "deployments/branch-policies#update-a-deployment-branch-policy",
    needs: { administration: "write" },
    run: (call) => {
      const old = find(call);
      const wanted = { name: call.body.string("name"), type: old.type };
      const made = set(
        call,
        policiesOf(call).map((policy) => (policy.id === old.id ? wanted : policy)),
      );
      const policy = made.find(({ name, type }) => name === wanted.name && type === wanted.type);
      return ok(policyBody(policy ?? old));
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    docs: "deployments/branch-policies#delete-a-deployment-branch-policy",
    needs: { administration: "write" },
    run: (call) => {
      const old = find(call);
      set(
        call,
        policiesOf(call).filter((policy) => policy.id !== old.id),
      );
      return { status: 204 };
    },
  },
];

/** No policies of its own are no mistake where they are only listed. */
function customOf(call: RepositoryCall<EnvironmentStore>): readonly BranchPolicy[] {
  const { branches } = theEnvironment(call);
  return branches === null || branches === "protected" ? [] : branches;
}

/** The policies of an environment that has them turned on; GitHub knows none of one that lets every branch deploy. */
function policiesOf(call: RepositoryCall<EnvironmentStore>): readonly BranchPolicy[] {
  const { branches } = theEnvironment(call);
  if (branches === null || branches === "protected") throw notFound();
  return branches;
}

function find(call: RepositoryCall<EnvironmentStore>): BranchPolicy {
  const id = idParam(call, "branch_policy_id");
  const policy = policiesOf(call).find((item) => item.id === id);
  if (!policy) throw notFound();
  return policy;
}

function set(
  call: RepositoryCall<ChangeLog & EnvironmentStore>,
  branches: readonly (BranchPolicy | Omit<BranchPolicy, "id">)[],
): readonly BranchPolicy[] {
  const { store, repository, actor } = call;
  setEnvironment(store, repository, theEnvironment(call).name, { branches }, actor);
  return customOf(call);
}

function policyBody({ id, name, type }: BranchPolicy): unknown {
  return { id, node_id: nodeId("BranchPolicy", id), name, type };
}
