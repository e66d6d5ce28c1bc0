import { expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { finalise, teamOf } from "./builders/team.ts";
import { readProduction } from "./read-production.ts";

const release = releaseOf();
const documents = { "environments/production.json": "{}" };

test("a document of the ledger that nobody can read is told as that", async () => {
  const flow = flowFor(triggerOf({ branch: "release/1.5.0", commit: release.commit }), configurationOf());
  await expect(readProduction(flow, release, await memoryLedger(documents).now())).rejects.toMatchObject({
    reason: "ledger_unreadable",
  });
});

test("a job that ended badly closes the gate before the ledger is read", async () => {
  const team = teamOf();
  const needs = { check: { result: "failure" as const, outputs: {} } };
  const about = { release: team.release, ledger: memoryLedger(documents) };
  expect(await finalise(team, undefined, about, { needs })).toMatchObject({
    outcome: "refused",
    because: "the job check ended as failure",
  });
});
