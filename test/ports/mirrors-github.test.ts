/** Mirrors that are repositories of the same GitHub, opened by an app. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { appFinishing } from "../../packages/ports/finishing/app-finishing.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitMirrors } from "../../packages/ports/mirrors/mirrors-git.ts";
import { appKeys } from "../contracts/ask-about-releases.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const [repository, mirror, stranger] = ["acme/data", "acme/mirror", "acme/stranger"];
const { publicKey, privateKey } = appKeys();
const none = { key: null, hosts: null, tokens: {} };
let github: CheckedGitHub;
let home: string;
let commit: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "slipway-mirrors-"));
  const desk = join(home, "desk");
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-C", desk, ...words])
      .toString()
      .trim();
  mkdirSync(join(desk, ".github/workflows"), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  writeFileSync(join(desk, ".github/workflows/ci.yml"), "on: push\n");
  git("add", "--all");
  git("commit", "--quiet", "--message=First");
  git("tag", "--annotate", "--message=One", "v1");
  commit = git("rev-parse", "HEAD");
  github = await openChecked();
  for (const name of [repository, mirror, stranger]) await github.createRepository(name);
  for (const ref of ["refs/heads/main", "refs/tags/v1"]) await github.push(repository, desk, ref, ref);
}, 60_000);
afterAll(async () => {
  await github.end();
  rmSync(home, { recursive: true });
});

const settings = (): Settings => ({
  repository,
  apiUrl: github.urls.api,
  serverUrl: github.urls.server,
  env: {},
  token: github.issueToken({ repository, permissions: { contents: "write" } }),
  childEnv: { PATH: process.env.PATH ?? "", HOME: home },
  workspace: home,
  temp: home,
  toolCache: home,
  signal: new AbortController().signal,
});

/** Pushes to a mirror with an app that has these permissions; every token is masked, and ended. */
const pushAs = async (permissions: Record<string, "read" | "write">, address: string) => {
  const app = github.registerApp({ slug: "finisher", publicKey, permissions, repositories: [repository, mirror] });
  const own = settings();
  const masked: string[] = [];
  const parts = { settings: own, clock: systemClock(own.signal), exec: childProcesses({ env: own.childEnv }) };
  const key = { appId: String(app.id), key: privateKey };
  const finishing = await appFinishing({ ...parts, mask: (token) => masked.push(token) }, key, { contents: "write" });
  const answer = await finishing.finishing.mirrors.push({ address, branch: "main", commit, tag: "v1", access: none });
  await finishing.end();
  const alive = masked.map(async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${github.urls.api}/installation/repositories`, { headers })).status;
  });
  return { answer, tokens: await Promise.all(alive) };
};

test("an app brings main and the tag to another repository of the same GitHub, once", async () => {
  const without = await pushAs({ contents: "write" }, mirror);
  expect(without.answer).toMatchObject({ outcome: "refused", message: expect.stringContaining("workflow") });
  const all = { contents: "write", workflows: "write" } as const;
  expect((await pushAs(all, mirror)).answer).toEqual({ outcome: "done" });
  const again = await pushAs(all, mirror);
  expect(again).toEqual({ answer: { outcome: "found" }, tokens: [401, 401] });
  expect((await github.resolve(mirror, "refs/heads/main"))?.sha).toBe(commit);
  expect((await github.resolve(mirror, "v1"))?.sha).toBe(commit);
});

test("a repository on which the app is not installed is refused in words, and so is one without an app", async () => {
  const { answer } = await pushAs({ contents: "write" }, stranger);
  expect(answer).toMatchObject({ outcome: "refused", message: expect.stringContaining("is not installed") });
  const own = settings();
  const mirrors = gitMirrors(own, childProcesses({ env: own.childEnv }));
  expect(await mirrors.push({ address: mirror, branch: "main", commit, tag: "v1", access: none })).toEqual({
    outcome: "refused",
    message: "the job's own token does not open acme/mirror; an app that is installed there does",
  });
});
