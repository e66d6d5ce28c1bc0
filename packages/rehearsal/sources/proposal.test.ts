import { expect, test } from "@jest/globals";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import { parseRehearsalFile } from "../settings/rehearsal-file.ts";
import { askedFor } from "./asked-for.ts";
import { proposalOf } from "./proposal.ts";

const release = `on: { push: { branches: ["release/*"] } }
jobs:
  pipeline:
    uses: acme/slipway/.github/workflows/release.yml@v1
    secrets:
      DATABASE_URL: \${{ secrets.DATABASE_URL }}
      OTHER: \${{ secrets.OTHER }}
`;
const files = { ".github/workflows/release.yml": release };

test("what each environment has its own value of is proposed there, where it may stand for a database", async () => {
  const asked = await askedFor(files, "acme/shop");
  const configuration = parseConfiguration("version: 1\n", ".github/slipway.yml");
  const proposed = proposalOf(asked, "ada", asked.slipway ? configuration : undefined);
  const filled = proposed.replaceAll(/DATABASE_URL: "" # ("\{[^}]*\}").*/g, "DATABASE_URL: $1");
  const { secrets, environments } = parseRehearsalFile(filled, ".github/rehearsal.yml");
  expect(Object.keys(secrets)).toEqual(["OTHER", "SLIPWAY_APP_KEY", "SLIPWAY_CHECK_SECRETS"]);
  expect(environments.uat?.secrets).toMatchObject({ DATABASE_URL: "{postgres.url}" });
  expect(environments["uat-check"]?.secrets).toMatchObject({ DATABASE_URL: "{postgres.readonly_url}" });
  expect(environments["uat-plan"]?.secrets).not.toHaveProperty("DATABASE_URL");
});

test("a repository of the team that is called slipway is not taken for ours", async () => {
  const asked = await askedFor(files, "acme/slipway");
  expect(asked.slipway).toBe(false);
  expect(proposalOf(asked, "ada")).toContain('DATABASE_URL: "" # release.yml');
});
