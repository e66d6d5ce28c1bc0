import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { runGit } from "../../packages/rehearsal/github/store/run-git.ts";
import { type CheckedGitHub, noLimits, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;
let first: string;

beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
  await github.createRepository("acme/shop");
  const files = { "a.txt": "a", ".github/workflows/develop.yml": "on: push\n" };
  first = (await github.commit("acme/shop", { branch: "main", message: "First", files })).sha;
  const token = github.issueToken({
    repository: "acme/shop",
    permissions: { contents: "write" },
    run: 1,
    job: "record",
  });
  octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
}, 120_000);

afterAll(() => github.end());

const file = { mode: "100644", type: "blob" } as const;

async function commit(parent: string, path: string, content: string): Promise<string> {
  const tree = [{ ...file, path, content }];
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/git/trees", { ...repo, base_tree: parent, tree });
  const more = { message: `Write ${path}`, tree: data.sha, parents: [parent] };
  return (await octokit.request("POST /repos/{owner}/{repo}/git/commits", { ...repo, ...more })).data.sha;
}

async function head(ref: string): Promise<string> {
  return (await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...repo, ref })).data.object.sha;
}

function move(ref: string, sha: string, force = false): Promise<unknown> {
  return octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref, sha, force });
}

test("a ref moves forward, never sideways, unless forced", async () => {
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/heads/one", sha: first });
  const [left, right] = [await commit(first, "l", "l"), await commit(first, "r", "r")];
  await move("heads/one", left);
  await expect(move("heads/one", right)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining("Update is not a fast forward"),
  });
  expect(await head("heads/one")).toBe(left);
  await move("heads/one", right, true);
  expect(await head("heads/one")).toBe(right);
});

test("twenty writers at once who look, write and try again lose nothing", async () => {
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/heads/ledger", sha: first });
  let refused = 0;
  const append = async (number: number): Promise<void> => {
    const mine = await commit(await head("heads/ledger"), `entries/${number}.json`, `${number}`);
    await move("heads/ledger", mine).catch((cause: { status?: number }) => {
      if (cause.status !== 422) throw cause;
      refused += 1;
      return append(number);
    });
  };
  await Promise.all(Array.from({ length: 20 }, (_, number) => append(number)));
  const source = await github.resolve("acme/shop", "ledger");
  expect(source && (await github.list(source, "entries"))).toHaveLength(20);
  expect(refused).toBeGreaterThan(0);
  const moves = github.effects.filter(
    ({ subject, change }) => subject === "refs/heads/ledger" && change === "ref.updated",
  );
  expect(moves).toHaveLength(20);
}, 60_000);

test.each([
  ["exists already", "refs/heads/main", () => first, "Reference already exists"],
  ["points to nothing", "refs/heads/x", () => "0".repeat(40), "Object does not exist"],
  ["is badly named", "refs/heads/a..b", () => first, "not well-formed"],
  ["is no full name", "main", () => first, "not well-formed"],
])("a ref that %s is not created", async (_, ref, sha, words) => {
  const asked = octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref, sha: sha() });
  await expect(asked).rejects.toMatchObject({ status: 422, message: expect.stringContaining(words) });
});

test("a branch name that looks like shell is only a name", async () => {
  const ref = `refs/heads/feature/a";touch$IFS'x';#`;
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref, sha: first });
  expect(await head(ref.slice("refs/".length))).toBe(first);
});

test("no token moves a ref to a changed workflow file, not through the data API either", async () => {
  const sneak = await commit(first, ".github/workflows/develop.yml", "on: [push]\n");
  await expect(move("heads/main", sneak)).rejects.toMatchObject({ status: 403 });
  const asked = octokit.request("POST /repos/{owner}/{repo}/git/refs", {
    ...repo,
    ref: "refs/heads/sneak",
    sha: sneak,
  });
  await expect(asked).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("Resource not accessible by integration"),
  });
  expect(await head("heads/main")).toBe(first);
});

test("what the data API writes, git itself finds sound", async () => {
  const deep = await commit(await commit(first, "d/e/f.txt", "1"), "d/e.txt", "2");
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/heads/deep", sha: deep });
  const { code, stderr } = await runGit([
    "--git-dir",
    `${github.folder}/git/acme/shop.git`,
    "fsck",
    "--strict",
    "--no-dangling",
  ]);
  expect([code, stderr]).toEqual([0, ""]);
});
