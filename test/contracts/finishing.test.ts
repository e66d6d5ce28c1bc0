import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { App } from "../../packages/rehearsal/github/records/app.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { appKeys, appToken } from "./ask-about-releases.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repository = "acme/shop";
const repo = { owner: "acme", repo: "shop" };
const keys = appKeys();
let github: CheckedGitHub;
let desk: string;
let app: App;
let job: string;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository, { defaultBranch: "main", actionsMayOpenPulls: true });
  await github.createRepository("acme/other");
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a\n" } });
  github.setCollaborator(repository, "ada", "admin");
  const permissions = { contents: "write", "pull-requests": "write" } as const;
  app = github.registerApp({
    slug: "finisher",
    publicKey: keys.publicKey,
    permissions,
    repositories: [repository, "acme/other"],
  });
  job = github.issueToken({ repository, permissions: { ...permissions, administration: "write" }, run: 1, job: "job" });
  desk = mkdtempSync(join(tmpdir(), "slipway-desk-"));
  await git(job, "clone", "--quiet", `${github.urls.server}/${repository}`, desk);
}, 120_000);
afterAll(async () => {
  rmSync(desk, { recursive: true });
  await github.end();
});

const as = (auth?: string) => new Octokit({ ...(auth ? { auth } : {}), baseUrl: github.urls.api });
const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "advice.diverging=false"];
const git = (token: string, ...args: readonly string[]) => {
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", GIT_TERMINAL_PROMPT: "0" };
  return promisify(execFile)("git", [...me, "-c", `http.extraHeader=${header}`, ...args], { env });
};
const inDesk = (...args: readonly string[]) => git(job, "-C", desk, ...args);
const push = (token: string, ...args: readonly string[]) =>
  git(token, "-C", desk, "push", "--quiet", "origin", ...args);
const commit = async (file: string) => {
  await promisify(execFile)("sh", ["-c", `echo ${file} > "${desk}/${file}"`]);
  await inDesk("add", "-A");
  await inDesk("commit", "--quiet", "-m", file);
};
const ruled = async (branch: string, rules: readonly string[], bypass: readonly object[] = []) => {
  await as(job).request("POST /repos/{owner}/{repo}/rulesets", {
    ...repo,
    name: branch,
    enforcement: "active" as const,
    bypass_actors: bypass as never,
    conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
    rules: rules.map((type) => ({ type })) as never,
  });
};
const appAs = async (
  body: { repositories?: string[]; permissions?: Permissions } = {},
  key = keys.privateKey,
  at = Date.now(),
) => {
  const authorization = `Bearer ${appToken(app.id, key, Math.floor(at / 1000))}`;
  const route = "POST /app/installations/{installation_id}/access_tokens";
  return (
    await as().request(route, { installation_id: app.installation, headers: { authorization }, ...(body as object) })
  ).data;
};

test("git refuses a push that breaks a rule, with GitHub's words, and takes one that keeps it", async () => {
  await commit("b");
  await push(job, "HEAD:refs/heads/kept");
  await ruled("kept", ["deletion", "non_fast_forward", "required_linear_history"]);
  await commit("c");
  await push(job, "HEAD:refs/heads/kept");
  await expect(push(job, "--force", "HEAD~1:refs/heads/kept")).rejects.toThrow(
    /GH013[\s\S]*Cannot force-push to this branch/,
  );
  await expect(push(job, ":refs/heads/kept")).rejects.toThrow(/Cannot delete this branch/);
  await inDesk("checkout", "--quiet", "-b", "side", "HEAD~1");
  await commit("d");
  await inDesk("checkout", "--quiet", "-");
  await inDesk("merge", "--quiet", "--no-ff", "-m", "merge", "side");
  await expect(push(job, "HEAD:refs/heads/kept")).rejects.toThrow(/must not contain merge commits/);
});

test("a branch that asks for a pull request takes none but its merge; an app may pass by, a job's token never", async () => {
  await push(job, "HEAD~1:refs/heads/main");
  const bypass = [app.id, 15368].map((actor_id) => ({ actor_id, actor_type: "Integration", bypass_mode: "always" }));
  await ruled("main", ["pull_request"], bypass);
  await commit("e");
  await expect(push(job, "HEAD:refs/heads/main")).rejects.toThrow(/Changes must be made through a pull request/);
  const { stdout: sha } = await inDesk("rev-parse", "HEAD");
  await push(job, "HEAD:refs/heads/topic");
  const ref = { ...repo, ref: "heads/main", sha: sha.trim() };
  await expect(as(job).request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", ref)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining("Repository rule violations found"),
  });
  const merge = { ...repo, base: "main", head: "topic" };
  await expect(as(job).request("POST /repos/{owner}/{repo}/merges", merge)).rejects.toMatchObject({ status: 409 });
  const opened = await as(job).request("POST /repos/{owner}/{repo}/pulls", { ...merge, title: "Topic" });
  const at = { ...repo, pull_number: opened.data.number };
  const { data } = await as(job).request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", at);
  expect(github.effects.at(-1)).toMatchObject({
    change: "ref.updated",
    subject: "refs/heads/main",
    to: data.sha,
    job: "job",
  });
  await inDesk("pull", "--quiet", "--no-rebase", "origin", "main");
  await commit("f");
  const { token } = await appAs({ repositories: ["shop"] });
  await push(token, "HEAD:refs/heads/main");
  expect(github.effects.at(-1)).toMatchObject({ actor: "finisher[bot]", subject: "refs/heads/main", run: null });
});

test("a merge says what is not there, what there is nothing to do for, and what is in conflict", async () => {
  const merge = (base: string, head: string) =>
    as(job).request("POST /repos/{owner}/{repo}/merges", { ...repo, base, head });
  await github.commit(repository, { branch: "left", message: "l", files: { a: "left\n" } });
  await github.commit(repository, { branch: "right", message: "r", files: { a: "right\n" } });
  await expect(merge("none", "left")).rejects.toMatchObject({ status: 404 });
  await expect(merge("left", "none")).rejects.toMatchObject({ status: 404 });
  expect((await merge("left", "left")).status).toBe(204);
  await expect(merge("left", "right")).rejects.toMatchObject({ status: 409 });
});

test("an immutable release keeps its files and its tag for ever", async () => {
  await as(job).request("PUT /repos/{owner}/{repo}/immutable-releases", repo);
  const release = { ...repo, tag_name: "v1.0.0", target_commitish: "main" };
  const { data: draft } = await as(job).request("POST /repos/{owner}/{repo}/releases", { ...release, draft: true });
  const url = `${draft.upload_url.replace(/\{.*/, "")}?name=notes.txt`;
  const upload = (to = url) =>
    as(job).request(`POST ${to}`, { data: "bytes", headers: { "content-type": "text/plain" } });
  await expect(upload(url.replace("/uploads/", "/v3/"))).rejects.toMatchObject({ status: 404 });
  expect((await upload()).data.digest).toMatch(/^sha256:/);
  await expect(upload()).rejects.toMatchObject({ status: 422 });
  expect(
    (await as(job).request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ...repo, ref: "tags/" })).data,
  ).toEqual([]);
  const at = { ...repo, release_id: draft.id };
  const { data: published } = await as(job).request("PATCH /repos/{owner}/{repo}/releases/{release_id}", {
    ...at,
    draft: false,
  });
  expect(published).toMatchObject({ immutable: true, draft: false, assets: [{ name: "notes.txt" }] });
  await expect(upload(url.replace("notes", "more"))).rejects.toMatchObject({ status: 422 });
  const asset = { ...repo, asset_id: published.assets[0]?.id ?? 0 };
  await expect(as(job).request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", asset)).rejects.toMatchObject(
    { status: 422 },
  );
  await expect(push(job, "--force", "HEAD~1:refs/tags/v1.0.0")).rejects.toThrow(/GH013/);
  await expect(push(job, ":refs/tags/v1.0.0")).rejects.toThrow(/GH013/);
  await as(job).request("DELETE /repos/{owner}/{repo}/releases/{release_id}", at);
  await push(job, ":refs/tags/v1.0.0");
  await expect(push(job, "HEAD:refs/tags/v1.0.0")).rejects.toThrow(/GH013/);
  await expect(as(job).request("POST /repos/{owner}/{repo}/releases", release)).rejects.toMatchObject({ status: 422 });
});

test("an app gets a token for its key, for what it asks, and never for more than it was given", async () => {
  const narrow = await appAs({ repositories: ["shop"], permissions: { contents: "read" } });
  expect(narrow).toMatchObject({ permissions: { contents: "read" }, repository_selection: "selected" });
  await expect(push(narrow.token, "HEAD:refs/heads/narrow")).rejects.toThrow(/403/);
  const refusals: [object, string?, number?][] = [
    [{ permissions: { contents: "write", checks: "write" }, repositories: ["shop"] }],
    [{ repositories: ["nowhere"] }],
    [{ repositories: ["shop"] }, appKeys().privateKey],
    [{ repositories: ["shop"] }, keys.privateKey, Date.now() - 3600_000],
  ];
  const seen: number[] = [];
  for (const [body, key, at] of refusals)
    seen.push(
      await appAs(body, key, at).then(
        () => 201,
        ({ status }) => status,
      ),
    );
  expect(seen).toEqual([422, 422, 401, 401]);
});
