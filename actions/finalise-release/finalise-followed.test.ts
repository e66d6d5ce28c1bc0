/** A job that was to finish a release was killed, and the next release came to production before it ran again. */
import { expect, test } from "@jest/globals";
import type { Around, MemoryTeam } from "../../packages/kit/builders/finishing.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { finalise, teamOf } from "./builders/team.ts";

const after =
  (n: number, asked: string[] = []): Around =>
  async (verb, work) => {
    const isNow = asked.push(verb) === n;
    const answer = await work();
    if (isNow) throw new Error("killed");
    return answer;
  };

const follow = async (team: MemoryTeam, branch = "release/1.6.0") => {
  const release = await team.promote(branch, team.release.commit);
  return { ...team, release };
};

const tip = (team: MemoryTeam, ref: string): string => team.repository.refs.get(`refs/${ref}`) ?? "";
const taggedAs = (team: MemoryTeam, tag: string) => team.repository.tags.get(tip(team, `tags/${tag}`))?.commit;

/** Both releases are whole, in their order, and nothing was done twice. */
const bothAreWhole = (team: MemoryTeam, next: Release): void => {
  expect([taggedAs(team, "v1.5.0"), taggedAs(team, "v1.6.0")]).toEqual([team.release.commit, next.commit]);
  const pages = [...team.releases.kept.values()];
  const messages = pages.map(({ tag, draft, assets }) => `${tag} ${draft} ${assets.length}`).sort();
  expect(messages).toEqual(["v1.5.0 false 3", "v1.6.0 false 3"]);
  for (const tag of ["v1.5.0", "v1.6.0"])
    expect(team.repository.moves.filter((move) => move.startsWith(`refs/tags/${tag} `))).toHaveLength(1);
  const main = tip(team, "heads/main");
  expect(team.repository.commits.get(main)?.parents[1]).toBe(next.commit);
  expect(team.repository.history(tip(team, "heads/develop"))).toContain(main);
  expect([tip(team, "heads/live"), tip(team, "heads/release/1.5.0")]).toEqual([main, ""]);
};

const killPoints = async (branch = "release/1.5.0"): Promise<string[]> => {
  const asked: string[] = [];
  await finalise(teamOf({ branch }), after(0, asked));
  return asked;
};

test("killed after any of its requests, it is made up for once the next release is finished", async () => {
  for (const [index, verb] of (await killPoints()).entries()) {
    const team = teamOf();
    await finalise(team, after(index + 1)).catch(() => {});
    const isTagged = tip(team, "tags/v1.5.0") !== "";
    const next = await follow(team);
    expect({ verb, ...(await finalise(team, undefined, next)) }).toMatchObject({ verb, outcome: "passed" });
    const late = await finalise(team);
    expect({ verb, ...late }).toMatchObject({
      verb,
      outcome: "passed",
      outputs: { tag: "v1.5.0", commit: tip(team, "heads/main"), verdict: "go" },
      summary: expect.stringContaining("production runs 1.6.0-"),
    });
    bothAreWhole(team, next.release);
    const first = [...team.releases.kept.values()].filter(({ latest, draft }) => latest && !draft);
    if (!isTagged) expect(first.map(({ tag }) => tag)).toEqual(["v1.6.0"]);
    const [state, moves] = [team.state(), team.repository.moves.length];
    expect(await finalise(team)).toMatchObject({ outcome: "passed" });
    expect([team.state(), team.repository.moves.length]).toEqual([state, moves]);
  }
});

test("killed after any of its requests and run again before the next release is finished, it waits for main or is made up for", async () => {
  const waited = new Set<boolean>();
  for (const [index, verb] of (await killPoints()).entries()) {
    const team = teamOf();
    await finalise(team, after(index + 1)).catch(() => {});
    const main = tip(team, "heads/main");
    const next = await follow(team);
    const waits = main === team.main;
    waited.add(waits);
    const early = await finalise(team);
    expect({ verb, outcome: early.outcome, reason: early.reason }).toEqual(
      waits ? { verb, outcome: "refused", reason: "overtaken" } : { verb, outcome: "passed", reason: "done" },
    );
    expect([tip(team, "heads/main"), team.pulls.opened]).toEqual([main, []]);
    if (waits) expect(early).toMatchObject({ because: expect.stringContaining("main does not hold 1.5.0-") });
    expect(await finalise(team, undefined, next)).toMatchObject({ outcome: "passed" });
    if (waits) expect(await finalise(team)).toMatchObject({ outcome: "passed" });
    bothAreWhole(team, next.release);
  }
  expect(waited).toEqual(new Set([true, false]));
});

test("what followed without holding it is reported, and nothing is done", async () => {
  const team = teamOf();
  const release = await team.promote("release/1.6.0", team.main);
  await finalise(team, undefined, { ...team, release });
  const state = team.state();
  expect(await finalise(team)).toMatchObject({
    outcome: "refused",
    reason: "overtaken",
    because: expect.stringMatching(/by now, and that does not hold 1\.5\.0-/),
  });
  expect(team.state()).toEqual(state);
});

test("a lower version that was finished after it leaves it no version", async () => {
  const team = teamOf({ branch: "release/1.7.0" });
  const next = await follow(team);
  expect(await finalise(team, undefined, next)).toMatchObject({ outcome: "passed" });
  expect(await finalise(team)).toMatchObject({
    outcome: "refused",
    reason: "version_used",
    because: expect.stringContaining("v1.6.0 holds this commit"),
  });
});

test("a release whose branch names no version keeps the one that it was given, and else is part of the one that followed", async () => {
  const supplied = new Set<boolean>();
  for (const [index, verb] of (await killPoints("release/next")).entries()) {
    const team = teamOf({ branch: "release/next" });
    await finalise(team, after(index + 1)).catch(() => {});
    const isGiven = tip(team, "tags/v1.5.0") !== "";
    supplied.add(isGiven);
    expect(await finalise(team, undefined, await follow(team))).toMatchObject({ outcome: "passed" });
    const state = team.state();
    const late = await finalise(team);
    if (isGiven) expect({ verb, ...late }).toMatchObject({ verb, outcome: "passed", outputs: { tag: "v1.5.0" } });
    else
      expect({ verb, ...late }).toMatchObject({
        verb,
        outcome: "refused",
        reason: "overtaken",
        because: expect.stringContaining("as part of v1.6.0"),
      });
    if (!isGiven) expect(team.state()).toEqual(state);
    const pages = [...team.releases.kept.values()].map(({ tag, draft }) => `${tag} ${draft}`).sort();
    expect(pages).toEqual([...(isGiven ? ["v1.5.0 false"] : []), "v1.6.0 false"]);
  }
  expect(supplied).toEqual(new Set([true, false]));
});
