import { expect, test } from "@jest/globals";
import { parseConfiguration } from "../model/configuration-file.ts";
import type { Trigger } from "../model/trigger.ts";
import { flowFor } from "./flow.ts";

const pushTo = (branch: string): Trigger => ({
  event: "push",
  repository: "acme/data-platform",
  ref: `refs/heads/${branch}`,
  branch,
  base: null,
  commit: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
  pullRequest: null,
  fork: false,
  actor: "ada",
  actorId: null,
});

test("the flow document names each gate at which people are asked, also one that only freezes", () => {
  const configuration = parseConfiguration(
    `version: 1
roles: { manager: { people: [rita] }, product: { people: [ada] } }
flows: { release: { start: { manager: 1 } } }
environments:
  uat: { accept: { product: 1 } }
  production: { freeze: [{ cron: "0 16 * * 5", for: 62h, override: manager }], accept: { product: 1 } }
`,
    "slipway.yml",
  );
  const release = flowFor(pushTo("release/1.5.0"), configuration);
  expect(release.asks).toEqual(["release-start", "uat-accept", "production-approve", "production-accept"]);
  expect(flowFor(pushTo("hotfix/1.4.3"), configuration).asks).toEqual(release.asks.slice(1));
  expect(flowFor(pushTo("develop"), configuration).asks).toEqual([]);
});
