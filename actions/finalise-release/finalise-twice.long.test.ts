import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Around } from "../../packages/kit/builders/finishing.ts";
import { deeds, finalise, once, teamOf } from "./builders/team.ts";

const scheduled =
  (scheduler: fc.Scheduler): Around =>
  async (verb, work) => {
    await scheduler.schedule(Promise.resolve(), verb);
    return work();
  };

const runs = { numRuns: 5000, seed: 12 };

test("in 10,000 interleavings of finalisers none wins twice, and none loses without a word", async () => {
  let [twoWinners, silentLosers] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const team = teamOf();
      const around = scheduled(scheduler);
      const same = await scheduler.waitFor(Promise.all([finalise(team, around), finalise(team, around)]));
      expect(same.map(({ outcome }) => outcome)).toEqual(["passed", "passed"]);
      expect(deeds(team)).toEqual(once);
    }),
    runs,
  );
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const team = teamOf();
      const around = scheduled(scheduler);
      const both = [finalise(team, around), finalise(team, around, team.rival)];
      const results = await scheduler.waitFor(Promise.all(both));
      const winners = results.filter(({ outcome }) => outcome === "passed");
      const losers = results.filter(({ outcome }) => outcome !== "passed");
      if (winners.length !== 1) twoWinners += 1;
      if (losers.some(({ reason }) => reason !== "main_moved" && reason !== "version_used")) silentLosers += 1;
      expect(deeds(team)).toEqual(once);
    }),
    runs,
  );
  process.stdout.write(
    `N7: 10000 interleavings, ${twoWinners} without exactly one winner, ${silentLosers} losers without a reason\n`,
  );
  expect([twoWinners, silentLosers]).toEqual([0, 0]);
}, 1_800_000);
