import { expect, test } from "@jest/globals";
import fc from "fast-check";
import compare from "semver/functions/compare.js";
import { often } from "../../setup/often.ts";
import { isNamed, tagOf, type VersionTag, versionBefore, versionOf, versionsOf, versionVerdict } from "./version.ts";

const ours = "a".repeat(40);
const other = "b".repeat(40);
const tag = (name: string, commit: string | null = null): VersionTag => ({ name, commit });

test.each<[told: string, version: string, tags: VersionTag[], because: string | null]>([
  ["the first version of all", "1.0.0", [], null],
  ["a higher version than every other", "1.5.0", [tag("v1.4.2"), tag("v0.9.0")], null],
  ["a version by number and not by text", "1.10.0", [tag("v1.9.0")], null],
  ["a hotfix of what is in production, while the next is not released", "1.4.3", [tag("v1.4.2")], null],
  ["a release after its candidates", "1.5.0", [tag("v1.5.0-rc.2")], null],
  ["the second candidate", "1.5.0-rc.10", [tag("v1.5.0-rc.9")], null],
  ["the same version of the same commit", "1.5.0", [tag("v1.5.0", ours)], null],
  ["the same, although a higher one came since", "1.5.0", [tag("v1.6.0"), tag("v1.5.0", ours)], null],
  [
    "tags that name no version",
    "1.5.0",
    [tag("v2"), tag("vNext"), tag("2.0.0"), tag("v02.0.0"), tag("v9.0.0+x")],
    null,
  ],
  ["the version of another commit", "1.5.0", [tag("v1.5.0", other)], "v1.5.0 is released already, as bbbbbbb"],
  ["a version whose commit nobody knows", "1.5.0", [tag("v1.5.0")], "v1.5.0 is released already, as another commit"],
  ["a lower version", "1.4.3", [tag("v1.5.0"), tag("v1.4.2")], "v1.5.0 is higher than v1.4.3"],
  ["a candidate of what is released", "1.5.0-rc.1", [tag("v1.5.0")], "v1.5.0 is higher than v1.5.0-rc.1"],
])("%s", (_, version, tags, because) => {
  const verdict = versionVerdict({ version, commit: ours }, tags);
  expect(verdict.go ? null : [verdict.reason, verdict.because]).toEqual(because && ["version_used", because]);
});

test.each<[version: string, tags: VersionTag[], because: string | null]>([
  ["1.5.0", [tag("v1.6.0"), tag("v1.4.2")], null],
  ["1.7.0", [tag("v1.6.0")], "v1.6.0 holds this commit already, and is lower than v1.7.0"],
  ["1.5.0", [tag("v1.6.0"), tag("v1.5.0", other)], "v1.5.0 is released already, as bbbbbbb"],
  ["1.5.0", [tag("v1.6.0"), tag("v1.5.0", ours)], null],
])("the version %s of a commit that v1.6.0 holds", (version, tags, because) => {
  const verdict = versionVerdict({ version, commit: ours }, tags, "1.6.0");
  expect(verdict.go ? null : [verdict.reason, verdict.because]).toEqual(because && ["version_used", because]);
});

test("a version that only names a flow and a commit is none of its own", () => {
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
])("before %s among %j came %s", (wanted, tags, before) => {
  expect(versionBefore(wanted, tags)).toBe(before);
});

const version = fc
  .record({
    numbers: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
    pre: fc.option(fc.constantFrom("rc.1", "rc.10", "beta")),
  })
  .map(({ numbers, pre }) => `${numbers.join(".")}${pre === null ? "" : `-${pre}`}`);

test("whatever is there, a version that may be released is higher than all of them", () => {
  fc.assert(
    fc.property(version, fc.array(version), (wanted, there) => {
      const verdict = versionVerdict(
        { version: wanted, commit: ours },
        there.map((name) => tag(tagOf(name))),
      );
      expect(verdict.go).toBe(there.every((one) => compare(one, wanted) < 0));
      const sorted = versionsOf(there.map(tagOf));
      expect(sorted.every((one, index) => compare(one, sorted[index + 1] ?? one) >= 0)).toBe(true);
      expect(versionOf(tagOf(wanted))).toBe(wanted);
    }),
    often(100),
  );
});
