/** `killed.long.test.ts` kills at every write. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inFinalise, inRecord, openReleases, type Releases } from "./killed-release.ts";

let releases: Releases;
beforeAll(async () => {
  releases = await openReleases();
}, 60_000);
afterAll(() => releases?.ferry.close());

const drafts = { ...inFinalise, method: "POST", route: "/repos/{owner}/{repo}/releases" };

test("a run killed after the tag, again after the draft of the release, and again while it is recorded, ends whole when its failed jobs run again", async () => {
  const moves = "/repos/{owner}/{repo}/git/refs/{ref}";
  await releases.next([
    { ...drafts, when: "before" },
    { ...drafts, method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}", when: "before" },
    { ...inRecord("record"), route: moves, when: "after" },
  ]);
  const { fired } = releases.ferry.rehearsal.github.faults;
  expect(fired.map(({ job, route }) => [job, route.replace("/repos/{owner}/{repo}/", "")])).toEqual([
    [null, "releases"],
    [null, "releases/{release_id}"],
    ["pipeline/record", "git/refs/{ref}"],
  ]);
}, 120_000);
