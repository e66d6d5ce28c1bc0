import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { flowFor } from "../../packages/decide/flow.ts";
import { type Around, type MemoryTeam, memoryTeam } from "../../packages/kit/memory-finishing.ts";
import { configurationOf } from "../../packages/kit/memory-release.ts";
import { triggerOf } from "../../packages/kit/memory-world.ts";
import type { Result } from "../../packages/kit/result.ts";
import { UserError } from "../../packages/model/user-error.ts";
import { finaliseRelease } from "./finalise-release.ts";

const address = "https://git.example.com/acme/mirror";
const config = `finalise: { branches: [live], mirrors: ["${address}"], delete-branch: true }`;
const teamOf = (more: Parameters<typeof memoryTeam>[0] = {}) => memoryTeam({ mirrors: [address], ...more });

const finalise = (
  team: MemoryTeam,
  around?: Around,
  { release, ledger } = { release: team.release, ledger: team.ledger },
): Promise<Result> => {
  const configuration = configurationOf(config);
  const branch = release.branch === "hotfix/other" ? "hotfix/1.5.0" : release.branch;
  const flow = flowFor(triggerOf({ branch, commit: release.commit }), configuration);
  const none = { needs: undefined, "mirror-key": undefined, "mirror-hosts": undefined, "mirror-tokens": undefined };
  const values = {
    flow: { ...flow, release: { ...flow.release, id: release.id } },
    release,
    configuration,
    token: "t",
  };
  return finaliseRelease({ ...values, ...none, "app-id": "1", "app-key": "key" }, team.world(around, ledger));
};

/** How often a ref was moved, and releases published. */
const deeds = ({ repository, releases }: MemoryTeam) => ({
  moves: ["refs/heads/main", "refs/tags/v1.5.0", "refs/heads/live", "refs/heads/develop"].map(
    (ref) => repository.moves.filter((move) => move.startsWith(`${ref} `)).length,
  ),
  published: releases.changes.filter((change) => change.startsWith("published")).length,
});
/** Main and develop were made by the team. */
const once = { moves: [2, 1, 1, 2], published: 1 };

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
    { numRuns: 1000 },
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
    { numRuns: 300 },
  );
}, 120_000);

/** Lets the n-th verb fail, in its place or after it was done. */
const failing = (n: number, when: "before" | "after", error: unknown): Around & { readonly asked: () => number } => {
  let asked = 0;
  const around: Around = async (_, work) => {
    asked += 1;
    const isNow = asked === n;
    if (isNow && when === "before") throw error;
    const answer = await work();
    if (isNow) throw error;
    return answer;
  };
  return Object.assign(around, { asked: () => asked });
};

/** Every verb of a whole run, before and after it. */
const everywhere = async (work: (n: number, when: "before" | "after") => Promise<void>): Promise<number> => {
  const counted = failing(0, "before", null);
  await finalise(teamOf(), counted);
  for (let n = 1; n <= counted.asked(); n += 1) for (const when of ["before", "after"] as const) await work(n, when);
  return counted.asked();
};

test("ended before or after any of its requests and run again, it leaves what an undisturbed run leaves", async () => {
  const alone = teamOf();
  await finalise(alone);
  const requests = await everywhere(async (n, when) => {
    const team = teamOf();
    await finalise(team, failing(n, when, new Error("killed"))).catch(() => {});
    expect(await finalise(team)).toMatchObject({ outcome: "passed" });
    expect({ n, when, ...deeds(team) }).toEqual({ n, when, ...once });
    expect(team.state()).toEqual(alone.state());
  });
  expect(requests).toBeGreaterThan(30);
});

test("an answer that is lost before or after any deed is looked up, and nothing is done twice", async () => {
  const alone = teamOf();
  await finalise(alone);
  const lost = new UserError("GitHub answered nothing", { reason: "github_unavailable", remedy: "Re-run." });
  await everywhere(async (n, when) => {
    const team = teamOf();
    const { outcome, because } = await finalise(team, failing(n, when, lost)).catch((error) => error);
    if (outcome !== "passed") await finalise(team);
    expect({ n, when, because, ...deeds(team) }).toEqual({ n, when, because, ...once });
    expect(team.state()).toEqual(alone.state());
  });
});
