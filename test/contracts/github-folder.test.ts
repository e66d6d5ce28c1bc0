import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked, sharedContract } from "./checked-github.ts";
import { exampleRun, uploadArtifact } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let scratch: string;
const open: CheckedGitHub[] = [];

beforeAll(async () => {
  await sharedContract();
  scratch = await mkdtemp(join(tmpdir(), "github-"));
}, 120_000);
afterEach(async () => {
  for (const github of open.splice(0)) await github.end();
}, 60_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function start(options: Parameters<typeof openChecked>[0] = {}): Promise<CheckedGitHub> {
  const github = await openChecked(options);
  open.push(github);
  return github;
}

async function withShop(
  options: Parameters<typeof openChecked>[0] = {},
): Promise<{ github: CheckedGitHub; sha: string }> {
  const github = await start(options);
  await github.createRepository("acme/shop");
  const made = await github.commit("acme/shop", { branch: "main", message: "First", files: { "a.txt": "a" } });
  return { github, sha: made.sha };
}

/** Processes that have something of a folder in their command line. */
function processesOf(folder: string): string[] {
  const all = execFileSync("ps", ["-eo", "args"]).toString().split("\n");
  return all.filter((line) => line.includes(folder) && !line.startsWith("ps "));
}

test("a second process that opens the folder continues where the first one stopped", async () => {
  const folder = join(scratch, "kept");
  const { github: one, sha } = await withShop({ folder });
  const token = one.issueToken({ repository: "acme/shop", permissions: { contents: "read", actions: "read" } });
  const run = one.startRun(exampleRun("acme/shop", sha));
  const job = one.updateJob(run.id, "build", { status: "in_progress" });
  const artifact = await uploadArtifact(one, run.id, "build", "package", Buffer.from("bytes"));
  one.setEnvironment("acme/shop", "dev", { variables: { REGION: "eu" }, secrets: { KEY: "k" } });
  const before = [...one.effects];
  open.pop();
  await one.end();

  const two = await start({ folder });
  expect(two.effects).toEqual(before);
  expect(two.requests).toEqual([]);
  expect(two.environment("acme/shop", "DEV")).toMatchObject({ name: "dev", variables: { REGION: "eu" } });
  expect(two.startRun(exampleRun("acme/shop", sha)).id).toBe(run.id + 1);
  expect(two.updateJob(run.id, "build", { status: "completed" }).id).toBe(job.id);
  const octokit = new Octokit({ auth: token, baseUrl: two.urls.api });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
    ...repo,
    run_id: run.id,
  });
  expect(data.artifacts.map(({ id }) => id)).toEqual([artifact]);
  expect((await two.resolve("acme/shop", "main"))?.sha).toBe(sha);
  const next = two.startRun(exampleRun("acme/shop", sha)).id;
  expect(await uploadArtifact(two, next, "build", "package", Buffer.from("other"))).toBeGreaterThan(artifact);
}, 120_000);

test("two processes cannot have one folder open at once; what a dead one left opens, though its number lives on", async () => {
  const folder = join(scratch, "locked");
  await start({ folder });
  await expect(openChecked({ folder })).rejects.toThrow(`is open in process ${process.pid} already`);
  for (const [name, owner] of Object.entries({ dead: "4194304999 1", reborn: `${process.pid} 1`, torn: "" })) {
    await mkdir(join(scratch, name));
    await writeFile(join(scratch, name, "lock"), owner);
    await start({ folder: join(scratch, name) });
  }
});

test("what a killed process left half done is swept: locks of git, people's tokens, files of requests", async () => {
  const folder = join(scratch, "killed");
  const { github: one, sha } = await withShop({ folder });
  one.setCollaborator("acme/shop", "ada", "admin");
  const [job, ada] = [
    one.issueToken({ repository: "acme/shop", permissions: { contents: "write" } }),
    one.issuePersonToken({ repository: "acme/shop", login: "ada" }),
  ];
  open.pop();
  await one.end();
  const git = join(folder, "git/acme/shop.git");
  const half = [
    "refs/heads/main.lock",
    "packed-refs.lock",
    "objects/tmp_obj_1",
    "objects/tmp_objdir-incoming-x/pack",
    "index-1",
  ];
  const paths = [...half.map((path) => join(git, path)), `${git}.part/HEAD`, join(folder, "scratch/rules")];
  for (const path of paths) {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, "half");
  }
  const leave = () => writeFile(join(folder, "lock"), "4194305 1");
  await leave();
  const two = await start({ folder });
  expect(two.killed).toBe(4194305);
  expect(paths.filter((path) => existsSync(path))).toEqual([]);
  const status = async (auth: string) => {
    const asked = new Octokit({ auth, baseUrl: two.urls.api }).request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
      ...repo,
      ref: "heads/main",
    });
    return asked.then(
      ({ data }) => data.object.sha,
      (error) => error.status,
    );
  };
  expect([await status(job), await status(ada)]).toEqual([sha, 401]);
  await two.commit("acme/shop", { branch: "main", message: "Second", files: { b: "b" } });
});

test("a folder whose files are spoilt is named, and stays closed to nobody", async () => {
  const folder = join(scratch, "spoilt");
  await mkdir(folder);
  await writeFile(join(folder, "run.jsonl"), "{\n");
  await expect(openChecked({ folder })).rejects.toThrow(`${join(folder, "run.jsonl")} cannot be read as JSON`);
  await rm(join(folder, "run.jsonl"));
  await start({ folder });
});

test.each(["http://[", "http://:x", ":x", "/acme/%/info/refs?service=git-upload-pack", "/api/v3/%"])(
  "a request for %j is refused, and the server lives on",
  async (target) => {
    const github = await start();
    const port = Number(new URL(github.urls.results).port);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      socket.once("data", (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
    expect((await fetch(github.urls.api, { headers: { "user-agent": "test" } })).status).toBe(404);
  },
);

test("a port in use is said so, and the folder is free again", async () => {
  const one = await start();
  const port = Number(new URL(one.urls.results).port);
  const folder = join(scratch, "port");
  await expect(openChecked({ folder, port })).rejects.toThrow(`Port ${port} is in use`);
  await start({ folder });
});

test("closing leaves no process, no port and no lock", async () => {
  const folder = join(scratch, "closed");
  const { github } = await withShop({ folder });
  const token = github.issueToken({ repository: "acme/shop", permissions: { contents: "read" } });
  expect(processesOf(folder)).not.toEqual([]);
  // A fetch that is under way while everything ends.
  const type = "application/x-git-upload-pack-request";
  const headers = { authorization: `Bearer ${token}`, "content-type": type, "git-protocol": "version=2" };
  const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from("0011command=fetch")) });
  const half = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  const hanging = fetch(`${github.urls.results}/acme/shop/git-upload-pack`, half)
    .then((answer) => answer.text())
    .catch(() => "ended");
  await new Promise((resolve) => setTimeout(resolve, 100));
  open.pop();
  await github.end();
  expect(await hanging).toBe("ended");
  expect(processesOf(folder)).toEqual([]);
  expect(existsSync(join(folder, "lock"))).toBe(false);
  await expect(fetch(github.urls.results)).rejects.toThrow();
});

test("a plain folder becomes the first commit, without what its .gitignore leaves out", async () => {
  const from = join(scratch, "plain");
  await mkdir(join(from, "src"), { recursive: true });
  await writeFile(join(from, ".gitignore"), "*.log\n");
  await writeFile(join(from, "noise.log"), "x");
  await writeFile(join(from, "src/run.sh"), "#!/bin/sh\n", { mode: 0o755 });
  const github = await start();
  await github.createRepository("acme/shop", { from });
  const source = await github.resolve("acme/shop", "refs/heads/main");
  if (!source) throw new Error("no main");
  expect(await github.list(source, ".")).toEqual([".gitignore"]);
  expect(await github.list(source, "src")).toEqual(["run.sh"]);
  expect(await github.read(source, "src/run.sh")).toBe("#!/bin/sh\n");
  expect(await github.read(source, "src")).toBeNull();
  const branch = {
    branch: "feature/x",
    message: "Change",
    folder: from,
    files: { "src/new.txt": "n", ".gitignore": null },
  };
  const made = await github.commit("acme/shop", branch, "ada");
  const changed = { ...source, sha: made.sha };
  expect([await github.list(changed, ""), await github.list(changed, "src")]).toEqual([[], ["new.txt", "run.sh"]]);
  expect((await github.commit("acme/shop", branch)).sha).toBe(made.sha);
  expect(github.effects.at(-1)).toMatchObject({ actor: "ada", change: "ref.created", subject: "refs/heads/feature/x" });
});

test("a repository of git gives its branches and tags, and a commit made elsewhere can be pushed in", async () => {
  const one = await withShop();
  const from = join(one.github.folder, "git/acme/shop.git");
  const two = await start();
  await two.createRepository("acme/copy", { from });
  expect(await two.resolve("acme/copy", "main")).toEqual({
    repository: "acme/copy",
    ref: "refs/heads/main",
    sha: one.sha,
  });
  const { sha } = await one.github.commit("acme/shop", { branch: "develop", message: "More", files: { b: "b" } });
  expect(await two.push("acme/copy", from, "develop", "refs/heads/develop", "ada")).toMatchObject({
    sha,
    ref: "refs/heads/develop",
  });
  expect(await two.resolve("ACME/copy", sha)).toMatchObject({ sha, ref: sha });
  expect(await two.resolve("acme/copy", "none")).toBeNull();
  expect(await two.resolve("acme/none", "main")).toBeNull();
});

test.each(["shop", "acme/", "acme/..", "a b/c", "acme/shop.git", "acme/a/b"])(
  "no repository is called %j",
  async (name) => {
    const github = await start();
    await expect(github.createRepository(name)).rejects.toThrow("is not a repository name");
  },
);

test("lists come in pages with GitHub's links, and an unchanged answer costs no body", async () => {
  const { github, sha } = await withShop();
  for (let count = 0; count < 5; count++) github.startRun(exampleRun("acme/shop", sha));
  const token = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
  const route = "GET /repos/{owner}/{repo}/actions/runs";
  const { data, headers } = await octokit.request(route, { ...repo, per_page: 2, page: 2 });
  expect([data.total_count, data.workflow_runs.length]).toEqual([5, 2]);
  const rels = [...(headers.link ?? "").matchAll(/[?&]page=(\d)>; rel="(\w+)"/g)].map(
    ([, page, rel]) => `${rel} ${page}`,
  );
  expect(rels).toEqual(["prev 1", "next 3", "last 3", "first 1"]);
  const again = octokit.request(route, {
    ...repo,
    per_page: 2,
    page: 2,
    headers: { "if-none-match": headers.etag ?? "" },
  });
  await expect(again).rejects.toMatchObject({ status: 304 });
});

test("the hour's requests run out, and say when they come back", async () => {
  let now = Date.parse("2026-11-23T00:00:00Z");
  const { github } = await withShop({ limits: { hour: 2 }, now: () => now });
  const token = github.issueToken({ repository: "acme/shop", permissions: {} });
  const octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
  const ask = () => octokit.request("GET /repos/{owner}/{repo}", repo);
  await ask();
  expect((await ask()).headers["x-ratelimit-remaining"]).toBe("0");
  await expect(ask()).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("API rate limit exceeded"),
  });
  expect((await octokit.request("GET /rate_limit")).data.rate).toMatchObject({
    remaining: 0,
    reset: now / 1000 + 3600,
  });
  now += 3600_000;
  await ask();
});

test("requests are written down with their route, their status and the job behind the token", async () => {
  const { github } = await withShop();
  const token = github.issueToken({ repository: "acme/shop", permissions: {}, run: 3, job: "promote/deploy" });
  const octokit = new Octokit({ auth: token, baseUrl: github.urls.api });
  await octokit.request("GET /repos/{owner}/{repo}", repo);
  await expect(octokit.request("GET /nowhere")).rejects.toMatchObject({ status: 404 });
  const seen = github.requests.map(({ method, route, status, run, job }) => ({ method, route, status, run, job }));
  const who = { run: 3, job: "promote/deploy" };
  expect(seen).toEqual([
    { method: "GET", route: "/repos/{owner}/{repo}", status: 200, ...who },
    { method: "GET", route: "unknown", status: 404, ...who },
  ]);
  const lines = (await readFile(join(github.folder, "requests.jsonl"), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(github.requests);
});
