import { expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { finishVerdict, mismatch } from "./verify.ts";

const release = releaseOf();
const { commit } = release;
const flowOf = (branch: string, config?: string, more: Partial<Flow["release"]> = {}): Flow => {
  const flow = flowFor(triggerOf({ branch, commit }), configurationOf(config));
  return { ...flow, release: { ...flow.release, ...more } };
};
const flow = flowOf("release/1.5.0");
const other = "f".repeat(40);

test("a flow, its release and the run that are about the same belong together", () => {
  expect(mismatch(flow, release, commit)).toBeUndefined();
});

test.each<[message: string, flow: Flow, release: Partial<Release>, commit: string, because: string]>([
  ["a flow that releases nothing", flowOf("develop"), {}, commit, "the flow is develop"],
  ["a flow without environments", { ...flow, chain: [] }, {}, commit, "deploys to no environment"],
  ["another run's flow", flow, {}, other, `this run is about ${other}`],
  ["a release of another commit", flow, { commit: other }, commit, `is about ${other}`],
  ["another release of the commit", flow, { id: "1.6.0-a1b2c3d" }, commit, "the release is 1.6.0-a1b2c3d"],
])("%s is finished by nobody", (_, of, more, run, because) => {
  const error = mismatch(of, releaseOf(more), run);
  expect(error).toMatchObject({ reason: "bad_document", message: expect.stringContaining(because) });
});

test("a job that ended badly closes the gate before the ledger is asked, which must be readable", async () => {
  const ledger = await memoryLedger({ "environments/production.json": "{}" }).now();
  const needs = { check: { result: "failure" as const, outputs: {} } };
  expect(await finishVerdict(flow, release, needs, ledger)).toMatchObject({
    verdict: { go: false, because: "the job check ended as failure" },
    next: null,
  });
  await expect(finishVerdict(flow, release, {}, ledger)).rejects.toMatchObject({ reason: "ledger_unreadable" });
});
