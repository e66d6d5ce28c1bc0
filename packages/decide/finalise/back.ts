import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Flow } from "../../model/run/flow.ts";
import { fixedStart, matches } from "../versions/branch-pattern.ts";
import { versionOfBranch } from "../versions/branch-version.ts";
import { versionsInTags } from "../versions/tag-versions.ts";
import { sameVersion } from "../versions/version.ts";

/** The branch that follows main. */
export function developBranch({ flows }: Configuration): string {
  return flows.develop.branches[0] ?? "develop";
}

/** The branch that production is mirrored on. */
export function mainBranch({ flows }: Configuration): string {
  return flows.main.branches[0] ?? "main";
}

/** Beginnings that all names have that fit one of the patterns: `release/*` ► `release/`. */
export function startsOf(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map(fixedStart))];
}

/**
 * Branches of releases that may still be under way, and so need what a hotfix changed: they fit a pattern of the release flow, are not the
 * branch that is finished now, and no tag of their version is there. Other flows bring nothing to them.
 */
export function openReleaseBranches(
  flow: Flow["name"],
  own: string,
  configuration: Configuration,
  branches: readonly string[],
  tags: readonly string[],
): string[] {
  if (flow !== "hotfix") return [];
  const { flows, versions: scheme } = configuration;
  const released = versionsInTags(tags, scheme).versions;
  const isReleased = (branch: string): boolean => {
    const said = versionOfBranch("release", branch, configuration);
    return said.kind === "version" && released.some(({ version }) => sameVersion(version, said.version, scheme));
  };
  const kept = new Set([own, mainBranchOf(flows), flows.develop.branches[0]]);
  return branches
    .filter((branch) => flows.release.branches.some((pattern) => matches(pattern, branch)))
    .filter((branch) => !kept.has(branch) && !isReleased(branch))
    .toSorted();
}

const mainBranchOf = (flows: Configuration["flows"]): string | undefined => flows.main.branches[0];
