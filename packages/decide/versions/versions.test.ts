import { expect, test } from "@jest/globals";
import fc from "fast-check";
import compare from "semver/functions/compare.js";
import inc from "semver/functions/inc.js";
import valid from "semver/functions/valid.js";
import { often } from "../../../scripts/often.ts";
import { configurationOf } from "../../model/builders/release.ts";
import type { VersionScheme } from "../../model/configuration/configuration.ts";
import { compareVersions } from "../../model/versions/compare-versions.ts";
import { nextVersion } from "../finalise/version-next.ts";
import { ownPart } from "./branch-pattern.ts";
import { branchNameVerdict, versionOfBranch } from "./branch-version.ts";
import { isVersion, nearestVersion } from "./version-name.ts";

test.each<[scheme: VersionScheme, branch: string, version: string]>([
  ["semver", "release/1.5.0", "1.5.0"],
  ["semver", "release/v1.5.0-rc.1", "1.5.0-rc.1"],
  ["semver", "release/1.5.0-0a", "1.5.0-0a"],
  ["calendar", "release/2024.06.01", "2024.06.01"],
  ["calendar", "release/24.04", "24.04"],
  ["any", "release/1.5", "1.5"],
  ["any", "release/2024w10", "2024w10"],
  ["any", "release/V1.5.0", "V1.5.0"],
  ["any", "release/1.5.0.1", "1.5.0.1"],
  ["any", "release/01.5.0", "01.5.0"],
  ["any", "release/1.5.0+build.1", "1.5.0+build.1"],
  ["any", "release/1.5.0-rc.01", "1.5.0-rc.01"],
])("with versions: %s the branch %s names %s", (scheme, branch, version) => {
  const configuration = configurationOf(`versions: ${scheme}`);
  expect(versionOfBranch("release", branch, configuration)).toEqual({ kind: "version", version });
  expect(branchNameVerdict("release", branch, configuration).go).toBe(true);
});

test.each<[scheme: VersionScheme, branch: string, nearest: string]>([
  ["semver", "release/1.5.0-rc.01", "release/1.5.0-rc.1"],
  ["semver", "release/1.5.0-01", "release/1.5.0-1"],
  ["semver", "release/1.5.0-2024.06.01", "release/1.5.0-2024.6.1"],
  ["semver", "release/1.5", "release/1.5.0"],
  ["semver", "release/2024.06.01", "release/2024.6.1"],
  ["semver", "release/2024-06-01", "release/2024.6.1"],
  ["semver", "release/V1.5.0", "release/1.5.0"],
  ["semver", "release/v.1.5.0", "release/1.5.0"],
  ["semver", "release/1.5.0.1", "release/1.5.0"],
  ["semver", "release/01.5.0", "release/1.5.0"],
  ["semver", "release/1.5.0+build.1", "release/1.5.0"],
  ["semver", "release/1.5.0_rc1", "release/1.5.0-rc1"],
  ["semver", "release/1.5.x", "release/1.5.0-x"],
  ["semver", "release/2", "release/2.0.0"],
  ["semver", "release/v2", "release/2.0.0"],
  ["semver", "release/platform-1.5.0", "release/1.5.0"],
  ["semver", "release/version1.5", "release/1.5.0"],
  ["semver", "release/1.5.0-", "release/1.5.0"],
  ["calendar", "release/2024-06-01", "release/2024.06.01"],
  ["calendar", "release/1.5.0", "release/2024.06.01"],
  ["calendar", "release/next", "release/2024.06.01"],
  ["any", "release/next", "release/2024-w10"],
  ["any", "release/1.5@b", "release/1.5-b"],
])("with versions: %s the branch %s is refused, and %s is named", (scheme, branch, nearest) => {
  const verdict = branchNameVerdict("release", branch, configurationOf(`versions: ${scheme}`));
  expect(verdict).toMatchObject({ go: false, reason: "bad_version", remedy: expect.stringContaining(` ${nearest}`) });
});

test.each([
  ["release", "release/next"],
  ["release", "release/sprint-42"],
  ["release", "release/JIRA-123-totals"],
  ["hotfix", "hotfix/123-crash"],
  ["hotfix", "hotfix/123"],
  ["hotfix", "hotfix/log4j-2.17.1"],
] as const)("a %s of the branch %s names no version, and may begin", (flow, branch) => {
  expect(versionOfBranch(flow, branch, configurationOf())).toEqual({ kind: "none" });
  expect(branchNameVerdict(flow, branch, configurationOf()).go).toBe(true);
});

test("a hotfix whose branch nearly names a version is refused like a release", () => {
  for (const branch of ["hotfix/1.5", "hotfix/V1.5.1", "hotfix/1.5.1.1", "hotfix/2024.06.01"])
    expect(branchNameVerdict("hotfix", branch, configurationOf()).go).toBe(false);
});

test.each([
  ["release-*", "release-1.5.0", "1.5.0"],
  ["release/**", "release/api/1.5.0", "1.5.0"],
  ["releases/v*", "releases/v1.5.0", "1.5.0"],
  ["release/api-*", "release/api-1.5.0", "1.5.0"],
  ["*-release", "1.5.0-release", "1.5.0"],
  ["trunk", "trunk", "trunk"],
])("of the pattern %s the branch %s says %s", (pattern, branch, said) => {
  expect(ownPart(branch, [pattern])).toBe(said);
});

const numbers = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join("."));
const part = fc.constantFrom("rc", "1", "10", "0", "beta", "x-1", "-", "0a");
const version = fc
  .tuple(numbers, fc.option(fc.array(part, { minLength: 1, maxLength: 4 })))
  .map(([core, candidate]) => (candidate === null ? core : `${core}-${candidate.join(".")}`));

test("semantic versions are those of the package semver, in its order, and the next one is the one that it finds", () => {
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(isVersion(a, "semver")).toBe(valid(a) === a);
      expect(Math.sign(compareVersions(a, b))).toBe(compare(a, b));
      expect(nextVersion(a, ["fix: a"])).toBe(inc(a, "patch"));
      expect(nextVersion(a, ["feat: a"])).toBe(inc(a, "minor"));
      expect(nextVersion(a, ["feat!: a"])).toBe(inc(a, a.startsWith("0.") ? "minor" : "major"));
    }),
    often(300),
  );
});

test("whatever a branch is called, the version that it is said to mean is one", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc
      .array(fc.constantFrom("1", "05", ".", "-", "v", "V", "rc", "+", "_", "2024", "x"), { maxLength: 12 })
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("semver" as const, "calendar" as const, "any" as const), (said, scheme) => {
      const nearest = nearestVersion(said, scheme);
      expect(nearest === null || isVersion(nearest, scheme)).toBe(true);
    }),
    often(500),
  );
});
