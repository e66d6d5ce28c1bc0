import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { gitHub } from "../../packages/ports/github/github.ts";
import { ledgerBranch } from "../../packages/ports/ledger/ledger-branch.ts";
import { memoryIssuer, memoryProof } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import { steppedClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubContents } from "../../packages/ports/repository/contents.ts";
import { gitHubDeployments } from "../../packages/ports/runs/deployments-github.ts";
import type { Fault } from "../../packages/rehearsal/github/faults/fault.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";
import { everyFault } from "./every-fault.ts";

let github: CheckedGitHub;
let count = 0;
let pauses: number[];
beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
}, 120_000);
beforeEach(() => {
  github.faults.plan([]);
  pauses = [];
});
afterAll(() => github.end());

/** A repository of its own, as a job sees it. */
const repositoryFor = async () => {
  count += 1;
  const repository = `acme/shop-${count}`;
  await github.createRepository(repository);
  const files = { "a.yml": "version: 1\n", "folder/b": "b" };
  const { sha } = await github.commit(repository, { branch: "main", message: "First", files });
  const token = github.issueToken({ repository, permissions: { contents: "write", deployments: "write" } });
  const { api: apiUrl, server: serverUrl } = github.urls;
  const settings = { apiUrl, serverUrl, repository, token, signal: new AbortController().signal } as Settings;
  const rest = gitHub(settings, async (milliseconds) => void pauses.push(milliseconds));
  const effects = (change: string) =>
    github.effects.filter((effect) => effect.repository === repository && effect.change === change).length;
  return { repository, sha, settings, rest, effects };
};

const lost = { reason: "github_unavailable" };
/** A raw text whose length is a lie is whole to any client; only a digest beside it could tell. */
const noticed = everyFault.filter(([name]) => name !== "an answer that is too short");
const limits = everyFault.filter(([, { kind }]) => kind === "limit");

test.each(noticed)("a read survives %s", async (_, fault) => {
  const { rest, sha } = await repositoryFor();
  github.faults.plan([{ fault }]);
  expect(await gitHubContents(rest).read("a.yml", sha)).toBe("version: 1\n");
  expect(github.faults.fired.at(-1)?.fault).toBe(fault);
});

test.each(noticed.filter(([, { kind }]) => !["latency", "slow"].includes(kind)))(
  "a file that is there is never taken for missing, although every answer is %s",
  async (_, fault) => {
    const { rest, sha } = await repositoryFor();
    github.faults.plan([{ fault, count: Number.POSITIVE_INFINITY }]);
    await expect(gitHubContents(rest).read("a.yml", sha)).rejects.toMatchObject(lost);
  },
);

test("a folder is not a file, and does not look like none", async () => {
  const { rest, sha } = await repositoryFor();
  await expect(gitHubContents(rest).read("folder", sha)).rejects.toMatchObject({ reason: "bad_input" });
});

test.each<[string, Fault, number]>([
  ["seconds", { kind: "limit", status: 429, limit: "secondary", retryAfter: 7 }, 7000],
  ["nothing", { kind: "limit", status: 403, limit: "secondary" }, 60_000],
  ["a blank", { kind: "limit", status: 429, limit: "secondary", retryAfter: { text: "" } }, 60_000],
])("a limit that tells %s is waited for", async (_, fault, pause) => {
  const { rest } = await repositoryFor();
  github.faults.plan([{ fault }]);
  await rest.request("POST /repos/{owner}/{repo}/git/blobs", { content: "x", encoding: "utf-8" });
  expect(pauses).toEqual([pause]);
});

test("a limit that lasts longer than anybody waits is reported with its time, and not as a missing permission", async () => {
  const { rest } = await repositoryFor();
  const fault = { kind: "limit", status: 403, limit: "primary", reset: 1800 } as const;
  github.faults.plan([{ fault, count: 9 }]);
  const asked = rest.request("GET /repos/{owner}/{repo}");
  await expect(asked).rejects.toMatchObject({ ...lost, remedy: expect.stringMatching(/in 3[01] minutes/) });
  expect(pauses).toEqual([]);
});

const requestsOf = async (work: (at: Awaited<ReturnType<typeof repositoryFor>>) => Promise<unknown>) => {
  const at = await repositoryFor();
  const before = github.requests.length;
  await work(at);
  return github.requests.length - before;
};

const issuer = memoryIssuer();
const append = ({ rest }: Awaited<ReturnType<typeof repositoryFor>>) =>
  ledgerBranch(rest, steppedClock(), memoryProof(rest, issuer)).append("Record", async (now) =>
    (await now.read("a.json")) === null ? { "a.json": "{}\n" } : null,
  );

test.each(everyFault)(
  "the ledger survives %s at any of its requests, and is written once",
  async (_, fault) => {
    const all = await requestsOf(append);
    for (let request = 1; request <= all; request += 1) {
      const at = await repositoryFor();
      github.faults.plan([{ request, fault }]);
      const { commit } = await append(at);
      github.faults.plan([]);
      const source = await github.resolve(at.repository, "refs/heads/slipway-ledger");
      expect([source?.sha, source && (await github.read(source, "a.json"))]).toEqual([commit, "{}\n"]);
      expect([at.effects("ref.created"), at.effects("ref.updated")]).toEqual([2, 0]); // main and the ledger
    }
  },
  60_000,
);

const deploy = async ({ rest, settings, sha }: Awaited<ReturnType<typeof repositoryFor>>) =>
  gitHubDeployments(settings, rest).record({
    environment: "dev",
    commit: sha,
    release: "1.0.0-abc",
    execution: { run: 12, attempt: 1 },
    state: "success",
    description: "done",
  });

test.each(everyFault)(
  "a deployment under %s is recorded once, at the latest by the next try",
  async (_, fault) => {
    const all = await requestsOf(deploy);
    for (let request = 1; request <= all; request += 1) {
      const at = await repositoryFor();
      github.faults.plan([{ request, fault }]);
      const first = await deploy(at).catch((error: unknown) => error);
      github.faults.plan([]);
      if (typeof first !== "string") {
        expect(first).toMatchObject(lost);
        await deploy(at);
      }
      expect([at.effects("deployment.created"), at.effects("deployment_status.created")]).toEqual([1, 1]);
    }
  },
  60_000,
);

test.each(limits)("no write is repeated for %s more often than the budget", async (_, fault) => {
  const { rest } = await repositoryFor();
  github.faults.plan([{ fault, count: 99 }]);
  const asked = rest.request("POST /repos/{owner}/{repo}/git/blobs", { content: "x", encoding: "utf-8" });
  await expect(asked).rejects.toMatchObject(lost);
  expect(pauses.length).toBe(3);
});
