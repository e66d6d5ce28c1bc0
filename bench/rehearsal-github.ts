/** What the loopback GitHub takes for a request of a flow: refs, files, commits, trees and deployments in turn, as its own clock sees it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Octokit } from "@octokit/core";
import { openGitHub } from "../packages/rehearsal/github/github.ts";
import { median, type Row, row } from "./row.ts";

const rounds = 20;
/** Milliseconds; GitHub itself takes some hundred. */
const limit = 5;

/** One row: the median request. */
export async function gitHubRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  const github = await openGitHub({ folder });
  try {
    const repository = "acme/shop";
    await github.createRepository(repository);
    const { sha } = await github.commit(repository, { branch: "main", message: "First", files: { "a.txt": "a" } });
    const token = github.issueToken({ repository, permissions: { contents: "write", deployments: "write" } });
    const octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
    const repo = { owner: "acme", repo: "shop" };
    for (let count = 0; count < rounds; count += 1) {
      await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...repo, ref: "heads/main" });
      await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "a.txt" });
      await octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { ...repo, commit_sha: sha });
      const tree = [{ path: `f/${count}`, mode: "100644", type: "blob", content: `${count}` } as const];
      await octokit.request("POST /repos/{owner}/{repo}/git/trees", { ...repo, base_tree: sha, tree });
      await octokit.request("GET /repos/{owner}/{repo}/deployments", repo);
    }
    const times = github.requests.map(({ ms }) => ms);
    return [row("request to the loopback GitHub, median", median(times), limit, "limit", "ms", 1)];
  } finally {
    await github.close();
    await rm(folder, { recursive: true, force: true });
  }
}
