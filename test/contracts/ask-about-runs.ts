/** Every route that starts, repeats or ends a run, asked rightly once. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Octokit } from "@octokit/core";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import { noActions } from "../../packages/rehearsal/github/records/actions-service.ts";
import { allPermissions, exampleRun } from "./example.ts";

/** Asks them all of a repository that has a branch `main`. */
export async function askAboutRuns(
  github: LoopbackGitHub,
  repo: { readonly owner: string; readonly repo: string },
): Promise<void> {
  const name = `${repo.owner}/${repo.repo}`;
  const auth = github.issueToken({ repository: name, permissions: allPermissions });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const files = { ".github/workflows/go.yml": "on: workflow_dispatch" };
  const { sha } = await github.commit(name, { branch: "main", message: "Go", files });
  github.serveActions({
    ...noActions,
    cancel: () => {},
    replay: () => {},
    dispatch: async () => github.startRun(exampleRun(name, sha)),
    repositoryDispatch: async () => {},
  });
  const run = github.startRun(exampleRun(name, sha));
  const log = join(github.folder, "job.log");
  await writeFile(log, "line\n");
  const job = github.updateJob(run.id, "build", { status: "completed", conclusion: "failure", log });
  github.finishRun(run.id, "failure");
  const at = { ...repo, run_id: run.id };
  const manual = { request: { redirect: "manual" as const } };
  const logs = "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs";
  await octokit.request(logs, { ...repo, job_id: job.id, ...manual });
  await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", at);
  await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", at);
  await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun", at);
  github.finishRun(run.id, "failure");
  await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs", { ...at, ...manual });
  const attemptLogs = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs";
  await octokit.request(attemptLogs, { ...at, attempt_number: 1, ...manual });
  await octokit.request("POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", { ...repo, job_id: job.id });
  for (const attempt_number of [1, 3])
    await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}", {
      ...at,
      attempt_number,
    });
  for (const status of ["completed", "waiting"] as const)
    await octokit.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
      ...repo,
      workflow_id: "develop.yml",
      status,
    });
  const dispatch = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
  await octokit.request(dispatch, { ...repo, workflow_id: "go.yml", ref: "main" });
  const details = { ...repo, workflow_id: "go.yml", ref: "main", inputs: { a: "b" }, return_run_details: true };
  await octokit.request(dispatch, details);
  await octokit.request("POST /repos/{owner}/{repo}/dispatches", {
    ...repo,
    event_type: "go",
    client_payload: { a: 1 },
  });
}
