import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repository = "acme/shop";
const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository);
  const auth = github.issueToken({ repository, permissions: { contents: "write", administration: "write" } });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);
afterAll(() => github.end());

const base64 = (text: string) => Buffer.from(text).toString("base64");
const put = (path: string, text: string, more: object = {}) =>
  octokit.request("PUT /repos/{owner}/{repo}/contents/{path}", {
    ...repo,
    path,
    message: `Put ${path}`,
    content: base64(text),
    ...more,
  });
const away = (path: string, sha: string) =>
  octokit.request("DELETE /repos/{owner}/{repo}/contents/{path}", { ...repo, path, message: "Away", sha });
const read = async (path: string, ref = "main") => {
  const source = await github.resolve(repository, ref);
  return source && github.read(source, path);
};

test("the first file of all makes the first commit, on the default branch", async () => {
  const { status, data } = await put("a/b.txt", "one");
  expect(status).toBe(201);
  expect(data).toMatchObject({
    content: { path: "a/b.txt", size: 3 },
    commit: { message: "Put a/b.txt", parents: [] },
  });
  expect(await read("a/b.txt")).toBe("one");
});

test("a file is replaced by whoever names what it was, and taken away the same", async () => {
  const { data: first } = await put("c", "one");
  const sha = first.content?.sha ?? "";
  await expect(put("c", "two")).rejects.toMatchObject({ status: 422, message: /"sha" wasn't supplied/ });
  await expect(put("c", "two", { sha: "0".repeat(40) })).rejects.toMatchObject({
    status: 409,
    message: /does not match/,
  });
  const author = { name: "Ada", email: "ada@example.com" };
  const { status, data } = await put("c", "two", { sha, author });
  expect([status, data.commit.author?.name, await read("c")]).toEqual([200, "Ada", "two"]);
  await expect(away("c", sha)).rejects.toMatchObject({ status: 409 });
  expect((await away("c", data.content?.sha ?? "")).data.content).toBeNull();
  expect(await read("c")).toBeNull();
  await expect(away("c", sha)).rejects.toMatchObject({ status: 404 });
});

test("a commit has the account of whoever has its address in their own", async () => {
  const author = { name: "Zoe", email: "zoe@example.com" };
  const { data } = await put("by-zoe", "z", { author });
  const account = async () =>
    (await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repo, ref: data.commit.sha ?? "" })).data
      .author?.login;
  expect(await account()).toBeUndefined();
  github.setCollaborator(repository, "zoe-l", "write", ["old@example.com", "Zoe@example.com"]);
  expect(await account()).toBe("zoe-l");
  github.setCollaborator(repository, "zoe-l", "read");
  expect(await account()).toBe("zoe-l");
});

test("of ten who replace a file at once, one wins and the others are reported", async () => {
  const { data } = await put("race", "0");
  const sha = data.content?.sha ?? "";
  const asked = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => put("race", `${at + 1}`, { sha })));
  const won = asked.filter(({ status }) => status === "fulfilled");
  expect(won).toHaveLength(1);
  const lost = asked.flatMap((item) => (item.status === "rejected" ? [item.reason.status] : []));
  expect(lost).toEqual(Array(9).fill(409));
});

test("a branch that is not there, a path that leaves, a workflow file and a ruled branch are refused", async () => {
  await expect(put("d", "x", { branch: "none" })).rejects.toMatchObject({
    status: 404,
    message: /Branch none not found/,
  });
  for (const path of ["../d", "d/./e", ".git/config"])
    await expect(put(path, "x")).rejects.toMatchObject({ status: 422 });
  await expect(put(".github/workflows/x.yml", "on: push")).rejects.toMatchObject({ status: 403 });
  await octokit.request("POST /repos/{owner}/{repo}/rulesets", {
    ...repo,
    name: "main",
    enforcement: "active" as const,
    rules: [{ type: "pull_request" }] as never,
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
  });
  await expect(put("d", "x")).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining("Changes must be made through a pull request."),
  });
});
