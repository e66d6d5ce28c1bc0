import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { greedy } from "../../packages/rehearsal/github/rest/match.ts";
import { openRoutes, repositoryRoutes } from "../../packages/rehearsal/github/rest/routes.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { askAboutPeople } from "./ask-about-people.ts";
import { askAboutReleases } from "./ask-about-releases.ts";
import { askAboutRuns } from "./ask-about-runs.ts";
import { type CheckedGitHub, noLimits, openChecked, sharedContract } from "./checked-github.ts";
import { allPermissions, exampleRun, uploadArtifact } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;

beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
  await github.createRepository("acme/shop", { defaultBranch: "main", actionsMayOpenPulls: true });
  octokit = as(allPermissions);
}, 120_000);

afterAll(() => github.end());

function as(permissions: Permissions): Octokit {
  return new Octokit({ auth: github.issueToken({ repository: "acme/shop", permissions }), baseUrl: github.urls.api });
}

test("every route of ours is a route of GitHub, documented at the same place, with the same wide parts", async () => {
  const { operation, multiSegment } = await sharedContract();
  const wrong = [...repositoryRoutes, ...openRoutes].filter(({ method, path, docs }) => {
    const result = operation(method, path);
    const wide = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).filter((name) => greedy.has(name));
    const right = result && result.externalDocs?.url === `https://docs.github.com/rest/${docs}`;
    return !right || multiSegment(result).join() !== wide.join();
  });
  expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test("every resource below rest/ is in the table of routes", async () => {
  const folder = join(import.meta.dirname, "../../packages/rehearsal/github/rest");
  const files = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test|^routes)\.ts$/.test(name));
  const modules = await Promise.all(
    files.map((name) => import(join(folder, name)) as Promise<Record<string, unknown>>),
  );
  const matches = modules.flatMap((module) => Object.values(module).filter(Array.isArray).flat()) as unknown[];
  const routes = matches.filter((item) => typeof item === "object" && item !== null && "run" in item && "docs" in item);
  expect(new Set(routes)).toEqual(new Set([...repositoryRoutes, ...openRoutes]));
});

test("every route answers as GitHub's description says, asked rightly and wrongly", async () => {
  const made = await github.commit("acme/shop", {
    branch: "main",
    message: "First",
    files: { "a.txt": "a\n", "b/c": "c" },
  });
  await git(made.sha);
  await history(made.sha);
  await collaboration(made.sha);
  await actions(made.sha);
  await askAboutPeople(github, repo);
  await askAboutRuns(github, repo);
  await askAboutReleases(github, repo);
  await refusals();
  const asked = new Set(github.requests.map(({ method, route }) => `${method} ${route}`));
  const never = [...repositoryRoutes, ...openRoutes].filter(({ method, path }) => !asked.has(`${method} ${path}`));
  expect(never.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(github.violations).toEqual([]);
  expect(github.requests.filter(({ status }) => status >= 500)).toEqual([]);
}, 120_000);

async function git(sha: string): Promise<void> {
  const blob = await octokit.request("POST /repos/{owner}/{repo}/git/blobs", {
    ...repo,
    content: "hi",
    encoding: "utf-8",
  });
  await octokit.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...repo, file_sha: blob.data.sha });
  const file = { mode: "100644", type: "blob" } as const;
  const tree = await octokit.request("POST /repos/{owner}/{repo}/git/trees", {
    ...repo,
    base_tree: sha,
    tree: [
      { ...file, path: "d/e.txt", content: "e" },
      { ...file, path: "f", sha: blob.data.sha },
      { ...file, path: "a.txt", sha: null },
    ],
  });
  await octokit.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
    ...repo,
    tree_sha: tree.data.sha,
    recursive: "1",
  });
  const { data: commit } = await octokit.request("POST /repos/{owner}/{repo}/git/commits", {
    ...repo,
    message: "Second",
    tree: tree.data.sha,
    parents: [sha],
    author: { name: "Ada", email: "1815+ada@users.noreply.github.com", date: "2026-01-02T03:04:05Z" },
  });
  await octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { ...repo, commit_sha: commit.sha });
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", {
    ...repo,
    ref: "refs/heads/topic/one",
    sha: commit.sha,
  });
  await octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/main", sha: commit.sha });
  await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...repo, ref: "heads/topic/one" });
  await octokit.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ...repo, ref: "heads/" });
  const { data: tag } = await octokit.request("POST /repos/{owner}/{repo}/git/tags", {
    ...repo,
    tag: "v1",
    message: "One",
    object: commit.sha,
    type: "commit",
  });
  await octokit.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { ...repo, tag_sha: tag.sha });
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/tags/v1", sha: tag.sha });
  await octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "tags/v1" });
}

async function history(sha: string): Promise<void> {
  await octokit.request("GET /repos/{owner}/{repo}", repo);
  await octokit.request("GET /repos/{owner}/{repo}/activity", { ...repo, per_page: 1, time_period: "year" });
  await octokit.request("GET /repos/{owner}/{repo}/commits", { ...repo, per_page: 1, page: 2 });
  const { data: tip } = await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repo, ref: "main" });
  expect([tip.author?.login, tip.commit.author?.name]).toEqual(["ada", "Ada"]);
  await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", { ...repo, basehead: `${sha}...topic/one` });
  await octokit.request("GET /repos/{owner}/{repo}/branches", repo);
  await octokit.request("GET /repos/{owner}/{repo}/branches/{branch}", { ...repo, branch: "topic/one" });
  await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "d/e.txt" });
  await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "", ref: "main" });
  const raw = { accept: "application/vnd.github.raw+json" };
  await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "b/c", headers: raw });
  const text = Buffer.from("text").toString("base64");
  const put = "PUT /repos/{owner}/{repo}/contents/{path}";
  const { data: file } = await octokit.request(put, { ...repo, path: "put/a", message: "Put", content: text });
  const gone = { ...repo, path: "put/a", message: "Away", sha: file.content?.sha ?? "" };
  await octokit.request("DELETE /repos/{owner}/{repo}/contents/{path}", gone);
  await octokit.request("GET /users/{username}", { username: "ada" });
  await octokit.request("GET /rate_limit");
}

async function collaboration(sha: string): Promise<void> {
  await github.commit("acme/shop", { branch: "feature/x", message: "More", files: { "new.txt": "n" } });
  const { data: pull } = await octokit.request("POST /repos/{owner}/{repo}/pulls", {
    ...repo,
    title: "More",
    head: "feature/x",
    base: "main",
  });
  await octokit.request("GET /repos/{owner}/{repo}/pulls", { ...repo, state: "all" });
  await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...repo, pull_number: pull.number });
  await octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", {
    ...repo,
    sha,
    state: "success",
    context: "slipway",
  });
  await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses", { ...repo, ref: sha });
  await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/status", { ...repo, ref: sha });
  const { data: deployment } = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
    ...repo,
    ref: "main",
    environment: "dev",
    auto_merge: false,
    required_contexts: [],
    payload: { digest: "sha256:0" },
  });
  const id = { ...repo, deployment_id: (deployment as { id: number }).id };
  const { data: status } = await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    ...id,
    state: "success",
    environment_url: "http://127.0.0.1:8080",
  });
  await octokit.request("GET /repos/{owner}/{repo}/deployments", { ...repo, environment: "dev" });
  await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}", id);
  await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", id);
  const one = "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}";
  await octokit.request(one, { ...id, status_id: Number(status.id) });
  github.setEnvironment("acme/shop", "uat", {
    reviewers: [{ type: "User", login: "ada" }],
    waitTimer: 5,
    branches: ["release/*"],
    preventSelfReview: true,
  });
  const uat = { ...repo, environment_name: "uat" };
  await octokit.request("GET /repos/{owner}/{repo}/environments", repo);
  await octokit.request("GET /repos/{owner}/{repo}/environments/{environment_name}", uat);
  await octokit.request("GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies", uat);
}

async function actions(sha: string): Promise<void> {
  const run = github.startRun(exampleRun("acme/shop", sha));
  const step = {
    name: "Build",
    number: 1,
    status: "completed",
    conclusion: "success",
    started: 0,
    finished: 1,
  } as const;
  github.updateJob(run.id, "build", { status: "queued" });
  const job = github.updateJob(run.id, "build", { status: "in_progress", steps: [step] });
  await uploadArtifact(github, run.id, "build", "package", Buffer.from("bytes"));
  github.updateJob(run.id, "build", { status: "completed", conclusion: "success" });
  github.finishRun(run.id, "success");
  const id = { ...repo, run_id: run.id };
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs", { ...repo, branch: "main" });
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", id);
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", id);
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
    ...id,
    attempt_number: 1,
  });
  await octokit.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}", { ...repo, job_id: Number(job.id) });
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", { ...id, name: "package" });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts", repo);
  const artifact = { ...repo, artifact_id: data.artifacts[0]?.id ?? 0 };
  await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", artifact);
  const zip = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  await octokit.request(zip, { ...artifact, archive_format: "zip", request: { redirect: "manual" } });
  await octokit.request("DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", artifact);
}

/** Every route asked with a token that has nothing, with none, and the classic mistakes. */
async function refusals(): Promise<void> {
  const mine = { ...repo, repo: "other" };
  const wrong: [string, Record<string, unknown>][] = [
    ["PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/main", sha: "0".repeat(40) }],
    ["PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/none", sha: "0".repeat(40) }],
    ["POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "main" }],
    ["POST /repos/{owner}/{repo}/git/trees", { ...repo, tree: [{ path: "../x", mode: "100644", content: "" }] }],
    ["POST /repos/{owner}/{repo}/git/commits", { ...repo, message: "x", tree: "0".repeat(40) }],
    ["POST /repos/{owner}/{repo}/pulls", { ...repo, title: "x", head: "none", base: "main" }],
    ["POST /repos/{owner}/{repo}/pulls", { ...repo, title: "More", head: "feature/x", base: "main" }],
    ["POST /repos/{owner}/{repo}/deployments", { ...repo, ref: "none" }],
    ["POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha: "none", state: "success" }],
    ["GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "none" }],
    ["GET /repos/{owner}/{repo}/actions/runs/{run_id}", { ...repo, run_id: 1 }],
    ["GET /repos/{owner}/{repo}/issues", repo],
    ["GET /repos/{owner}/{repo}", mine],
    ["GET /user", {}],
  ];
  for (const [route, more] of wrong) await expect(octokit.request(route, more)).rejects.toThrow();
  const nothing = as({});
  const anonymous = new Octokit({ baseUrl: github.urls.api });
  const forged = new Octokit({ auth: "ghs_forged", baseUrl: github.urls.api });
  for (const { method, path, needs } of repositoryRoutes) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, /_id$|number$/.test(name) ? 1 : "x"]);
    const ask = (client: Octokit) => client.request(`${method} ${path}`, { ...Object.fromEntries(names), ...repo });
    if (!needs.metadata) await expect(ask(nothing)).rejects.toMatchObject({ status: 403 });
    await expect(ask(anonymous)).rejects.toMatchObject({ status: 404 });
    await expect(ask(forged)).rejects.toMatchObject({ status: 401 });
  }
}
