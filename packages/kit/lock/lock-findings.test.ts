import { expect, test } from "@jest/globals";
import { earlierNeeds } from "../../model/builders/earlier.ts";
import { configurationOf, releaseOf } from "../../model/builders/release.ts";
import { runFacts } from "../../model/builders/run.ts";
import type { WhenBusy } from "../../model/run/run-facts.ts";
import { memoryLedger } from "../../ports/ledger/ledger-memory.ts";
import { memoryHistory } from "../../ports/repository/ancestry-memory.ts";
import type { ReleaseTag } from "../../ports/repository/release-tags.ts";
import { memoryRuns } from "../../ports/runs/runs-memory.ts";
import { memoryJobProofs, signedNeeds } from "../builders/earlier.ts";
import { trustedBranch } from "../builders/policy.ts";
import { memoryWorld } from "../builders/world.ts";
import { lockFindings } from "./lock-findings.ts";

const release = releaseOf();
const [old, beside] = ["0".repeat(40), "1".repeat(40)];
const { ancestry } = memoryHistory({ [old]: {}, [beside]: { parents: [old] }, [release.commit]: { parents: [old] } });
const acceptance = {
  kind: "acceptance",
  version: 1,
  release: release.id,
  environment: "uat",
  commit: release.commit,
  digest: release.artefact.digest,
  verdict: "go",
  because: "7 phases passed",
  people: [],
  at: "2026-11-23T09:00:00.000Z",
  execution: { run: 3, attempt: 1 },
};
const [own, other] = [runFacts(), runFacts({ id: 13 })];
const runs = memoryRuns({ own, others: [other] });
const state = (commit: string) => ({
  kind: "environment",
  version: 1,
  name: "production",
  current: {
    release: "1.4.2-0000000",
    name: "1.4.2",
    commit,
    digest: release.artefact.digest,
    since: "2026-11-12T09:00:00.000Z",
    execution: { run: 2, attempt: 1 },
  },
  lastKnownGood: null,
});

const configuration = configurationOf();
const flow = { name: "develop", release: { id: release.id, version: release.name } } as const;
const find = async (
  documents: Readonly<Record<string, object>>,
  isLast = true,
  written?: string,
  newest: ReleaseTag | null = null,
  whenBusy: WhenBusy = "wait",
  history: typeof ancestry = ancestry,
) => {
  const texts = Object.entries(documents).map(([path, document]) => [path, JSON.stringify(document)]);
  const releaseTags = { newest: async () => newest };
  const world = {
    contents: trustedBranch().contents,
    ledger: memoryLedger(Object.fromEntries(texts)),
    ancestry: history,
    releaseTags,
    runs,
    finishing: memoryWorld().finishing,
    jobProofs: memoryJobProofs(),
    execution: { run: own.id, number: 1, attempt: 1, job: "deploy" },
  };
  const file = ".github/slipway.yml";
  const earlier = await signedNeeds(earlierNeeds({ release, flow }), configuration);
  return lockFindings(
    { release, configuration, earlier, file, environment: "production", before: "uat", isLast, written, whenBusy },
    world,
  );
};
const documents = (commit: string) => ({
  [`releases/${release.id}/uat/acceptance.json`]: acceptance,
  "environments/production.json": state(commit),
});

test("what was accepted before and what is there now are looked up", async () => {
  expect(await find(documents(old))).toMatchObject({ acceptance, current: { commit: old }, holdsCurrent: true });
});

test("a release that lacks what is there does not hold it", async () => {
  expect(await find(documents(beside))).toMatchObject({ current: { commit: beside }, holdsCurrent: false });
});

test("what is in an environment before the last is nobody's concern", async () => {
  expect(await find(documents(beside), false)).toMatchObject({ current: null, holdsCurrent: true, released: null });
});

test("an empty ledger says nothing", async () => {
  expect(await find({})).toEqual({
    rules: trustedBranch().rules,
    earlier: [{ job: "verify", doubt: null, outputs: expect.objectContaining({ verdict: "go" }) }],
    ledger: null,
    acceptance: null,
    current: null,
    holdsCurrent: true,
    released: null,
    main: null,
    underWay: null,
  });
});

test("an older acceptance without people and migrations is read", async () => {
  const { current } = await find(documents(old));
  expect(current).toMatchObject({ people: [], migration: null });
});

test("what an earlier job of this run wrote must still be there", async () => {
  const rewritten = {
    reason: "ledger_rewritten",
    message: expect.stringContaining("an earlier job of this run wrote"),
  };
  await expect(find({}, true, old)).rejects.toMatchObject(rewritten);
  await expect(find(documents(old), true, beside)).rejects.toMatchObject(rewritten);
});

test("the release that was tagged last is held or not, and is nobody's concern before the last environment", async () => {
  const released = async (commit: string, isLast = true) =>
    (await find(documents(old), isLast, undefined, { name: "v1.4.2", commit, ledger: null })).released;
  expect(await released(old)).toEqual({ tag: "v1.4.2", commit: old, isHeld: true });
  expect(await released(beside)).toEqual({ tag: "v1.4.2", commit: beside, isHeld: false });
  expect(await released(beside, false)).toBeNull();
});

test("a release that is there and was tagged last is compared with once", async () => {
  const asked: string[] = [];
  const counted = {
    ...ancestry,
    isAncestor: (commit: string, of: string) => ancestry.isAncestor(commit, of).finally(() => asked.push(commit)),
  };
  const tag = (commit: string): ReleaseTag => ({ name: "v1.4.2", commit, ledger: null });
  await find(documents(old), true, undefined, tag(old), "wait", counted);
  expect(asked).toEqual([old]);
  await find(documents(old), true, undefined, tag(beside), "wait", counted);
  expect(asked.toSorted()).toEqual([old, old, beside]);
});

test("other runs are looked up only where a second one is refused", async () => {
  expect((await find({})).underWay).toBeNull();
  expect((await find({}, true, undefined, null, "refuse")).underWay).toEqual({ own, others: [other] });
});
