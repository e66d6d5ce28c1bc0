import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { commitOf } from "../../packages/model/builders/commit.ts";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubAuthorship } from "../../packages/ports/repository/authorship-github.ts";
import { gitHubCommits } from "../../packages/ports/repository/commits-github.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";

const name = "acme/shop";
const hour = 3_600_000;
const start = Date.parse("2026-11-20T10:00:00Z");
let now = start;
let github: CheckedGitHub;
let rest: GitHub;
let release: string;

/** A commit on a branch, pushed by somebody an hour after the last. */
const push = async (login: string, branch: string, more: Record<string, string> = {}) => {
  now += hour;
  const files = { [`${branch}-${now}`]: "x", ...more };
  return (await github.commit(name, { branch, message: `Change ${branch}`, files }, login)).sha;
};

beforeAll(async () => {
  github = await openChecked({ limits: noLimits, now: () => now });
  await github.createRepository(name);
  await push("ada", "main");
  for (let index = 0; index < 110; index += 1) {
    now += 8 * hour;
    await push("kim", "other");
  }
  await github.openPull(name, { title: "Old", head: "other", base: "main" }, "kim");
  now += 48 * hour;
  await push("eve", "feature/x");
  release = await push("tom", "feature/x");
  await github.openPull(name, { title: "X", head: "feature/x", base: "main" }, "pia_acme");
  await github.push(name, github.gitFolder(name), release, "refs/heads/release/1.5.0", "rob");
  rest = gitHub(
    {
      apiUrl: github.urls.api,
      repository: name,
      token: github.issueToken({ repository: name, permissions: { contents: "read", "pull-requests": "read" } }),
      signal: new AbortController().signal,
    } as Settings,
    async () => {},
  );
}, 120_000);
beforeEach(() => github.faults.plan([]));
afterAll(() => github.end());

const asked = async <T>(ask: () => Promise<T>): Promise<[T, string[]]> => {
  const before = github.requests.length;
  const answer = await ask();
  return [answer, github.requests.slice(before).map(({ route }) => route.replace("/repos/{owner}/{repo}/", ""))];
};
const since = async (base: string) => (await gitHubCommits(rest).since(base, release)) ?? [];

test("two calls tell who pushed and who proposed a release of these days, and nobody else's work", async () => {
  const commits = await since("main");
  const [{ moves, pulls, isWhole }, calls] = await asked(() => gitHubAuthorship(rest).of(commits));
  expect(calls).toEqual(["activity", "pulls"]);
  expect(moves.slice(-3)).toEqual([
    { type: "branch_creation", after: commits[0]?.sha, actor: { ...github.person("eve"), bot: false } },
    { type: "push", after: release, actor: { ...github.person("tom"), bot: false } },
    { type: "branch_creation", after: release, actor: { ...github.person("rob"), bot: false } },
  ]);
  const author = { ...github.person("pia_acme"), bot: false };
  expect(pulls).toEqual([{ number: 2, author, head: release, branch: "feature/x", fork: null, merge: null }]);
  expect(isWhole).toBe(true);
});

test("the list of moves is read to its end where commits may be as old as it, each of them once", async () => {
  const old = [commitOf("a", { sha: release, committed: new Date(start).toISOString() })];
  const [{ moves, isWhole }, calls] = await asked(() => gitHubAuthorship(rest).of(old, () => false));
  expect([moves.length, isWhole, calls]).toEqual([114, true, ["activity", "activity"]]);
  expect(moves[0]).toMatchObject({ type: "branch_creation", actor: { login: "ada" } });
});

test("of nothing nobody needs to ask", async () => {
  expect(await asked(() => gitHubAuthorship(rest).of([]))).toEqual([{ moves: [], pulls: [], isWhole: true }, []]);
});

test.each(["activity", "pulls"])(
  "a list of %s that breaks off is asked for again, and is never a short one",
  async (list) => {
    const commits = await since("main");
    const whole = await gitHubAuthorship(rest).of(commits);
    github.faults.plan([{ fault: { kind: "truncated" }, route: `/repos/{owner}/{repo}/${list}` }]);
    expect(await gitHubAuthorship(rest).of(commits)).toEqual(whole);
    github.faults.plan([{ fault: { kind: "error", status: 502 }, route: `/repos/{owner}/{repo}/${list}`, count: 9 }]);
    await expect(gitHubAuthorship(rest).of(commits)).rejects.toMatchObject({ reason: "github_unavailable" });
  },
);

/** What the loopback GitHub never says, by the words of one that does: an account that is gone, an app, a list without an end. */
const saying = (activity: object, pulls: readonly object[] = [], link?: string): GitHub => ({
  request: async (route) => ({
    status: 200,
    headers: { link },
    url: "u",
    data: route.endsWith("/activity") ? [activity] : pulls,
  }),
});
const moved = { id: 1, activity_type: "push", after: "a", timestamp: "2026-11-20T10:00:00Z", actor: null };

test("an account that is gone is nobody, an app is not a person, and a fork that is gone is one still", async () => {
  const gone = await gitHubAuthorship(saying(moved)).of([commitOf("a")]);
  expect(gone.moves).toEqual([{ type: "push", after: "a", actor: null }]);
  const actor = { login: "tool[bot]", id: 3, type: "Bot" };
  const pull = {
    number: 7,
    user: null,
    updated_at: "2026-11-20T10:00:00Z",
    merged_at: null,
    merge_commit_sha: "b".repeat(40),
    head: { ref: "x", sha: "a".repeat(40), repo: null },
    base: { repo: { full_name: name } },
  };
  const releaseWork = await gitHubAuthorship(saying({ ...moved, actor }, [pull])).of([commitOf("a")]);
  expect(releaseWork.moves[0]?.actor).toEqual({ login: "tool[bot]", id: 3, bot: true });
  expect(releaseWork.pulls).toEqual([
    { number: 7, author: null, head: "a".repeat(40), branch: "x", fork: "", merge: null },
  ]);
});

test("commits that say they are of tomorrow hide nobody's push or pull request", async () => {
  const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T10:00:00Z`;
  const actor = { login: "eve", id: 5, type: "User" };
  const noise = Array.from({ length: 100 }, (_, id) => ({ ...moved, id: id + 10, timestamp: day(20) }));
  const pull = {
    number: 7,
    user: actor,
    merged_at: null,
    merge_commit_sha: null,
    base: { repo: { full_name: name } },
    head: { ref: "x", sha: release, repo: { full_name: name } },
  };
  const others = noise.map(({ id }) => ({
    ...pull,
    number: id,
    updated_at: day(20),
    head: { ...pull.head, sha: "f".repeat(40) },
  }));
  const pages: Record<string, readonly object[][]> = {
    activity: [noise, [{ ...moved, after: release, timestamp: day(15), actor }]],
    pulls: [others, [{ ...pull, updated_at: day(15) }]],
  };
  const twoPages: GitHub = {
    request: async (route, asked = {}) => {
      const page = "after" in asked || Number(asked.page ?? 1) > 1 ? 1 : 0;
      const next = page === 0 ? '<https://api.github.com/x?page=2&after=c>; rel="next"' : undefined;
      return { status: 200, headers: { link: next }, url: "u", data: pages[route.split("/").at(-1) ?? ""]?.[page] };
    },
  };
  const ours = [commitOf("a", { sha: release, committed: "2099-01-01T00:00:00Z" })];
  const { moves, pulls, isWhole } = await gitHubAuthorship(twoPages).of(ours);
  expect(moves[0]).toEqual({ type: "push", after: release, actor: { login: "eve", id: 5, bot: false } });
  expect(pulls.map(({ number }) => number)).toEqual([7]);
  expect(isWhole).toBe(true);
});

test("a list without an end is left after twenty pages, which is reported; a time that is none is no answer", async () => {
  const endless = saying(moved, [], '<https://api.github.com/x?after=c>; rel="next"');
  const { moves, isWhole } = await gitHubAuthorship(endless).of([commitOf("a")], () => false);
  expect([moves.length, isWhole]).toEqual([20, false]);
  const wrong = saying({ ...moved, timestamp: "yesterday" });
  await expect(gitHubAuthorship(wrong).of([commitOf("a")])).rejects.toMatchObject({
    reason: "github_unavailable",
  });
});
