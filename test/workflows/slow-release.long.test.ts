/** A release that is slow is stopped where it is measured: production never gets it, and the ledger says why. */
import { expect, test } from "@jest/globals";
import { scripted } from "../../packages/rehearsal/demo/approvers.ts";
import { spoils } from "../../packages/rehearsal/demo/spoil.ts";
import { conclusions, makeTeam } from "./team.ts";

test("a slow release ends in uat: nobody is asked to accept it, and production is not deployed", async () => {
  const team = await makeTeam((repository) => repository.commit("release/1.5.0", spoils.performance), {
    decide: scripted({}, 0),
  });
  try {
    const { run } = await team.cause({ event: "push", branch: "release/1.5.0" });
    expect(conclusions(run)).toMatchObject({
      "promote-1/record": "success",
      "promote-2/check": "success",
      "promote-2/measure": "failure",
      "promote-2/accept": "skipped",
      "promote-2/record": "failure",
      "promote-3": "skipped",
      finalise: "skipped",
    });
    const ledger = await team.ledger();
    const [accepted] = Object.entries(ledger).filter(([path]) => path.endsWith("/uat/acceptance.json"));
    expect(accepted?.[1]).toMatchObject({ verdict: "no", because: expect.stringContaining("metrics p50") });
    expect(ledger["environments/production.json"]).toBeUndefined();
  } finally {
    await team.close();
  }
}, 300_000);
