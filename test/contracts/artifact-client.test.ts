import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun } from "./example.ts";

const day = 24 * 3600 * 1000;
let now = Date.parse("2026-11-23T00:00:00Z");
let github: CheckedGitHub;
let client: ArtifactClient;
let folder: string;
let run: number;

beforeAll(async () => {
  jest.spyOn(process.stdout, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "artifacts-"));
  github = await openChecked({ now: () => now });
  await github.createRepository("acme/shop");
  const { sha } = await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } });
  run = github.startRun(exampleRun("acme/shop", sha)).id;
  process.env.GITHUB_SERVER_URL = github.urls.server;
  process.env.GITHUB_API_URL = github.urls.api;
  process.env.ACTIONS_RESULTS_URL = `${github.urls.results}/`;
  process.env.RUNNER_TEMP = folder;
  actAs("build");
  client = new (await import("@actions/artifact")).DefaultArtifactClient();
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.end();
});

function actAs(job: string): void {
  process.env.ACTIONS_RUNTIME_TOKEN = github.issueRuntimeToken({ run, job });
}

async function file(name: string, bytes: Buffer | string): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const fresh = () => mkdtemp(join(folder, "into-"));

test("a zip goes up, is listed with its digest, and another job of the run gets the same files", async () => {
  const path = await file("hello.txt", "hello");
  const { id = 0, size, digest } = await client.uploadArtifact("greeting", [path], folder);
  actAs("deploy");
  const { artifacts } = await client.listArtifacts();
  expect(artifacts).toMatchObject([{ name: "greeting", id, size, digest: `sha256:${digest}` }]);
  const into = await fresh();
  const got = await client.downloadArtifact(id, { path: into, expectedHash: `sha256:${digest}` });
  expect(got.digestMismatch).toBe(false);
  expect(await readFile(join(into, "hello.txt"), "utf8")).toBe("hello");
});

test("one raw file of many blocks keeps its name, its bytes and its own digest", async () => {
  const bytes = randomBytes(20 * 1024 * 1024 + 17);
  const path = await file("package.tar", bytes);
  actAs("build");
  const { id = 0, digest } = await client.uploadArtifact("ignored", [path], folder, { skipArchive: true });
  expect(digest).toBe(sha256(bytes));
  const { artifact } = await client.getArtifact("package.tar");
  expect(artifact).toMatchObject({ id, size: bytes.length, digest: `sha256:${sha256(bytes)}` });
  const into = await fresh();
  await client.downloadArtifact(id, { path: into, expectedHash: `sha256:${digest}` });
  expect(sha256(await readFile(join(into, "package.tar")))).toBe(digest);
});

test("an empty file is an artifact too", async () => {
  const { id = 0 } = await client.uploadArtifact("", [await file("empty.txt", "")], folder, { skipArchive: true });
  const into = await fresh();
  await client.downloadArtifact(id, { path: into });
  expect(await readFile(join(into, "empty.txt"), "utf8")).toBe("");
});

test("a second artifact of one name in one run is a conflict, until the first is deleted", async () => {
  const path = await file("once.txt", "1");
  const { id } = await client.uploadArtifact("once", [path], folder);
  await expect(client.uploadArtifact("once", [path], folder)).rejects.toThrow(
    /\(409\) Conflict: an artifact with this name already exists on the workflow run/,
  );
  expect(await client.deleteArtifact("once")).toEqual({ id });
  await expect(client.getArtifact("once")).rejects.toThrow(/Artifact not found/);
  await client.uploadArtifact("once", [path], folder);
});

test("the next attempt may use the name again and still sees what the first attempt left", async () => {
  github.startRun({ ...exampleRun("acme/shop", ""), id: run });
  actAs("build");
  await client.uploadArtifact("once", [await file("once.txt", "2")], folder);
  const { artifacts } = await client.listArtifacts();
  expect(artifacts.filter(({ name }) => name === "once")).toHaveLength(2);
  const newest = await client.getArtifact("once");
  const into = await fresh();
  await client.downloadArtifact(newest.artifact.id, { path: into });
  expect(await readFile(join(into, "once.txt"), "utf8")).toBe("2");
  const older = artifacts.find(({ name, id }) => name === "greeting" && id !== newest.artifact.id);
  await client.downloadArtifact(older?.id ?? 0, { path: into });
  expect(await readFile(join(into, "hello.txt"), "utf8")).toBe("hello");
});

test("from outside the run the same client finds and downloads through REST, with actions: read", async () => {
  const token = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const findBy = { token, workflowRunId: run, repositoryOwner: "acme", repositoryName: "shop" };
  const { artifact } = await client.getArtifact("package.tar", { findBy });
  const into = await fresh();
  await client.downloadArtifact(artifact.id, { path: into, findBy });
  expect(`sha256:${sha256(await readFile(join(into, "package.tar")))}`).toBe(artifact.digest);
});

test("the signed address serves the raw bytes, for one minute only", async () => {
  const token = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
  const { artifact } = await client.getArtifact("package.tar");
  const answer = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
    owner: "acme",
    repo: "shop",
    artifact_id: artifact.id,
    archive_format: "zip",
    request: { redirect: "manual" },
  });
  const address = String(answer.headers.location);
  const part = await fetch(address, { headers: { range: "bytes=5-9" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 5-9/${artifact.size}`]);
  expect((await fetch(address.replace(/sig=./, "sig=_"))).status).toBe(403);
  now += 61_000;
  expect((await fetch(address)).status).toBe(403);
});

test("an artifact ends when its days are over: still listed by REST, but gone", async () => {
  const { id = 0 } = await client.uploadArtifact("short", [await file("s", "s")], folder, { retentionDays: 1 });
  const permissions = { actions: "read" } as const;
  now = Math.max(now, Date.now()) + 2 * day;
  actAs("build");
  await expect(client.getArtifact("short")).rejects.toThrow(/Artifact not found/);
  const later = new Octokit({
    auth: github.issueToken({ repository: "acme/shop", permissions }),
    baseUrl: github.urls.api,
  });
  const one = { owner: "acme", repo: "shop", artifact_id: id };
  const { data } = await later.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", one);
  expect(data.expired).toBe(true);
  const zip = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  await expect(later.request(zip, { ...one, archive_format: "zip" })).rejects.toMatchObject({
    status: 410,
    message: expect.stringContaining("Artifact has expired"),
  });
});

test("what changed is in the ledger, once for each finished artifact", () => {
  const made = github.effects.filter(({ change }) => change.startsWith("artifact."));
  expect(made.map(({ change, subject, job }) => [change, subject, job])).toEqual([
    ["artifact.created", "greeting", "build"],
    ["artifact.created", "package.tar", "build"],
    ["artifact.created", "empty.txt", "build"],
    ["artifact.created", "once", "build"],
    ["artifact.deleted", "once", "build"],
    ["artifact.created", "once", "build"],
    ["artifact.created", "once", "build"],
    ["artifact.created", "short", "build"],
  ]);
});
