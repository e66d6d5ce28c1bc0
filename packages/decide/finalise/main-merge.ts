import type { MainFacts } from "../../model/release/main-facts.ts";

/** What to do with the main branch; `refuse` leaves it as it is. */
export interface MainPlan {
  readonly act: "nothing" | "create" | "merge" | "refuse";
  readonly because: string;
}

/**
 * May what production runs become the main branch? Only where main holds nothing that production lacks: main is part of the deployed commit,
 * or its tip brought in, unchanged, an earlier commit of it.
 */
export function mainPlan({ branch, deployed, tip }: MainFacts): MainPlan {
  if (tip === null) return { act: "create", because: `there is no branch ${branch} yet` };
  const contains = tip.deployed === "identical" || tip.deployed === "behind";
  if (contains && tip.tree === deployed.tree)
    return { act: "nothing", because: `${branch} is what production runs already` };
  if (contains)
    return { act: "refuse", because: `${branch} holds changes on top of what production runs, up to ${short(tip.id)}` };
  if (tip.deployed === "ahead")
    return { act: "merge", because: `production has everything of ${branch}, which pointed at ${short(tip.id)}` };
  const { second } = tip;
  const isEarlier =
    tip.parents.length === 2 &&
    second !== null &&
    second.tree === tip.tree &&
    (second.deployed === "ahead" || second.deployed === "identical");
  if (isEarlier)
    return {
      act: "merge",
      because: `${branch} pointed at an earlier release, ${short(tip.id)}, that production holds`,
    };
  return { act: "refuse", because: `${branch} points at ${short(tip.id)}, which production does not run` };
}

const short = (commit: string): string => commit.slice(0, 7);
