import { expect, test } from "@jest/globals";
import type { MemoryTeam } from "../../packages/kit/builders/finishing.ts";
import { finalise, teamOf } from "./builders/team.ts";

const tagged = (team: MemoryTeam): string[] =>
  [...team.repository.refs.keys()].filter((ref) => ref.startsWith("refs/tags/"));

/** A team whose releases were tagged like this so far, in place of `v1.4.2`. */
function withTags(branch: string, ...names: string[]): MemoryTeam {
  const team = teamOf({ branch });
  const tip = team.repository.refs.get("refs/tags/v1.4.2") ?? "";
  (team.repository.refs as Map<string, string>).delete("refs/tags/v1.4.2");
  for (const name of names) team.repository.set(`refs/tags/${name}`, tip);
  return team;
}

test.each([
  ["1.4.2", "v1.5.0"],
  ["v1.4", "v1.5.0"],
  ["api/1.4.2", "v1.5.0"],
])("after the tag %s the commits of release/next ask for %s, and not for the first version", async (before, after) => {
  const team = withTags("release/next", before);
  const { outcome, outputs } = await finalise(team);
  expect([outcome, outputs?.tag]).toEqual(["passed", after]);
  expect(tagged(team)).toEqual([`refs/tags/${before}`, `refs/tags/${after}`]);
});

test("where tags are there and none names a version, none is made up", async () => {
  const team = withTags("release/next", "nightly", "prod");
  expect(await finalise(team)).toMatchObject({ outcome: "refused", reason: "bad_version" });
  expect(tagged(team)).toEqual(["refs/tags/nightly", "refs/tags/prod"]);
});

test.each([
  ["calendar", "release/2024.06.01", "v2024.05.30", "v2024.06.01"],
  ["any", "release/1.5.0+build.1", "v1.5.0", "v1.5.0+build.1"],
])("with versions: %s %s is tagged as it is named", async (scheme, branch, before, after) => {
  const settings = `versions: ${scheme}`;
  const team = withTags(branch, before);
  const { outcome, outputs } = await finalise(team, undefined, undefined, { settings });
  expect([outcome, outputs?.tag]).toEqual(["passed", after]);
});
