import { expect, test } from "@jest/globals";
import { releaseIn } from "../../model/builders/release.ts";
import type { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import { foreignToRun } from "./own-release.ts";

const commit = "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4";
const other = "f".repeat(40);
const trigger = { commit, branch: "release/1.5.0" } as Flow["trigger"];
const flow = { name: "release", release: { id: "1.5.0-a1b2c3d", version: "1.5.0" }, trigger } as const;
const own = releaseIn(flow);

test("the release that the flow makes of the commit belongs to its run, and so does a flow before there is one", () => {
  expect([foreignToRun(flow, own, commit), foreignToRun(flow, undefined, commit)]).toEqual([undefined, undefined]);
});

test.each<[string, Partial<Release>, string]>([
  ["another id", { id: "1.4.2-a1b2c3d" }, "the release is 1.4.2-a1b2c3d, version 1.5.0 of"],
  ["another version", { name: "1.4.2" }, "version 1.4.2 of the branch"],
  ["another branch", { branch: "release/1.4.2" }, 'of the branch "release/1.4.2", but this run makes 1.5.0-a1b2c3d'],
  ["another commit", { commit: other }, `the release is about ${other}`],
])("a release under %s does not", (_, more, because) => {
  expect(foreignToRun(flow, { ...own, ...more }, commit)).toContain(because);
});

test("a rollback brings the release of another run, but never the flow of another commit", () => {
  const rollback = { ...flow, name: "rollback" } as const;
  expect(foreignToRun(rollback, { ...own, id: "1.4.2-fffffff", commit: other }, commit)).toBeUndefined();
  expect(foreignToRun(rollback, own, other)).toContain(`the flow is about ${commit}`);
});
