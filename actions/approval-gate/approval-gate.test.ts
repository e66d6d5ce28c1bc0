import { expect, test } from "@jest/globals";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import type { ApprovalRequest } from "../../packages/model/approval/approval.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { CommitFacts } from "../../packages/model/release/commit-facts.ts";
import type { ReleaseWork } from "../../packages/model/release/release-work.ts";
import { memoryTeams } from "../../packages/ports/github/teams-memory.ts";
import { memoryAuthorship } from "../../packages/ports/repository/authorship-memory.ts";
import { commitBy, memoryCommits } from "../../packages/ports/repository/commits-memory.ts";
import { memoryApprovals, reviewBy } from "../../packages/ports/runs/approvals-memory.ts";
import { memoryRuns } from "../../packages/ports/runs/runs-memory.ts";
import { approvalGate } from "./approval-gate.ts";

const release = releaseOf();
const requiredApprovalOf = (role: string) => ({ for: "accept" as const, role, environment: `uat-accept-${role}` });
const requestOf = (more: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  kind: "approval-request",
  version: 1,
  gate: "accept",
  environment: "uat",
  subject: { release: release.id, commit: release.commit, digest: release.artefact.digest, plan: null },
  requiredApprovals: [requiredApprovalOf("product"), requiredApprovalOf("quality")],
  execution: { run: 12, attempt: 1 },
  asked: "2026-11-23T08:00:00.000Z",
  excluded: [],
  before: [],
  ...more,
});
const config = `roles: { product: { people: [ada, tom] }, quality: { team: qa } }
environments: { uat: { accept: { product: 1, quality: 1 } } }`;

const gate = async ({
  reviews = [reviewBy("ada", ["uat-accept-product"]), reviewBy("lin", ["uat-accept-quality"])],
  teams = { qa: ["lin"] } as Record<string, string[]>,
  app = ["7", "a key"] as [string?, string?],
  request = requestOf(),
  configuration = config,
  commits = [commitBy("sam")],
  work = {} as Partial<ReleaseWork>,
  actor = "rob",
} = {}) => {
  const approvals = memoryApprovals();
  approvals.given.push(...reviews);
  const completed = "2026-11-23T09:00:00Z";
  const jobs = request.requiredApprovals.map(({ environment: name }) => ({
    name,
    attempt: 1,
    conclusion: "success",
    completed,
  }));
  const { policy, contents } = trustedBranch(configuration);
  const world = memoryWorld({
    contents,
    trigger: triggerOf({ branch: "release/1.5.0", actor }),
    approvals,
    runs: memoryRuns({ jobs }),
    teams: memoryTeams(teams),
    commits: memoryCommits({ "refs/heads/main": commits }),
    authorship: memoryAuthorship(work),
  });
  const supplied = {
    request,
    configuration: configurationOf(configuration),
    policy,
    "app-id": app[0],
    "app-key": app[1],
    token: "t",
  };
  return { result: await approvalGate(supplied, world), world };
};

test("people in their roles open the gate, and the answer names them", async () => {
  const { result, world } = await gate();
  expect(result).toMatchObject({
    outcome: "passed",
    because: "uat, accept: ada (product) and lin (quality)",
    environment: "uat",
    commit: release.commit,
    artefact: release.artefact.digest,
    facts: { gate: "accept", people: [{ login: "ada" }, { login: "lin" }], until: "2026-11-30T09:00:00.000Z" },
  });
  expect(result.outputs).toMatchObject({ verdict: "go", approval: { kind: "approval", subject: requestOf().subject } });
  expect(result.summary).toMatch(/^\*\*accept of uat: go\.\*\*[\s\S]*\| product \| ada \| 2026-11-23 09:00 UTC \|/);
  expect(world.lines).toContain("lin counts for quality, since 2026-11-23T09:00:00.000Z");
});

test("who is missing is named, with why others did not count, and the gate stays closed", async () => {
  const reviews = [reviewBy("ada", ["uat-accept-product"]), reviewBy("eve", ["uat-accept-quality"])];
  const { result } = await gate({ reviews });
  expect(result).toMatchObject({ outcome: "refused", reason: "approval_missing", outputs: { verdict: "no" } });
  expect(result.outputs?.approval).toMatchObject({ people: [{ login: "ada" }] });
  expect(result.summary).toContain("| quality | **still needed** |");
  expect(result.summary).toContain("- eve does not count for quality: they do not have the role quality");
  expect(result.remedy).toContain("Re-run all jobs");
});

test("somebody who refused closes it", async () => {
  const reviews = [reviewBy("ada", ["uat-accept-product"], "rejected"), reviewBy("lin", ["uat-accept-quality"])];
  expect((await gate({ reviews })).result).toMatchObject({ outcome: "refused", reason: "approval_rejected" });
});

test("a request that names nobody who wrote, pushed or proposed it opens nothing for them: the gate looks for itself", async () => {
  const by = (login: string) => ({ login, id: 7, bot: false });
  const commit = commitBy("sam", "c", { title: "Add totals (#7)" });
  const describe = async (commits: CommitFacts[], work: Partial<ReleaseWork> = {}) => {
    const { result } = await gate({ commits, work, request: requestOf({ excluded: [] }) });
    return [result.outputs?.verdict, result.because.replace(/^.*; /, "")];
  };
  const refused = (because: string) => ["no", `lin does not count for quality: lin ${because}`];
  expect(await describe([commitBy("lin")])).toEqual(refused("wrote ccccccc"));
  const push = { type: "push", after: commit.sha, actor: by("lin") };
  expect(await describe([commit], { moves: [push] })).toEqual(refused("pushed ccccccc"));
  const pull = { number: 7, author: by("lin"), head: commit.sha, branch: "x", fork: null, merge: null };
  expect(await describe([commit], { pulls: [pull] })).toEqual(refused("opened pull request #7"));
  expect((await describe([commit], { moves: [{ ...push, actor: by("eve") }] }))[0]).toBe("go");
});

test("a commit without a signature closes a gate that wants one of each; so does one by nobody whom GitHub knows", async () => {
  const commits = [commitBy("sam", "c", { verified: true }), commitBy("sam", "d", { title: "Quick fix" })];
  const configuration = `${config}\napprovals: { authors: verified }`;
  expect((await gate({ commits, configuration })).result).toMatchObject({
    outcome: "refused",
    reason: "author_unknown",
    because: expect.stringMatching(
      /^GitHub verified no signature of ddddddd \(Quick fix\), and approvals\.authors wants one/,
    ),
  });
  expect((await gate({ commits: commits.slice(0, 1), configuration })).result.outcome).toBe("passed");
  expect((await gate({ commits: [commitBy(null)] })).result).toMatchObject({
    outcome: "refused",
    reason: "author_unknown",
  });
});

test("a run that the token of some job began opens nothing: whoever wrote that job may be who approves", async () => {
  expect((await gate({ actor: "github-actions[bot]" })).result).toMatchObject({
    outcome: "refused",
    reason: "author_unknown",
    because: expect.stringContaining("github-actions[bot] began this run"),
  });
});

test("a team that GitHub does not show closes it by name", async () => {
  const { result } = await gate({ teams: {} });
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "bad_config",
    because: "uat, accept: GitHub shows no team qa, which has the role quality",
    remedy: "Correct roles.quality.team, or let the app see the team.",
  });
});

test("without an app it is not known who is in a team; roles of people need none", async () => {
  expect((await gate({ app: [] })).result).toMatchObject({ outcome: "refused", reason: "forbidden" });
  const people =
    "roles: { product: { people: [ada] }, quality: { people: [lin] } }\nenvironments: { uat: { accept: { product: 1, quality: 1 } } }";
  expect((await gate({ app: [], configuration: people })).result).toMatchObject({ outcome: "passed" });
});

test.each([[["7"]], [[undefined, "key"]]] as [string?, string?][][])("half of an app is refused", async (app) => {
  await expect(gate({ app })).rejects.toMatchObject({ reason: "bad_input" });
});

test("a request that leaves out somebody whom the configuration asks is refused", async () => {
  await expect(
    gate({ request: requestOf({ requiredApprovals: [requiredApprovalOf("product")] }) }),
  ).rejects.toMatchObject({
    reason: "bad_document",
    message: "the request does not ask in uat-accept-quality, but the configuration does",
  });
  await expect(
    gate({
      request: requestOf({ gate: "start", environment: null, requiredApprovals: [] }),
      configuration: `${config}\nflows: { release: { start: { product: 1 } } }`,
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining("release-start-product") });
});

test("a request about another commit is refused", async () => {
  const subject = { ...requestOf().subject, commit: "b".repeat(40) };
  await expect(gate({ request: requestOf({ subject }) })).rejects.toMatchObject({ reason: "bad_document" });
});

test("where nobody is asked nobody is looked for", async () => {
  const request = requestOf({ environment: "test", requiredApprovals: [] });
  const trigger = triggerOf({ branch: "release/1.5.0" });
  const supplied = {
    request,
    configuration: configurationOf(config),
    policy: trustedBranch(config).policy,
    "app-id": undefined,
    "app-key": undefined,
    token: "t",
  };
  expect(
    await approvalGate(supplied, memoryWorld({ trigger, contents: trustedBranch(config).contents })),
  ).toMatchObject({
    outcome: "passed",
    outputs: { verdict: "go", approval: { people: [], until: null } },
  });
});
