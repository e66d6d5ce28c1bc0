import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";

/** Messages of the commits of a release, and since when they are new. */
export interface ReleasedMessages {
  readonly messages: readonly string[];
  /** `since v1.4.2` */
  readonly message: string;
}

/** Commits that are read: all since another release, and of a first one as many as people read. */
const most = { since: 10_000, ever: 300 };

/**
 * Whole messages of the commits that a release brought: those of merges too, which name the branches and the pull requests. `since`: the tag or
 * commit that production ran before.
 */
export async function releasedMessages(
  commit: string,
  since: string | undefined,
  { finishing: { refs } }: Pick<World, "finishing">,
): Promise<ReleasedMessages> {
  if (since === undefined) {
    const { commits } = await refs.since(null, commit, most.ever);
    return { messages: commits.map(({ message }) => message), message: "of this first release" };
  }
  const isCommit = /^[0-9a-f]{40}$/.test(since);
  const ref = isCommit ? null : await refs.read(`refs/tags/${since}`);
  if (!isCommit && ref === null)
    throw new UserError(`there is no tag ${JSON.stringify(since.slice(0, 100))} since which commits are new`, {
      reason: "bad_input",
      remedy:
        "Give the input since the tag or the full commit id that production ran before, or nothing for a first release.",
    });
  const base = ref === null ? since : await refs.target(ref);
  const { commits } = await refs.since(base, commit, most.since);
  return { messages: commits.map(({ message }) => message), message: `since ${since}` };
}
