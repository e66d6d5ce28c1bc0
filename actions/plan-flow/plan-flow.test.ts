import { expect, test } from "@jest/globals";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { Trigger } from "../../packages/model/run/trigger.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { memoryContents } from "../../packages/ports/repository/contents-memory.ts";
import { planFlow } from "./plan-flow.ts";

/** Something to deploy, so that a flow may begin. */
const infra = { "infra/main.tf": "" };
const files = (config: string) => ({ ".github/slipway.yml": config, ...infra });

const plan = (trigger: Partial<Trigger>, config: string | null = null, queue?: string) =>
  planFlow(
    { config: ".github/slipway.yml", queue, token: "t" },
    memoryWorld({
      trigger: triggerOf(trigger),
      ledger: memoryLedger(),
      releaseTags: { newest: async () => null },
      contents: memoryContents(
        config === null
          ? { main: {}, [triggerOf(trigger).commit]: infra }
          : { main: files(config), [triggerOf(trigger).commit]: files(config) },
      ),
    }),
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

test.each([
  ["spike", ""],
  ["develop2", "; the nearest flow is develop (develop): rename the branch, or name it in flows.develop.branches"],
  ["features/a", "; the nearest flow is feature (feature/**): rename"],
  ["relaese/1.5.0", "; the nearest flow is release (release/*): rename"],
  [
    "release/api/1.5.0",
    "; the nearest flow is release: release/* stops at the next /, so write release/** into flows.release",
  ],
  ["release", "; the nearest flow is release (release/*)"],
])("the branch %s belongs to no flow, and the run says why in one visible line: %s", async (branch, nearest) => {
  const result = await plan({ branch });
  expect(result).toMatchObject({ outcome: "skipped", reason: "no_flow" });
  expect(result.because).toMatch(/^push on "refs\/heads\/.*matches no branch pattern of a flow \(.*\)/);
  expect(result.because).toContain(`)${nearest}`);
  expect(result.annotations).toEqual([{ level: "notice", message: result.because }]);
  expect(result.summary?.split("\n")[0]).toMatch(/^\*\*No flow\.\*\* Nothing runs: push on/);
});

test("branches of features nest, as the sample's own workflow files take them", async () => {
  expect((await flowOf({ branch: "feature/rivers/elbe" })).name).toBe("feature");
});

test("a tag starts no flow, and the branch that would is named", async () => {
  const result = await plan({ branch: "v1.5.0", ref: "refs/tags/v1.5.0" });
  expect(result.because).toContain("; a tag starts no flow: push a branch such as release/1.5.0, and the tag is made");
});

test("a tag belongs to no flow even when its name looks like a branch", async () => {
  expect(await plan({ branch: "refs/tags/develop", ref: "refs/tags/develop" })).toMatchObject({
    outcome: "skipped",
    reason: "no_flow",
  });
});

test("a branch name is only data", async () => {
  const flow = await flowOf({ branch: 'feature/a";touch x;#' });
  expect(flow.name).toBe("feature");
  expect(flow.because).toBe('the branch "feature/a\\";touch x;#" matches "feature/**"');
});

test("a hotfix that took its turn among the releases is shown how to avoid that", async () => {
  const config = 'version: 1\nflows: { hotfix: { branches: ["fix/*"] } }\n';
  const describe = async (branch: string, queue?: string) =>
    (await plan({ branch }, config, queue)).annotations?.map(({ message }) => message);
  const among =
    "This hotfix took its turn among the releases, because fix/1.5.1 is not under hotfix/. Write queue: hotfix";
  expect(await describe("fix/1.5.1", "release")).toEqual([expect.stringContaining(among)]);
  expect([
    await describe("fix/1.5.1", "hotfix"),
    await describe("fix/1.5.1"),
    await describe("release/1.5.1", "release"),
  ]).toEqual([[], [], []]);
});

test("the version comes from the release branch, and from the commit everywhere else", async () => {
  expect((await flowOf({ branch: "release/1.5.0" })).release).toEqual({ version: "1.5.0", id: "1.5.0-a1b2c3d" });
  expect((await flowOf({ branch: "hotfix/v1.5.1" })).release.version).toBe("1.5.1");
  expect((await flowOf({ branch: "release/next" })).release.version).toBe("0.0.0-release.ga1b2c3d");
  expect((await flowOf({})).release).toEqual({ version: "0.0.0-develop.ga1b2c3d", id: "0.0.0-develop.ga1b2c3d" });
});

test.each([
  ["release/1.5.0-rc.01", "release/1.5.0-rc.1"],
  ["release/1.5", "release/1.5.0"],
  ["release/2024.06.01", "release/2024.6.1"],
  ["release/V1.5.0", "release/1.5.0"],
  ["hotfix/1.5.0.1", "hotfix/1.5.0"],
])("%s is refused before anything runs, with the nearest name %s", async (branch, nearest) => {
  expect(await plan({ branch })).toMatchObject({
    outcome: "refused",
    reason: "bad_version",
    remedy: expect.stringContaining(`most likely to ${nearest}, or choose another form of versions`),
  });
});

test("a version is taken in the form that the trusted branch chooses, whatever the commit says", async () => {
  const calendar = "version: 1\nversions: calendar\n";
  expect((await flowOf({ branch: "release/2024.06.01" }, calendar)).release).toEqual({
    version: "2024.06.01",
    id: "2024.06.01-a1b2c3d",
  });
  const other = { trigger: triggerOf({ branch: "release/2024.06.01" }) };
  const at = files(calendar);
  expect(await pushed(at, { main: files("version: 1\n"), [other.trigger.commit]: at }, other)).toMatchObject({
    reason: "bad_version",
  });
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

const release = triggerOf({ branch: "release/9.9.9" });
const strict =
  "version: 1\nroles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 1 } } }\n";

/** A push of release/9.9.9 with these files, to a repository whose branches hold those. */
const pushed = (
  proposed: Readonly<Record<string, string>>,
  branches: Readonly<Record<string, Readonly<Record<string, string>>>>,
  more: {
    ledger?: Readonly<Record<string, string>>;
    tag?: string;
    config?: string;
    trigger?: Trigger;
    usual?: string;
  } = {},
) =>
  planFlow(
    { config: more.config ?? ".github/slipway.yml", queue: undefined, token: "t" },
    memoryWorld({
      trigger: more.trigger ?? release,
      ledger: memoryLedger(more.ledger),
      releaseTags: { newest: async () => (more.tag ? { name: more.tag, commit: "f".repeat(40), ledger: null } : null) },
      contents: memoryContents({ ...branches, [release.commit]: { ...infra, ...proposed } }, {}, more.usual),
    }),
  );

test("a commit cannot choose who approves it: no roles and a chain of production alone change nothing", async () => {
  const evil = "version: 1\nflows: { release: { chain: [production] } }\n";
  const { outputs, summary, facts } = await pushed(files(evil), { main: files(strict) });
  expect(outputs?.flow).toMatchObject({ chain: ["test", "uat", "production"], asks: ["production-approve"] });
  expect(outputs?.configuration).toMatchObject({ roles: { boss: { people: ["rita"] } } });
  expect(outputs?.policy).toMatchObject({ branch: "main", commit: "0".repeat(40) });
  expect(summary).toContain(
    "Without effect, because <code>main</code> is stricter or says otherwise: <code>flows.release.chain</code>",
  );
  expect(facts).toMatchObject({ policy: "0".repeat(40) });
});

test("main may name another branch whose rules hold; nobody else may", async () => {
  const named = "version: 1\npolicy: { branch: rules }\n";
  const { outputs } = await pushed(files("version: 1\n"), { main: files(named), rules: files(strict) });
  expect(outputs).toMatchObject({ policy: { branch: "rules" }, flow: { asks: ["production-approve"] } });
  const mine = "version: 1\npolicy: { branch: mine }\n";
  const easy = await pushed(files(mine), { main: files(strict), mine: files("version: 1\n") });
  expect(easy.outputs).toMatchObject({ policy: { branch: "main" }, flow: { asks: ["production-approve"] } });
  await expect(pushed(files("version: 1\n"), { main: files(named) })).rejects.toMatchObject({ reason: "bad_config" });
});

test("without a main the default branch says the rules; a main that anybody made then is the trusted one", async () => {
  const { outputs } = await pushed(files("version: 1\n"), { trunk: files(strict) }, { usual: "trunk" });
  expect(outputs).toMatchObject({ policy: { branch: "trunk" }, flow: { asks: ["production-approve"] } });
});

test("the first release says that its own rules hold; one where there were releases is refused", async () => {
  const first = await pushed(files(strict), { main: {} });
  expect(first).toMatchObject({
    outcome: "passed",
    outputs: { policy: { digest: null }, flow: { asks: ["production-approve"] } },
  });
  expect(first.summary).toContain(
    "<code>main</code> has no <code>.github/slipway.yml</code> yet: those of the commit itself",
  );
  for (const more of [{ tag: "v1.0.0" }, { ledger: { "environments/dev.json": "{}" } }])
    expect(await pushed(files(strict), { main: {} }, more)).toMatchObject({
      outcome: "refused",
      reason: "policy_missing",
    });
});

test("develop makes its ledger before there is a release, and is refused once there were some", async () => {
  const develop = triggerOf();
  const more = { trigger: develop, ledger: { "environments/dev.json": "{}" } };
  expect(await pushed(files(strict), { main: {} }, more)).toMatchObject({ outcome: "passed" });
  expect(await pushed(files(strict), { main: {} }, { ...more, tag: "v1.0.0" })).toMatchObject({
    reason: "policy_missing",
  });
});

test.each([
  ["slipway.yaml beside it", { ".github/slipway.yaml": strict }],
  ["another case", { ".github/Slipway.yml": strict }],
  ["the root", { "slipway.yml": strict }],
])("a configuration that is nearly there (%s) is refused, on either side", async (_, nearly) => {
  const refused = {
    reason: "bad_config",
    message: expect.stringContaining("not read: the configuration is .github/slipway.yml"),
  };
  await expect(pushed(nearly, { main: files(strict) })).rejects.toMatchObject(refused);
  await expect(pushed(files(strict), { main: nearly })).rejects.toMatchObject(refused);
});

test("the input config names a file that is there, and that the trusted branch allows", async () => {
  const both = { ...files(strict), "docs/easy.yml": "version: 1\n" };
  await expect(pushed(files(strict), { main: both }, { config: "docs/easy.yml" })).rejects.toMatchObject({
    message: "the input config names docs/easy.yml, which main does not allow",
  });
  const allowing = { ...files(`${strict}policy: { files: [docs/easy.yml] }\n`), "docs/easy.yml": "version: 1\n" };
  const { outputs } = await pushed(allowing, { main: allowing }, { config: "docs/easy.yml" });
  expect(outputs).toMatchObject({ policy: { file: "docs/easy.yml" } });
  await expect(pushed(files(strict), { main: allowing }, { config: "docs/easy.yml" })).rejects.toMatchObject({
    message: expect.stringContaining("has no such file"),
  });
});

test("a path that the configuration names and the commit lacks stops the run, on its line", async () => {
  const config = "version: 1\ntests:\n  python: { paths: [nowhere] }\nchecks:\n  - { sql: gone.sql, expect: rows }\n";
  const result = await plan({}, config);
  expect(result).toMatchObject({ outcome: "refused", reason: "bad_config" });
  expect(result.because.split("\n")).toEqual([
    ".github/slipway.yml:3  tests.python.paths[0]: nowhere is not there",
    ".github/slipway.yml:5  checks[0].sql: gone.sql is not there",
  ]);
  expect(result.annotations).toEqual([
    {
      level: "error",
      message: "tests.python.paths[0]: nowhere is not there",
      path: ".github/slipway.yml",
      line: 3,
      column: 21,
    },
    {
      level: "error",
      message: "checks[0].sql: gone.sql is not there",
      path: ".github/slipway.yml",
      line: 5,
      column: 7,
    },
  ]);
});

test("what no setting names is reported as a warning, and the run goes on", async () => {
  const at = { ...files("version: 1\n"), "db/migrate/0001_a.sql": "" };
  const result = await pushed(at, { main: files("version: 1\n") });
  expect(result).toMatchObject({ outcome: "passed" });
  expect(result.annotations).toEqual([
    expect.objectContaining({
      level: "warning",
      message: expect.stringContaining("migrations in db/migrate are not applied"),
    }),
  ]);
});

test.each(["0002_b.SQL", "old/0002_b.sql", "0001_b.sql", "b.sql"])(
  "the migration %s, which would be refused after people were asked, is refused before",
  async (name) => {
    const at = { ...files("version: 1\n"), "sql/migrations/0001_a.sql": "", [`sql/migrations/${name}`]: "" };
    const result = await pushed(at, { main: files("version: 1\n") });
    expect(result).toMatchObject({ outcome: "refused", reason: "bad_migration" });
    expect(result.annotations).toMatchObject([{ level: "error", path: expect.stringMatching(/^sql\/migrations\//) }]);
  },
);

test("a release with nothing to deploy is refused at its start", async () => {
  const bare = { "src/a.py": "" };
  const trigger = triggerOf({ branch: "release/1.5.0" });
  const contents = memoryContents({ main: bare, [trigger.commit]: bare });
  const world = memoryWorld({ trigger, contents, ledger: memoryLedger(), releaseTags: { newest: async () => null } });
  expect(await planFlow({ config: ".github/slipway.yml", queue: undefined, token: "t" }, world)).toMatchObject({
    outcome: "refused",
    reason: "nothing_to_deploy",
    because: expect.stringContaining("Python alone"),
  });
});

test("a configuration that is the trusted branch's own is read once, and a commit of too many files is not looked through", async () => {
  const asked: string[] = [];
  const both = { main: files(strict), [release.commit]: files(strict) };
  const plainContents = memoryContents(both);
  const contents = {
    ...plainContents,
    read: async (path: string, commit: string) => {
      asked.push(commit);
      return plainContents.read(path, commit);
    },
  };
  const of = (more: Partial<typeof contents>) =>
    planFlow(
      { config: ".github/slipway.yml", queue: undefined, token: "t" },
      memoryWorld({ trigger: release, contents: { ...contents, ...more } }),
    );
  expect((await of({})).outcome).toBe("passed");
  expect(asked).toEqual(["0".repeat(40)]);
  expect((await of({ tree: async () => null })).outcome).toBe("passed");
  expect(asked).toEqual(["0".repeat(40), "0".repeat(40), release.commit]);
});
