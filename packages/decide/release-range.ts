import type { ApprovalRequest } from "../model/approval.ts";
import type { CommitFacts } from "../model/commit-facts.ts";
import type { exclusions } from "../model/configuration.ts";
import type { Tenancy } from "../model/promotion.ts";
import type { Account } from "../model/review.ts";

/** From where on commits are new: what the last environment of the chain runs now, else where the release left the main branch. */
export const releaseBase = (
  current: Pick<Tenancy, "commit" | "name"> | null,
  mainBranch: string,
): { readonly base: string; readonly told: string } =>
  current === null
    ? { base: mainBranch, told: `since it left ${mainBranch}` }
    : { base: current.commit, told: `since ${current.name}` };

/** Who does not count as an approver of these commits, and why; each person once, for the weightiest reason. */
export const excludedFrom = (
  commits: readonly CommitFacts[],
  { pusher, reRunners }: { readonly pusher: Account; readonly reRunners: readonly Account[] },
  exclude: readonly (typeof exclusions)[number][],
): ApprovalRequest["excluded"] => {
  const authors = commits.flatMap(({ sha, authors }) =>
    authors.flatMap(({ login, id }) =>
      login === null ? [] : [{ login, id, because: `they wrote ${sha.slice(0, 7)}` }],
    ),
  );
  const all = [
    ...authors.map((author) => ({ ...author, as: "author" as const })),
    { ...pusher, as: "pusher" as const, because: "they pushed it" },
    ...reRunners.map(({ login, id }) => ({ login, id, as: "re-runner" as const, because: "they ran this run again" })),
  ].filter(({ as, login }) => exclude.includes(as) && login !== "");
  const seen = new Set<string>();
  return all.filter(({ login }) => !seen.has(login.toLowerCase()) && seen.add(login.toLowerCase()));
};

/** People of some commits, each once: logins, and names where there is none. */
export const peopleOf = (commits: readonly CommitFacts[]): string[] => [
  ...new Map(
    commits.flatMap(({ authors }) =>
      authors.map(({ login, name }) => [(login ?? `name ${name}`).toLowerCase(), login ?? name] as const),
    ),
  ).values(),
];
