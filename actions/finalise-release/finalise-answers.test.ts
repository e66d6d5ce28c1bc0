/** What GitHub and the store may answer while a release is finished. */
import { expect, test } from "@jest/globals";
import type { Around, MemoryTeam } from "../../packages/kit/builders/finishing.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import { deeds, finalise, once, teamOf } from "./builders/team.ts";
import type { Job } from "./job.ts";
import { removeBranch } from "./remove-branch.ts";

/** Answers so many calls of a verb so, from the first on or later, in place of what it does or (`after`) once it is done. */
const answering = (verb: string, answer: object, { times = 1, first = 1, after = false } = {}): Around => {
  let count = 0;
  return async (name, work) => {
    count += name === verb ? 1 : 0;
    if (name !== verb || count < first || count >= first + times) return work();
    if (after) await work();
    return answer as Awaited<ReturnType<typeof work>>;
  };
};
const message = "Resource not accessible by integration";
const always = { times: Number.POSITIVE_INFINITY };

test.each([["upload"], ["publish"]])(
  "a token that may not %s is reported so, and the draft stays one",
  async (verb) => {
    const team = teamOf();
    const answer = { done: false, why: "forbidden", message };
    expect(await finalise(team, answering(`releases.${verb}`, answer, always))).toMatchObject({
      outcome: "refused",
      reason: "forbidden",
      because: expect.stringContaining(message),
    });
    expect([...team.releases.kept.values()].map(({ draft }) => draft)).toEqual([true]);
  },
);

test("a page of the tag that somebody publishes in the last moment is gone on with", async () => {
  const team = teamOf();
  let isThere = false;
  const around: Around = async (verb, work) => {
    if (verb === "releases.publish" && !isThere) team.releases.put({ tag: "v1.5.0", draft: false, body: "by hand" });
    isThere ||= verb === "releases.publish";
    return work();
  };
  expect(await finalise(team, around)).toMatchObject({ outcome: "passed" });
  const remaining = [...team.releases.kept.values()].map(({ body, draft, assets }) => [body, draft, assets.length]);
  expect(remaining).toEqual([["by hand", false, 3]]);
});

/** The team with a store that gives other bytes the first so many times, and counts what is asked of it. */
const storeOf = (team: MemoryTeam, wrong: number) => {
  const asked: string[] = [];
  const world: MemoryTeam["world"] = (...supplied) => {
    const real = team.world(...supplied);
    const download: typeof real.artifacts.download = async (id, to, size) => {
      asked.push(to);
      if (asked.length > wrong) await real.artifacts.download(id, to, size);
      else await real.files.write(to, "other bytes");
    };
    return { ...real, artifacts: { ...real.artifacts, download } };
  };
  return { team: { ...team, world }, asked };
};

test("the artefact is downloaded once for all that is made of it; other bytes are asked for again, and never published", async () => {
  const good = storeOf(teamOf(), 0);
  expect(await finalise(good.team)).toMatchObject({ outcome: "passed" });
  expect(good.asked).toHaveLength(1);
  await finalise(good.team);
  expect(good.asked).toHaveLength(1);
  const late = storeOf(teamOf(), 2);
  expect(await finalise(late.team)).toMatchObject({ outcome: "passed" });
  const bad = storeOf(teamOf(), 9);
  expect(await finalise(bad.team)).toMatchObject({ outcome: "refused", reason: "digest_mismatch" });
  expect([bad.asked.length, bad.team.releases.changes.filter((change) => !/^drafted/.test(change))]).toEqual([3, []]);
});

test("evidence that the ledger outgrew is replaced in a draft, and stays as it is once it is published", async () => {
  const team = teamOf();
  const name = `${team.release.id}.evidence.json`;
  const old = { id: 90, name, digest: "sha256:0", size: 1, whole: true };
  team.releases.put({ tag: "v1.5.0", body: `<!-- slipway ${team.release.id} -->`, assets: [old] });
  expect(await finalise(team)).toMatchObject({ outcome: "passed" });
  expect(team.releases.changes).toContain(`removed 1 ${name}`);
  await team.ledger.append("later", async () => ({ [`releases/${team.release.id}/uat/13-1.json`]: "{}" }));
  const changes = [...team.releases.changes];
  expect(await finalise(team)).toMatchObject({ outcome: "passed" });
  expect(team.releases.changes).toEqual(changes);
});

test.each([
  ["a tag", answering("refs.create", { done: false, why: "moved", message: "already exists" }, { times: 2 })],
  ["a merge", answering("merging.merge", { outcome: "moved" })],
])("%s that somebody else was quicker at is looked at again", async (_, around) => {
  const team = teamOf();
  expect(await finalise(team, around)).toMatchObject({ outcome: "passed" });
  expect(deeds(team)).toEqual(once);
});

test.each([
  ["main", "refs.forward", { done: false, why: "forbidden", message }, 1],
  ["the tag", "refs.create", { done: false, why: "forbidden", message }, 1],
  ["a mirror branch", "refs.create", { done: false, why: "forbidden", message }, 2],
  ["develop", "merging.merge", { outcome: "forbidden", message }, 1],
])(
  "what keeps the app from %s is tried again with the permission for workflow files",
  async (_, verb, answer, first) => {
    const team = teamOf();
    expect(await finalise(team, answering(verb, answer, { first }))).toMatchObject({ outcome: "passed" });
    expect(deeds(team)).toEqual(once);
  },
);

test("a higher version of a later commit leaves it none, unless production runs that one by now", async () => {
  const team = teamOf();
  const { repository, main } = team;
  const later = repository.commit("later", { later: "x" }, { from: team.release.commit });
  repository.set("refs/tags/v1.6.0", later);
  expect(await finalise(team)).toMatchObject({ outcome: "refused", reason: "version_used" });
  expect(repository.refs.get("refs/heads/main")).toBe(main);
});

test("the tokens of mirrors are masked, and an app's token that cannot be ended is no reason to fail", async () => {
  const team = teamOf();
  const masked: string[] = [];
  const world: MemoryTeam["world"] = (...supplied) => {
    const real = team.world(...supplied);
    const asApp: typeof real.asApp = async (...asked) => ({
      ...(await real.asApp(...asked)),
      end: () => Promise.reject(new Error("gone")),
    });
    return { ...real, asApp, mask: (value) => void masked.push(value) };
  };
  const tokens = { "git.example.com": "robot:hush-hush" };
  expect(await finalise({ ...team, world }, undefined, undefined, { tokens })).toMatchObject({ outcome: "passed" });
  expect(masked).toEqual(["robot:hush-hush"]);
});

test.each(["main", "develop"])("%s is never deleted, even if a release was made of it", async (branch) => {
  const configuration = configurationOf("finalise: { delete-branch: true }");
  const job = { configuration, release: releaseOf({ branch }), main: "main", develop: "develop" } as Job;
  expect(await removeBranch(job)).toEqual([]);
});

test("a release branch stays unless the configuration lets it go", async () => {
  const team = teamOf();
  const settings = "finalise: { delete-branch: false }";
  expect(await finalise(team, undefined, undefined, { settings })).toMatchObject({ outcome: "passed" });
  expect(team.repository.refs.get("refs/heads/release/1.5.0")).toBe(team.release.commit);
});

test("a pull request that somebody opens in the same moment is the one that is reported", async () => {
  const team = teamOf();
  team.repository.commit("main", { "README.md": "by hand" });
  const exists = answering("pullRequests.open", { pull: null, why: "exists", message: "exists" }, { after: true });
  expect(await finalise(team, exists)).toMatchObject({ because: expect.stringMatching(/pull request #1/) });
  expect(team.pulls.opened).toHaveLength(1);
});

test("rules that keep this token from develop become a pull request for it", async () => {
  const team = teamOf({ rules: (ref) => (ref === "refs/heads/develop" ? "GH013" : undefined) });
  expect(await finalise(team)).toMatchObject({
    reason: "merge_conflict",
    because: expect.stringMatching(/may not merge into develop \(GH013\).*#1/),
  });
  expect(team.pulls.opened).toMatchObject([{ head: "main", base: "develop" }]);
});

test("a release branch that nobody can delete is reported, and no reason to fail", async () => {
  const forbidden = answering("refs.remove", { done: false, why: "forbidden", message: "GH013" });
  const { outcome, summary } = await finalise(teamOf(), forbidden);
  expect([outcome, summary]).toEqual(["passed", expect.stringContaining("could not be deleted: GH013")]);
});

test("a hotfix does not reach a release that has its tag, though its branch went on", async () => {
  const team = teamOf({ branch: "hotfix/1.4.3" });
  const tip = team.repository.commit("release/1.4.0", { late: "x" }, { from: team.develop });
  team.repository.set("refs/tags/v1.4.0", team.main);
  expect(await finalise(team)).toMatchObject({ outcome: "passed" });
  expect(team.repository.refs.get("refs/heads/release/1.4.0")).toBe(tip);
});

test.each([
  ["release/1.5.0", true],
  ["release/1.5.0-rc.1", false],
])("%s is shown as the latest: %s", async (branch, latest) => {
  const team = teamOf({ branch });
  expect(await finalise(team)).toMatchObject({ outcome: "passed" });
  expect([...team.releases.kept.values()]).toMatchObject([{ latest, prerelease: !latest }]);
});
