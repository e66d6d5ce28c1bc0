import { expect, test } from "@jest/globals";
import { memoryJobProofs, signingWorkflow } from "../../packages/kit/builders/earlier.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { resultsOf } from "../../packages/kit/earlier/earlier-jobs.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import { memoryIssuer } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import { signResults } from "./sign-results.ts";

const issuer = memoryIssuer();
const configuration = configurationOf();
const nothing = {
  release: undefined,
  approval: undefined,
  entry: undefined,
  workflow: undefined,
  "store-entry": undefined,
  "analyse-entry": undefined,
  "test-entry": undefined,
};
const sign = (workflow: string, said: object = { release: "{}", "store-entry": "{}" }) =>
  signResults(
    { ...nothing, job: "verify", configuration, verdict: "go", ...said },
    memoryWorld({
      jobProofs: memoryJobProofs({ tokens: issuer.tokens({ job_workflow_ref: workflow }), keys: issuer.keys }),
    }),
  );

test("exactly what is said is signed, and is believed as that alone", async () => {
  const { outputs, because, facts } = await sign(signingWorkflow("verify"));
  expect(because).toBe("GitHub signed what verify says: release, store-entry, verdict");
  expect(facts).toEqual({ signed: ["release", "store-entry", "verdict"] });
  const said = { verdict: "go", release: "{}", "store-entry": "{}" };
  const proofs = memoryJobProofs({ keys: issuer.keys });
  const doubt = (more: object) =>
    proofs.doubt(resultsOf("verify", { ...said, ...more }, configuration), String(outputs?.proof));
  expect(await doubt({})).toBeNull();
  expect(await doubt({ "test-entry": "{}" })).toContain("made for other results");
});

test("a job of another workflow file is reported at once that nobody would believe it", async () => {
  await expect(sign(signingWorkflow("start"))).rejects.toMatchObject({
    reason: "forbidden",
    message: expect.stringContaining("not by verify.yml"),
  });
});
