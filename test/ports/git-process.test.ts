import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitProcess } from "../../packages/ports/repository/git-process.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/data-platform";
let github: CheckedGitHub;
let home: string;
let sha: string;
const local = (...args: readonly string[]): string =>
  execFileSync("git", ["-C", join(home, "desk"), "-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args])
    .toString()
    .trim();

const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "slipway-git-"));
  execFileSync("git", ["init", "--quiet", join(home, "desk")]);
  writeFileSync(join(home, "desk/data.bin"), bytes);
  writeFileSync(join(home, "desk/empty"), "");
  writeFileSync(join(home, "desk/run"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(home, "desk/größe.sql"), "select 1;\r\n");
  writeFileSync(join(home, "desk/.gitattributes"), "* text=auto eol=lf filter=evil\n*.sql ident export-ignore\n");
  symlinkSync("/etc/passwd", join(home, "desk/link"));
  local("-c", "core.autocrlf=false", "add", "-A");
  local("commit", "--quiet", "-m", "First", "--date", "2026-11-23T10:00:00Z");
  local("tag", "-a", "v1", "-m", "v1");
  sha = local("rev-parse", "HEAD");
  github = await openChecked();
  await github.createRepository(repository);
  await github.push(repository, join(home, "desk"), "HEAD", "refs/heads/develop");
  await github.push(repository, join(home, "desk"), "v1", "refs/tags/v1");
}, 60_000);
afterAll(async () => {
  await github.end();
  rmSync(home, { recursive: true });
});

const gitWith = (more: Partial<Settings> = {}) => {
  const signal = more.signal ?? new AbortController().signal;
  const childEnv = { PATH: process.env.PATH ?? "", HOME: home };
  const settings = {
    serverUrl: github.urls.server,
    repository,
    token: github.issueToken({ repository, permissions: { contents: "read" } }),
    childEnv,
    workspace: join(home, "workspace"),
    temp: mkdtempSync(join(home, "temp-")),
    signal,
    ...more,
  } as Settings;
  return { git: gitProcess(settings, childProcesses({ env: childEnv, signal }), async () => {}), temp: settings.temp };
};

test("a commit comes as it was made: every byte and mode, whatever its attributes say", async () => {
  const commit = await gitWith().git.fetch(sha);
  expect([commit.id, commit.tree]).toEqual([sha, local("rev-parse", "HEAD^{tree}")]);
  expect(String(commit.time)).toBe(local("log", "-1", "--format=%ct"));
  const entries = await commit.entries();
  expect(entries.map(({ mode, path }) => `${mode} ${path}`)).toEqual([
    "100644 .gitattributes",
    "100644 data.bin",
    "100644 empty",
    "100644 größe.sql",
    "120000 link",
    "100755 run",
  ]);
  const got = new Map<string, Buffer>();
  const names = entries.map(({ path }) => path).values();
  for await (const blob of commit.blobs(entries.map(({ object }) => object)))
    got.set(names.next().value ?? "", Buffer.from(blob));
  expect(got.get("data.bin")?.equals(bytes)).toBe(true);
  expect(entries.find(({ path }) => path === "data.bin")?.size).toBe(bytes.length);
  expect([got.get("empty")?.length, got.get("link")?.toString()]).toEqual([0, "/etc/passwd"]);
  expect(got.get("größe.sql")?.toString()).toBe("select 1;\n");
});

test.each([
  ["a tag that stands for it", () => local("rev-parse", "v1"), "it stands for the commit"],
  ["its tree", () => local("rev-parse", "HEAD^{tree}"), "it is not a commit"],
  ["a commit that nobody made", () => "f".repeat(40), "not our ref"],
  ["a name", () => "develop", "it is not a full commit id"],
  ["an option", () => "--upload-pack=touch /tmp/x", "it is not a full commit id"],
])("%s is not the commit", async (_, what, because) => {
  await expect(gitWith().git.fetch(what())).rejects.toMatchObject({
    reason: "commit_missing",
    message: expect.stringContaining(because),
  });
});

test("a repository that the token does not open is reported as a missing permission", async () => {
  const { git } = gitWith({ token: github.issueToken({ repository, permissions: {} }) });
  await expect(git.fetch(sha)).rejects.toMatchObject({ reason: "forbidden" });
});

test("only the protocol of the server is spoken", async () => {
  const { git } = gitWith({ serverUrl: `file://${home}`, repository: "desk" });
  await expect(git.fetch(sha)).rejects.toMatchObject({ message: expect.stringContaining("not allowed") });
}, 20_000);

test("a cancel ends it without a try more", async () => {
  const { git } = gitWith({ signal: AbortSignal.abort() });
  await expect(git.fetch(sha)).rejects.toBeDefined();
});

test("a reader that stops early leaves no git behind", async () => {
  const { git, temp } = gitWith();
  const commit = await git.fetch(sha);
  const entries = await commit.entries();
  for await (const _ of commit.blobs(Array.from({ length: 500 }, () => entries[1]?.object ?? ""))) {
    expect(processesIn(temp).length).toBe(1);
    break;
  }
  while (processesIn(temp).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
});

/** Programs that were started with this folder in their environment. */
const processesIn = (folder: string): string[] =>
  readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/environ`, "utf8").includes(`GIT_DIR=${folder}`);
      } catch {
        return false;
      }
    });
