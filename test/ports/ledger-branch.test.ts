import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { UserError } from "../../packages/model/document/user-error.ts";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import type { Ledger } from "../../packages/ports/ledger/ledger.ts";
import { ledgerBranch } from "../../packages/ports/ledger/ledger-branch.ts";
import { memoryIssuer, memoryProof } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import { steppedClock, systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";

let github: CheckedGitHub;
let count = 0;
beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
}, 60_000);
afterAll(() => github.end());

/** A repository of its own, as a job with these permissions sees it. */
const repositoryFor = async (contents: "read" | "write" = "write") => {
  count += 1;
  const repository = `acme/ledger-${count}`;
  await github.createRepository(repository);
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  const token = github.issueToken({ repository, permissions: { contents } });
  const settings = { apiUrl: github.urls.api, repository, token, signal: new AbortController().signal } as Settings;
  return { repository, rest: gitHub(settings, systemClock().sleep) };
};
const issuer = memoryIssuer();
const proofOf = (rest: GitHub) => memoryProof(rest, issuer);
const ledgerOn = (rest: GitHub): Ledger => ledgerBranch(rest, systemClock(), proofOf(rest));

/** Paths on the ledger branch, and how many commits made it. */
const branchOf = async (repository: string) => {
  const source = await github.resolve(repository, "refs/heads/slipway-ledger");
  return {
    source,
    moves: github.effects.filter(
      (effect) => effect.repository === repository && effect.subject === "refs/heads/slipway-ledger",
    ).length,
  };
};

test("the first write makes the branch, without a parent and without the files of the others", async () => {
  const { repository, rest } = await repositoryFor();
  const ledger = ledgerOn(rest);
  expect(await ledger.read("a.json")).toBeNull();
  const { commit, wrote } = await ledger.append("Record a", async () => ({ "deep/a.json": "{}\n" }));
  expect(wrote).toBe(true);
  const { source } = await branchOf(repository);
  expect(source?.sha).toBe(commit);
  expect(source && (await github.list(source, ""))).toEqual(["README.md", "ledger.json"]);
  const [kid = ""] = [...(await issuer.keys.live()).keys()];
  expect(source && (await github.list(source, "keys"))).toEqual([`${kid}.json`]);
  expect(source && (await github.read(source, "deep/a.json"))).toBe("{}\n");
  const ledgerJson = source && (await github.read(source, "ledger.json"));
  expect(JSON.parse(ledgerJson ?? "")).toEqual({ kind: "ledger", version: 1, parent: null, keys: [kid] });
  const { data } = await rest.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit });
  expect(data).toMatchObject({
    parents: [],
    message: expect.stringMatching(/^Record a\n\nrun 12, attempt 1\n\nSlipway-Token: ey\S+$/),
  });
});

test("every write says which commit it follows, and a reader sees one commit", async () => {
  const { rest } = await repositoryFor();
  const ledger = ledgerOn(rest);
  expect((await ledger.now()).commit).toBeNull();
  const first = await ledger.append("one", async () => ({ "one.json": "1" }));
  const seen = await ledger.now();
  const second = await ledger.append("two", async () => ({ "one.json": "2" }));
  expect([seen.commit, await seen.read("one.json"), await ledger.read("one.json")]).toEqual([first.commit, "1", "2"]);
  const now = await ledger.now();
  expect(now.commit).toBe(second.commit);
  expect(JSON.parse((await now.read("ledger.json")) ?? "")).toMatchObject({ parent: first.commit });
});

test("what is there stays when more is written, and nothing to write is not a commit", async () => {
  const { repository, rest } = await repositoryFor();
  const ledger = ledgerOn(rest);
  const first = await ledger.append("one", async () => ({ "one.json": "1" }));
  const second = await ledger.append("two", async (now) => ({ "two.json": `${await now.read("one.json")}2` }));
  expect([await ledger.read("one.json"), await ledger.read("two.json")]).toEqual(["1", "12"]);
  expect(second.commit).not.toBe(first.commit);
  expect(await ledger.append("nothing", async () => null)).toEqual({ commit: second.commit, wrote: false });
  expect((await branchOf(repository)).moves).toBe(2);
});

test("an empty ledger to which nothing is added stays without a branch", async () => {
  const { repository, rest } = await repositoryFor();
  expect(await ledgerOn(rest).append("nothing", async () => null)).toEqual({ commit: null, wrote: false });
  expect((await branchOf(repository)).source).toBeNull();
});

test("twenty writers at once lose nothing, and each sees what it adds to", async () => {
  const { repository, rest } = await repositoryFor();
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const written = await Promise.all(
    numbers.map((number) =>
      ledgerOn(rest).append(`writer ${number}`, async (now) => ({
        [`runs/${number}.json`]: "{}",
        "count.json": String(Number((await now.read("count.json")) ?? 0) + 1),
      })),
    ),
  );
  expect(new Set(written.map(({ commit }) => commit)).size).toBe(20);
  const { source, moves } = await branchOf(repository);
  expect(source && (await github.list(source, "runs")).length).toBe(20);
  expect(source && (await github.read(source, "count.json"))).toBe("20");
  expect(moves).toBe(20);
}, 120_000);

test("what change refuses ends the write before anything is written", async () => {
  const { repository, rest } = await repositoryFor();
  const refusal = new UserError("unreadable", { reason: "ledger_unreadable", remedy: "" });
  await expect(ledgerOn(rest).append("x", () => Promise.reject(refusal))).rejects.toBe(refusal);
  expect((await branchOf(repository)).source).toBeNull();
});

test("a token that may not write is reported which permission it lacks, at its first try", async () => {
  const { rest } = await repositoryFor("read");
  let tries = 0;
  const counted: GitHub = {
    request: (route, options) => {
      tries += route.startsWith("POST") ? 1 : 0;
      return rest.request(route, options);
    },
  };
  await expect(ledgerOn(counted).append("x", async () => ({ "a.json": "1" }))).rejects.toMatchObject({
    reason: "forbidden",
    remedy: expect.stringContaining("contents: write"),
  });
  expect(tries).toBe(1);
});

/** A GitHub that does the deed but loses the answer of one route, once. */
const losing = (rest: GitHub, lost: string): GitHub => {
  let remaining = 1;
  return {
    request: async (route, options) => {
      const answer = await rest.request(route, options);
      if (!route.startsWith(lost) || remaining-- <= 0) return answer;
      throw new UserError("GitHub answered nothing", { reason: "github_unavailable", remedy: "" });
    },
  };
};

test.each([
  "POST /repos/{owner}/{repo}/git/refs",
  "PATCH",
  "POST /repos/{owner}/{repo}/git/trees",
  "POST /repos/{owner}/{repo}/git/commits",
])("an answer to %s that is lost is looked up, and the write happens once", async (lost) => {
  const { repository, rest } = await repositoryFor();
  if (lost === "PATCH") await ledgerOn(rest).append("before", async () => ({ "before.json": "1" }));
  const before = (await branchOf(repository)).moves;
  const { commit, wrote } = await ledgerOn(losing(rest, lost)).append("after", async (now) =>
    (await now.read("after.json")) === null ? { "after.json": "1" } : null,
  );
  const { source, moves } = await branchOf(repository);
  expect([source?.sha, moves - before, wrote]).toEqual([commit, 1, true]);
});

test("a writer that never gets through says so, and wrote nothing", async () => {
  const { rest } = await repositoryFor();
  let others = 0;
  const busy: GitHub = {
    request: async (route, options) => {
      if (route.startsWith("POST /repos/{owner}/{repo}/git/commits")) {
        others += 1;
        await ledgerOn(rest).append("others", async () => ({ "others.json": String(others) }));
      }
      return rest.request(route, options);
    },
  };
  const clock = steppedClock();
  const pauses: number[] = [];
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
    await clock.sleep(milliseconds);
  };
  // From the fifth try on no time passes: the tries themselves are counted.
  const chances = [0.5, 1, 0.25, 0.5];
  const writer = ledgerBranch(busy, { ...clock, sleep }, proofOf(rest), () => chances.shift() ?? 0);
  await expect(writer.append("x", async () => ({ "a.json": "1" }))).rejects.toMatchObject({
    reason: "ledger_conflict",
  });
  expect(await ledgerOn(rest).read("a.json")).toBeNull();
  // By chance, in a window that doubles: of 80, 160 and 320 ms, where a try took no time.
  expect(pauses.slice(0, 4)).toEqual([40, 160, 80, 320]);
  expect(others).toBe(40);
}, 60_000);

test("a writer gives up after five minutes", async () => {
  const { rest } = await repositoryFor();
  let now = Date.parse("2026-11-23T10:00:00.000Z");
  let tries = 0;
  const slow: GitHub = {
    request: async (route, options) => {
      if (!route.startsWith("POST /repos/{owner}/{repo}/git/commits")) return rest.request(route, options);
      tries += 1;
      now += 100_000;
      await ledgerOn(rest).append("others", async () => ({ "others.json": String(tries) }));
      return rest.request(route, options);
    },
  };
  const clock = { now: () => new Date(now), sleep: async () => {} };
  await expect(
    ledgerBranch(slow, clock, proofOf(rest)).append("x", async () => ({ "a.json": "1" })),
  ).rejects.toMatchObject({
    reason: "ledger_conflict",
  });
  expect(tries).toBe(3);
});

test("a rule of the repository that stops the write is reported, and not taken for other writers", async () => {
  const { rest } = await repositoryFor();
  const ruled: GitHub = {
    request: async (route, options) =>
      route.startsWith("POST /repos/{owner}/{repo}/git/refs")
        ? { status: 422, headers: {}, data: { message: "Repository rule violations found" }, url: "" }
        : rest.request(route, options),
  };
  await expect(
    ledgerBranch(ruled, steppedClock(), proofOf(rest)).append("x", async () => ({ "a.json": "1" })),
  ).rejects.toMatchObject({
    reason: "forbidden",
    message: expect.stringContaining("Repository rule violations found"),
  });
});

test("a GitHub that does not answer is reported as such, after a few tries", async () => {
  const { rest } = await repositoryFor();
  let asked = 0;
  const silent: GitHub = {
    request: (route, options) => {
      if (!route.startsWith("POST")) return rest.request(route, options);
      asked += 1;
      throw new UserError("GitHub answered nothing", { reason: "github_unavailable", remedy: "" });
    },
  };
  await expect(
    ledgerBranch(silent, steppedClock(), proofOf(rest)).append("x", async () => ({ "a.json": "1" })),
  ).rejects.toMatchObject({ reason: "github_unavailable" });
  expect(asked).toBe(4);
});
