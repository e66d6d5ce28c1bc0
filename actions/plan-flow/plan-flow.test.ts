import { expect, test } from "@jest/globals";
import { memoryWorld, triggerOf } from "../../packages/kit/memory-world.ts";
import type { Flow } from "../../packages/model/flow.ts";
import type { Trigger } from "../../packages/model/trigger.ts";
import { planFlow } from "./plan-flow.ts";

const plan = (trigger: Partial<Trigger>, config: string | null = null, queue?: string) =>
  planFlow(
    { config: ".github/slipway.yml", queue, token: "t" },
    memoryWorld({ trigger: triggerOf(trigger), contents: { read: async () => config } }),
  );

const flowOf = async (trigger: Partial<Trigger>, config?: string): Promise<Flow> =>
  (await plan(trigger, config)).outputs?.flow as Flow;

test.each([
  [{ branch: "feature/totals" }, "feature", []],
  [{ branch: "bugfix/nulls" }, "feature", []],
  [{ branch: "anything", event: "pull_request", pullRequest: 7, base: "develop" }, "feature", []],
  [{ branch: "develop" }, "develop", ["dev"]],
  [{ branch: "release/1.5.0" }, "release", ["test", "uat", "production"]],
  [{ branch: "hotfix/1.5.1" }, "hotfix", ["uat", "production"]],
  [{ branch: "main" }, "main", []],
  [{ event: "schedule", branch: "main" }, "housekeeping", []],
  [{ event: "repository_dispatch", branch: "main" }, "rollback", []],
] as const)("%j follows %s through %j", async (trigger, name, chain) => {
  const flow = await flowOf(trigger);
  expect([flow.name, flow.chain]).toEqual([name, chain]);
});

test.each(["spike", "feature/a/b", "develop2", "release", "refs/heads/develop"])(
  "the branch %s belongs to no flow, and the run says why",
  async (branch) => {
    const result = await plan({ branch });
    expect(result).toMatchObject({ outcome: "skipped", reason: "no_flow" });
    expect(result.because).toContain("matches no branch pattern");
  },
);

test("a tag belongs to no flow even when its name looks like a branch", async () => {
  expect(await plan({ branch: "refs/tags/develop", ref: "refs/tags/develop" })).toMatchObject({
    outcome: "skipped",
    reason: "no_flow",
  });
});

test("a branch name is only data", async () => {
  const flow = await flowOf({ branch: 'feature/a";touch x;#' });
  expect(flow.name).toBe("feature");
  expect(flow.because).toBe('the branch "feature/a\\";touch x;#" matches "feature/*"');
});

test("a hotfix that took its turn among the releases is told how not to", async () => {
  const config = 'version: 1\nflows: { hotfix: { branches: ["fix/*"] } }\n';
  const told = async (branch: string, queue?: string) =>
    (await plan({ branch }, config, queue)).annotations?.map(({ message }) => message);
  const among =
    "This hotfix took its turn among the releases, because fix/1.5.1 is not under hotfix/. Write queue: hotfix";
  expect(await told("fix/1.5.1", "release")).toEqual([expect.stringContaining(among)]);
  expect([await told("fix/1.5.1", "hotfix"), await told("fix/1.5.1"), await told("release/1.5.1", "release")]).toEqual([
    [],
    [],
    [],
  ]);
});

test("the version comes from the release branch, and from the commit everywhere else", async () => {
  expect((await flowOf({ branch: "release/1.5.0" })).release).toEqual({ version: "1.5.0", id: "1.5.0-a1b2c3d" });
  expect((await flowOf({ branch: "hotfix/v1.5.1" })).release.version).toBe("1.5.1");
  expect((await flowOf({ branch: "release/next" })).release.version).toBe("0.0.0-release.ga1b2c3d");
  expect((await flowOf({})).release).toEqual({ version: "0.0.0-develop.ga1b2c3d", id: "0.0.0-develop.ga1b2c3d" });
});

test("work from a fork previews nothing, because a plan needs credentials", async () => {
  const config = "version: 1\nflows: { feature: { preview: dev } }\n";
  const pull = { event: "pull_request", pullRequest: 7, base: "develop", branch: "x" } as const;
  expect((await flowOf({ ...pull, fork: false }, config)).preview).toBe("dev");
  expect((await flowOf({ ...pull, fork: true }, config)).preview).toBeNull();
});

test("the configuration changes branches and chains", async () => {
  const flow = await flowOf(
    { branch: "integration" },
    "version: 1\nflows: { develop: { branches: [integration], chain: [staging] } }\n",
  );
  expect([flow.name, flow.chain]).toEqual(["develop", ["staging"]]);
});

test("a configuration with a mistake stops the run before anything else", async () => {
  await expect(plan({}, "version: 1\nanalysys: {}\n")).rejects.toMatchObject({ reason: "bad_config" });
});
