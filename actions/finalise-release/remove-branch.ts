import type { Effect } from "./effect.ts";
import type { Job } from "./job.ts";
import { persist } from "./persist.ts";

/** Deletes the release branch, if the configuration says so and it ends at what was released. One that nobody can delete is told, and is no reason to fail. */
export const removeBranch = async ({ configuration, power, release, world, main, develop }: Job): Promise<Effect[]> => {
  const { branch, commit } = release;
  if (!configuration.finalise["delete-branch"] || branch === main || branch === develop) return [];
  const { refs } = power.finishing();
  const ref = `refs/heads/${branch}`;
  const effect = await persist(world.clock, branch, async (): Promise<Effect | undefined> => {
    const there = await refs.read(ref);
    if (!there) return { what: branch, state: "found", told: "is deleted" };
    if (there.object !== commit)
      return { what: branch, state: "left", told: `goes on after what was released, at ${there.object.slice(0, 7)}` };
    const removed = await refs.remove(ref, commit);
    if (removed.done) return { what: branch, state: "done", told: "was deleted" };
    return removed.why === "moved"
      ? undefined
      : { what: branch, state: "left", told: `could not be deleted: ${removed.told}` };
  });
  return [{ ...effect, as: "aside" }];
};
