import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;

beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop", { actionsMayOpenPulls: true });
  await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a\n", b: "b\n" } });
  const permissions = { "pull-requests": "write", contents: "write" } as const;
  const auth = github.issueToken({ repository: "acme/shop", permissions });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);

afterAll(() => github.end());

async function get(number: number) {
  return (await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...repo, pull_number: number }))
    .data;
}

async function change(branch: string, files: Record<string, string>): Promise<string> {
  return (await github.commit("acme/shop", { branch, message: `Change ${branch}`, files })).sha;
}

const files = async (ref: string): Promise<string[]> => {
  const source = await github.resolve("acme/shop", ref);
  return source ? github.list(source, "") : [];
};

/** A commit that follows none. */
const alien = async (): Promise<string> => {
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...repo, ref: "heads/main" });
  const main = await octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
    ...repo,
    commit_sha: data.object.sha,
  });
  const made = { ...repo, message: "Alien", tree: main.data.tree.sha, parents: [] };
  return (await octokit.request("POST /repos/{owner}/{repo}/git/commits", made)).data.sha;
};

test("a pull request has a head and a merge ref that follow both branches", async () => {
  const sha = await change("feature/a", { new: "n" });
  const { number } = await github.openPull("acme/shop", { title: "A", head: "feature/a", base: "main" }, "ada");
  expect((await github.resolve("acme/shop", `refs/pull/${number}/head`))?.sha).toBe(sha);
  expect(await files(`refs/pull/${number}/merge`)).toEqual(["a", "b", "new"]);
  await change("feature/a", { newer: "n" });
  await change("main", { late: "l" });
  expect(await files(`refs/pull/${number}/merge`)).toEqual(["a", "b", "late", "new", "newer"]);
  const data = await get(number);
  expect(data).toMatchObject({ state: "open", mergeable: true, commits: 2, additions: 2, changed_files: 2 });
  expect(data.merge_commit_sha).toBe((await github.resolve("acme/shop", `refs/pull/${number}/merge`))?.sha);
});

test("branches that contradict each other make a pull request that cannot be merged and has no merge ref", async () => {
  await change("feature/b", { a: "one\n" });
  await change("main", { a: "two\n" });
  const { number } = await github.openPull("acme/shop", { title: "B", head: "feature/b", base: "main" });
  expect(await get(number)).toMatchObject({ mergeable: false, mergeable_state: "dirty", merge_commit_sha: null });
  expect(await github.resolve("acme/shop", `refs/pull/${number}/merge`)).toBeNull();
});

test("two branches without a common commit make no pull request", async () => {
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", {
    ...repo,
    ref: "refs/heads/alien",
    sha: await alien(),
  });
  const asked = { ...repo, title: "Alien", head: "alien", base: "main" };
  await expect(octokit.request("POST /repos/{owner}/{repo}/pulls", asked)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining("The alien branch has no history in common with main"),
  });
  expect(github.pulls("acme/shop").map(({ head }) => head)).not.toContain("alien");
});

test("a pull request is merged once its base contains its head", async () => {
  const sha = await change("feature/c", { c: "c" });
  const { number } = await github.openPull("acme/shop", { title: "C", head: "feature/c", base: "main" });
  await octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/main", sha });
  expect(await get(number)).toMatchObject({ state: "closed", merged: true, merge_commit_sha: sha });
  expect(github.pull("acme/shop", "feature/c", "main")).toBeNull();
});

test("a pull request is closed when its branch is deleted", async () => {
  await change("feature/d", { d: "d" });
  const { number } = await github.openPull("acme/shop", { title: "D", head: "feature/d", base: "main" });
  await octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/feature/d" });
  expect(await get(number)).toMatchObject({ state: "closed", merged: false });
});

test.each([
  ["a branch that is not there", "none", "main", "invalid"],
  ["the same branches again", "feature/a", "main", "A pull request already exists for acme:feature/a."],
  ["nothing to bring", "quiet", "main", "No commits between main and quiet"],
])("no pull request is opened for %s", async (_, head, base, words) => {
  await github.commit("acme/shop", { branch: "quiet", message: "Nothing" });
  const asked = octokit.request("POST /repos/{owner}/{repo}/pulls", { ...repo, title: "X", head, base });
  await expect(asked).rejects.toMatchObject({ status: 422, message: expect.stringContaining(words) });
});
