import { expect, test } from "@jest/globals";
import fc from "fast-check";
import compare from "semver/functions/compare.js";
import { often } from "../../../scripts/often.ts";
import type { VersionScheme } from "../../model/configuration/configuration.ts";
import { versionsInTags } from "./tag-versions.ts";
import { followsFromCommits, isNamed, tagOf, type VersionTag, versionBefore, versionVerdict } from "./version.ts";

const ours = "a".repeat(40);
const other = "b".repeat(40);
const tag = (name: string, commit: string | null = null): VersionTag => ({ name, commit });

test.each<[message: string, version: string, tags: VersionTag[], because: string | null]>([
  ["the first version of all", "1.0.0", [], null],
  ["a higher version than every other", "1.5.0", [tag("v1.4.2"), tag("v0.9.0")], null],
  ["a version by number and not by text", "1.10.0", [tag("v1.9.0")], null],
  ["a hotfix of what is in production, while the next is not released", "1.4.3", [tag("v1.4.2")], null],
  ["a release after its candidates", "1.5.0", [tag("v1.5.0-rc.2")], null],
  ["the second candidate", "1.5.0-rc.10", [tag("v1.5.0-rc.9")], null],
  ["the same version of the same commit", "1.5.0", [tag("v1.5.0", ours)], null],
  ["the same, although a higher one came since", "1.5.0", [tag("v1.6.0"), tag("v1.5.0", ours)], null],
  ["tags that name no version", "1.5.0", [tag("vNext"), tag("20240601"), tag("nightly-2"), tag("v1.4.2")], null],
  ["tags that only point at a version", "1.5.0", [tag("v1"), tag("v1.4"), tag("v1.4.2")], null],
  ["tags of a part of the repository", "1.5.0", [tag("api-v2.0.0"), tag("web/3.0.0")], null],
  ["a tag without v", "1.5.0", [tag("2.0.0")], "2.0.0 is higher than v1.5.0"],
  ["a tag of two numbers", "1.3.0", [tag("v1.4")], "v1.4 is higher than v1.3.0"],
  ["a tag of two numbers among others", "1.3.10", [tag("v1.4"), tag("v1.3.9")], "v1.4 is higher than v1.3.10"],
  ["a tag with a leading zero", "1.5.0", [tag("v02.0.0")], "v02.0.0 is higher than v1.5.0"],
  ["a tag with build metadata", "1.5.0", [tag("v9.0.0+x")], "v9.0.0+x is higher than v1.5.0"],
  ["a tag without v of another commit", "1.5.0", [tag("1.5.0", other)], "1.5.0 is released already, as bbbbbbb"],
  ["a tag of two numbers of another commit", "1.5.0", [tag("1.5", other)], "1.5 is released already, as bbbbbbb"],
  ["a tag without v of the same commit", "1.5.0", [tag("1.5.0", ours)], null],
  ["the version of another commit", "1.5.0", [tag("v1.5.0", other)], "v1.5.0 is released already, as bbbbbbb"],
  ["a version whose commit nobody knows", "1.5.0", [tag("v1.5.0")], "v1.5.0 is released already, as another commit"],
  ["a lower version", "1.4.3", [tag("v1.5.0"), tag("v1.4.2")], "v1.5.0 is higher than v1.4.3"],
  ["a candidate of what is released", "1.5.0-rc.1", [tag("v1.5.0")], "v1.5.0 is higher than v1.5.0-rc.1"],
])("%s", (_, version, tags, because) => {
  const verdict = versionVerdict({ version, commit: ours }, { tags, scheme: "semver" });
  expect(verdict.go ? null : [verdict.reason, verdict.because]).toEqual(because && ["version_used", because]);
});

test.each<[version: string, tags: VersionTag[], because: string | null]>([
  ["1.5.0", [tag("v1.6.0"), tag("v1.4.2")], null],
  ["1.7.0", [tag("v1.6.0")], "v1.6.0 holds this commit already, and is lower than v1.7.0"],
  ["1.5.0", [tag("v1.6.0"), tag("v1.5.0", other)], "v1.5.0 is released already, as bbbbbbb"],
  ["1.5.0", [tag("v1.6.0"), tag("v1.5.0", ours)], null],
])("the version %s of a commit that v1.6.0 holds", (version, tags, because) => {
  const verdict = versionVerdict(
    { version, commit: ours },
    { tags, scheme: "semver", follower: { tag: "v1.6.0", version: "1.6.0" } },
  );
  expect(verdict.go ? null : [verdict.reason, verdict.because]).toEqual(because && ["version_used", because]);
});

test("a version that only names a flow and a commit is not one of its own", () => {
  expect(["1.5.0", "0.0.0-release.ga1b2c3d", "0.0.0-alpha", "1.0.0-release.ga1b2c3d"].map(isNamed)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test.each<[version: string, tags: string[], before: string | null]>([
  ["1.5.0", [], null],
  ["1.5.0", ["v1.4.2", "v1.4.10", "v1.5.0", "v1.6.0"], "1.4.10"],
  ["1.5.0", ["v1.4.2", "v1.5.0-rc.1"], "1.4.2"],
  ["1.5.0-rc.2", ["v1.4.2", "v1.5.0-rc.1"], "1.5.0-rc.1"],
  ["1.5.0", ["1.4.2", "v1.3.0"], "1.4.2"],
  ["1.5.0", ["api/1.2.3", "api/1.4.0"], "1.4.0"],
  ["1.5.0", ["api/1.2.3", "web/1.4.0"], null],
  ["2024.06.01", ["v2024.05.30", "v2024.10.01"], "2024.05.30"],
])("before %s among %j came %s", (wanted, tags, before) => {
  expect(versionBefore(wanted, tags, "semver")?.version ?? null).toBe(before);
});

test.each<[scheme: VersionScheme, version: string, tag: string, go: boolean]>([
  ["calendar", "2024.06.02", "v2024.06.01", true],
  ["calendar", "2024.06.01", "v2024.10.01", false],
  ["calendar", "2024.6.1", "v2024.06.01", false],
  ["any", "2024w10", "v2024w11", true],
  ["any", "2024w10", "v2024w10", false],
  ["any", "1.5.0+build.2", "v1.5.0+build.1", true],
])("with %s, %s may be released where another commit is %s: %s", (scheme, version, name, go) => {
  expect(versionVerdict({ version, commit: ours }, { tags: [tag(name, other)], scheme }).go).toBe(go);
});

test.each<[tags: string[], because: RegExp]>([
  [[], /^it is the first version$/],
  [["1.4.2"], /since 1.4.2$/],
  [["v1.4"], /since v1.4$/],
  [["api-v1.2.3", "api-v1.2.4"], /since api-v1.2.4$/],
  [["api-v1.2.3", "web-v1.0.0"], /^the branch names no version, and no tag says/],
  [["nightly", "deployed-2024-06-01"], /^the branch names no version, and no tag says/],
])(
  "what was released before by the tags %j is found or told, and no release starts at 1.0.0 again",
  (tags, because) => {
    const verdict = followsFromCommits(tags, "semver");
    expect(verdict.because).toMatch(because);
    expect(verdict.go ? null : verdict.reason).toBe(/no tag/.test(verdict.because) ? "bad_version" : null);
  },
);

const version = fc
  .record({
    numbers: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
    pre: fc.option(fc.constantFrom("rc.1", "rc.10", "beta")),
  })
  .map(({ numbers, pre }) => `${numbers.join(".")}${pre === null ? "" : `-${pre}`}`);

test("whatever is there, a version that may be released is higher than all of them", () => {
  fc.assert(
    fc.property(version, fc.array(version), (wanted, there) => {
      const tags = there.map((name) => tag(tagOf(name)));
      const verdict = versionVerdict({ version: wanted, commit: ours }, { tags, scheme: "semver" });
      expect(verdict.go).toBe(there.every((one) => compare(one, wanted) < 0));
      const sorted = versionsInTags(there.map(tagOf), "semver").versions.map(({ version: one }) => one);
      expect(sorted.every((one, index) => compare(one, sorted[index + 1] ?? one) >= 0)).toBe(true);
      expect(sorted).toHaveLength(there.length);
    }),
    often(100),
  );
});
