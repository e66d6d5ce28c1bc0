import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryJobProofs, signedNeeds } from "../../packages/kit/builders/earlier.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import type { World } from "../../packages/kit/world.ts";
import type { ApprovalRequest, RequiredApproval } from "../../packages/model/approval/approval.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import { configurationOf, policyOf, releaseOf } from "../../packages/model/builders/release.ts";
import { runFacts } from "../../packages/model/builders/run.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { memoryTeams } from "../../packages/ports/github/teams-memory.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { steppedClock } from "../../packages/ports/machine/clock.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { memoryAuthorship } from "../../packages/ports/repository/authorship-memory.ts";
import { commitBy, memoryCommits } from "../../packages/ports/repository/commits-memory.ts";
import { memoryContents } from "../../packages/ports/repository/contents-memory.ts";
import { memoryApprovals, reviewBy } from "../../packages/ports/runs/approvals-memory.ts";
import { memoryRuns } from "../../packages/ports/runs/runs-memory.ts";
import { approvalRequest, type Given } from "./approval-request.ts";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "slipway-request-"));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const config = `flows: { release: { start: { lead: 1 } } }
roles: { lead: { people: [rita] }, product: { people: [ada, tom, pia, ben] }, quality: { team: qa } }
environments:
  uat: { accept: { product: 2, quality: 1 } }
  production: { approve: { lead: 1 }, freeze: [{ cron: 0 18 * * 5, for: 62h, override: product }] }
approvals: { authors: { somebody@example.com: null } }`;
const release = releaseOf();
const trigger = triggerOf({ branch: "release/1.5.0", actor: "tom" });
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const currentRelease = (more: Partial<CurrentRelease> = {}): CurrentRelease => ({
  release: "1.4.2-bbbbbbb",
  name: "1.4.2",
  commit: "b".repeat(40),
  digest: digest("4"),
  since: "2026-11-12T10:00:00.000Z",
  execution: { run: 9, attempt: 1 },
  people: [],
  migration: "0006",
  ...more,
});
const stateOf = (name: string, current: CurrentRelease | null): Record<string, string> => ({
  [`environments/${name}.json`]: JSON.stringify({
    kind: "environment",
    version: 1,
    name,
    current,
    lastKnownGood: current,
  }),
});
const accepted = (verdict: "go" | "no" = "go"): Record<string, string> => ({
  [`releases/${release.id}/uat/acceptance.json`]: JSON.stringify({
    kind: "acceptance",
    version: 1,
    release: release.id,
    environment: "uat",
    commit: release.commit,
    digest: release.artefact.digest,
    verdict,
    because: "the check failed",
    people: [
      { login: "ada", id: 1, role: "product", for: "accept", at: "2026-11-23T08:00:00.000Z" },
      { login: "lin", id: 2, role: "quality", for: "accept", at: "2026-11-23T08:00:00.000Z" },
    ],
    at: "2026-11-23T08:00:00.000Z",
    execution: { run: 12, attempt: 1 },
  }),
});
const plan: TerraformPlan = {
  kind: "terraform-plan",
  version: 1,
  environment: "production",
  artefact: release.artefact.digest,
  digest: digest("7"),
  artifact: { id: 3, name: "plan" },
  terraform: "1.11.4",
  sealed: true,
  summary: {
    resources: [
      { address: "module.etl.job", action: "update" },
      { address: "a.new", action: "create" },
    ],
    outputs: [],
  },
};
const entry = (phase: Entry["phase"], because: string, more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: { analyse: "static-analysis", check: "integration-check", test: "unit-test" }[phase as "check"],
  environment: null,
  outcome: "passed",
  reason: "done",
  because,
  execution: { run: 12, number: 12, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: release.commit,
  artefact: null,
  facts: {},
  ...more,
});
const needs = (...entries: Entry[]) =>
  Object.fromEntries(
    entries.map((report) => [report.phase, { result: "success" as const, outputs: { entry: JSON.stringify(report) } }]),
  );
const verified = (...entries: Entry[]) => ({
  verify: {
    result: "success" as const,
    outputs: Object.fromEntries(entries.map((report) => [`${report.phase}-entry`, JSON.stringify(report)])),
  },
});
const refs = (tags: Record<string, string> = {}) =>
  ({
    refs: {
      list: async () => Object.keys(tags).map((name) => ({ name: `refs/tags/${name}`, object: "x", type: "tag" })),
      target: async ({ name }: { name: string }) => tags[name.replace("refs/tags/", "")] ?? "",
      page: async (path: string) => `https://github.com/acme/data-platform/${path}`,
    },
  }) as unknown as World["finishing"];

const worldOf = (more: Partial<World> = {}) =>
  memoryWorld({
    trigger,
    workspace,
    files: fileSystem(),
    clock: steppedClock("2026-11-25T10:00:00.000Z"),
    ledger: memoryLedger({ ...stateOf("production", currentRelease()), ...accepted() }),
    approvals: memoryApprovals(),
    runs: memoryRuns(),
    commits: memoryCommits({ ["b".repeat(40)]: [commitBy("ada", "c"), commitBy(null, "d"), commitBy("ada", "e")] }),
    authorship: memoryAuthorship(),
    finishing: refs(),
    teams: memoryTeams({ qa: ["lin", "kim"] }),
    contents: trustedBranch(config).contents,
    ancestry: { isAncestor: async () => true, between: async () => null },
    ...more,
  });
const ask = async (
  overrides: Partial<Given> = {},
  world: Partial<World> = {},
  configuration = configurationOf(config),
) => {
  const flow = flowFor(trigger, configuration);
  const said = earlierNeeds({ release, flow });
  const report = overrides.earlier?.verify?.outputs ?? {};
  const verify = { result: "success" as const, outputs: { ...said.verify?.outputs, ...report } };
  const earlier = await signedNeeds({ ...said, verify }, configuration);
  const result = await approvalRequest(
    {
      gate: "approve",
      flow,
      configuration,
      policy: policyOf({ digest: `sha256:${"77".repeat(32)}` }),
      release,
      environment: "production",
      plan: undefined,
      needs: undefined,
      folder: "artefact",
      secrets: undefined,
      "when-busy": "wait",
      "app-id": "7",
      "app-key": "a key",
      workflow: undefined,
      token: "t",
      ...overrides,
      earlier,
    },
    worldOf({ jobProofs: memoryJobProofs(), ...world }),
  );
  return {
    result,
    request: result.outputs?.request as ApprovalRequest,
    requiredApprovals: result.outputs?.approvals as RequiredApproval[],
  };
};
const begin = { gate: "start", release: undefined, environment: undefined } as const;

test("nobody is asked in a run that the token of some job began", async () => {
  const flow = flowFor({ ...trigger, actor: "github-actions[bot]" }, configurationOf(config));
  for (const supplied of [{ flow }, { flow, ...begin }])
    expect((await ask(supplied)).result).toMatchObject({ outcome: "refused", reason: "author_unknown" });
});

test("before a deploy the roles of the environment are asked, with the evidence in front of them", async () => {
  await mkdir(join(workspace, "artefact/sql/migrations"), { recursive: true });
  const sql = {
    "0006_old": "DROP TABLE a;",
    "0007_new": "CREATE TABLE b ();",
    "0008_drop": "ALTER TABLE orders DROP note;",
  };
  for (const [name, text] of Object.entries(sql))
    await writeFile(join(workspace, `artefact/sql/migrations/${name}.sql`), text);
  const { result, request, requiredApprovals } = await ask({
    plan,
    earlier: verified(entry("analyse", "nothing was found"), entry("test", "38 tests passed")),
  });
  expect(requiredApprovals).toEqual([{ for: "approve", role: "lead", environment: "production-approve-lead" }]);
  expect(request).toMatchObject({
    gate: "approve",
    environment: "production",
    subject: { release: release.id, commit: release.commit, digest: release.artefact.digest, plan: plan.digest },
    execution: { run: 12, attempt: 1 },
    asked: "2026-11-25T10:00:00.000Z",
    excluded: [
      { login: "ada", id: null, as: "author", because: "wrote ccccccc and 1 more" },
      { login: "tom", id: null, as: "pusher", because: "pushed the release" },
    ],
    before: [],
  });
  const page = result.summary ?? "";
  expect(page.split("\n")[0]).toBe(
    "**May release 1.5.0 go to production?** Verified; accepted in uat by ada \\(product\\) and lin \\(quality\\). Waiting for: lead.",
  );
  expect(page).toContain("| version | 1.4.2, since 2026-11-12 | 1.5.0 |");
  expect(page).toContain(
    "| commits |  | 3 since 1.4.2, by 2 people · [difference](https://github.com/acme/data-platform/compare/bbbbbbb",
  );
  expect(page).toContain(
    "| infrastructure |  | 1 to add, 1 to change, changes <code>module.etl.job</code>, **0 destroyed** |",
  );
  expect(page).toContain("| database | at 0006 | 0007, 0008 · **0008 cannot be undone**: drops column orders.note |");
  expect(page).toContain("| analysis |  | nothing was found |");
  expect(page).toContain("| tests |  | 38 tests passed |");
  expect(page).toContain("last known good is 1.4.2; what 0008 took away stays away");
  expect(page).toContain("| <code>production-approve-lead</code> | lead | rita |");
  expect(page).toContain("Does not count here:\n\n- ada wrote cccccc<!-- -->c and 1 more\n- tom pushed the release");
  expect(page).toContain(`artefact <code>${release.artefact.digest}</code>, plan <code>${plan.digest}</code>`);
});

test("after a deploy each person that is asked for has an environment of their own", async () => {
  const { requiredApprovals, result } = await ask({
    gate: "accept",
    environment: "uat",
    needs: needs(entry("check", "3 checks passed", { environment: "uat" })),
  });
  expect(requiredApprovals.map(({ environment }) => environment)).toEqual([
    "uat-accept-product",
    "uat-accept-product-2",
    "uat-accept-quality",
  ]);
  expect(result.summary).toMatch(
    /^\*\*Is release 1\.5\.0 accepted in uat\?\*\* Deployed and checked; .*Waiting for: 2 of product and quality\./,
  );
  expect(result.summary).toContain(
    "| <code>uat-accept-quality</code> | quality | team [qa](https://github.com/orgs/acme/teams/qa): lin and kim |",
  );
});

test("an environment is compared with what runs there, not with what is released", async () => {
  const newer = currentRelease({ name: "1.4.9", commit: "9".repeat(40), digest: digest("9"), migration: null });
  const ledger = memoryLedger({ ...stateOf("production", currentRelease()), ...stateOf("uat", newer) });
  const since = { ["b".repeat(40)]: [commitBy("ada"), commitBy("lin")], ["9".repeat(40)]: [commitBy("lin")] };
  const { result, request } = await ask(
    { gate: "accept", environment: "uat" },
    { ledger, commits: memoryCommits(since) },
  );
  expect(result.summary).toContain("| version | 1.4.9, since 2026-11-12 | 1.5.0 |");
  expect(result.summary).toContain("1 since 1.4.9, by 1 person");
  expect(request.excluded.map(({ login }) => login)).toEqual(["ada", "lin", "tom"]);
});

test("a release that the environment before did not accept is shown as such", async () => {
  const ledger = memoryLedger({ ...stateOf("production", currentRelease()), ...accepted("no") });
  expect((await ask({}, { ledger })).result.summary).toContain("**not accepted in uat**");
});

test("before production people see how the release did in the environment before, as the ledger says it", async () => {
  const slow = entry("measure", "load: p95 210 ms is worse by 17 % since 1.5.0; product is asked to accept it", {
    action: "perf-gate",
    environment: "uat",
    reason: "slower",
  });
  const promotion = JSON.stringify({
    kind: "promotion",
    version: 1,
    release: release.id,
    environment: "uat",
    flow: "release",
    commit: release.commit,
    artefact: release.artefact.digest,
    execution: { run: 12, attempt: 1 },
    verdict: "go",
    reason: "done",
    because: "3 phases passed",
    entries: [slow],
  });
  const files = { ...stateOf("production", currentRelease()), ...accepted() };
  const ledger = memoryLedger({ ...files, [`releases/${release.id}/uat/12-1.json`]: promotion });
  const measured = configurationOf(`${config}
performance: { suites: [{ name: load, run: k6, format: k6, environments: [uat] }] }`);
  const { result } = await ask({}, { ledger }, measured);
  expect(result.summary).toContain(
    "| performance in uat |  | **slower**: load: p95 210 ms is worse by 17 % since 1.5.0",
  );
  const { result: unmeasured } = await ask({}, { ledger });
  expect(unmeasured.summary).not.toContain("performance in");
});

test("what the run was answered before the request is kept in it", async () => {
  const approvals = memoryApprovals();
  approvals.given.push(
    reviewBy("rita", ["production-approve-lead", "other"]),
    reviewBy("Rita", ["Production-Approve-Lead"]),
    reviewBy("ada", ["other"]),
  );
  const { request } = await ask({}, { approvals });
  expect(request.before).toEqual([
    { environment: "production-approve-lead", login: expect.stringMatching(/rita/i), state: "approved", times: 2 },
  ]);
});

test("a release that somebody wrote whom nobody knows is not asked about, at the start neither", async () => {
  const unknown = config.replace("somebody@", "another@");
  const nobody = { approvals: [] };
  for (const supplied of [{}, begin]) {
    const { result } = await ask(supplied, {}, configurationOf(unknown));
    expect(result).toMatchObject({ outcome: "refused", reason: "author_unknown", outputs: nobody });
    expect(result.because).toContain("Somebody <somebody@example.com>, who wrote ddddddd");
  }
  const { result } = await ask(begin, {}, configurationOf(unknown.replace("start: { lead: 1 }", "start: {}")));
  expect(result).toMatchObject({ outcome: "passed", outputs: nobody });
});

test("who wrote what GitHub knows nobody for is left out by the configuration's word", async () => {
  const named = configurationOf(
    config
      .replace("somebody@example.com: null", "Somebody@Example.com: rita")
      .replace("lead: { people: [rita] }", "lead: { people: [rita, max] }"),
  );
  const { request, result } = await ask({}, {}, named);
  expect(request.excluded).toContainEqual({ login: "rita", id: null, as: "author", because: "wrote ddddddd" });
  expect(result.summary).toContain("- rita wrote dddddd<!-- -->d");
});

test("who ran it again is left out too", async () => {
  const world = {
    execution: { run: 12, number: 12, attempt: 2, job: "request" },
    runs: memoryRuns({ reRunners: [{ login: "rita", id: 5 }] }),
  };
  const two = configurationOf(config.replace("lead: { people: [rita] }", "lead: { people: [rita, max] }"));
  expect((await ask({}, world, two)).request.excluded).toContainEqual({
    login: "rita",
    id: 5,
    as: "re-runner",
    because: "ran this run again",
  });
});

test("in a freeze window somebody is asked to lift it, by name", async () => {
  const { requiredApprovals, result } = await ask({}, { clock: steppedClock("2026-11-21T10:00:00.000Z") });
  expect(requiredApprovals).toContainEqual({
    for: "override",
    role: "product",
    environment: "production-override-product",
  });
  expect(result.summary).toContain("**production is frozen** until 2026-11-23 08:00 UTC");
  const after = await ask({ gate: "accept" }, { clock: steppedClock("2026-11-21T10:00:00.000Z") });
  expect(after.result.summary).not.toContain("frozen");
});

test("whether a window holds is reported by GitHub's clock, and so is when people were asked", async () => {
  const time = steppedClock("2026-11-21T10:00:00.000Z");
  const { requiredApprovals, request } = await ask({}, { time });
  expect(requiredApprovals.map((requiredApproval) => requiredApproval.for)).toContain("override");
  expect(request.asked).toBe("2026-11-21T10:00:00.000Z");
});

test("a freeze that nobody may lift is refused before anybody is asked", async () => {
  const closed = configurationOf("environments: { production: { freeze: [{ cron: 0 0 * * *, for: 24h }] } }");
  expect((await ask({}, {}, closed)).result).toMatchObject({
    outcome: "refused",
    reason: "frozen",
    outputs: { request: "", approvals: [] },
  });
});

test("what comes to people on two ways they read once", async () => {
  const tested = entry("test", "214 tests passed");
  const { result } = await ask({ earlier: verified(tested), needs: needs(tested) });
  expect(result.summary?.split("| tests |")).toHaveLength(2);
});

test("where nobody is asked the request is empty and says so", async () => {
  const { result, requiredApprovals, request } = await ask({ environment: "test" });
  expect([requiredApprovals, request.requiredApprovals]).toEqual([[], []]);
  expect(result.because).toBe("test approve: nobody is asked");
  expect(result.summary).toMatch(/^\*\*The release 1\.5\.0 goes to test\.\*\* Nobody is asked\./);
});

test("the start is asked before there is an artefact", async () => {
  const { request, requiredApprovals, result } = await ask(begin);
  expect(requiredApprovals).toEqual([{ for: "start", role: "lead", environment: "release-start-lead" }]);
  expect(request.subject).toEqual({ release: release.id, commit: release.commit, digest: null, plan: null });
  expect(result.summary).toMatch(/^\*\*May release 1\.5\.0 begin\?\*\* Waiting for: lead\./);
});

test.each<[string, Record<string, string>, string | undefined]>([
  ["free", { "v1.4.2": "b".repeat(40) }, undefined],
  ["this commit's own", { "v1.5.0": release.commit, "v1.4.2": "b".repeat(40) }, undefined],
  ["another commit's", { "v1.5.0": "b".repeat(40) }, "v1.5.0 is released already, as bbbbbbb"],
  ["lower than a released one", { "v1.6.0": "b".repeat(40) }, "v1.6.0 is higher than v1.5.0"],
  ["another commit's, without v", { "1.5.0": "b".repeat(40) }, "1.5.0 is released already, as bbbbbbb"],
  ["lower than one of two numbers", { "v1.6": "b".repeat(40) }, "v1.6 is higher than v1.5.0"],
])("a version that is %s", async (_, tags, message) => {
  const { result } = await ask(begin, { finishing: refs(tags) });
  if (message === undefined) expect(result.outcome).toBe("passed");
  else
    expect(result).toMatchObject({
      outcome: "refused",
      reason: "version_used",
      because: message,
      outputs: { approvals: [] },
    });
});

test("a used version is reported before anything that is under way", async () => {
  const world = { finishing: refs({ "v1.6.0": "b".repeat(40) }), runs: memoryRuns({ others: [runFacts({ id: 1 })] }) };
  expect((await ask({ ...begin, "when-busy": "refuse" }, world)).result.reason).toBe("version_used");
});

test("an older run of the same flow is waited for by the queue, or refuses this one", async () => {
  const older = { id: 11, started: "2026-11-23T07:00:00Z" };
  const busy = (branch: string | null) => ({ runs: memoryRuns({ others: [runFacts({ ...older, branch })] }) });
  const refuse = { ...begin, "when-busy": "refuse" } as const;
  expect((await ask(begin, busy("release/1.4.9"))).result.outcome).toBe("passed");
  expect((await ask(refuse, busy("release/1.4.9"))).result).toMatchObject({
    outcome: "refused",
    reason: "release_under_way",
  });
  for (const branch of ["hotfix/1.4.3", "develop", null])
    expect((await ask(refuse, busy(branch))).result.outcome).toBe("passed");
});

test("without a ledger commits count from the main branch; without one, all of them", async () => {
  const ledger = memoryLedger();
  const fromMain = await ask({}, { ledger, commits: memoryCommits({ "refs/heads/main": [commitBy("lin")] }) });
  expect(fromMain.request.excluded).toContainEqual(expect.objectContaining({ login: "lin" }));
  expect(fromMain.result.summary).toContain("1 since it left main, by 1 person");
  const fromNothing = await ask({}, { ledger, commits: memoryCommits({ all: [commitBy("lin")] }) });
  expect(fromNothing.result.summary).toContain("1 in all of its history, by 1 person");
  const fromGone = await ask(
    {},
    { commits: memoryCommits({ "refs/heads/main": [commitBy("lin")], all: [commitBy("ada")] }) },
  );
  expect(fromGone.result.summary).toContain("1 since it left main, by 1 person");
});

test("what production runs by the ledger makes no range shorter, unless main holds it", async () => {
  const commits = memoryCommits({ ["b".repeat(40)]: [], "refs/heads/main": [commitBy("lin")] });
  const holds = (...known: readonly string[]) => ({
    isAncestor: async (commit: string, of: string) => known.includes(`${commit.slice(0, 1)} ${of.slice(0, 12)}`),
    between: async () => null,
  });
  const newest = async () => ({ name: "v1.4.1", commit: "a".repeat(40), ledger: null });
  const unfinished = await ask({}, { commits, ancestry: holds(`a ${"b".repeat(12)}`), releaseTags: { newest } });
  expect(unfinished.request.excluded).toContainEqual(expect.objectContaining({ login: "lin", as: "author" }));
  const finished = await ask({}, { commits, ancestry: holds("b refs/heads/m"), releaseTags: { newest } });
  expect(finished.request.excluded).not.toContainEqual(expect.objectContaining({ as: "author" }));
  await expect(ask({}, { commits, ancestry: holds(), releaseTags: { newest } })).rejects.toMatchObject({
    reason: "ledger_rewritten",
  });
});

test("where no deploy ever told a migration, those that the commit has that is there are not pending", async () => {
  await mkdir(join(workspace, "artefact/sql/migrations"), { recursive: true });
  for (const name of ["0001_a", "0002_b"]) await writeFile(join(workspace, `artefact/sql/migrations/${name}.sql`), "");
  const trees = {
    of: async () => "t",
    files: async () => ({ files: new Map([["sql/migrations/0001_a.sql", "x"]]), whole: true }),
  };
  const ledger = memoryLedger(stateOf("production", currentRelease({ migration: null })));
  expect((await ask({}, { ledger, trees })).result.summary).toContain("| database |  | 0002 |");
});

test.each<[string, Partial<Given>, string]>([
  ["a start with an environment", { gate: "start", release: undefined }, "bad_input"],
  ["an approval without an environment", { environment: undefined }, "bad_input"],
  ["an approval without a release", { release: undefined }, "bad_input"],
  ["an environment outside of the chain", { environment: "prod" }, "bad_input"],
  ["a release of another commit", { release: releaseOf({ commit: "b".repeat(40) }) }, "bad_document"],
  ["a release under another id", { release: releaseOf({ id: "1.4.2-a1b2c3d" }) }, "bad_document"],
  ["a plan for another environment", { plan: { ...plan, environment: "uat" } }, "bad_document"],
  ["a plan of another artefact", { plan: { ...plan, artefact: digest("0") } }, "bad_document"],
])("%s is refused", async (_, overrides, reason) => {
  await expect(ask(overrides)).rejects.toMatchObject({ reason });
});

test("a flow of another commit is refused", async () => {
  const [other, commit] = [triggerOf({ commit: "b".repeat(40) }), "b".repeat(40)];
  await expect(ask({ release: releaseOf({ commit }) }, { trigger: other })).rejects.toMatchObject({
    reason: "bad_document",
    message: expect.stringContaining("the flow is about"),
  });
});

test("a ledger that cannot be read closes the gate", async () => {
  const ledger = memoryLedger({ "environments/production.json": "{}" });
  await expect(ask({}, { ledger })).rejects.toMatchObject({ reason: "ledger_unreadable" });
});

test("names of others are only data on the page", async () => {
  const commits = memoryCommits({
    ["b".repeat(40)]: [
      commitBy("ada", "c", {
        title: "x | <img src=x> @everyone [a](http://b)",
        authors: [{ login: null, id: null, name: "*_`", email: "somebody@example.com" }],
      }),
    ],
  });
  const page = (await ask({}, { commits })).result.summary ?? "";
  expect(page).not.toContain("<img");
  expect(page).not.toMatch(/(?<!\\)\[a\]/);
});

test("the page names providers that the trusted branch does not have, and says how far the plan can be relied on", async () => {
  const providers = [{ source: "registry.terraform.io/evil/aws", version: "1.0.0" }];
  const { result } = await ask({ plan: { ...plan, providers } });
  expect(result.summary).toContain(
    "**New providers**, programs that the trusted branch does not have: <code>registry.terraform.io/evil/aws 1.0.0</code>",
  );
  expect(result.summary).toContain("Deploy compares it with the plan's own bytes");
  const protectedNow = configurationOf(`${config}\nterraform: { protect: ["a.*"] }`);
  const destroys = { ...plan, summary: { resources: [{ address: "a.b", action: "delete" as const }], outputs: [] } };
  const closed = await ask({ plan: destroys }, {}, protectedNow);
  expect(closed.result).toMatchObject({
    outcome: "refused",
    reason: "plan_protected",
    outputs: { approvals: [] },
  });
});

test("what a release changes in the pipeline is looked up, whatever the policy says that it was given", async () => {
  const uses = "jobs:\n  a:\n    uses: slipway-dev/slipway/.github/workflows/release.yml@1\n";
  const path = ".github/workflows/release.yml";
  const main = { ".github/slipway.yml": `version: 1\n${config}\n`, [path]: uses };
  const evil = { ".github/slipway.yml": "version: 1\n", [path]: "jobs: { a: { steps: [{ run: deploy }] } }\n" };
  const contents = memoryContents({ main, [trigger.commit]: evil });
  const { result } = await ask({ policy: policyOf({ branch: "mine", commit: trigger.commit }) }, { contents });
  expect(result.summary).toContain("**This release changes the pipeline itself**");
  expect(result.summary).toMatch(/environments\.production\.approve<\/code> .*\*\*no effect\*\*: what main says holds/);
  expect(result.summary).toMatch(/release\.yml<\/code> \| changed \| \*\*no longer uses /);
  expect(result.facts).toMatchObject({ "changes-pipeline": true });
  const same = await ask({}, { contents: memoryContents({ main, [trigger.commit]: main }) });
  expect(same.result.summary).not.toContain("changes the pipeline");
});

test("what nobody can answer is not asked: the start looks at every question of the flow, with teams as they are now", async () => {
  const describe = async (lines: string, overrides: Partial<Given> = {}, world: Partial<World> = {}) => {
    const { result, requiredApprovals } = await ask({ ...begin, ...overrides }, world, configurationOf(lines));
    return result.outcome === "refused"
      ? `${requiredApprovals.length} ${result.reason}: ${result.because}`
      : result.outcome;
  };
  const without = { "app-id": undefined, "app-key": undefined };
  expect(await describe(config)).toBe("passed");
  expect(await describe(config.replace("product: 2", "product: 3"))).toBe(
    "0 approval_missing: the acceptance in uat asks for 3 of product and 1 of quality, each by another person, but as product may answer pia and ben and as quality may answer lin and kim; ada wrote ccccccc and 1 more and tom pushed the release",
  );
  expect(await describe(config, without)).toBe(
    "0 forbidden: the acceptance in uat: nobody may read who is in the team qa, which has the role quality",
  );
  expect(await describe(config, {}, { teams: memoryTeams({}) })).toBe(
    "0 bad_config: the acceptance in uat: GitHub shows no team qa, which has the role quality",
  );
  expect(await describe(config, {}, { teams: memoryTeams({ qa: [] }) })).toBe(
    "0 bad_config: the acceptance in uat: the team qa, which has the role quality, has no members",
  );
  expect(await describe(config, {}, { teams: memoryTeams({ qa: ["ada", "tom"] }) })).toMatch(
    /nobody may answer as quality/,
  );
  await expect(describe(config, { "app-key": undefined })).rejects.toMatchObject({ reason: "bad_input" });
  // Before a deploy the job need not hold the key of the app, whose id may be known to all jobs: the gate reads the team.
  const byTeam = config.replace("approve: { lead: 1 }", "approve: { quality: 1 }");
  const { result } = await ask({ "app-key": undefined }, {}, configurationOf(byTeam));
  expect([result.outcome, result.summary]).toEqual([
    "passed",
    expect.stringContaining("| quality | team [qa](https://github.com/orgs/acme/teams/qa) |"),
  ]);
});

test("the page offers a role only to somebody by whom everybody else can be found too", async () => {
  const lines = config
    .replace("quality: { team: qa }", "quality: { people: [pia, tom] }")
    .replace("product: 2", "product: 1");
  const { result } = await ask({ gate: "accept", environment: "uat" }, {}, configurationOf(lines));
  expect(result.summary).toContain("| <code>uat-accept-product</code> | product | ben |");
  expect(result.summary).toContain("| <code>uat-accept-quality</code> | quality | pia |");
});

test("a release without a name of its own is called by its branch, and what is live by its tag", async () => {
  const current = currentRelease({ name: "0.0.0-release.gbbbbbbb" });
  const pushed = triggerOf({ branch: "release/next", actor: "tom" });
  const configuration = configurationOf(config);
  const supplied = { flow: flowFor(pushed, configuration), ...begin };
  const page = async (tag: string | null) =>
    (
      await ask(supplied, {
        trigger: pushed,
        ledger: memoryLedger(stateOf("production", current)),
        releaseTags: {
          newest: async () => (tag === null ? null : { name: tag, commit: current.commit, ledger: null }),
        },
      })
    ).result.summary ?? "";
  const tagged = await page("v1.4.2");
  expect(tagged).toContain(
    "**May the release of release/next \\(<code>a1b2c3d</code>\\) begin?**".replaceAll("\\", ""),
  );
  expect(tagged).toContain("| version | 1.4.2, since 2026-11-12 | follows from its commits |");
  expect(tagged).toContain("3 since 1.4.2");
  expect(await page(null)).toContain("| version | commit bbbbbb<!-- -->b, since 2026-11-12 |");
  expect(tagged).not.toContain("0.0.0-");
});
