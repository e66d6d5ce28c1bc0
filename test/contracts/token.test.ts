import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let now = Date.parse("2026-11-23T00:00:00Z");
let github: CheckedGitHub;
let sha: string;

beforeAll(async () => {
  github = await openChecked({ now: () => now });
  await github.createRepository("acme/shop");
  await github.createRepository("acme/secret");
  await github.createRepository("acme/open", { private: false });
  sha = (await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } })).sha;
  await github.commit("acme/open", { branch: "main", message: "First", files: { a: "a" } });
}, 120_000);

afterAll(() => github.end());

function as(permissions: Permissions, more: { run?: number; job?: string } = {}): Octokit {
  const auth = github.issueToken({ repository: "acme/shop", permissions, ...more });
  return new Octokit({ auth, baseUrl: github.urls.api });
}

const status = (client: Octokit) =>
  client.request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha, state: "success" });

test("a token does what its permissions say and is refused beyond them, with what would have been needed", async () => {
  await status(as({ statuses: "write" }));
  for (const permissions of [{}, { statuses: "read" }, { statuses: "none" }, { contents: "write" }] as Permissions[]) {
    await expect(status(as(permissions))).rejects.toMatchObject({
      status: 403,
      response: {
        data: { message: "Resource not accessible by integration", status: "403" },
        headers: { "x-accepted-github-permissions": "statuses=write" },
      },
    });
  }
});

test("write includes read, in the same scope only", async () => {
  const read = (client: Octokit) => client.request("GET /repos/{owner}/{repo}/deployments", repo);
  await read(as({ deployments: "write" }));
  await expect(read(as({ actions: "write" }))).rejects.toMatchObject({ status: 403 });
});

test("every token sees its repository's metadata, none sees that another repository exists", async () => {
  const client = as({});
  expect((await client.request("GET /repos/{owner}/{repo}", repo)).data.full_name).toBe("acme/shop");
  const other = client.request("GET /repos/{owner}/{repo}", { ...repo, repo: "secret" });
  await expect(other).rejects.toMatchObject({ status: 404, response: { data: { message: "Not Found" } } });
});

test("an open repository is read by everybody and written by nobody else", async () => {
  const open = { ...repo, repo: "open" };
  const route = "GET /repos/{owner}/{repo}/contents/{path}";
  const anonymous = new Octokit({ baseUrl: github.urls.api });
  await anonymous.request(route, { ...open, path: "a" });
  const client = as({ contents: "write" });
  await client.request(route, { ...open, path: "a" });
  const write = { ...open, content: "x" };
  await expect(client.request("POST /repos/{owner}/{repo}/git/blobs", write)).rejects.toMatchObject({ status: 403 });
  await expect(anonymous.request("POST /repos/{owner}/{repo}/git/blobs", write)).rejects.toMatchObject({ status: 401 });
});

test("an unknown token is bad credentials", async () => {
  const forged = new Octokit({ auth: "ghs_0123456789", baseUrl: github.urls.api });
  const asked = forged.request("GET /repos/{owner}/{repo}", repo);
  await expect(asked).rejects.toMatchObject({ status: 401, response: { data: { message: "Bad credentials" } } });
});

test("a token ends with its job, and after a day in any case", async () => {
  const run = github.startRun(exampleRun("acme/shop", sha)).id;
  const [mine, other] = ["build", "deploy"].map((job) => as({ contents: "read" }, { run, job }));
  const ask = (client: Octokit | undefined) => client?.request("GET /repos/{owner}/{repo}", repo);
  github.updateJob(run, "build", { status: "in_progress" });
  await ask(mine);
  github.updateJob(run, "build", { status: "completed", conclusion: "success" });
  await expect(ask(mine)).rejects.toMatchObject({ status: 401 });
  await ask(other);
  now += 25 * 3600 * 1000;
  await expect(ask(other)).rejects.toMatchObject({ status: 401 });
});

test("tokens vary in length, and none is kept in clear", async () => {
  const tokens = Array.from({ length: 30 }, () => github.issueToken({ repository: "acme/shop", permissions: {} }));
  expect(new Set(tokens.map(({ length }) => length)).size).toBeGreaterThan(3);
  expect(tokens.every((token) => /^ghs_\w{36,}$/.test(token))).toBe(true);
  expect(() => execFileSync("grep", ["-rF", tokens[0] ?? "", github.folder])).toThrow();
});

test("nobody is a user: an installation token cannot ask who it is", async () => {
  await expect(as({}).request("GET /user")).rejects.toMatchObject({
    status: 403,
    response: { data: { message: "Resource not accessible by integration" } },
  });
});

test("broken JSON and a repository without commits are reported as GitHub tells them", async () => {
  const token = github.issueToken({ repository: "acme/secret", permissions: { contents: "write" } });
  const headers = { authorization: `Bearer ${token}`, "user-agent": "test" };
  const ask = (path: string, body?: string) =>
    fetch(`${github.urls.api}/repos/acme/secret/${path}`, { headers, ...(body ? { method: "POST", body } : {}) });
  expect((await ask("git/ref/heads/main")).status).toBe(409);
  expect(await (await ask("git/blobs", '{"content":"x"}')).json()).toMatchObject({
    message: "Git Repository is empty.",
  });
  expect((await ask("contents/a")).status).toBe(404);
  await github.commit("acme/secret", { branch: "main", message: "First", files: { a: "a" } });
  const broken = await ask("git/blobs", "{");
  expect([broken.status, await broken.json()]).toEqual([
    400,
    expect.objectContaining({ message: "Problems parsing JSON" }),
  ]);
  expect(await (await ask("git/blobs", "{}")).json()).toMatchObject({
    message: `Invalid request.\n\n"content" wasn't supplied.`,
  });
});
