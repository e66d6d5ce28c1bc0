import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

let github: CheckedGitHub;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "git-"));
  github = await openChecked();
  await github.createRepository("acme/shop");
  await github.createRepository("acme/open", { private: false });
  const files = { "a.txt": "one", ".github/workflows/develop.yml": "on: push\n" };
  await github.commit("acme/shop", { branch: "main", message: "First", files });
  await github.commit("acme/open", { branch: "main", message: "First", files });
  await github.commit("acme/shop", { branch: "main", message: "Second", files: { "a.txt": "two" } });
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.end();
});

interface Outcome {
  readonly code: number;
  readonly text: string;
}

/** A person's git, with nothing of this machine's settings. */
function git(cwd: string, ...args: string[]): Promise<Outcome> {
  const name = {
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "a@b.c",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "a@b.c",
  };
  const env = { PATH: process.env.PATH, HOME: folder, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...name };
  return new Promise((resolve) => {
    execFile("git", args, { cwd, env }, (cause, out, err) => {
      const { code = 0 } = (cause ?? {}) as { code?: number };
      resolve({ code, text: `${out}${err}` });
    });
  });
}

function address(permissions: Permissions, name = "acme/shop"): string {
  const token = github.issueToken({ repository: "acme/shop", permissions, run: 7, job: "build" });
  return github.urls.server.replace("//", `//x-access-token:${token}@`).concat(`/${name}`);
}

async function clone(permissions: Permissions): Promise<string> {
  const into = await mkdtemp(join(folder, "work-"));
  const { code, text } = await git(folder, "clone", "--quiet", address(permissions), into);
  if (code !== 0) throw new Error(text);
  return into;
}

test("git finds github.localhost on loopback and clones with a token", async () => {
  expect(github.urls.server).toMatch(/^http:\/\/github\.localhost:\d+$/);
  const work = await clone({ contents: "read" });
  expect((await git(work, "log", "--format=%s")).text).toBe("Second\nFirst\n");
});

test.each(["0", "2"])(
  "an exact commit that no branch holds any more is fetched with a runner's bearer header, protocol %s",
  async (version) => {
    const gone = await github.commit("acme/shop", {
      branch: `gone-${version}`,
      message: "Gone",
      files: { gone: version },
    });
    const work = await clone({ contents: "read" });
    await git(work, "push", "--quiet", address({ contents: "write" }), `:gone-${version}`);
    const token = github.issueToken({ repository: "acme/shop", permissions: { contents: "read" } });
    const settings = ["-c", `http.extraheader=Authorization: bearer ${token}`, "-c", `protocol.version=${version}`];
    const url = `${github.urls.server}/acme/shop`;
    const fetched = await git(work, ...settings, "fetch", "--quiet", "--depth=1", url, gone.sha);
    expect(fetched).toEqual({ code: 0, text: "" });
    expect((await git(work, "rev-parse", "FETCH_HEAD")).text.trim()).toBe(gone.sha);
  },
);

test("a push needs contents: write, moves the branch, and is in the ledger with its job", async () => {
  const work = await clone({ contents: "read" });
  await git(work, "commit", "--quiet", "--allow-empty", "--message=Third");
  const denied = await git(work, "push", address({ contents: "read" }), "HEAD:pushed");
  expect(denied.text).toContain("remote: Permission to acme/shop.git denied to github-actions[bot].");
  expect(denied.text).toContain("The requested URL returned error: 403");
  expect(await github.resolve("acme/shop", "pushed")).toBeNull();
  expect((await git(work, "push", address({ contents: "write" }), "HEAD:pushed")).code).toBe(0);
  const sha = (await git(work, "rev-parse", "HEAD")).text.trim();
  expect((await github.resolve("acme/shop", "pushed"))?.sha).toBe(sha);
  expect(github.effects.at(-1)).toMatchObject({
    change: "ref.created",
    subject: "refs/heads/pushed",
    to: sha,
    run: 7,
    job: "build",
  });
});

test("no push with a token changes a workflow file, and the rest of such a push does not land either", async () => {
  const work = await clone({ contents: "read" });
  await writeFile(join(work, ".github/workflows/develop.yml"), "on: [push, pull_request]\n");
  await git(work, "commit", "--quiet", "--all", "--message=Sneak");
  for (const branch of ["main", "fresh"]) {
    const { code, text } = await git(work, "push", address({ contents: "write" }), `HEAD:${branch}`);
    expect(code).toBe(1);
    expect(text).toContain(
      "refusing to allow a GitHub App to create or update workflow `.github/workflows/develop.yml` without `workflows` permission",
    );
  }
  expect(await github.resolve("acme/shop", "fresh")).toBeNull();
});

test("a branch without any workflow file may be pushed, and a branch may be deleted", async () => {
  const work = await clone({ contents: "read" });
  await git(work, "checkout", "--quiet", "--orphan", "slipway-ledger");
  await git(work, "rm", "-rq", "--cached", ".");
  await git(work, "commit", "--quiet", "--allow-empty", "--message=Ledger");
  expect(await git(work, "push", "--quiet", address({ contents: "write" }), "HEAD:slipway-ledger")).toEqual({
    code: 0,
    text: "",
  });
  expect(await git(work, "push", "--quiet", address({ contents: "write" }), ":slipway-ledger")).toEqual({
    code: 0,
    text: "",
  });
  expect(github.effects.at(-1)).toMatchObject({ change: "ref.deleted", subject: "refs/heads/slipway-ledger" });
});

test.each([
  ["an unknown token", () => address({}).replace(/ghs_\w+/, "ghs_forged"), /Authentication failed/],
  ["no token", () => `${github.urls.server}/acme/shop`, /could not read Username/],
  ["another repository", () => address({ contents: "read" }, "acme/none"), /Repository not found/],
  ["a token without contents", () => address({ issues: "write" }), /error: 403/],
  [
    "a push to somebody's open repository",
    () => address({ contents: "write" }, "acme/open"),
    /Permission to acme\/open.git denied/,
  ],
])("git is refused with %s", async (what, url, words) => {
  const work = await mkdtemp(join(folder, "work-"));
  await git(work, "init", "--quiet");
  await git(work, "commit", "--quiet", "--allow-empty", "--message=x");
  const verb = what.startsWith("a push") ? ["push", url(), "HEAD:main"] : ["ls-remote", url()];
  const { code, text } = await git(work, ...verb);
  expect(code).toBe(128);
  expect(text).toMatch(words);
});

test("an open repository is read without any token", async () => {
  expect((await git(folder, "ls-remote", `${github.urls.server}/acme/open.git`)).text).toContain("refs/heads/main");
});

test("a path that leaves the folder of repositories finds nothing", async () => {
  const answer = await fetch(`${github.urls.results}/acme/..%2f..%2fkey/info/refs?service=git-upload-pack`);
  expect(answer.status).toBe(401);
});

test("a person pushes workflow files too, as far as their role goes", async () => {
  github.setCollaborator("acme/shop", "ada", "write");
  github.setCollaborator("acme/shop", "lin", "read");
  const work = await clone({ contents: "read" });
  await writeFile(join(work, ".github/workflows/new.yml"), "on: push\n");
  await git(work, "add", ".");
  await git(work, "commit", "--quiet", "--message=New");
  const push = (login: string) => {
    const token = github.issuePersonToken({ repository: "acme/shop", login });
    const url = github.urls.server.replace("//", `//${login}:${token}@`).concat("/acme/shop");
    return git(work, "push", url, "HEAD:refs/heads/person");
  };
  expect(await push("lin")).toMatchObject({ text: expect.stringContaining("denied to lin") });
  expect(await push("ada")).toMatchObject({ code: 0 });
  expect(github.effects.findLast(({ subject }) => subject === "refs/heads/person")).toMatchObject({ actor: "ada" });
});

test("a pushed ref that lets one object stand for another changes nothing that is reported about either", async () => {
  const work = await clone({ contents: "write" });
  const changing = ["rev-list", "--max-count=2", "--reverse", "HEAD", "--", "a.txt"];
  const [old, young] = (await git(work, ...changing)).text.trim().split("\n");
  await git(work, "replace", young ?? "", old ?? "");
  const pushed = await git(work, "push", "--quiet", address({ contents: "write" }), "refs/replace/*:refs/replace/*");
  expect(pushed).toEqual({ code: 0, text: "" });
  const source = await github.resolve("acme/shop", young ?? "");
  expect(source && (await github.read(source, "a.txt"))).toBe("two");
  const token = github.issueToken({ repository: "acme/shop", permissions: { contents: "read" } });
  const headers = { authorization: `Bearer ${token}`, "user-agent": "test" };
  const compared = await fetch(`${github.urls.api}/repos/acme/shop/compare/${old}...${young}`, { headers });
  expect(await compared.json()).toMatchObject({ status: "ahead", files: [{ filename: "a.txt" }] });
  const again = await mkdtemp(join(folder, "work-"));
  await git(folder, "clone", "--quiet", address({ contents: "read" }), again);
  expect((await git(again, "show", "HEAD:a.txt")).text).toBe("two");
});

test("the refs of pull requests are GitHub's own: no push moves them", async () => {
  await github.commit("acme/shop", { branch: "proposed", message: "p", files: { p: "p" } });
  const { number, headSha } = await github.openPull("acme/shop", { title: "P", head: "proposed", base: "main" }, "ada");
  const work = await clone({ contents: "write" });
  for (const ref of [`refs/pull/${number}/head`, `refs/pull/${number}/merge`, "refs/pull/99/head"]) {
    const { code, text } = await git(work, "push", address({ contents: "write" }), `+HEAD:${ref}`);
    expect([code, text]).toEqual([1, expect.stringContaining("deny updating a hidden ref")]);
  }
  expect((await github.resolve("acme/shop", `refs/pull/${number}/head`))?.sha).toBe(headSha);
  const seen = await git(work, "ls-remote", address({ contents: "read" }), "refs/pull/*");
  expect(seen.text).toContain(`refs/pull/${number}/head`);
});
