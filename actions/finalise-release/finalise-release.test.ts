import { expect, test } from "@jest/globals";
import type { Around, MemoryTeam } from "../../packages/kit/builders/finishing.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { address, deeds, finalise, once, teamOf } from "./builders/team.ts";

test("everything is done once, and a second time nothing", async () => {
  const team = teamOf();
  const { because, outputs } = await finalise(team);
  expect(because).toBe("Release 1.5.0 is finished: main, v1.5.0, release, develop, 2 mirrors");
  expect(outputs).toMatchObject({ verdict: "go", tag: "v1.5.0", commit: team.repository.refs.get("refs/heads/main") });
  expect(deeds(team)).toEqual(once);
  const [state, moves, changes] = [team.state(), team.repository.moves.length, team.releases.changes.length];
  expect(await finalise(team)).toMatchObject({ outcome: "passed", outputs });
  expect([team.state(), team.repository.moves.length, team.releases.changes.length]).toEqual([state, moves, changes]);
});

test("a rate limit that outlasts the port's patience is not asked again", async () => {
  const limit = new UserError("GitHub's rate limit stops POST", { reason: "github_unavailable", remedy: "Re-run." });
  let asked = 0;
  const around: Around = async (verb, work) => {
    if (verb !== "merging.merge") return work();
    asked += 1;
    throw limit;
  };
  const team = teamOf();
  expect(await finalise(team, around)).toMatchObject({
    reason: "github_unavailable",
    outputs: { tag: "v1.5.0", verdict: "no" },
  });
  expect(asked).toBe(1);
});

/** Does something once, just before a verb. */
const before = (when: string, work: () => void): Around => {
  let isDone = false;
  return async (verb, verbs) => {
    if (verb === when && !isDone) {
      isDone = true;
      work();
    }
    return verbs();
  };
};

test("a tag that somebody puts elsewhere in the last moment stays theirs, and nothing is published", async () => {
  const team = teamOf();
  const { repository, main, releases } = team;
  const around = before("refs.makeTag", () => repository.set("refs/tags/v1.5.0", main));
  expect(await finalise(team, around)).toMatchObject({
    outcome: "refused",
    reason: "version_used",
    outputs: { verdict: "no" },
  });
  expect([repository.refs.get("refs/tags/v1.5.0"), releases.changes]).toEqual([main, []]);
});

test("main that moves at every try is given up by name", async () => {
  const team = teamOf();
  let count = 0;
  const around: Around = async (verb, work) => {
    if (verb !== "refs.forward") return work();
    count += 1;
    return { done: false, why: "moved", message: "Update is not a fast forward" } as Awaited<ReturnType<typeof work>>;
  };
  await expect(finalise(team, around)).rejects.toMatchObject({ reason: "release_under_way" });
  expect(count).toBe(5);
});

test("main with work of its own is left alone, and the same pull request is reported each time", async () => {
  const team = teamOf();
  const tip = team.repository.commit("main", { "README.md": "by hand" });
  const answers = [await finalise(team), await finalise(team)];
  for (const answer of answers)
    expect(answer).toMatchObject({
      outcome: "refused",
      reason: "main_moved",
      because: expect.stringMatching(/pull request #1/),
    });
  expect([team.repository.refs.get("refs/heads/main"), team.pulls.opened.length]).toEqual([tip, 1]);
  expect(team.pulls.opened[0]?.body).toContain(tip);
});

test("a conflict on the way back asks people, everything after it is done, and the release branch stays", async () => {
  const team = teamOf();
  team.repository.commit("develop", { "release.txt": "ours" });
  expect(await finalise(team)).toMatchObject({
    outcome: "failed",
    reason: "merge_conflict",
    outputs: { tag: "v1.5.0", verdict: "no" },
  });
  const { refs } = team.repository;
  expect([refs.get("refs/heads/live"), refs.get("refs/heads/release/1.5.0")]).toEqual([
    refs.get("refs/heads/main"),
    team.release.commit,
  ]);
  expect(team.mirrors.kept.get(address)?.get("refs/heads/main")).toBe(refs.get("refs/heads/main"));
  expect(team.pulls.opened).toMatchObject([{ head: "main", base: "develop" }]);
});

test("a release branch that went on is left", async () => {
  const team = teamOf();
  const next = team.repository.commit("release/1.5.0", { next: "x" });
  const { outcome, summary } = await finalise(team);
  expect([outcome, team.repository.refs.get("refs/heads/release/1.5.0")]).toEqual(["passed", next]);
  expect(summary).toContain("has commits after what was released");
});

test("branches made for pull requests, of this release and of earlier ones, go once main holds them; one that anybody pushed to stays", async () => {
  const team = teamOf();
  const { repository, release, main, develop } = team;
  const tip = (branch: string) => repository.refs.get(`refs/heads/${branch}`);
  repository.commit("release/1.5.0", { next: "x" });
  repository.commit("main", { "README.md": "by hand" });
  expect(await finalise(team)).toMatchObject({ reason: "main_moved" });
  const own = `slipway/${release.id}`;
  expect(tip(own)).toBe(release.commit);
  const earlier = `slipway/0.0.0-release.g${develop.slice(0, 7)}`;
  const [pushed, other] = [`slipway/1.4.9-${main.slice(0, 7)}`, "slipway/notes"];
  const lacking = `slipway/1.6.0-${team.rival.release.commit.slice(0, 7)}`;
  repository.set(`refs/heads/${earlier}`, develop);
  repository.set(`refs/heads/${pushed}`, develop);
  repository.set(`refs/heads/${other}`, develop);
  repository.set(`refs/heads/${lacking}`, team.rival.release.commit);
  repository.set("refs/heads/main", main);
  expect(await finalise(team)).toMatchObject({ outcome: "passed" });
  expect([own, earlier, pushed, other, lacking].map(tip)).toEqual([
    ...[undefined, undefined, develop, develop],
    team.rival.release.commit,
  ]);
});

test("rules that this token may not pass become a pull request for main, and a reason for a mirror branch", async () => {
  const guarded = teamOf({ rules: (ref) => (ref === "refs/heads/main" ? "GH013" : undefined) });
  expect(await finalise(guarded)).toMatchObject({
    outcome: "refused",
    reason: "forbidden",
    because: expect.stringMatching(/GH013.*#1/),
  });
  expect(deeds(guarded)).toEqual({ moves: [1, 0, 0, 1], published: 0 });
  const frozen = teamOf({ rules: (ref) => (ref === "refs/heads/live" ? "GH013" : undefined) });
  expect(await finalise(frozen)).toMatchObject({
    reason: "mirror_failed",
    because: expect.stringMatching(/live was not moved: GH013/),
  });
});

test("what GitHub keeps under another name's bytes, or half of them, is distinguished in a draft and in what is published", async () => {
  const name = ({ release }: MemoryTeam) => `${release.id}.tar`;
  const asset = { digest: "sha256:0", size: 1, whole: true };
  const draft = teamOf();
  const mark = `<!-- slipway ${draft.release.id} -->`;
  draft.releases.put({ tag: "v1.5.0", body: mark, assets: [{ ...asset, id: 90, name: name(draft) }] });
  expect(await finalise(draft)).toMatchObject({ outcome: "passed" });
  expect(draft.releases.changes).toContain(`removed 1 ${name(draft)}`);
  const published = teamOf();
  published.releases.put({ tag: "v1.5.0", draft: false, assets: [{ ...asset, id: 90, name: name(published) }] });
  expect(await finalise(published)).toMatchObject({ outcome: "refused", reason: "digest_mismatch" });
  const fixed = teamOf();
  fixed.releases.put({ tag: "v1.5.0", draft: false, immutable: true });
  expect(await finalise(fixed)).toMatchObject({ outcome: "refused", reason: "version_used" });
  expect([...published.releases.changes, ...fixed.releases.changes]).toEqual([]);
});

test("half a file that is still on its way is waited for; one that nobody brings any more is done again", async () => {
  const halfIn = (team: MemoryTeam) => {
    const half = { id: 90, name: `${team.release.id}.tar`, digest: null, size: 0, whole: false };
    return team.releases.put({ tag: "v1.5.0", body: `<!-- slipway ${team.release.id} -->`, assets: [half] });
  };
  const dead = teamOf();
  halfIn(dead);
  expect(await finalise(dead)).toMatchObject({ outcome: "passed" });
  expect(dead.releases.changes).toContain(`removed 1 ${dead.release.id}.tar`);
  const live = teamOf();
  const id = halfIn(live);
  let looks = 0;
  const around: Around = async (verb, work) => {
    looks += verb === "releases.look" ? 1 : 0;
    if (verb === "releases.look" && looks === 3) {
      const now = live.releases.kept.get(id);
      const whole = { digest: live.release.artefact.digest, size: live.release.artefact.size, whole: true };
      live.releases.put({
        id,
        assets: (now?.assets ?? []).map((asset) => (asset.id === 90 ? { ...asset, ...whole } : asset)),
      });
    }
    return work();
  };
  expect(await finalise(live, around)).toMatchObject({ outcome: "passed" });
  expect(live.releases.changes.filter((change) => change.startsWith("removed"))).toEqual([]);
});

test("a list that does not show a draft yet makes no second one", async () => {
  const team = teamOf();
  let finds = 0;
  const around: Around = async (verb, work) => {
    const answer = await work();
    finds += verb === "releases.find" ? 1 : 0;
    return verb === "releases.find" && finds < 4 ? ([] as unknown as typeof answer) : answer;
  };
  expect(await finalise(team, around)).toMatchObject({ outcome: "passed" });
  expect(team.releases.changes.filter((change) => change.startsWith("drafted"))).toEqual(["drafted 1"]);
});

test("a hotfix reaches the release that is under way, and a conflict there asks people", async () => {
  const team = teamOf({ branch: "hotfix/1.4.3" });
  const { repository, develop } = team;
  repository.commit("release/1.5.0", { next: "x" }, { from: develop });
  repository.commit("release/1.6.0", { "release.txt": "theirs" }, { from: develop });
  repository.set("refs/heads/release/old", team.main);
  expect(await finalise(team)).toMatchObject({
    reason: "merge_conflict",
    because: expect.stringMatching(/release\/1\.6\.0/),
  });
  const tip = (branch: string) => repository.refs.get(`refs/heads/${branch}`) ?? "";
  for (const branch of ["develop", "release/1.5.0"]) expect(repository.history(tip(branch))).toContain(tip("main"));
  expect(team.pulls.opened).toMatchObject([{ head: "main", base: "release/1.6.0" }]);
  expect(tip("release/old")).toBe(team.main);
});
