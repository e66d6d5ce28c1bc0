import type { Configuration, VersionScheme } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { ownPart } from "./branch-pattern.ts";
import { type Reading, readVersion } from "./version-name.ts";

/** The version that a branch of a release or a hotfix names, as every action reads it. */
export function versionOfBranch(
  flow: "release" | "hotfix",
  branch: string,
  { flows, versions }: Pick<Configuration, "flows" | "versions">,
): Reading {
  return readVersion(ownPart(branch, flows[flow].branches), versions, flow);
}

/** May a release or a hotfix begin from a branch of this name? Not where it plainly means a version and names none. */
export function branchNameVerdict(flow: "release" | "hotfix", branch: string, configuration: Configuration): Verdict {
  const { flows, versions } = configuration;
  const said = versionOfBranch(flow, branch, configuration);
  if (said.kind === "version") return { go: true, because: `${branch} names the version ${said.version}` };
  if (said.kind === "none") return { go: true, because: `${branch} names no version; it follows from the commits` };
  const own = ownPart(branch, flows[flow].branches);
  const at = branch.lastIndexOf(own);
  const renamed = `${branch.slice(0, at)}${said.nearest ?? example[versions]}${branch.slice(at + own.length)}`;
  const others =
    versions === "any"
      ? ""
      : ", or choose another form of versions on the trusted branch (versions: semver, calendar or any)";
  return {
    go: false,
    reason: "bad_version",
    because: `${branch} does not name a version: ${JSON.stringify(own)} is no ${wanted[versions]}`,
    remedy: `Rename the branch, ${said.nearest === null ? "such as" : "most likely to"} ${renamed}${others}.`,
  };
}

const wanted: Record<VersionScheme, string> = {
  semver: "semantic version (https://semver.org: three numbers without leading zeros, such as 1.5.0 or 1.5.0-rc.1)",
  calendar: "calendar version (a year and one to three more numbers, such as 2024.06.01)",
  any: "version (letters, digits, and . _ + - between them, at least one digit)",
};

const example: Record<VersionScheme, string> = { semver: "1.5.0", calendar: "2024.06.01", any: "2024-w10" };
