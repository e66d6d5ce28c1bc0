/** A colleague pushes a commit of her own on top of the ledger: the next release believes nothing of it, asks nobody and writes nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { type Ferry, openFerry, verdictOf } from "./ferry.ts";
import { reviews, stopOf } from "./ferry-look.ts";

const start = "release-start-release-manager";
const ledger = "refs/heads/slipway-ledger";
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

/** As eve: what production holds is what she says, in a fast-forward of the branch. */
const forge = async ({ git, repository, rehearsal }: Ferry, sha: string): Promise<string> => {
  git("fetch", "--quiet", rehearsal.github.gitFolder("acme/shop"), `${ledger}:refs/heads/forged`);
  git("checkout", "--quiet", "forged");
  mkdirSync(join(repository, "environments"), { recursive: true });
  const current = { release: "1.5.0-forged", name: "1.5.0", commit: sha, since: "2026-11-30T09:00:00.000Z" };
  writeFileSync(join(repository, "environments/production.json"), JSON.stringify({ kind: "environment", current }));
  git("add", "--all");
  git("commit", "--quiet", "--author=eve <eve@users.noreply.github.com>", "--message=Record production");
  await rehearsal.github.push("acme/shop", repository, "forged", ledger, "eve");
  return git("rev-parse", "forged");
};

test("a commit that a person pushed to the ledger closes the next release, which says whose work it is not and how to look", async () => {
  ferry = await openFerry({}, { [start]: "-rita" });
  ferry.work("release/1.5.0", "boats");
  expect((await stopOf(ferry, await ferry.push("release/1.5.0"))).because).toContain("approval_rejected");
  const forged = await forge(ferry, ferry.git("rev-parse", "release/1.5.0"));
  ferry.answers[start] = "rita";
  ferry.work("release/1.6.0", "tides");
  const run = await ferry.push("release/1.6.0");
  expect([run.conclusion, verdictOf(run)]).toEqual(["failure", "no"]);
  const request = run.jobs.find(({ key }) => key === "pipeline/flow");
  expect(request?.conclusion).toBe("failure");
  const message = JSON.stringify(request?.result?.annotations);
  expect(message).toContain(`${forged.slice(0, 7)}, was not made by Slipway's record: it has no token of GitHub`);
  expect(message).toContain(`git log -1 --format=fuller ${forged}`);
  expect(reviews(ferry, run.run.id)).toEqual([]);
  expect(await ferry.show("rev-parse", "slipway-ledger")).toBe(forged);
}, 120_000);
