import type { Mirrored } from "../../packages/ports/mirrors/mirrors.ts";
import type { Credentials } from "./credentials.ts";
import { type Effect, no } from "./effect.ts";
import type { Job } from "./job.ts";
import { retryWork } from "./retry.ts";

/** Moves every branch that mirrors main to its commit, forward only. */
export async function moveBranches(
  { configuration, main, credentials, world }: Job,
  commit: string,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const branch of configuration.finalise.branches)
    effects.push(await retryWork(world.clock, branch, () => moveBranch(credentials, branch, main, commit)));
  return effects;
}

const moveBranch = async (
  credentials: Credentials,
  branch: string,
  main: string,
  commit: string,
): Promise<Effect | undefined> => {
  const { refs } = credentials.finishing();
  const ref = `refs/heads/${branch}`;
  const url = await refs.page(`tree/${branch}`);
  const there = await refs.read(ref);
  if (there?.object === commit)
    return { what: branch, state: "found", as: "mirror", message: `points at ${commit.slice(0, 7)}`, url };
  const refused = (message: string): Effect => ({
    what: branch,
    state: "refused",
    as: "mirror",
    message,
    url,
    no: no(
      "mirror_failed",
      `the branch ${branch} was not moved: ${message}`,
      `Let nobody but Slipway write ${branch}, bring it back to a commit of ${main}, and re-run this job.`,
    ),
  });
  if (there && (await refs.standing(there.object, commit)) !== "ahead")
    return refused(`it points at ${there.object.slice(0, 7)}, which ${main} does not hold`);
  const moved = await (there ? refs.forward(ref, commit) : refs.create(ref, commit));
  if (moved.done)
    return { what: branch, state: "done", as: "mirror", message: `now points at ${commit.slice(0, 7)}`, url };
  return moved.why === "moved" || (await credentials.widen()) ? undefined : refused(moved.message);
};

/** Pushes main and the tag to every mirror. */
export async function pushMirrors(
  { access, configuration, main, credentials }: Job,
  commit: string,
  tag: string,
): Promise<Effect[]> {
  const { mirrors } = credentials.finishing();
  const effects: Effect[] = [];
  for (const address of configuration.finalise.mirrors) {
    const pushed = await mirrors.push({ address, branch: main, commit, tag, access });
    effects.push(mirrorEffect(address, pushed, `has ${main} and ${tag}`));
  }
  return effects;
}

const mirrorEffect = (what: string, pushed: Mirrored, message: string): Effect => {
  if (!("message" in pushed)) return { what, state: pushed.outcome, as: "mirror", message };
  const isRefused = pushed.outcome === "refused";
  return {
    what,
    state: "refused",
    as: "mirror",
    message: `${pushed.outcome}: ${pushed.message}`,
    no: no(
      "mirror_failed",
      `the mirror ${what} ${isRefused ? "refused" : "could not be reached"}: ${pushed.message}`,
      isRefused
        ? "Remove from the mirror what does not come from this repository, or give a key that may write it; then re-run this job."
        : "Look at the address, the key and the known hosts, then re-run this job.",
    ),
  };
};
