/** What git and ssh are given when they go to a mirror: the real git, and an ssh that writes down how it was called. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { removeRef } from "../../packages/ports/finishing/refs-remove.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitMirrors } from "../../packages/ports/mirrors/mirrors-git.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/data";
let github: CheckedGitHub;
let home: string;
let yard: string;
let first: string;
let commit: string;
let mirror: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "slipway mirror's-")); // a path that a shell would take apart
  yard = mkdtempSync(join(tmpdir(), "slipway-yard-"));
  github = await openChecked();
  await github.createRepository(repository);
  first = (await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } })).sha;
  commit = (await github.commit(repository, { branch: "main", message: "Second", files: { a: "b" } })).sha;
  execFileSync("git", ["--git-dir", github.gitFolder(repository), "tag", "v1.0.0", commit]);
  mkdirSync(join(home, "bin"));
  const script = `#!/bin/sh
{ printf '%s\\n' "$@"; env; cat "$(dirname "$0")/nothing" 2>/dev/null; } > "${home}/called"
for last; do :; done
while [ "$1" != "-i" ]; do shift; done
cp "$2" "${home}/key"
exec sh -c "$last"
`;
  writeFileSync(join(home, "bin/ssh"), script);
  chmodSync(join(home, "bin/ssh"), 0o755);
}, 60_000);
beforeEach(() => {
  mirror = mkdtempSync(join(yard, "mirror-"));
  execFileSync("git", ["init", "--quiet", "--bare", mirror]);
});
afterAll(async () => {
  await github.end();
  for (const folder of [home, yard]) rmSync(folder, { recursive: true });
});

const settings = (): Settings => ({
  repository,
  apiUrl: github.urls.api,
  serverUrl: github.urls.server,
  token: github.issueToken({ repository, permissions: { contents: "write" } }),
  childEnv: { PATH: `${join(home, "bin")}:${process.env.PATH}`, HOME: home },
  env: {},
  workspace: join(home, "workspace"),
  temp: home,
  toolCache: home,
  signal: new AbortController().signal,
});
const exec = () => childProcesses({ env: settings().childEnv });
const access = { key: "the private key", hosts: "git.example.com ssh-ed25519 AAAA", tokens: {} };
const push = (own: Settings, address = `ssh://git@git.example.com${mirror}`) =>
  gitMirrors(own, exec(), undefined, async () => {}).push({ address, branch: "main", commit, tag: "v1.0.0", access });
const there = (ref: string) => execFileSync("git", ["--git-dir", mirror, "rev-parse", ref]).toString().trim();

test("a mirror over ssh gets main and the tag, once; ssh reads no configuration, asks nothing and believes only known hosts", async () => {
  const own = settings();
  expect(await push(own)).toEqual({ outcome: "done" });
  expect([there("main"), there("v1.0.0")]).toEqual([commit, commit]);
  expect(await push(own)).toEqual({ outcome: "found" });
  const called = readFileSync(join(home, "called"), "utf8");
  const words = called.split("\n");
  expect(words.slice(0, 2)).toEqual(["-F", "/dev/null"]);
  for (const option of [
    "StrictHostKeyChecking=yes",
    "GlobalKnownHostsFile=/dev/null",
    "BatchMode=yes",
    "IdentitiesOnly=yes",
    "ForwardAgent=no",
  ])
    expect(words).toContain(option);
  expect(words.some((word) => word.startsWith(`UserKnownHostsFile=${home}`))).toBe(true);
  expect(words).toContain("git@git.example.com");
  expect(readFileSync(join(home, "key"), "utf8")).toBe("the private key\n");
  expect(called).not.toContain(own.token ?? "no token");
  expect(called).not.toContain("extraheader");
});

test("a mirror that holds something else is refused without force, and one that cannot be reached is reported", async () => {
  const own = settings();
  execFileSync("git", [
    "--git-dir",
    mirror,
    "fetch",
    "--quiet",
    github.gitFolder(repository),
    `${first}:refs/heads/main`,
  ]);
  expect(await push(own)).toEqual({ outcome: "done" });
  const scratch = ["-c", "user.name=A", "-c", "user.email=a@b", "--git-dir", mirror];
  const tree = execFileSync("git", [...scratch, "rev-parse", "main^{tree}"])
    .toString()
    .trim();
  const other = execFileSync("git", [...scratch, "commit-tree", "-m", "Else", tree])
    .toString()
    .trim();
  execFileSync("git", [...scratch, "update-ref", "refs/heads/main", other]);
  expect(await push(own)).toMatchObject({ outcome: "refused", message: expect.stringContaining("main [rejected]") });
  expect(there("main")).toBe(other);
  execFileSync("git", [...scratch, "update-ref", "refs/heads/main", commit]);
  execFileSync("git", [...scratch, "update-ref", "refs/tags/v1.0.0", other]);
  expect(await push(own)).toMatchObject({ outcome: "refused", message: expect.stringContaining("v1.0.0 [rejected]") });
  expect(there("v1.0.0")).toBe(other);
  expect(await push(own, `ssh://git@git.example.com${yard}/nowhere`)).toMatchObject({ outcome: "unreachable" });
});

test("a branch is deleted only if it ends at what was named", async () => {
  const own = settings();
  await github.commit(repository, { branch: "release/1.0.0", message: "Third", files: { a: "c" } });
  const remove = (object: string) => removeRef(own, exec(), "refs/heads/release/1.0.0", object, async () => {});
  expect(await remove(commit)).toMatchObject({
    done: false,
    why: "moved",
    message: expect.stringContaining("stale info"),
  });
  const tip = (await github.resolve(repository, "refs/heads/release/1.0.0"))?.sha ?? "";
  expect(await remove(tip)).toEqual({ done: true });
  expect(await github.resolve(repository, "refs/heads/release/1.0.0")).toBeNull();
  expect(await remove(tip)).toMatchObject({ done: false, why: "moved" });
});
