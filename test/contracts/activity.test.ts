/** Who moved which branch, and whose signature is verified, as the loopback GitHub reports it. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, noLimits, openChecked } from "./checked-github.ts";

const name = "acme/shop";
const repo = { owner: "acme", repo: "shop" };
const none = "0".repeat(40);
let github: CheckedGitHub;
let desk: string;

beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
  await github.createRepository(name);
  for (const login of ["ada", "tom", "rita_acme"]) github.setCollaborator(name, login, "write");
  desk = mkdtempSync(join(tmpdir(), "slipway-desk-"));
}, 120_000);
afterAll(async () => {
  rmSync(desk, { recursive: true, force: true });
  await github.end();
});

const as = (login: string) =>
  new Octokit({ auth: github.issuePersonToken({ repository: name, login }), baseUrl: github.urls.api });
const env = () => ({ PATH: process.env.PATH, HOME: desk, GIT_CONFIG_NOSYSTEM: "1" });
const git = (...args: string[]) =>
  execFileSync("git", ["-C", desk, ...args], { env: env(), stdio: ["ignore", "pipe", "pipe"] })
    .toString()
    .trim();
const commit = (message: string, ...more: string[]): string => {
  writeFileSync(join(desk, message), message);
  git("add", "--all");
  git("-c", "user.name=Ada", "-c", "user.email=7+ada@users.noreply.github.com", ...more, "commit", "-qm", message);
  return git("rev-parse", "HEAD");
};
const push = async (login: string, ...refs: string[]) => {
  const url = new URL(`${github.urls.server.replace("github.localhost", "127.0.0.1")}/${name}.git`);
  url.username = login;
  url.password = github.issuePersonToken({ repository: name, login });
  // The server is in this process, which must not stand still.
  await promisify(execFile)("git", ["-C", desk, "push", "--quiet", url.href, ...refs], { env: env(), timeout: 20_000 });
};
const activity = async (query: Record<string, string | number> = {}) =>
  (await as("ada").request("GET /repos/{owner}/{repo}/activity", { ...repo, ...query })).data;

test("each move of a branch is reported by its kind and by whoever made it: pushed, forced, made, deleted, merged", async () => {
  git("init", "-q", "--initial-branch=main");
  const one = commit("one");
  await push("ada", "main");
  const two = commit("two");
  await push("rita_acme", "main", "HEAD:refs/heads/x", "HEAD:refs/tags/v1");
  git("reset", "-q", "--hard", one);
  const other = commit("other");
  await push("tom", "+HEAD:x");
  const { data: pull } = await as("ada").request("POST /repos/{owner}/{repo}/pulls", {
    ...repo,
    title: "Other",
    head: "x",
    base: "main",
  });
  const { data: merged } = await as("tom").request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    ...repo,
    pull_number: pull.number,
  });
  await as("tom").request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ...repo, ref: "heads/x" });
  const report = (await activity()).map(({ activity_type, actor, ref, before, after }) => [
    ...[activity_type, actor?.login, ref.replace("refs/heads/", ""), before, after],
  ]);
  expect(report).toEqual([
    ["branch_deletion", "tom", "x", other, none],
    ["pr_merge", "tom", "main", two, merged.sha],
    ["force_push", "tom", "x", two, other],
    ["branch_creation", "rita_acme", "x", none, two],
    ["push", "rita_acme", "main", one, two],
    ["branch_creation", "ada", "main", none, one],
  ]);
  const { data } = await as("ada").request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repo, ref: merged.sha });
  expect([data.author?.login, data.committer?.login, data.commit.verification?.verified]).toEqual([
    "tom",
    "web-flow",
    true,
  ]);
});

test("a squashed pull request has the author of the pull request, whoever pressed the button", async () => {
  git("checkout", "-q", "-B", "y", "main");
  commit("squashed");
  await push("ada", "y");
  const asked = { ...repo, title: "Squash", head: "y", base: "main" };
  const { data: pull } = await as("rita_acme").request("POST /repos/{owner}/{repo}/pulls", asked);
  const { data: merged } = await as("tom").request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    ...repo,
    pull_number: pull.number,
    merge_method: "squash",
  });
  const { data } = await as("ada").request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repo, ref: merged.sha });
  expect([data.author?.login, data.committer?.login, data.parents.length]).toEqual(["rita_acme", "web-flow", 1]);
});

test("the list is filtered, turned round and paged by cursors", async () => {
  const kinds = async (query: Record<string, string | number>) =>
    (await activity(query)).map(({ activity_type }) => activity_type);
  expect(await kinds({ activity_type: "force_push" })).toEqual(["force_push"]);
  expect(await kinds({ ref: "x", actor: "TOM" })).toEqual(["branch_deletion", "force_push"]);
  expect(await kinds({ ref: "refs/heads/x", direction: "asc", time_period: "day" })).toEqual([
    "branch_creation",
    "force_push",
    "branch_deletion",
  ]);
  await expect(activity({ activity_type: "merge" })).rejects.toMatchObject({ status: 422 });
  await expect(activity({ after: "nothing" })).rejects.toMatchObject({ status: 422 });
  const pages: number[][] = [];
  let query: Record<string, string> = {};
  for (let page = 0; page < 9; page += 1) {
    const { data, headers } = await as("ada").request("GET /repos/{owner}/{repo}/activity", {
      ...repo,
      per_page: 4,
      ...query,
    });
    pages.push(data.map(({ id }) => id));
    const [, next] = /<([^>]*)>; rel="next"/.exec(headers.link ?? "") ?? [];
    if (next === undefined) break;
    query = { after: new URL(next).searchParams.get("after") ?? "" };
  }
  const all = (await activity()).map(({ id }) => id);
  expect([pages.map((page) => page.length), pages.flat()]).toEqual([[4, 4], all]);
});

test("a signature of git itself is verified by the keys of whoever committed, and by nobody else's", async () => {
  const key = (file: string) => {
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "desk", "-f", join(desk, ".git", file)]);
    return readFileSync(join(desk, ".git", `${file}.pub`), "utf8").trim();
  };
  const [ada, tom] = [key("ada"), key("tom")];
  github.setCollaborator(name, "ada", "write", [], [ada]);
  github.setCollaborator(name, "tom", "write", [], [tom]);
  key("eve");
  const by = (file: string) => [
    "-c",
    "gpg.format=ssh",
    "-c",
    `user.signingkey=${join(desk, ".git", file)}`,
    "-c",
    "commit.gpgsign=true",
  ];
  const signed = {
    ada: commit("signed", ...by("ada")),
    tom: commit("in her name", ...by("tom")),
    eve: commit("strange", ...by("eve")),
  };
  const forged = git("cat-file", "commit", signed.ada).replace(/signed$/, "forged");
  writeFileSync(join(desk, ".git", "forged"), `${forged}\n`);
  const bad = git("hash-object", "-t", "commit", "-w", join(desk, ".git", "forged"));
  await push("ada", "HEAD:refs/heads/signed", `${bad}:refs/heads/forged`);
  const said = async (ref: string) =>
    (await as("ada").request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repo, ref })).data.commit.verification;
  expect(await said(signed.ada)).toMatchObject({
    verified: true,
    reason: "valid",
    signature: expect.stringMatching(/^-----BEGIN SSH/),
  });
  expect(await said(signed.tom)).toMatchObject({ verified: false, reason: "bad_email" });
  expect(await said(signed.eve)).toMatchObject({ verified: false, reason: "unknown_key" });
  expect(await said(bad)).toMatchObject({ verified: false, reason: "invalid" });
});
