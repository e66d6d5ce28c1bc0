import type { Verdict } from "../../model/document/verdict.ts";
import type { CurrentRelease } from "../../model/ledger/promotion.ts";
import type { CommitFacts } from "../../model/release/commit-facts.ts";

/**
 * From where on commits are new: where the release left the main branch. What the ledger says that the last environment runs counts only
 * where the main branch holds it: then no commit is left out that is not released already.
 */
export function releaseBase(
  current: Pick<CurrentRelease, "commit" | "name"> | null,
  mainBranch: string,
): { readonly base: string; readonly message: string } {
  return current === null
    ? { base: `refs/heads/${mainBranch}`, message: `since it left ${mainBranch}` }
    : { base: current.commit, message: `since ${current.name}` };
}

/**
 * Names of tags that begin or end in a version, highest first, whatever stands before it (`v1.4.2`, `1.4`, `api-2.0.0`); versions in the making come
 * after the same version. Other tags say nothing of what was released.
 */
export function versionLike(tags: readonly string[]): readonly string[] {
  return tags
    .flatMap((tag) => {
      const [, numbers, rest = ""] =
        /(?:^|[^\d.])(\d{1,8}(?:\.\d{1,8}){1,3})((?:[-+.]?[A-Za-z][\w.+-]*)?)$/.exec(tag) ?? [];
      return numbers === undefined ? [] : [{ tag, numbers: numbers.split(".").map(Number), isDraft: rest !== "" }];
    })
    .toSorted(
      (a, b) =>
        [0, 1, 2, 3].map((at) => (b.numbers[at] ?? 0) - (a.numbers[at] ?? 0)).find((difference) => difference !== 0) ??
        Number(a.isDraft) - Number(b.isDraft),
    )
    .map(({ tag }) => tag);
}

/** What main and tags say of the commit that the last environment runs by the ledger. */
export interface ProductionEvidence {
  readonly current: Pick<CurrentRelease, "commit" | "release">;
  readonly mainBranch: string;
  /** Is it part of the main branch: was its release finished? */
  readonly isInMain: boolean;
  /** The newest release that was tagged, and whether what runs holds it; `null` if nothing was. */
  readonly newest: { readonly tag: string; readonly isHeld: boolean } | null;
}

/** Does what the ledger says of production agree with what was released? What runs is part of main, or a release after the newest tag that is not finished yet. */
export function productionVerdict({ current, mainBranch, isInMain, newest }: ProductionEvidence): Verdict {
  return isInMain || newest === null || newest.isHeld
    ? { go: true, because: "" }
    : {
        go: false,
        reason: "ledger_rewritten",
        because: `the ledger says that ${current.release} (${current.commit.slice(0, 7)}) is in production, but neither ${mainBranch} holds that commit nor does it hold ${newest.tag}`,
        remedy: `Look at what runs, and at who wrote it: git fetch origin slipway-ledger && git log -p origin/slipway-ledger -- environments. Then bring slipway-ledger back, or ${mainBranch} and its tags, to what was released.`,
      };
}

/** People of some commits, each once: logins, and names where there is none. */
export function peopleOf(commits: readonly CommitFacts[]): string[] {
  return [
    ...new Map(
      commits.flatMap(({ authors }) =>
        authors.map(({ login, name }) => [(login ?? `name ${name}`).toLowerCase(), login ?? name] as const),
      ),
    ).values(),
  ];
}
