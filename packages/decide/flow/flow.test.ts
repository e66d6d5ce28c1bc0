import { expect, test } from "@jest/globals";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import type { Trigger } from "../../model/run/trigger.ts";
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

test.each<[string, Partial<Trigger>]>([
  ["a pull request", { event: "pull_request", pullRequest: 7, base: "main" }],
  ["a pull request of a fork", { event: "pull_request", pullRequest: 7, base: "main", fork: true }],
  ["a schedule", { event: "schedule" }],
  ["a dispatch from outside", { event: "repository_dispatch" }],
  ["a tag", { ref: "refs/tags/release/1.5.0" }],
])("%s follows no flow that deploys, whatever its branch is called", (_, more) => {
  for (const branch of ["develop", "release/1.5.0", "hotfix/1.4.3", "main"]) {
    const ref = more.ref ?? `refs/heads/${branch}`;
    const { name } = flowFor({ ...pushTo(branch), ...more, ref }, parseConfiguration("version: 1\n", "slipway.yml"));
    expect(["develop", "release", "hotfix", "main"]).not.toContain(name);
  }
});
