import { productionVerdict, releaseBase } from "../../packages/decide/release-range.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CommitFacts } from "../../packages/model/commit-facts.ts";
import type { Tenancy } from "../../packages/model/promotion.ts";
import { UserError } from "../../packages/model/user-error.ts";

/** Commits, and since when they are new. */
export interface NewCommits {
  readonly commits: readonly CommitFacts[];
  /** `since 1.4.2` */
  readonly told: string;
  /** Commit or branch since which they are; `null` for all of the history. */
  readonly base: string | null;
}

/**
 * Commits of a release since what is released, or since it left the main branch; all of its history where it has neither. Throws
 * `UserError(ledger_rewritten)` where the ledger speaks of a production that main and tags know nothing of.
 */
export const commitsOf = async (
  head: string,
  current: Tenancy | null,
  mainBranch: string,
  world: Pick<World, "ancestry" | "commits" | "log" | "releaseTags">,
): Promise<NewCommits> => {
  const { commits, log } = world;
  const released = await inMain(current, mainBranch, world);
  for (const from of released === null ? [null] : [released, null]) {
    const { base, told } = releaseBase(from, mainBranch);
    const found = await commits.since(base, head);
    if (found !== null) return { commits: found, told, base: from?.commit ?? mainBranch };
    log.info(`${base} is not there or has nothing in common with ${head.slice(0, 7)}`);
  }
  return { commits: (await commits.since(null, head)) ?? [], told: "in all of its history", base: null };
};

/** What production runs, where main holds it; `null` for a release that is not finished yet. */
const inMain = async (
  current: Tenancy | null,
  mainBranch: string,
  { ancestry, log, releaseTags }: Pick<World, "ancestry" | "log" | "releaseTags">,
): Promise<Tenancy | null> => {
  if (current === null) return null;
  const isInMain = await ancestry.isAncestor(current.commit, `refs/heads/${mainBranch}`);
  const newest = isInMain ? null : await releaseTags.newest();
  const verdict = productionVerdict({
    ...{ current, mainBranch, isInMain },
    newest: newest && { tag: newest.name, isHeld: await ancestry.isAncestor(newest.commit, current.commit) },
  });
  if (!verdict.go) throw new UserError(verdict.because, verdict);
  if (!isInMain) log.info(`${current.release} runs, but ${mainBranch} does not hold it yet`);
  return isInMain ? current : null;
};

/** Commits since what runs in one environment, if that is known and something else than `all` begins with. */
export const commitsSince = async (
  here: Tenancy | null,
  head: string,
  all: NewCommits,
  released: Tenancy | null,
  { commits }: World,
): Promise<NewCommits> => {
  if (here === null || here.commit === released?.commit) return all;
  const found = here.commit === head ? [] : await commits.since(here.commit, head);
  return found === null ? all : { commits: found, told: `since ${here.name}`, base: here.commit };
};
