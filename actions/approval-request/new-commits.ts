import { releaseBase } from "../../packages/decide/release-range.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CommitFacts } from "../../packages/model/commit-facts.ts";
import type { Tenancy } from "../../packages/model/promotion.ts";

/** Commits, and since when they are new. */
export interface NewCommits {
  readonly commits: readonly CommitFacts[];
  /** `since 1.4.2` */
  readonly told: string;
}

/** Commits of a release since what is released, or since it left the main branch; all of its history where it has neither. */
export const commitsOf = async (
  head: string,
  released: Tenancy | null,
  mainBranch: string,
  { commits, log }: World,
): Promise<NewCommits> => {
  for (const from of released === null ? [null] : [released, null]) {
    const { base, told } = releaseBase(from, mainBranch);
    const found = await commits.since(base, head);
    if (found !== null) return { commits: found, told };
    log.info(`${base} is not there or has nothing in common with ${head.slice(0, 7)}`);
  }
  return { commits: (await commits.since(null, head)) ?? [], told: "in all of its history" };
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
  return found === null ? all : { commits: found, told: `since ${here.name}` };
};
