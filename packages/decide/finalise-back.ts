import type { Configuration } from "../model/configuration.ts";
import type { Flow } from "../model/flow.ts";
import { matches } from "./flow.ts";
import { tagOf } from "./version.ts";

/** The branch that follows main. */
export const developBranch = ({ flows }: Configuration): string => flows.develop.branches[0] ?? "develop";

/** The branch that production is mirrored on. */
export const mainBranch = ({ flows }: Configuration): string => flows.main.branches[0] ?? "main";

/** Beginnings that all names have that fit one of the patterns: `release/*` ► `release/`. */
export const startsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? "")),
];

/**
 * Branches of releases that may still be under way, and so need what a hotfix changed: they fit a pattern of the release flow, are not the
 * branch that is finished now, and no tag of their version is there. Other flows bring nothing to them.
 */
export const openReleaseBranches = (
  flow: Flow["name"],
  own: string,
  { flows }: Configuration,
  branches: readonly string[],
  tags: readonly string[],
): string[] => {
  if (flow !== "hotfix") return [];
  const kept = new Set([own, mainBranchOf(flows), flows.develop.branches[0]]);
  return branches
    .filter((branch) => flows.release.branches.some((pattern) => matches(pattern, branch)))
    .filter((branch) => !kept.has(branch) && !tags.includes(tagOf(lastPart(branch))))
    .toSorted();
};

const mainBranchOf = (flows: Configuration["flows"]): string | undefined => flows.main.branches[0];

/** `release/1.5.0` and `release/v1.5.0` both say 1.5.0. */
const lastPart = (branch: string): string => branch.slice(branch.lastIndexOf("/") + 1).replace(/^v/, "");
