import { expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryTeam } from "../../packages/kit/builders/finishing.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import type { World } from "../../packages/kit/world.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import { finaliseRelease } from "./finalise-release.ts";

const workflow = ".github/workflows/release.yml";
const all = { contents: "write", pull_requests: "write" };

const look = async ({
  settings = "finalise: {}",
  files = {},
  permissions = all as Record<string, string> | null,
  more = {} as Partial<World>,
  given: supplied = {},
}: {
  readonly settings?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly permissions?: Record<string, string> | null;
  readonly more?: Partial<World>;
  readonly given?: object;
} = {}) => {
  const team = memoryTeam();
  const commit = team.repository.commit("release/1.5.0", files, { message: "fix: more", from: team.release.commit });
  const configuration = configurationOf(settings);
  const trigger = triggerOf({ branch: "release/1.5.0", commit });
  const none = { needs: undefined, "mirror-key": undefined, "mirror-hosts": undefined, "mirror-tokens": undefined };
  const key = permissions === null ? undefined : "key";
  const before = JSON.stringify(team.state());
  const result = await finaliseRelease(
    {
      "look-ahead": true,
      flow: flowFor(trigger, configuration),
      release: undefined,
      configuration,
      ...none,
      policy: trustedBranch(settings).policy,
      workflow: undefined,
      token: "t",
      "app-id": key && "1",
      "app-key": key,
      ...supplied,
    },
    {
      ...team.world(),
      trigger,
      appPermissions: async () => permissions ?? {},
      refRules: { ofBranch: async () => [], tagsNotMade: async () => [] },
      ...more,
    },
  );
  expect(JSON.stringify(team.state())).toBe(before);
  return { ...result, message: `${result.outcome} ${result.reason}` };
};

test("it says whether the release can be finished, and changes nothing", async () => {
  const { message, outputs, summary } = await look();
  expect([message, outputs?.verdict, summary]).toEqual(["passed done", "go", "**It can be finished**, by the app."]);
});

test("a workflow file that the app may not bring to main is reported before anything is deployed", async () => {
  const files = { [workflow]: "on: push" };
  expect(await look({ files })).toMatchObject({
    message: "refused forbidden",
    outputs: { verdict: "no" },
    remedy: expect.stringContaining("Give the app workflows: write"),
  });
  expect((await look({ files, permissions: { ...all, workflows: "write" } })).message).toBe("passed done");
  expect((await look({ files, permissions: null })).because).toContain("no job's own token may bring to main");
});

test("mirrors without their keys, and half an app, are reported as early", async () => {
  await expect(look({ settings: 'finalise: { mirrors: ["git@git.example.com:acme/mirror"] }' })).rejects.toMatchObject({
    reason: "bad_input",
    message: expect.stringContaining("mirror-key is missing"),
  });
  await expect(look({ given: { "app-key": undefined } })).rejects.toMatchObject({
    message: expect.stringContaining("the secret SLIPWAY_APP_KEY is not"),
  });
});

test("a look ahead has no release, and whoever finishes has one", async () => {
  await expect(look({ given: { "look-ahead": false } })).rejects.toMatchObject({
    message: "the input release is missing",
  });
});
