/** Run twice at once, ended in the middle, or left without an answer: the end is the same, and nothing is double. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Around } from "../../packages/kit/builders/finishing.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { often } from "../../scripts/often.ts";
import { deeds, finalise, once, teamOf } from "./builders/team.ts";

const scheduled =
  (scheduler: fc.Scheduler): Around =>
  async (verb, work) => {
    await scheduler.schedule(Promise.resolve(), verb);
    return work();
  };

test("1,000 interleavings of two that finish the same release end in the same state, each deed done once", async () => {
  const alone = teamOf();
  await finalise(alone);
  const wanted = alone.state();
  let drafts = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const team = teamOf();
      const around = scheduled(scheduler);
      const results = await scheduler.waitFor(Promise.all([finalise(team, around), finalise(team, around)]));
      expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "passed"]);
      expect([team.state(), deeds(team)]).toEqual([wanted, once]);
      drafts += team.releases.changes.filter((change) => change.startsWith("discarded")).length;
    }),
    often(1000),
  );
  expect(drafts).toBeGreaterThan(0); // two did meet
}, 300_000);

test("of two releases that want the same version, in 300 interleavings exactly one wins, and the other says why", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const team = teamOf();
      const around = scheduled(scheduler);
      const both = Promise.all([finalise(team, around), finalise(team, around, team.rival)]);
      const results = await scheduler.waitFor(both);
      const commits = [team.release.commit, team.rival.release.commit];
      const won = results.findIndex(({ outcome }) => outcome === "passed");
      const { repository } = team;
      const tag = repository.tags.get(repository.refs.get("refs/tags/v1.5.0") ?? "");
      const main = repository.commits.get(repository.refs.get("refs/heads/main") ?? "");
      expect([tag?.commit, main?.parents[1]]).toEqual([commits[won], commits[won]]);
      expect(results[1 - won]).toMatchObject({ outcome: "refused", outputs: { verdict: "no" } });
      expect(["main_moved", "version_used"]).toContain(results[1 - won]?.reason);
      expect(deeds(team)).toEqual(once);
    }),
    often(300),
  );
}, 120_000);

/** Lets the n-th verb fail, in its place or after it was done. */
const failing = (n: number, when: "before" | "after", error: unknown) => {
  const asked: string[] = [];
  const around: Around = async (verb, work) => {
    const isNow = asked.push(verb) === n;
    if (isNow && when === "before") throw error;
    const answer = await work();
    if (isNow) throw error;
    return answer;
  };
  return { around, asked };
};

/** Every verb of a whole run, before and after it. */
const everywhere = async (
  work: (n: number, when: "before" | "after", verb: string) => Promise<void>,
): Promise<void> => {
  const counted = failing(0, "before", null);
  await finalise(teamOf(), counted.around);
  expect(counted.asked.length).toBeGreaterThan(30);
  for (const [index, verb] of counted.asked.entries())
    for (const when of ["before", "after"] as const) await work(index + 1, when, verb);
};

test("ended before or after any of its requests and run again, it leaves what an undisturbed run leaves", async () => {
  const alone = teamOf();
  await finalise(alone);
  await everywhere(async (n, when, verb) => {
    const team = teamOf();
    await finalise(team, failing(n, when, new Error("killed")).around).catch(() => {});
    expect(await finalise(team)).toMatchObject({ outcome: "passed" });
    expect({ n, when, verb, ...deeds(team) }).toEqual({ n, when, verb, ...once });
    expect(team.state()).toEqual(alone.state());
  });
});

const lost = new UserError("GitHub answered nothing", { reason: "github_unavailable", remedy: "Re-run." });
const deed = /create|forward|remove|merge|open|draft|publish|upload|makeTag|makeCommit/;

test("an answer to a deed that is lost, before or after the deed, is looked up in the same run, and nothing is done twice", async () => {
  const alone = teamOf();
  await finalise(alone);
  await everywhere(async (n, when, verb) => {
    const team = teamOf();
    const { outcome } = await finalise(team, failing(n, when, lost).around).catch((error) => error);
    if (deed.test(verb)) expect({ verb, when, outcome }).toEqual({ verb, when, outcome: "passed" });
    if (outcome !== "passed") await finalise(team);
    expect({ n, when, verb, ...deeds(team) }).toEqual({ n, when, verb, ...once });
    expect(team.state()).toEqual(alone.state());
  });
});
