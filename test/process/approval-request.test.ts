import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ApprovalRequest } from "../../packages/model/approval/approval.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { Entry } from "../../packages/model/ledger/entry.ts";
import { type Approving, openApproving, repository } from "./approving.ts";

const config = `flows: { release: { start: { lead: 1 } } }
roles: { lead: { people: [rita] }, product: { people: [tom, ada, pia] }, quality: { people: [lin, kim] } }
environments: { uat: { accept: { product: 1, quality: 1 } } }
approvals: { authors: { somebody@example.com: null } }`;
const commits = [
  { by: "ada", message: "Add totals (#3)\n\nCo-authored-by: Eve <8+eve@users.noreply.github.com>" },
  { by: "Sam Stranger" },
  ...Array.from({ length: 260 }, (_, index) => ({ by: index === 130 ? "lin" : "ada" })),
];
let on: Approving;
beforeAll(async () => {
  on = await openApproving(config, commits);
}, 120_000);
afterAll(() => on.github.end());

const begin = (inputs: Record<string, string> = {}, more: Parameters<Approving["step"]>[1] = {}) =>
  on.step("approval-request", {
    ...more,
    inputs: {
      gate: "start",
      flow: on.given.flow,
      configuration: on.given.configuration,
      policy: on.given.policy,
      ...inputs,
    },
  });
const accept = (inputs: Record<string, string> = {}, more: Parameters<Approving["step"]>[1] = {}) =>
  on.step("approval-request", { ...more, inputs: { gate: "accept", environment: "uat", ...on.given, ...inputs } });

test("people are asked in environments of their own, and none of 262 commits is overlooked", async () => {
  const { code, outputs, summary, log, leftovers } = await accept();
  expect([code, outputs.outcome]).toEqual([0, "passed"]);
  expect(JSON.parse(outputs.approvals ?? "")).toEqual([
    { for: "accept", role: "product", environment: "uat-accept-product" },
    { for: "accept", role: "quality", environment: "uat-accept-quality" },
  ]);
  const request = parseDocument(ApprovalRequest, outputs.request ?? "", "the request");
  expect(request.excluded.map(({ login, as }) => [login, as])).toEqual([
    ["ada", "author"],
    ["lin", "author"],
    ["eve", "author"],
    ["rob", "pusher"],
  ]);
  expect(request.subject).toEqual({
    release: on.release.id,
    commit: on.sha,
    digest: on.release.artefact.digest,
    plan: null,
  });
  expect(summary).toMatch(/^\*\*Is release 1\.5\.0 accepted in uat\?\*\*/);
  expect(summary).toContain("262 since it left main, by 4 people");
  expect(log).toContain("asked quality in uat-accept-quality");
  expect(parseDocument(Entry, outputs.entry ?? "", "entry")).toMatchObject({
    phase: "accept",
    environment: "uat",
    facts: { gate: "accept", requiredApprovals: ["uat-accept-product", "uat-accept-quality"] },
  });
  expect(leftovers).toEqual([]);
}, 60_000);

test("of an author whom nobody knows the configuration says who it is, or nobody is asked", async () => {
  const { approvals, ...rest } = on.configuration;
  const ask = (authors: Readonly<Record<string, string | null>>) =>
    accept({ configuration: JSON.stringify({ ...rest, approvals: { ...approvals, authors } }) });
  const { code, outputs, log } = await ask({});
  expect([code, outputs.outcome, outputs.reason, outputs.approvals]).toEqual([1, "refused", "author_unknown", "[]"]);
  expect(log).toMatch(/GitHub knows no account of Sam Stranger <somebody@example\.com>, who wrote [0-9a-f]{7}: /);
  const named = await ask({ "Somebody@example.com": "tom" });
  expect(parseDocument(ApprovalRequest, named.outputs.request ?? "", "").excluded).toContainEqual(
    expect.objectContaining({ login: "tom", as: "author" }),
  );
}, 60_000);

test("the start is asked for the version of the branch", async () => {
  const { code, outputs } = await begin();
  expect([code, JSON.parse(outputs.approvals ?? "")]).toEqual([
    0,
    [{ for: "start", role: "lead", environment: "release-start-lead" }],
  ]);
  expect(parseDocument(Entry, outputs.entry ?? "", "entry")).toMatchObject({ phase: "approve", environment: null });
}, 60_000);

test("with refuse an older run of the same flow sends this one away, by name; a hotfix does not", async () => {
  const event = (branch: string) =>
    ({ name: "push", payload: {}, ref: `refs/heads/${branch}`, sha: on.sha, actor: { login: "ada", id: 7 } }) as const;
  const path = ".github/workflows/release.yml";
  const later = (branch: string) =>
    on.github.startRun({ repository, path, workflow: "release", event: event(branch) }).id;
  const [hotfix, second] = [later("hotfix/1.4.3"), later("release/1.6.0")];
  try {
    expect((await begin({ "when-busy": "refuse" })).outputs.outcome).toBe("passed");
    const env = { GITHUB_RUN_ID: String(second) };
    const refused = await begin({ "when-busy": "refuse" }, { env });
    expect([refused.code, refused.outputs.reason, refused.outputs.approvals]).toEqual([1, "release_under_way", "[]"]);
    expect(refused.annotations[0]?.message).toContain(`run 1 of release/1.5.0 is under way: `);
    expect((await begin({ "when-busy": "wait" }, { env })).code).toBe(0);
  } finally {
    for (const id of [hotfix, second]) on.github.finishRun(id, "success");
  }
}, 60_000);

test("a version that is released as another commit is refused before anybody is asked", async () => {
  await on.github.push(repository, on.github.gitFolder(repository), on.main, "refs/tags/v1.5.0");
  const { code, outputs, summary } = await begin();
  expect([code, outputs.outcome, outputs.reason, outputs.request]).toEqual([1, "refused", "version_used", ""]);
  expect(summary).toContain("v1\\.5\\.0 is released already".replaceAll("\\", ""));
}, 60_000);

test("every mistake in the inputs is reported at once", async () => {
  const { code, outputs, annotations } = await accept({
    gate: "begin",
    flow: "{}",
    configuration: "",
    policy: "{}",
    release: "no json",
    environment: "UAT",
    plan: '{"kind":"terraform-plan"}',
    needs: "[]",
    earlier: "7",
    folder: "../x",
    "when-busy": "queue",
    token: "",
    approvals: "1",
  });
  expect([code, outputs.outcome, outputs.reason, outputs.approvals]).toEqual([1, "refused", "bad_input", undefined]);
  const message = annotations[0]?.message ?? "";
  expect(message).toContain("approval-request has 13 mistakes in its inputs");
  expect(message).toMatch(/gate +"begin" is not one of start, approve, accept/);
  expect(message).toMatch(/approvals +is not an input of approval-request/);
}, 60_000);

test.each([
  ["an environment that is not in the chain", { environment: "prod" }, "bad_input"],
  ["no release", { release: "" }, "bad_input"],
])(
  "%s is refused",
  async (_, inputs, reason) => {
    const { code, outputs } = await accept(inputs);
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", reason]);
  },
  60_000,
);

test.each([
  [{ actions: "read" } as const, /contents/],
  [{ contents: "read", "pull-requests": "read" } as const, /actions/],
  [{ contents: "read", actions: "read" } as const, /pull-requests: read/],
])(
  "a token with only %j is reported what it lacks",
  async (permissions, lacks) => {
    const { code, outputs, annotations } = await accept({}, { permissions });
    expect([code, outputs.reason]).toEqual([1, "forbidden"]);
    expect(annotations[0]?.message).toMatch(lacks);
  },
  60_000,
);

test("a comparison that breaks off is never taken for a short one", async () => {
  const route = "/repos/{owner}/{repo}/compare/{basehead}";
  on.github.faults.plan([{ fault: { kind: "truncated" }, route, skip: 1 }]);
  const { outputs } = await accept();
  on.github.faults.plan([]);
  expect(parseDocument(ApprovalRequest, outputs.request ?? "", "").excluded.map(({ login }) => login)).toContain("lin");
}, 60_000);

test("nobody is asked by a ledger that somebody pushed to", async () => {
  const files = { "environments/production.json": "{}\n" };
  const { sha } = await on.github.commit(repository, { branch: "slipway-ledger", message: "Record", files }, "ada");
  const { code, outputs, log } = await accept();
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "ledger_rewritten"]);
  expect(log).toContain(`git log -1 --format=fuller ${sha}`);
});
