/** Every route about people, teams, environments and what waits for them, asked rightly once. */
import { Octokit } from "@octokit/core";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import { allPermissions, exampleRun } from "./example.ts";

/** Asks them all of a repository of `acme` that has a branch `main`. */
export async function askAboutPeople(
  github: LoopbackGitHub,
  repo: { readonly owner: string; readonly repo: string },
): Promise<void> {
  const name = `${repo.owner}/${repo.repo}`;
  github.setCollaborator(name, "ada", "admin");
  github.setCollaborator(name, "tom", "read");
  github.setTeam("acme", "product", ["ada", "tom"]);
  const as = (auth: string) => new Octokit({ auth, baseUrl: github.urls.api });
  const ada = as(github.issuePersonToken({ repository: name, login: "ada" }));
  const app = as(github.issueToken({ repository: name, permissions: { ...allPermissions, members: "read" } }));
  await ada.request("GET /user");
  await environments(ada, repo);
  const team = { org: "acme", team_slug: "product" };
  await app.request("GET /orgs/{org}/teams", { org: "acme" });
  await app.request("GET /orgs/{org}/teams/{team_slug}", team);
  await app.request("GET /orgs/{org}/teams/{team_slug}/members", { ...team, per_page: 1, page: 2 });
  await app.request("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", { ...team, username: "tom" });
  await app.request("GET /repos/{owner}/{repo}/collaborators", repo);
  await app.request("GET /repos/{owner}/{repo}/collaborators/{username}", { ...repo, username: "tom" });
  for (const username of ["tom", "nobody"])
    await app.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { ...repo, username });
  await reviews(github, ada, repo);
}

async function environments(ada: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const at = { ...repo, environment_name: "waits" };
  const { data: me } = await ada.request("GET /user");
  const { data: team } = await ada.request("GET /orgs/{org}/teams/{team_slug}", { org: "acme", team_slug: "product" });
  const put = "PUT /repos/{owner}/{repo}/environments/{environment_name}";
  await ada.request(put, {
    ...at,
    wait_timer: 30,
    prevent_self_review: true,
    reviewers: [
      { type: "User", id: Number(me.id) },
      { type: "Team", id: team.id },
    ],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
  const policies = "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies" as const;
  const { data: made } = await ada.request(`POST ${policies}`, { ...at, name: "release/*" });
  const policy = { ...at, branch_policy_id: made.id ?? 0 };
  await ada.request(`GET ${policies}`, at);
  await ada.request(`GET ${policies}/{branch_policy_id}`, policy);
  const { data: changed } = await ada.request(`PUT ${policies}/{branch_policy_id}`, { ...policy, name: "main" });
  await ada.request(`DELETE ${policies}/{branch_policy_id}`, { ...at, branch_policy_id: changed.id ?? 0 });
  await ada.request("GET /repos/{owner}/{repo}/environments/{environment_name}", at);
  await ada.request("DELETE /repos/{owner}/{repo}/environments/{environment_name}", at);
}

async function reviews(github: LoopbackGitHub, ada: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const name = `${repo.owner}/${repo.repo}`;
  const main = await github.resolve(name, "main");
  const run = github.startRun(exampleRun(name, main?.sha ?? ""));
  const environment = github.setEnvironment(name, "gated", {
    reviewers: [
      { type: "User", login: "ada" },
      { type: "Team", slug: "product" },
    ],
  });
  const request = { run, job: "deploy", name: "deploy", environment: "gated", deployment: true };
  const passing = github.requestDeployment(request, () => {}, new AbortController().signal);
  const at = { ...repo, run_id: run.id };
  await ada.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", at);
  await ada.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments", at);
  await ada.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments", {
    ...at,
    environment_ids: [environment.id],
    state: "approved",
    comment: "Ship it",
  });
  await passing;
  await ada.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals", at);
  github.finishRun(run.id, "success");
}
