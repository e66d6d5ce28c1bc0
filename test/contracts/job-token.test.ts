/** What the token of a job may never do, whatever its permissions say, and what the token of an app may. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { noActions } from "../../packages/rehearsal/github/records/actions-service.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repository = "acme/shop";
const repo = { owner: "acme", repo: "shop" };
const workflow = ".github/workflows/go.yml";
const permissions: Permissions = { contents: "write", "pull-requests": "write" };
let github: CheckedGitHub;
let desk: string;
let first: string;
let started: unknown[][];
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository);
  const files = { a: "a\n", [workflow]: "on: push\n" };
  first = (await github.commit(repository, { branch: "main", message: "First", files })).sha;
  desk = mkdtempSync(join(tmpdir(), "slipway-desk-"));
  github.serveActions({
    ...noActions,
    push: async ({ ref, before, after, actor }) => void started.push([ref, before, after, actor.login]),
    pullRequest: async ({ number, action, actor }) => void started.push([number, action, actor.login]),
  });
  await git(token(), "clone", "--quiet", `${github.urls.server}/${repository}`, desk);
}, 120_000);
beforeEach(() => {
  started = [];
});
afterAll(async () => {
  rmSync(desk, { recursive: true });
  await github.end();
});

const token = (login?: string, more: Permissions = {}) =>
  github.issueToken({ repository, permissions: { ...permissions, ...more }, ...(login && { login }) });
const app = (more?: Permissions) => token("finisher[bot]", more);
const as = (auth: string) => new Octokit({ auth, baseUrl: github.urls.api });
const git = (auth: string, ...args: readonly string[]) => {
  const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${auth}`).toString("base64")}`;
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", GIT_TERMINAL_PROMPT: "0" };
  return promisify(execFile)("git", [...me, "-c", `http.extraHeader=${header}`, ...args], { env });
};
const push = (auth: string, ...refs: readonly string[]) => git(auth, "-C", desk, "push", "--quiet", "origin", ...refs);
const commit = async (file: string, text = file) => {
  await mkdir(join(desk, file, ".."), { recursive: true });
  writeFileSync(join(desk, file), text);
  await git("", "-C", desk, "add", "-A");
  await git("", "-C", desk, "commit", "--quiet", "-m", `Change ${file}`);
  return (await git("", "-C", desk, "rev-parse", "HEAD")).stdout.trim();
};
const nothing = "0".repeat(40);

test("a push with a job's token starts no workflow, one with an app's does", async () => {
  const sha = await commit("b");
  await push(token(), "HEAD:refs/heads/by-job");
  expect(started).toEqual([]);
  await push(app(), "HEAD:refs/heads/by-app");
  expect(started).toEqual([["refs/heads/by-app", nothing, sha, "finisher[bot]"]]);
});

test("a ref, a merge and a tag made over REST start workflows for an app, and none for a job", async () => {
  for (const [name, auth] of [
    ["job", token()],
    ["app", app()],
  ] as const) {
    const { sha } = await github.commit(repository, { branch: `topic-${name}`, message: name, files: { [name]: "x" } });
    await as(auth).request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: `refs/tags/t-${name}`, sha });
    await as(auth).request("POST /repos/{owner}/{repo}/merges", { ...repo, base: "main", head: `topic-${name}` });
  }
  expect(started.map(([ref]) => ref)).toEqual(["refs/tags/t-app", "refs/heads/main"]);
});

test("more than three tags at once start nothing, and neither does a branch that is deleted", async () => {
  const refs = (count: number) => Array.from({ length: count }, (_, at) => `HEAD:refs/tags/many-${count}-${at}`);
  await push(app(), ...refs(4));
  expect(started).toEqual([]);
  await push(app(), ...refs(3));
  expect(started.length).toBe(3);
  await push(app(), ":refs/heads/by-app");
  expect(started.length).toBe(3);
});

test("a pull request by a job's token is refused unless the repository allows it, and starts nothing then", async () => {
  await github.commit(repository, { branch: "proposed", message: "p", files: { p: "p" } });
  const open = (auth: string) =>
    as(auth).request("POST /repos/{owner}/{repo}/pulls", { ...repo, title: "P", head: "proposed", base: "main" });
  await expect(open(token())).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("GitHub Actions is not permitted to create or approve pull requests."),
  });
  const admin = as(token("ada", { administration: "write" }));
  const setting = { ...repo, can_approve_pull_request_reviews: true };
  await admin.request("PUT /repos/{owner}/{repo}/actions/permissions/workflow", setting);
  const { data } = await open(token());
  expect([data.mergeable, data.mergeable_state]).toEqual([null, "unknown"]);
  expect(started).toEqual([]);
  await as(token()).request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
    ...repo,
    pull_number: data.number,
    state: "closed",
  });
});

test("a pull request by an app starts its workflows, and starts them again when its branch moves", async () => {
  await git("", "-C", desk, "checkout", "--quiet", "-b", "opened", first);
  await commit("o");
  await push(token(), "HEAD:refs/heads/opened");
  const asked = { ...repo, title: "O", head: "opened", base: "main" };
  const { data } = await as(app()).request("POST /repos/{owner}/{repo}/pulls", asked);
  expect(started).toEqual([[data.number, "opened", "finisher[bot]"]]);
  const sha = await commit("oo");
  await push(app(), "HEAD:refs/heads/opened");
  expect(started.slice(1)).toEqual([
    ["refs/heads/opened", data.head.sha, sha, "finisher[bot]"],
    [data.number, "synchronize", "finisher[bot]"],
  ]);
});

test("workflow files are changed by nobody without workflows: write, whichever way", async () => {
  const before = (await github.resolve(repository, "refs/heads/main"))?.sha;
  await git("", "-C", desk, "checkout", "--quiet", "-B", "sneak", first);
  const sha = await commit(workflow, "on: [push]\n");
  const at = { ...repo, base: "main", head: "sneak" };
  await expect(push(token(), "HEAD:refs/heads/sneak")).rejects.toThrow(/without `workflows` permission/);
  await push(app({ workflows: "write" }), "HEAD:refs/heads/sneak");
  const { data: pull } = await as(app()).request("POST /repos/{owner}/{repo}/pulls", { ...at, title: "S" });
  const release = { ...repo, tag_name: "v9", target_commitish: "sneak", draft: true };
  const ways = (auth: string) => [
    () => as(auth).request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/tags/sneak", sha }),
    () => as(auth).request("POST /repos/{owner}/{repo}/merges", at),
    () =>
      as(auth).request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", { ...repo, pull_number: pull.number }),
    () => as(auth).request("POST /repos/{owner}/{repo}/releases", release),
  ];
  for (const way of ways(token())) await expect(way()).rejects.toMatchObject({ status: 403 });
  expect((await github.resolve(repository, "refs/heads/main"))?.sha).toBe(before);
  for (const way of ways(app({ workflows: "write" })).slice(0, 2)) expect((await way()).status).toBe(201);
});
