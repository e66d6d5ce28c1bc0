import { createPublicKey } from "node:crypto";
import { afterEach, expect, test } from "@jest/globals";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { Approval, type RequiredApproval } from "../../packages/model/approval/approval.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { Entry } from "../../packages/model/ledger/entry.ts";
import { type Approving, openApproving, repository } from "./approving.ts";

const config = `roles: { product: { people: [ada, tom] }, quality: { team: qa } }
environments: { uat: { accept: { product: 1, quality: 1 } } }`;
const people = config.replace("team: qa", "people: [lin, ada]");
const [product, quality] = ["uat-accept-product", "uat-accept-quality"] as const;
let on: Approving;
afterEach(() => on?.github.end());

/** A release by eve, the environments with their reviewers, and the request of this attempt. */
const asked = async (
  text = config,
  options: Parameters<typeof openApproving>[2] = {},
  by: string | Parameters<typeof openApproving>[1] = "eve",
) => {
  on = await openApproving(text, typeof by === "string" ? [{ by }] : by, options);
  const user = (login: string) => ({ type: "User", login }) as const;
  on.github.setEnvironment(repository, product, { reviewers: [user("ada"), user("tom"), user("eve")] });
  on.github.setEnvironment(repository, quality, { reviewers: [{ type: "Team", slug: "qa" }, user("tom")] });
  return request();
};
const request = async () => {
  const { outputs } = await on.step("approval-request", {
    inputs: { gate: "accept", environment: "uat", "app-id": on.app.id, "app-key": on.app.key, ...on.given },
  });
  return {
    request: outputs.request ?? "",
    requiredApprovals: JSON.parse(outputs.approvals ?? "[]") as RequiredApproval[],
  };
};
const judged = async (
  document: string,
  inputs: Record<string, string> = {},
  more: Parameters<Approving["step"]>[1] = {},
) => {
  const app = { "app-id": on.app.id, "app-key": on.app.key };
  const supplied = { request: document, configuration: on.given.configuration, policy: on.given.policy };
  const result = await on.step("approval-gate", { ...more, inputs: { ...app, ...supplied, ...inputs } });
  const { approval } = result.outputs;
  return { ...result, approval: approval ? parseDocument(Approval, approval, "the approval") : undefined };
};

/** A run of a hotfix of another workflow file. */
const hotfix = (sha: string) => ({
  repository,
  path: ".github/workflows/hotfix.yml",
  workflow: "hotfix",
  event: { name: "push" as const, payload: {}, ref: "refs/heads/hotfix/1.4.3", sha, actor: { login: "rob", id: 99 } },
});

test("five eyes see four: people with their own tokens open the gate, and the entry names them", async () => {
  const { request, requiredApprovals } = await asked();
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  const { code, outputs, approval, summary, log, leftovers } = await judged(request);
  expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "go"]);
  expect(approval?.people.map(({ login, role }) => [login, role])).toEqual([
    ["tom", "product"],
    ["lin", "quality"],
  ]);
  expect(approval).toMatchObject({ gate: "accept", environment: "uat", reason: "done", until: expect.any(String) });
  expect(summary).toMatch(/^\*\*accept of uat: go\.\*\*/);
  expect(log).toContain("the team qa has 2 members");
  expect(parseDocument(Entry, outputs.entry ?? "", "entry")).toMatchObject({
    phase: "accept",
    action: "approval-gate",
    environment: "uat",
    commit: on.sha,
    artefact: on.release.artefact.digest,
    facts: { gate: "accept", people: approval?.people },
  });
  expect(log).toMatch(/::add-mask::ghs_/);
  expect(log.replaceAll(/::add-mask::.*/g, "")).not.toMatch(/ghs_|BEGIN/);
  expect(leftovers).toEqual([]);
}, 60_000);

test.each<[string, [string, readonly string[], ("approved" | "rejected")?][], string, RegExp]>([
  [
    "one person in two roles",
    [["ada", [product, quality]]],
    "approval_missing",
    /ada does not count for \w+: nobody counts twice/,
  ],
  [
    "one who wrote it",
    [
      ["eve", [product]],
      ["lin", [quality]],
    ],
    "approval_missing",
    /eve does not count for product: eve wrote [0-9a-f]{7}/,
  ],
  [
    "one without the role",
    [
      ["ada", [product]],
      ["tom", [quality]],
    ],
    "approval_missing",
    /tom does not count for quality/,
  ],
  [
    "a refusal",
    [
      ["tom", [product]],
      ["lin", [quality], "rejected"],
    ],
    "approval_rejected",
    /lin \(quality\) said no/,
  ],
])(
  "%s keeps it closed, and is reported",
  async (_, answers, reason, expected) => {
    const { request, requiredApprovals } = await asked();
    const { ended } = await on.wait(requiredApprovals);
    for (const [login, environments, state] of answers) await on.answer(login, environments, state);
    await ended;
    const { code, outputs, approval, annotations } = await judged(request);
    expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([1, "refused", reason, "no"]);
    expect(approval?.because).toMatch(expected);
    expect(annotations[0]?.message).toMatch(expected);
  },
  60_000,
);

test("who pushed a commit in another's name does not count, even if the request says nothing of it", async () => {
  const { request, requiredApprovals } = await asked(config.replace("team: qa", "people: [lin, rita]"), {}, [
    { by: "ada", pushed: "lin" },
  ]);
  const document = JSON.parse(request) as { excluded: { login: string }[] };
  expect(document.excluded).toContainEqual(
    expect.objectContaining({ login: "lin", as: "pusher", because: expect.stringMatching(/^pushed [0-9a-f]{7}$/) }),
  );
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  const expected = /^1 of quality is still needed; lin does not count for quality: lin pushed [0-9a-f]{7}$/;
  expect((await judged(request)).approval?.because).toMatch(expected);
  const tampered = await judged(JSON.stringify({ ...document, excluded: [] }));
  expect([tampered.outputs.verdict, tampered.outputs.reason]).toEqual(["no", "approval_missing"]);
  expect(tampered.approval?.because).toMatch(expected);
  expect(parseDocument(Entry, tampered.outputs.entry ?? "", "entry").facts.excluded).toEqual([
    expect.stringMatching(/^ada wrote/),
    expect.stringMatching(/^lin pushed [0-9a-f]{7}$/),
    "rob pushed the release",
  ]);
}, 60_000);

test("nobody has answered yet, and environments without reviewers let jobs pass: both stay closed", async () => {
  const { request, requiredApprovals } = await asked();
  expect((await judged(request)).outputs.reason).toBe("approval_missing");
  for (const name of [product, quality]) on.github.setEnvironment(repository, name, { reviewers: [] });
  await (await on.wait(requiredApprovals)).ended;
  expect((await judged(request)).outputs.reason).toBe("approval_missing");
}, 60_000);

test("an admin who has the role starts the waiting job past its rules: that is no approval, and is reported", async () => {
  const { request, requiredApprovals } = await asked();
  on.github.setCollaborator(repository, "tom", "admin");
  const { ended } = await on.wait(requiredApprovals);
  on.github.bypass(on.run, { login: "tom", comment: "no time", environments: [product] });
  await on.answer("lin", [quality]);
  await ended;
  const { outputs, approval, annotations, summary } = await judged(request);
  expect([outputs.outcome, outputs.reason, outputs.verdict]).toEqual(["refused", "approval_missing", "no"]);
  const because = `the job in ${product} went on although nobody answered: tom bypassed the rules`;
  expect(approval?.because).toBe(`1 of product is still needed; ${because}`);
  expect(annotations[0]?.message).toContain(because);
  expect(summary).toContain(`let no administrator bypass its rules`);
}, 60_000);

test("what an earlier attempt was answered does not count when all of it runs again, and who ran it again does not either", async () => {
  const first = await asked();
  const before = await on.wait(first.requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await before.ended;
  on.again("ada");
  const second = await request();
  expect(JSON.parse(second.request).before).toHaveLength(2);
  expect((await judged(second.request)).outputs.reason).toBe("approval_missing");
  const now = await on.wait(second.requiredApprovals);
  await on.answer("ada", [product]);
  await on.answer("lin", [quality]);
  await now.ended;
  const { outputs, approval } = await judged(second.request);
  expect([outputs.reason, approval?.because]).toEqual([
    "approval_missing",
    expect.stringContaining("ada does not count for product: ada ran this run again"),
  ]);
}, 90_000);

test("a re-run of failed jobs keeps the request, and what was answered to it counts", async () => {
  const { request, requiredApprovals } = await asked();
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  on.again("rita");
  for (const requiredApproval of requiredApprovals) on.github.keepJob(on.run, requiredApproval.environment, 1);
  expect((await judged(request)).outputs.verdict).toBe("go");
}, 60_000);

test("an approval that is older than its validity has lapsed", async () => {
  let now = Date.now();
  const { requiredApprovals } = await asked(`${people}\napprovals: { validity: 2h }`, { now: () => now });
  now -= 3 * 3_600_000;
  const asking = await request();
  const early = { ...JSON.parse(asking.request), asked: new Date(now - 60_000).toISOString() };
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  now = Date.now();
  const { outputs, approval } = await judged(JSON.stringify(early));
  expect([outputs.outcome, outputs.reason]).toEqual(["refused", "approval_lapsed"]);
  expect(approval?.because).toContain("and holds for 2h");
}, 60_000);

test("a machine whose clock is behind lets no approval live longer: GitHub's clock tells its age, and is the entry's", async () => {
  let now = Date.now();
  const { request, requiredApprovals } = await asked(`${people}\napprovals: { validity: 2h }`, { now: () => now });
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  expect((await judged(request)).outputs.verdict).toBe("go");
  now += 3 * 3_600_000;
  const { outputs, log } = await judged(request);
  expect([outputs.outcome, outputs.reason]).toEqual(["refused", "approval_lapsed"]);
  expect(log).toMatch(/this machine's clock is 1\d{4} seconds behind GitHub's/);
  const { started, finished } = parseDocument(Entry, outputs.entry ?? "", "the entry");
  expect(Math.abs(Date.parse(finished) - now)).toBeLessThan(60_000);
  expect(Date.parse(started)).toBeLessThanOrEqual(Date.parse(finished));
}, 60_000);

test.each([
  ["that deployed another commit there", "uat", "in_progress", "another", "overtaken"],
  ["that waits for its turn there", "uat", "queued", "another", "done"],
  ["that deployed elsewhere", "production", "in_progress", "another", "done"],
  ["that deployed the same commit there", "uat", "in_progress", "the same", "done"],
] as const)(
  "people accept beside a run %s, of which the ledger does not know yet",
  async (_, to, status, what, reason) => {
    const { request, requiredApprovals } = await asked(people);
    const { ended } = await on.wait(requiredApprovals);
    const other = on.github.startRun(hotfix(what === "another" ? on.main : on.sha));
    on.github.updateJob(other.id, "deploy", { name: `pipeline / ${to} / deploy`, status });
    await on.answer("tom", [product]);
    await on.answer("lin", [quality]);
    await ended;
    const { outputs, approval } = await judged(request);
    expect([outputs.reason, outputs.verdict, approval?.reason]).toEqual([
      reason,
      reason === "done" ? "go" : "no",
      reason,
    ]);
    if (reason === "overtaken")
      expect([approval?.until, approval?.because]).toEqual([
        null,
        expect.stringContaining(`run ${other.number} of hotfix/1.4.3 deployed to uat`),
      ]);
  },
  60_000,
);

test("a team of more than a hundred is read to its end; who left it does not count; one that is gone is named", async () => {
  const { request, requiredApprovals } = await asked();
  const many = Array.from({ length: 230 }, (_, index) => `person-${index}`);
  on.github.setTeam("acme", "qa", [...many, "lin"]);
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  expect((await judged(request)).outputs.verdict).toBe("go");
  on.github.setTeam("acme", "qa", many);
  expect((await judged(request)).approval?.because).toContain("lin does not count for quality");
  const configuration = on.given.configuration.replace('"team":"qa"', '"team":"gone"');
  const { outputs } = await judged(request, { configuration });
  expect([outputs.outcome, outputs.reason]).toEqual(["refused", "policy_weaker"]);
  const renamed = config.replace("team: qa", "team: gone");
  const { sha } = await on.github.commit(repository, {
    branch: "main",
    message: "Rename the team",
    files: { ".github/slipway.yml": `version: 1\n${renamed}\n` },
  });
  const policy = JSON.stringify({ ...trustedBranch(renamed).policy, commit: sha });
  const gone = await judged(request, { configuration, policy });
  expect([gone.outputs.outcome, gone.outputs.reason]).toEqual(["refused", "bad_config"]);
}, 90_000);

test("a team needs an app: without one, with half of one, with a foreign key or without the permission it stays closed", async () => {
  const { request } = await asked();
  const reasonOf = async (inputs: Record<string, string>) => (await judged(request, inputs)).outputs.reason;
  expect(await reasonOf({ "app-id": "", "app-key": "" })).toBe("forbidden");
  expect(await reasonOf({ "app-key": "" })).toBe("bad_input");
  expect(await reasonOf({ "app-key": "no key" })).toBe("bad_input");
  expect(await reasonOf({ "app-id": "12345" })).toBe("forbidden");
  const poor = on.github.registerApp({
    slug: "poor",
    publicKey: createPublicKey(on.app.key).export({ type: "spki", format: "pem" }).toString(),
    permissions: { contents: "write" },
    repositories: [repository],
  });
  expect(await reasonOf({ "app-id": String(poor.id) })).toBe("forbidden");
}, 90_000);

test("requests of another run, commit or configuration are refused", async () => {
  const { request } = await asked(people);
  const document = JSON.parse(request) as Record<string, unknown>;
  const reasonOf = async (more: object) => {
    const { code, outputs } = await judged(JSON.stringify({ ...document, ...more }));
    return [code, outputs.outcome, outputs.reason];
  };
  const refused = [1, "refused", "bad_document"];
  expect(await reasonOf({ execution: { run: on.run + 1, attempt: 1 } })).toEqual(refused);
  expect(await reasonOf({ execution: { run: on.run, attempt: 2 } })).toEqual(refused);
  expect(await reasonOf({ requiredApprovals: [] })).toEqual(refused);
  expect(await reasonOf({ subject: { ...(document.subject as object), commit: "b".repeat(40) } })).toEqual(refused);
}, 60_000);

test("every mistake in the inputs is reported at once, and a key is never quoted", async () => {
  await asked(people);
  const supplied = {
    request: '{"kind":"approval-request"}',
    configuration: "{",
    policy: "{}",
    "app-id": "a\nb",
    token: "",
    roles: "x",
  };
  const { code, outputs, annotations, log } = await judged("", { ...supplied, "app-key": "secret-key" });
  expect([code, outputs.outcome, outputs.reason, outputs.approval]).toEqual([1, "refused", "bad_input", undefined]);
  expect(annotations[0]?.message).toContain("approval-gate has 6 mistakes in its inputs");
  expect(log.replaceAll(/::add-mask::.*/g, "")).not.toContain("secret-key");
}, 60_000);

test("a list that GitHub does not give keeps the gate closed; one bad answer is asked again", async () => {
  const { request, requiredApprovals } = await asked(people);
  const { ended } = await on.wait(requiredApprovals);
  await on.answer("tom", [product]);
  await on.answer("lin", [quality]);
  await ended;
  const route = "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
  on.github.faults.plan([{ fault: { kind: "error", status: 502 }, route }]);
  expect((await judged(request)).outputs.verdict).toBe("go");
  // A limit that lasts longer than anybody waits is an answer at once.
  const fault = { kind: "limit", status: 403, limit: "primary", reset: 1800 } as const;
  on.github.faults.plan([{ fault, route, count: 9 }]);
  const { code, outputs } = await judged(request);
  expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([
    1,
    "failed",
    "github_unavailable",
    undefined,
  ]);
}, 90_000);

test("a token without the permission is reported which one", async () => {
  const { request } = await asked(people);
  const { outputs, annotations } = await judged(request, {}, { permissions: { contents: "read" } });
  expect(outputs.reason).toBe("forbidden");
  expect(annotations[0]?.message).toContain("actions: read");
}, 60_000);
