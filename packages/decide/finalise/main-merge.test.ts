import { expect, test } from "@jest/globals";
import type { MainFacts } from "../../model/release/main-facts.ts";
import { mainPlan } from "./main-merge.ts";

const deployed = { id: "d".repeat(40), tree: "tree of the release" };
type Tip = NonNullable<MainFacts["tip"]>;
const tip = (more: Partial<Tip>): Tip => ({
  id: "1".repeat(40),
  tree: "tree of main",
  parents: ["0".repeat(40)],
  deployed: "diverged",
  second: null,
  ...more,
});
const merge = { parents: ["0".repeat(40), "2".repeat(40)], tree: "tree of an earlier release" };
const earlier = { tree: "tree of an earlier release", deployed: "ahead" } as const;

test.each<[message: string, tip: Tip | null, act: string, because: RegExp]>([
  ["no branch is there: it is made", null, "create", /there is no branch main yet/],
  [
    "main is the deployed commit",
    tip({ id: deployed.id, tree: deployed.tree, deployed: "identical" }),
    "nothing",
    /already/,
  ],
  [
    "main is a merge of it, unchanged",
    tip({ ...merge, tree: deployed.tree, deployed: "behind" }),
    "nothing",
    /already/,
  ],
  ["main is a merge of it, and more", tip({ ...merge, deployed: "behind" }), "refuse", /changes on top/],
  [
    "main went on after it",
    tip({ deployed: "behind" }),
    "refuse",
    /changes on top of what production runs, up to 1111111/,
  ],
  ["main is part of it", tip({ deployed: "ahead" }), "merge", /has everything of main/],
  ["main is part of it, with the same tree", tip({ deployed: "ahead", tree: deployed.tree }), "merge", /everything/],
  ["main brought in an earlier release", tip({ ...merge, second: earlier }), "merge", /an earlier release/],
  [
    "main brought in this very commit as its second parent",
    tip({ ...merge, second: { ...earlier, deployed: "identical" } }),
    "merge",
    /earlier/,
  ],
  [
    "main brought in an earlier release and changed it",
    tip({ ...merge, tree: "another", second: earlier }),
    "refuse",
    /does not run/,
  ],
  [
    "main brought in what production does not have",
    tip({ ...merge, second: { ...earlier, deployed: "diverged" } }),
    "refuse",
    /does not run/,
  ],
  [
    "main brought in what comes after the release",
    tip({ ...merge, second: { ...earlier, deployed: "behind" } }),
    "refuse",
    /does not run/,
  ],
  [
    "main merged three at once",
    tip({ ...merge, parents: [...merge.parents, "3".repeat(40)], second: earlier }),
    "refuse",
    /does not run/,
  ],
  ["main holds work of its own", tip({}), "refuse", /main points at 1111111, which production does not run/],
  ["main was squashed, with the same tree", tip({ tree: deployed.tree }), "refuse", /does not run/],
])("%s", (_, result, act, because) => {
  const plan = mainPlan({ branch: "main", deployed, tip: result });
  expect(plan.act).toBe(act);
  expect(plan.because).toMatch(because);
});
