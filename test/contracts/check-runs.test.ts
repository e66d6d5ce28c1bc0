import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;
let sha: string;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop");
  sha = (await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } })).sha;
  const auth = github.issueToken({ repository: "acme/shop", permissions: { checks: "write" } });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);
afterAll(() => github.end());

const listed = async (more: object = {}) =>
  (await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ...repo, ref: sha, ...more })).data;

test("a job is a check of its commit, beside those that somebody made, and nobody but GitHub changes it", async () => {
  const run = github.startRun(exampleRun("acme/shop", sha));
  const job = github.updateJob(run.id, "verify/test", { name: "verify / test", status: "waiting" });
  const made = { ...repo, name: "scan", head_sha: sha, status: "in_progress" as const };
  const { data: scan } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", made);
  expect((await listed()).check_runs.map(({ id, name, status }) => [id, name, status])).toEqual([
    [job.id, "verify / test", "queued"],
    [scan.id, "scan", "in_progress"],
  ]);
  github.updateJob(run.id, "verify/test", { status: "completed", conclusion: "success" });
  const { check_runs: named } = await listed({ check_name: "verify / test" });
  expect(named).toMatchObject([
    { conclusion: "success", app: { slug: "github-actions" }, check_suite: { id: run.id }, external_id: "verify/test" },
  ]);
  const at = { ...repo, check_run_id: job.id };
  expect((await octokit.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", at)).data.name).toBe(
    "verify / test",
  );
  const change = octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    ...at,
    conclusion: "failure",
  });
  await expect(change).rejects.toMatchObject({ status: 403 });
});
