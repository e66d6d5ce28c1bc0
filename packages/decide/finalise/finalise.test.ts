import { expect, test } from "@jest/globals";
import { configurationOf, releaseOf } from "../../model/builders/release.ts";
import type { Acceptance, CurrentRelease, EnvironmentState } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import { flowFor } from "../flow/flow.ts";
import { followerOf, needsVerdict, type Production, productionVerdict, unfinishable } from "./finalise.ts";

const release = releaseOf();
const { id, commit, name } = release;
const { digest } = release.artefact;
const at = "2026-11-23T09:00:00.000Z";
const execution = { run: 12, attempt: 1 };
const currentRelease: CurrentRelease = {
  release: id,
  name,
  commit,
  digest,
  since: at,
  execution,
  people: [],
  migration: null,
};
const state = (more: Partial<CurrentRelease> = {}): EnvironmentState => ({
  kind: "environment",
  version: 1,
  name: "production",
  lastKnownGood: null,
  current: { ...currentRelease, ...more },
});
const acceptance = (more: Partial<Acceptance> = {}): Acceptance => ({
  kind: "acceptance",
  version: 1,
  release: id,
  environment: "production",
  commit,
  digest,
  verdict: "go",
  because: "4 phases passed",
  people: [],
  at,
  execution,
  ...more,
});
const other = "0".repeat(40);
const bytes = `sha256:${"0".repeat(64)}`;
const next = state({ release: "1.6.0-0000000", commit: other, digest: bytes });

test.each<[message: string, found: Partial<Production>, reason: string | null, because: RegExp]>([
  ["production runs it and accepted it", {}, null, /production runs 1.5.0-a1b2c3d, accepted/],
  ["the ledger knows no production", { state: null }, "ledger_missing", /does not say what production runs/],
  [
    "production is empty",
    { state: { ...state(), current: null } },
    "ledger_missing",
    /does not say what production runs/,
  ],
  ["the next release runs where it was accepted", { state: next }, null, /accepted 1.5.0-a1b2c3d, and runs 1.6.0-000/],
  [
    "another release runs where nothing accepted it",
    { state: next, acceptance: null },
    "not_accepted",
    /runs 1.6.0-000/,
  ],
  ...[{ release: "x" }, { environment: "uat" }, { commit: other }, { digest: bytes }, { verdict: "no" as const }].map(
    (more): [string, Partial<Production>, string, RegExp] => [
      `another release runs, and what was accepted has another ${Object.keys(more)}`,
      { state: next, acceptance: acceptance(more) },
      "not_accepted",
      /runs 1.6.0-0000000, not/,
    ],
  ),
  ["production runs another commit", { state: state({ commit: other }) }, "not_accepted", /runs the commit 000/],
  ["production runs other bytes", { state: state({ digest: bytes }) }, "not_accepted", /runs the artefact sha256:000/],
  ["nothing says that it was accepted", { acceptance: null }, "ledger_missing", /was accepted in production/],
  [
    "it was not accepted",
    { acceptance: acceptance({ verdict: "no", because: "lin said no" }) },
    "not_accepted",
    /lin said no/,
  ],
  ["another release was accepted", { acceptance: acceptance({ release: "x" }) }, "not_accepted", /as it is now/],
  ["it was accepted elsewhere", { acceptance: acceptance({ environment: "uat" }) }, "not_accepted", /as it is now/],
  ["another commit was accepted", { acceptance: acceptance({ commit: other }) }, "not_accepted", /as it is now/],
  ["other bytes were accepted", { acceptance: acceptance({ digest: bytes }) }, "not_accepted", /as it is now/],
])("%s", (_, result, reason, because) => {
  const known = { environment: "production", state: state(), acceptance: acceptance(), ...result };
  const verdict = productionVerdict(release, known);
  expect(verdict.go ? null : verdict.reason).toBe(reason);
  expect(verdict.because).toMatch(because);
});

test.each([
  ["success", true],
  ["skipped", true],
  ["failure", false],
  ["cancelled", false],
] as const)("a job before it that ended as %s lets it go on: %s", (result, go) => {
  const fine = { result: "success", outputs: {} } as const;
  expect(needsVerdict({ flow: fine, promote: { result, outputs: {} } }).go).toBe(go);
});

test("what production runs instead of the release by now followed it", () => {
  const known = { environment: "production", acceptance: null };
  expect(followerOf(release, { ...known, state: state() })).toBeNull();
  expect(followerOf(release, { ...known, state: null })).toBeNull();
  expect(followerOf(release, { ...known, state: next })?.release).toBe("1.6.0-0000000");
});

const flowOf = (branch: string): Flow =>
  flowFor(
    {
      event: "push",
      repository: "acme/data-platform",
      ref: `refs/heads/${branch}`,
      branch,
      base: null,
      commit,
      pullRequest: null,
      fork: false,
      actor: "ada",
      actorId: null,
    },
    configurationOf(),
  );
const flow = flowOf("release/1.5.0");
const elsewhere = "f".repeat(40);

test("a flow, its release and the run that are about the same belong together", () => {
  expect(unfinishable(flow, release, commit)).toBeUndefined();
  expect(unfinishable(flow, undefined, commit)).toBeUndefined();
});

test.each<[told: string, flow: Flow, release: Partial<Release>, commit: string, because: string]>([
  ["a flow that releases nothing", flowOf("develop"), {}, commit, "the flow is develop"],
  ["a flow without environments", { ...flow, chain: [] }, {}, commit, "deploys to no environment"],
  ["another run's flow", flow, {}, elsewhere, `this run is about ${elsewhere}`],
  ["a release of another commit", flow, { commit: elsewhere }, commit, `is about ${elsewhere}`],
  ["another release of the commit", flow, { id: "1.6.0-a1b2c3d" }, commit, "the release is 1.6.0-a1b2c3d"],
])("%s is finished by nobody", (_, of, more, run, because) => {
  expect(unfinishable(of, releaseOf(more), run)).toContain(because);
});
