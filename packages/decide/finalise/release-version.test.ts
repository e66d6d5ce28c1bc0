import { expect, test } from "@jest/globals";
import { releaseVersion, tagsOfEarlierTries, tagsOfVersion, versionSource } from "./release-version.ts";

const scheme = "semver";
const unnamed = "0.0.0-release.ga1b2c3d";
const commit = "a".repeat(40);
const tags = ["v1.4.2", "v1.6.0", "v1.5.0-rc.1", "nightly"];
const highest = { tag: "v1.6.0", version: "1.6.0" };

test.each([
  ["its branch names one", "1.5.0", null, null, { from: "name", version: "1.5.0" }],
  ["an earlier try gave one", unnamed, "1.4.3", highest, { from: "name", version: "1.4.3" }],
  ["the next release holds it", unnamed, null, highest, { from: "follower", verdict: { reason: "overtaken" } }],
  ["nothing else names one", unnamed, null, null, { from: "commits", doubt: undefined }],
])("where %s, the version comes from there", (_, name, given, follower, source) => {
  expect(versionSource(name, given, follower, { tags, scheme })).toMatchObject(source);
});

test("commits say no version where no tag tells which one was last", () => {
  const source = versionSource(unnamed, null, null, { tags: ["nightly"], scheme });
  expect(source).toMatchObject({ from: "commits", doubt: { go: false, reason: "bad_version" } });
});

test("an earlier try is looked for only where the branch names no version, and beyond the highest only if another followed", () => {
  expect(tagsOfEarlierTries("1.5.0", tags, scheme, true)).toEqual([]);
  expect(tagsOfEarlierTries(unnamed, tags, scheme, false)).toEqual([highest]);
  expect(tagsOfEarlierTries(unnamed, tags, scheme, true)).toHaveLength(3);
});

test("a version stands before higher ones as it may, and is the latest only above them", () => {
  const about = (version: string) =>
    releaseVersion(
      { version, commit },
      tags.map((name) => ({ name, commit: null })),
      scheme,
      null,
    );
  expect(about("1.7.0")).toMatchObject({ tag: "v1.7.0", last: "v1.6.0", isLatest: true, verdict: { go: true } });
  expect(about("1.5.0")).toMatchObject({ last: "v1.4.2", isLatest: false, verdict: { go: false } });
  expect(about("1.7.0-rc.1")).toMatchObject({ last: "v1.6.0", isLatest: false });
  expect(tagsOfVersion("1.4.2", ["1.4.2", "v1.4.2", "v1.4.3"], scheme)).toEqual(["1.4.2", "v1.4.2"]);
});
