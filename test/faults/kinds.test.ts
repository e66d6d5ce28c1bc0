import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { Fault } from "../../packages/rehearsal/github/faults/fault.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";
import { allPermissions } from "../contracts/example.ts";

const repository = "acme/shop";
const refs = "/repos/{owner}/{repo}/git/refs";
let github: CheckedGitHub;
let token: string;
let folder: string;
let sha: string;
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-faults-"));
  github = await openChecked();
  await github.createRepository(repository);
  const run = { run: 1, job: "job" };
  token = github.issueToken({ repository, permissions: allPermissions, ...run });
  ({ sha } = await github.commit(repository, { branch: "main", message: "First", files: { a: "a".repeat(5000) } }));
}, 120_000);
beforeEach(() => github.faults.plan([]));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.end();
});

const ask = (path = "") =>
  fetch(`${github.urls.api}/repos/${repository}${path}`, {
    headers: { authorization: `Bearer ${token}`, "user-agent": "test" },
  });
const octokit = () => {
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return new Octokit({ auth: token, baseUrl: github.urls.api, log: quiet });
};
const lay = (fault: Fault) => github.faults.plan([{ fault }]);
const refMade = () => github.effects.filter(({ change }) => change === "ref.created").map(({ subject }) => subject);
const makeRef = (name: string) => octokit().request(`POST ${refs}`, { owner: "acme", repo: "shop", ref: name, sha });

test("a late answer is late, and the next one is not", async () => {
  lay({ kind: "latency", milliseconds: 300 });
  const began = performance.now();
  expect((await ask()).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThan(290);
  expect((await ask()).status).toBe(200);
  expect(github.faults.fired).toMatchObject([{ request: 1, route: "/repos/{owner}/{repo}", job: "job" }]);
});

test("a held request reaches the service only when it is let go, and others pass it", async () => {
  const [struck, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const until = () => {
    struck.resolve();
    return free.promise;
  };
  lay({ kind: "held", until });
  const held = makeRef("refs/heads/held");
  await struck.promise;
  expect((await ask()).status).toBe(200);
  expect(refMade()).not.toContain("refs/heads/held");
  free.resolve();
  await held;
  expect(refMade()).toContain("refs/heads/held");
});

test.each([500, 502, 503, 504] as const)("an answer %i is one for Octokit too", async (status) => {
  lay({ kind: "error", status });
  await expect(octokit().request("GET /repos/acme/shop")).rejects.toMatchObject({ status });
});

test.each<[string, Fault, Record<string, string | null>]>([
  ["in seconds", { kind: "limit", status: 429, limit: "secondary", retryAfter: 7 }, { "retry-after": "7" }],
  ["nothing", { kind: "limit", status: 403, limit: "secondary" }, { "retry-after": null }],
  ["a text", { kind: "limit", status: 429, limit: "secondary", retryAfter: { text: "" } }, { "retry-after": "" }],
  [
    "the time of the reset",
    { kind: "limit", status: 403, limit: "primary", reset: 90 },
    { "retry-after": null, "x-ratelimit-remaining": "0" },
  ],
])("a rate limit says when to come back by %s", async (_, fault, headers) => {
  lay(fault);
  const answer = await ask();
  expect(answer.status).toBe("status" in fault ? fault.status : 0);
  for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toBe(value);
  expect(((await answer.json()) as { message: string }).message).toMatch(/rate limit/);
});

test("a rate limit may name a date", async () => {
  lay({ kind: "limit", status: 429, limit: "secondary", retryAfter: { date: 30 } });
  const until = Date.parse((await ask()).headers.get("retry-after") ?? "");
  expect(Math.abs(until - Date.now() - 30_000)).toBeLessThan(5000);
});

test.each<[string, Fault, boolean]>([
  ["reset before", { kind: "reset", when: "before" }, false],
  ["reset after", { kind: "reset", when: "after" }, true],
  ["a 502 before", { kind: "error", status: 502 }, false],
  ["a 502 after", { kind: "error", status: 502, when: "after" }, true],
])("a write with a %s the server did it fails, and is done only then", async (_, fault, done) => {
  count += 1;
  const name = `refs/heads/written-${count}`;
  github.faults.plan([{ method: "POST", route: refs, fault }]);
  await expect(makeRef(name)).rejects.toThrow();
  expect(refMade().includes(name)).toBe(done);
  github.faults.plan([]);
  if (done) await expect(makeRef(name)).rejects.toMatchObject({ status: 422 });
  else await makeRef(name);
});

test.each<[string, Fault]>([
  ["a body that is cut", { kind: "truncated" }],
  ["a length that is too big", { kind: "wrong-length", by: 10 }],
])("%s is an error of the connection", async (_, fault) => {
  lay(fault);
  const answer = await ask();
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow("terminated");
});

test("a length that is too small gives half a document", async () => {
  lay({ kind: "wrong-length", by: -10 });
  const text = await (await ask()).text();
  expect(() => JSON.parse(text)).toThrow();
});

test("a page for people comes where JSON was asked for", async () => {
  lay({ kind: "html" });
  const answer = await octokit().request("GET /repos/acme/shop");
  expect([answer.status, typeof answer.data]).toEqual([200, "string"]);
});

test("a slow body is whole in the end", async () => {
  lay({ kind: "slow", milliseconds: 60, pieces: 5 });
  const began = performance.now();
  expect(((await (await ask()).json()) as { full_name: string }).full_name).toBe(repository);
  expect(performance.now() - began).toBeGreaterThan(290);
});

test("a rule strikes the requests it names, so often, and after so many", async () => {
  const fault = { kind: "error", status: 502 } as const;
  github.faults.plan([{ route: "/repos/{owner}/{repo}/branches", skip: 1, count: 2, fault }]);
  const seen: number[] = [];
  for (const path of ["/branches", "", "/branches", "", "/branches", "/branches"]) seen.push((await ask(path)).status);
  expect(seen).toEqual([200, 200, 502, 200, 502, 200]);
  github.faults.plan([{ request: 2, fault }]);
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 502, 200]);
});

test("a plan that can never fit is refused", () => {
  const fault = { kind: "truncated" } as const;
  expect(() => github.faults.plan([{ fault, request: 0 }])).toThrow("A fault's request is 0");
  expect(() => github.faults.plan([{ fault, route: "GET /repos" }])).toThrow("name the method apart");
});

const git = (...args: readonly string[]) => {
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  return promisify(execFile)("git", ["-c", `http.extraHeader=${header}`, ...args], {
    env: { PATH: process.env.PATH ?? "", HOME: folder, GIT_TERMINAL_PROMPT: "0" },
  });
};
const clone = (name: string) => git("clone", "--quiet", `${github.urls.server}/${repository}`, join(folder, name));

test.each<[string, string, Fault]>([
  ["an answer 502", "git-upload-pack info/refs", { kind: "error", status: 502 }],
  ["a reset", "git-upload-pack", { kind: "reset", when: "after" }],
  ["a pack that is cut", "git-upload-pack", { kind: "truncated" }],
  ["a page for people", "git-upload-pack info/refs", { kind: "html" }],
  ["a pack of a wrong length", "git-upload-pack", { kind: "wrong-length", by: -20 }],
])("git sees %s as a failure, and clones afterwards", async (name, route, fault) => {
  // protocol 2 asks `git-upload-pack` first for the refs, then for the pack
  github.faults.plan([{ route, fault, count: route.includes("info") ? 1 : 2 }]);
  await expect(clone(`failed ${name}`)).rejects.toThrow();
  github.faults.plan([]);
  await clone(`cloned ${name}`);
});

test("a push whose answer is lost has happened, and the next push finds it done", async () => {
  await clone("desk");
  const desk = join(folder, "desk");
  const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  await git("-C", desk, ...me, "commit", "--quiet", "--allow-empty", "-m", "Second");
  github.faults.plan([{ route: "git-receive-pack", fault: { kind: "reset", when: "after" } }]);
  await expect(git("-C", desk, "push", "--quiet", "origin", "HEAD:pushed")).rejects.toThrow();
  const moved = () => github.effects.filter(({ subject }) => subject === "refs/heads/pushed");
  expect(moved()).toHaveLength(1);
  await git("-C", desk, "push", "--quiet", "origin", "HEAD:pushed");
  expect(moved()).toHaveLength(1);
});
