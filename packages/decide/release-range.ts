import type { CommitFacts } from "../model/commit-facts.ts";
import type { Tenancy } from "../model/promotion.ts";

/** From where on commits are new: what the last environment of the chain runs now, else where the release left the main branch. */
export const releaseBase = (
  current: Pick<Tenancy, "commit" | "name"> | null,
  mainBranch: string,
): { readonly base: string; readonly told: string } =>
  current === null
    ? { base: mainBranch, told: `since it left ${mainBranch}` }
    : { base: current.commit, told: `since ${current.name}` };

/** People of some commits, each once: logins, and names where there is none. */
export const peopleOf = (commits: readonly CommitFacts[]): string[] => [
  ...new Map(
    commits.flatMap(({ authors }) =>
      authors.map(({ login, name }) => [(login ?? `name ${name}`).toLowerCase(), login ?? name] as const),
    ),
  ).values(),
];
