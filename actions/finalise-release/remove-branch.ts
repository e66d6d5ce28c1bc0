import type { Effect } from "./effect.ts";
import type { Job } from "./job.ts";
import { retryWork } from "./retry.ts";

const questions = "slipway/";

/** Name of a branch that is made for a pull request of this release where its own branch went on. */
export function questionBranch(release: string): string {
  return `${questions}${release}`;
}

/** Deletes the release branch, if the configuration says so and it ends at what was released. */
export async function removeBranch(job: Job): Promise<Effect[]> {
  const { configuration, release, main, develop } = job;
  const { branch, commit } = release;
  if (!configuration.finalise["delete-branch"] || branch === main || branch === develop) return [];
  return [await deleteAt(job, branch, commit)];
}

/** Deletes the branches that were made for pull requests, of this release and of earlier ones: those that end where they were made and are part of main's commit. */
export async function removeQuestions(job: Job, commit: string): Promise<Effect[]> {
  const { refs } = job.credentials.finishing();
  const effects: Effect[] = [];
  for (const { name, object } of await refs.list(`refs/heads/${questions}`)) {
    const isAsMade = name.endsWith(object.slice(0, 7)); // as a release's id ends
    if (!isAsMade || !["identical", "behind"].includes(await refs.standing(commit, object))) continue;
    effects.push(await deleteAt(job, name.slice("refs/heads/".length), object));
  }
  return effects;
}

/** Deletes a branch if it ends at a commit. One that nobody can delete is reported, and is no reason to fail. */
const deleteAt = async ({ credentials, world }: Job, branch: string, commit: string): Promise<Effect> => {
  const { refs } = credentials.finishing();
  const ref = `refs/heads/${branch}`;
  const effect = await retryWork(world.clock, branch, async (): Promise<Effect | undefined> => {
    const there = await refs.read(ref);
    if (!there) return { what: branch, state: "found", message: "is deleted" };
    if (there.object !== commit)
      return {
        what: branch,
        state: "left",
        message: `has commits after what was released, at ${there.object.slice(0, 7)}`,
      };
    const removed = await refs.remove(ref, commit);
    if (removed.done) return { what: branch, state: "done", message: "was deleted" };
    return removed.why === "moved"
      ? undefined
      : { what: branch, state: "left", message: `could not be deleted: ${removed.message}` };
  });
  return { ...effect, as: "aside" };
};
