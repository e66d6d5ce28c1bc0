/** A secret of several lines in a rehearsal, where outputs that hold one of its lines are dropped as on GitHub. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { conclusions, makeTeam } from "./team.ts";

const settings = ".github/rehearsal.yml";
const oneLine = `dev-plan:\n    secrets: { SLIPWAY_SECRETS: '{"PG_CONN_STR":"{postgres.url}"}' }`;
const severalLines = `dev-plan:
    secrets:
      SLIPWAY_SECRETS: |-
        {
          "PG_CONN_STR": "{postgres.url}"
        }`;

test("is refused by the plan with its name and its environment, and the ledger says that it was", async () => {
  const team = await makeTeam(async ({ folder, commit }) => {
    for (const path of ["src", "tests", "sql", "checks", "requirements.txt", "requirements-dev.txt", "pyproject.toml"])
      await rm(join(folder, path), { recursive: true });
    await writeFile(
      join(folder, ".github/slipway.yml"),
      "version: 1\nartefact: { exclude: [.github/**] }\ntools: { machine: [terraform] }\n",
    );
    await commit("develop", { file: settings, from: oneLine, to: severalLines, commit: "Write the secret on lines" });
  });
  try {
    const { run } = await team.cause({ event: "push", branch: "develop" });
    expect(conclusions(run)).toMatchObject({
      "verify/result": "success",
      "plan/plan": "failure",
      "promote/deploy": "skipped",
      "promote/record": "failure",
    });
    const plan = run.jobs.find(({ key }) => key === "pipeline/plan/plan")?.result;
    expect(plan?.outputs).toEqual({ outcome: "refused" });
    const message = plan?.annotations.find(
      ({ level }) => level === "failure" || (level as string) === "error",
    )?.message;
    expect(message).toContain("SLIPWAY_SECRETS has several lines");
    expect(message).toContain("of the environment dev-plan");
    const [promotion] = Object.entries(await team.ledger()).filter(([path]) => /\/dev\/\d+-1\.json$/.test(path));
    expect(JSON.stringify(promotion?.[1])).toContain("the job plan ended as failure without saying what it did");
  } finally {
    await team.close();
  }
}, 120_000);
