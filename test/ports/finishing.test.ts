/** The ports by which a release is finished, and their fakes: the same questions, the same answers. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Finishing, gitHubFinishing } from "../../packages/ports/finishing/finishing.ts";
import { memoryMerging } from "../../packages/ports/finishing/merging-memory.ts";
import { memoryPullRequests } from "../../packages/ports/finishing/pull-requests-memory.ts";
import { memoryRefs } from "../../packages/ports/finishing/refs-memory.ts";
import { memoryReleases } from "../../packages/ports/finishing/releases-memory.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { memoryMirrors } from "../../packages/ports/mirrors/mirrors-memory.ts";
import { memoryRepository } from "../../packages/ports/repository/refs-memory-store.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

let github: CheckedGitHub;
let home: string;
let count = 0;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "slipway-ports-"));
  writeFileSync(join(home, "file"), "bytes");
  github = await openChecked({ limits: { hour: 1e6, others: 1e6, points: 1e6, contents: 1e6 } });
}, 60_000);
afterAll(async () => {
  await github.end();
  rmSync(home, { recursive: true });
});

/** A repository and who commits to it. */
interface Yard extends Finishing {
  commit(branch: string, files: Record<string, string>): Promise<string>;
  /** Makes a branch that ends at a commit. */
  branch(name: string, commit: string): Promise<void>;
}

const onGitHub = async (): Promise<Yard> => {
  count += 1;
  const repository = `acme/yard-${count}`;
  await github.createRepository(repository, { actionsMayOpenPulls: true });
  const token = github.issueToken({ repository, permissions: { contents: "write", "pull-requests": "write" } });
  const childEnv = { PATH: process.env.PATH ?? "", HOME: home };
  const signal = new AbortController().signal;
  const settings: Settings = {
    repository,
    token,
    childEnv,
    signal,
    env: {},
    apiUrl: github.urls.api,
    serverUrl: github.urls.server,
    workspace: home,
    temp: home,
    toolCache: home,
  };
  const sleep = async () => {};
  const ports = gitHubFinishing(settings, gitHub(settings, sleep), childProcesses({ env: childEnv }), { sleep });
  return {
    ...ports,
    commit: async (branch, files) => (await github.commit(repository, { branch, message: `to ${branch}`, files })).sha,
    branch: async (name, commit) =>
      void execFileSync("git", ["--git-dir", github.gitFolder(repository), "update-ref", `refs/heads/${name}`, commit]),
  };
};

const inMemory = async (): Promise<Yard> => {
  const repository = memoryRepository();
  const bytesOf = async (file: string) => {
    const bytes = readFileSync(file);
    return { digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`, size: bytes.length };
  };
  return {
    refs: memoryRefs(repository),
    merging: memoryMerging(repository),
    pullRequests: memoryPullRequests(repository),
    releases: memoryReleases(bytesOf),
    mirrors: memoryMirrors(repository, []),
    commit: async (branch, files) => repository.commit(branch, files, { message: `to ${branch}` }),
    branch: async (name, commit) => repository.set(`refs/heads/${name}`, commit),
  };
};

describe.each([
  ["GitHub", onGitHub],
  ["memory", inMemory],
])("%s", (_, open) => {
  test("moves a branch forward only, from where it ends when the move arrives", async () => {
    const { refs, commit, branch } = await open();
    const first = await commit("main", { a: "1" });
    const second = await commit("main", { a: "2" });
    await branch("other", first);
    const side = await commit("other", { b: "1" });
    await branch("main", first);
    expect(await refs.forward("refs/heads/main", second)).toEqual({ done: true });
    expect(await refs.forward("refs/heads/main", second)).toEqual({ done: true });
    expect(await refs.forward("refs/heads/main", first)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.forward("refs/heads/main", side)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.forward("refs/heads/none", side)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.read("refs/heads/main")).toMatchObject({ object: second, type: "commit" });
    const pairs = [
      [first, first],
      [first, second],
      [second, first],
      [second, side],
    ] as const;
    expect(await Promise.all(pairs.map(([base, head]) => refs.standing(base, head)))).toEqual([
      "identical",
      "ahead",
      "behind",
      "diverged",
    ]);
  });

  test("makes a ref once, and deletes it only where it is known to end", async () => {
    const { refs, commit } = await open();
    const first = await commit("main", { a: "1" });
    const second = await commit("main", { a: "2" });
    expect(await refs.create("refs/heads/live", first)).toEqual({ done: true });
    expect(await refs.create("refs/heads/live", second)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.create("refs/heads/live", first)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.remove("refs/heads/live", second)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.remove("refs/heads/live", first)).toEqual({ done: true });
    expect(await refs.remove("refs/heads/live", first)).toMatchObject({ done: false, why: "moved" });
    expect(await refs.read("refs/heads/live")).toBeNull();
  });

  test("says what a tag stands for, annotated or not, and lists them", async () => {
    const { refs, commit } = await open();
    const first = await commit("main", { a: "1" });
    const tag = await refs.makeTag({ name: "v1.0.0", message: "One", commit: first });
    await refs.create("refs/tags/v1.0.0", tag);
    await refs.create("refs/tags/v0.9.0", first);
    await refs.create("refs/tags/other", first);
    const matches = await refs.list("refs/tags/v");
    expect(matches.map(({ name, type }) => [name, type])).toEqual([
      ["refs/tags/v0.9.0", "commit"],
      ["refs/tags/v1.0.0", "tag"],
    ]);
    expect(await Promise.all(matches.map((ref) => refs.target(ref)))).toEqual([first, first]);
  });

  test("makes a merge commit with the tree it is reported, and lists what it brings, oldest first", async () => {
    const { refs, commit, branch } = await open();
    const main = await commit("main", { a: "1" });
    await branch("release/1", main);
    const one = await commit("release/1", { "f/b": "1" });
    const two = await commit("release/1", { "f/c": "1", d: "1" });
    const { tree } = await refs.commit(two);
    const merge = await refs.makeCommit({ message: "Release", tree, parents: [main, two] });
    expect(await refs.commit(merge)).toEqual({ id: merge, tree, parents: [main, two] });
    expect(await refs.standing(main, merge)).toBe("ahead");
    const { commits, total } = await refs.since(main, merge, 10);
    expect([commits.map(({ id, parents }) => [id, parents]), total]).toEqual([
      [
        [one, 1],
        [two, 1],
        [merge, 2],
      ],
      3,
    ]);
    expect((await refs.since(null, two, 10)).commits.map(({ id }) => id)).toEqual([main, one, two]);
    expect(await refs.paths(merge, "f")).toEqual(["f/b", "f/c"]);
    expect(await refs.paths(merge, "g")).toEqual([]);
  });

  test("merges, or says that there is nothing to do, nothing there, or a conflict", async () => {
    const { merging, refs, commit, branch } = await open();
    const main = await commit("main", { a: "1" });
    for (const name of ["develop", "clash"]) await branch(name, main);
    const release = await commit("main", { a: "2" });
    await commit("develop", { b: "1" });
    const clash = await commit("clash", { a: "3" });
    expect(await merging.merge("develop", release, "Back")).toEqual({ outcome: "merged" });
    expect(await merging.merge("develop", release, "Back")).toEqual({ outcome: "already" });
    expect(await merging.merge("none", release, "Back")).toEqual({ outcome: "none" });
    expect(await merging.merge("clash", release, "Back")).toEqual({ outcome: "conflict" });
    expect((await refs.read("refs/heads/clash"))?.object).toBe(clash);
    expect(await refs.standing(release, (await refs.read("refs/heads/develop"))?.object ?? "")).toBe("ahead");
  });

  test("has one pull request between two branches, and none where there is nothing to merge", async () => {
    const { pullRequests, commit, branch } = await open();
    const main = await commit("main", { a: "1" });
    await branch("topic", main);
    const pull = { head: "topic", base: "main", title: "Topic", body: "words" };
    expect(await pullRequests.open(pull)).toMatchObject({ pull: null, why: "empty" });
    await commit("topic", { b: "1" });
    expect(await pullRequests.find("topic", "main")).toBeNull();
    const opened = await pullRequests.open(pull);
    expect(opened).toMatchObject({ pull: { number: 1 } });
    expect(await pullRequests.find("topic", "main")).toEqual(opened.pull);
    expect(await pullRequests.find("main", "topic")).toBeNull();
    expect(await pullRequests.open(pull)).toMatchObject({ pull: null, why: "exists" });
    expect(await pullRequests.open({ ...pull, head: "none" })).toMatchObject({ pull: null, why: "forbidden" });
  });

  test("keeps drafts of one tag apart, and files by their name, until one is published", async () => {
    const { releases, commit } = await open();
    await commit("main", { a: "1" });
    const text = { tag: "v1.0.0", name: "1.0.0", body: "Notes", prerelease: false, latest: true };
    const [one, two] = [await releases.draft(text), await releases.draft(text)];
    expect((await releases.find("v1.0.0")).map(({ id, draft, body }) => [id, draft, body])).toEqual(
      [one, two].map(({ id }) => [id, true, "Notes"]),
    );
    const file = join(home, "file");
    expect(await releases.upload(one, "a.tar", file)).toMatchObject({ done: true });
    expect(await releases.upload(one, "a.tar", file)).toMatchObject({ done: false, why: "exists" });
    const digest = `sha256:${createHash("sha256").update("bytes").digest("hex")}`;
    expect((await releases.look(one.id))?.assets).toMatchObject([{ name: "a.tar", size: 5, digest, whole: true }]);
    expect(await releases.publish(one.id, text)).toMatchObject({ done: true });
    expect(await releases.publish(two.id, text)).toMatchObject({ done: false, why: "exists" });
    await releases.remove(two.id);
    await releases.remove(two.id);
    expect(await releases.look(two.id)).toBeNull();
    expect(await releases.publish(two.id, text)).toMatchObject({ done: false, why: "gone" });
    expect(await releases.upload(two, "a.tar", file)).toMatchObject({ done: false, why: "gone" });
    const [asset] = (await releases.look(one.id))?.assets ?? [];
    for (const _ of [1, 2]) await releases.removeAsset(asset?.id ?? 0);
    expect(await releases.find("v1.0.0")).toMatchObject([{ id: one.id, draft: false, assets: [] }]);
  });
});

test("commits are read by pages, and of a whole history the newest", async () => {
  const { refs, commit } = await onGitHub();
  const first = await commit("main", { a: "0" });
  const folder = github.gitFolder(`acme/yard-${count}`);
  const tree = execFileSync("git", ["--git-dir", folder, "rev-parse", "main^{tree}"]).toString().trim();
  let tip = first;
  const ids: string[] = [];
  for (let index = 1; index <= 130; index += 1) {
    const args = [
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@b",
      "--git-dir",
      folder,
      "commit-tree",
      tree,
      "-p",
      tip,
      "-m",
      `n ${index}`,
    ];
    const date = `2026-11-23T00:00:00Z`;
    tip = execFileSync("git", args, { env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } })
      .toString()
      .trim();
    ids.push(tip);
  }
  execFileSync("git", ["--git-dir", folder, "update-ref", "refs/heads/main", tip]);
  const since = await refs.since(first, tip, 1000);
  expect([since.commits.map(({ id }) => id), since.total]).toEqual([ids, 130]);
  const cut = await refs.since(first, tip, 50);
  expect([cut.commits.length, cut.total]).toEqual([50, 130]);
  const all = await refs.since(null, tip, 120);
  expect([all.commits.map(({ id }) => id), all.total]).toEqual([ids.slice(-120), 131]);
  expect((await refs.since(null, tip, 100)).total).toBeNull();
  expect((await refs.since(null, tip, 1000)).total).toBe(131);
}, 60_000);
