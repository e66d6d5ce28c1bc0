import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitProcess } from "../../packages/ports/repository/git-process.ts";
import type { Fault } from "../../packages/rehearsal/github/faults/fault.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/shop";
let github: CheckedGitHub;
let home: string;
let sha: string;
let pauses: number[];
const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "slipway-git-"));
  github = await openChecked();
  await github.createRepository(repository);
  ({ sha } = await github.commit(repository, { branch: "main", message: "First", files: { a: "a".repeat(5000) } }));
}, 120_000);
beforeEach(() => {
  github.faults.plan([]);
  pauses = [];
});
afterAll(async () => {
  await github.end();
  rmSync(home, { recursive: true });
});

const fetched = async () => {
  const signal = new AbortController().signal;
  const childEnv = { PATH: process.env.PATH ?? "", HOME: home };
  const token = github.issueToken({ repository, permissions: { contents: "read" } });
  const serverUrl = github.urls.server;
  const settings = {
    serverUrl,
    apiUrl: github.urls.api,
    repository,
    token,
    childEnv,
    env: childEnv,
    signal,
    workspace: home,
    temp: home,
    toolCache: home,
  } satisfies Settings;
  return gitProcess(settings, childProcesses({ env: childEnv, signal }), sleep).fetch(sha);
};

const faults: readonly [string, Fault][] = [
  ["a 502", { kind: "error", status: 502 }],
  ["a 429", { kind: "limit", status: 429, limit: "secondary", retryAfter: 1 }],
  ["a reset", { kind: "reset", when: "after" }],
  ["an answer that is cut", { kind: "truncated" }],
  ["a page", { kind: "html" }],
  ["a slow answer", { kind: "slow", milliseconds: 20 }],
];

test.each(faults)(
  "a fetch survives %s at its first or its last request",
  async (_, fault) => {
    for (const route of ["git-upload-pack info/refs", "git-upload-pack"]) {
      github.faults.plan([{ route, fault }]);
      const commit = await fetched();
      expect([commit.id, (await commit.entries()).length]).toEqual([sha, 1]);
      expect(github.faults.fired.at(-1)).toMatchObject({ route, fault });
    }
  },
  60_000,
);

test("a git server that never answers well is reported, and nobody goes on without the commit", async () => {
  github.faults.plan([{ service: "git", fault: { kind: "truncated" }, count: Number.POSITIVE_INFINITY }]);
  await expect(fetched()).rejects.toMatchObject({ reason: "github_unavailable" });
  expect(pauses).toEqual([1000, 2000]);
}, 60_000);
