/** The second lock as it ships, in both actions that change an environment: refused before any effect, whatever the workflow says. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import type { Approval } from "../../packages/model/approval/approval.ts";
import { configurationOf, releaseIn } from "../../packages/model/builders/release.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { Needs } from "../../packages/model/run/needs.ts";
import { noLimits } from "../contracts/checked-github.ts";
import { type LedgerHand, ledgerHand } from "./ledger-hand.ts";
import { earlierHere } from "./ledger-identity.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";
import type { StepResult } from "./step.ts";

const branch = "release/1.5.0";
const config = `roles: { boss: { people: [rita] } }
environments: { production: { approve: { boss: 1 } }, uat: { freeze: [{ cron: "* * * * *", for: 1d, override: boss }] } }`;
const configuration = configurationOf(config);
const { policy } = trustedBranch(config);
let on: OnGitHub;
let hand: LedgerHand;
let workspace: string;
let [first, commit, beside] = ["", "", ""];
/** Milliseconds by which GitHub's clock is ahead of this machine's. */
let ahead = 0;
beforeAll(async () => {
  on = await onGitHub({ files: { a: "a" } }, { limits: noLimits, now: () => Date.now() + ahead });
  hand = ledgerHand(on.github, repository, on.run);
  const push = async (to: string, file: string) =>
    (await on.github.commit(repository, { branch: to, message: file, files: { [file]: file } })).sha;
  [first, commit, beside] = [
    (
      await on.github.commit(repository, {
        branch: "main",
        message: "First",
        files: { first: "first", ".github/slipway.yml": `version: 1\n${config}\n` },
      })
    ).sha,
    await push(branch, "totals"),
    await push("hotfix/1.4.3", "fix"),
  ];
  workspace = await mkdtemp(join(tmpdir(), "slipway-lock-"));
  await mkdir(join(workspace, "artefact/infra"), { recursive: true });
  await mkdir(join(workspace, "artefact/sql/migrations"), { recursive: true });
  await writeFile(join(workspace, "artefact/infra/main.tf"), "");
  await writeFile(join(workspace, "artefact/sql/migrations/0001_a.sql"), "CREATE TABLE a ();");
}, 60_000);
afterAll(async () => {
  await rm(workspace, { recursive: true });
  await on.github.end();
});
beforeEach(async () => {
  if ((await hand.tip()) !== null) hand.force(null);
});

/** Goes on after an open lock to the first thing that is not there: the plan, the database. */
const actions = [
  ["terraform-deploy", {}, "bad_input", "there is no plan for"],
  ["database-deploy", { url: "postgresql://dev:geheim@127.0.0.1:9/dev" }, "database_unreachable", "127.0.0.1"],
] as const;
type Action = (typeof actions)[number];

const put = (said: Needs, output: string, text = ""): void =>
  void Object.assign(said.verify?.outputs ?? {}, { [output]: text });
const ofRelease = {
  repository,
  path: ".github/workflows/release.yml",
  workflow: "release",
  event: { name: "push", payload: {}, ref: `refs/heads/${branch}`, sha: "", actor: { login: "ada", id: 7 } },
} as const;
const release = () => releaseIn(flow());
const flow = (to = branch) => flowFor(triggerOf({ branch: to, commit }), configuration);

/** What verify and the start gate of a run said. */
const earlier = (run: number) => earlierHere(on.github, run, { release: release(), flow: flow() }, configuration);

const deploy = async (
  [action, more]: Action,
  environment: string,
  inputs: Readonly<Record<string, object | string>> = {},
  permissions: Parameters<OnGitHub["step"]>[1] = { contents: "read", actions: "read" },
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> =>
  on.step(action, permissions, {
    job: "deploy",
    workspace,
    env: { GITHUB_REF: `refs/heads/${branch}`, GITHUB_SHA: commit, ...env },
    inputs: {
      environment,
      ...more,
      ...Object.fromEntries(
        Object.entries({
          flow: flow(),
          release: release(),
          configuration,
          policy,
          earlier: await earlier(Number(env.GITHUB_RUN_ID ?? on.run)),
          ...inputs,
        }).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
      ),
    },
  });

const accepted = (environment: string, more: object = {}) => ({
  [`releases/${release().id}/${environment}/acceptance.json`]: {
    kind: "acceptance",
    version: 1,
    release: release().id,
    environment,
    commit,
    digest: release().artefact.digest,
    verdict: "go",
    because: "7 phases passed",
    people: [],
    at: "2026-11-23T09:00:00.000Z",
    execution: { run: 3, attempt: 1 },
    ...more,
  },
});

const inProduction = (what: string, more: object = {}) => ({
  "environments/production.json": {
    kind: "environment",
    version: 1,
    name: "production",
    current: {
      release: `1.4.2-${what.slice(0, 7)}`,
      name: "1.4.2",
      commit: what,
      digest: release().artefact.digest,
      since: "2026-11-12T09:00:00.000Z",
      execution: { run: 3, attempt: 1 },
    },
    lastKnownGood: null,
    ...more,
  },
});

const approval = (more: Partial<Approval> = {}): Approval => ({
  kind: "approval",
  version: 1,
  gate: "approve",
  environment: "production",
  subject: { release: release().id, commit, digest: release().artefact.digest, plan: null },
  execution: { run: on.run, attempt: 1 },
  verdict: "go",
  reason: "done",
  because: "rita (boss)",
  people: [{ login: "rita", id: 1, role: "boss", for: "approve", at: "2026-11-23T09:30:00.000Z" }],
  judged: "2026-11-23T09:45:00.000Z",
  until: new Date(Date.now() + 3_600_000).toISOString(),
  ...more,
});

const other = `sha256:${"00".repeat(32)}`;

describe.each(actions)("%s", (...action) => {
  const [, , reason, message] = action;
  const isOpen = (result: StepResult) => {
    expect(result.log).toContain("the second lock is open");
    expect(result).toMatchObject({ code: 1, outputs: { reason } });
    expect(result.log).toContain(message);
  };
  const isClosed = (result: StepResult, why: string, words: string) => {
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: why }, leftovers: [] });
    expect(result.log).toContain(words);
    expect(result.log).not.toContain("the second lock is open");
  };

  test("deploys to the first environment before there is a ledger", async () => {
    isOpen(await deploy(action, "test"));
  });

  test("deploys to production what was accepted, approved and holds what is there", async () => {
    await hand.write({ ...accepted("uat"), ...inProduction(first) });
    isOpen(await deploy(action, "production", { approval: approval() }));
  });

  test.each<[string, change: (said: Needs) => void, words: string]>([
    ["without what verify said", (said) => delete said.verify, "verify are not proved: the caller passed none of it"],
    ["without a start that was approved", (said) => delete said.start, "start are not proved: the caller passed none"],
    [
      "with results of verify that nobody signed",
      ({ verify }) => delete verify?.outputs.proof,
      "GitHub signed none of it",
    ],
    ["with tests that were put in afterwards", (said) => put(said, "test-entry", "{}"), "other results"],
    [
      "with the proof of the start for verify",
      (said) => put(said, "proof", said.start?.outputs.proof),
      "other results",
    ],
  ])("refuses a release %s", async (_, change, words) => {
    const said = parseDocument(Needs, await earlier(on.run), "the needs");
    change(said);
    isClosed(await deploy(action, "test", { earlier: said }), "unverified", words);
  });

  test("refuses a release that was verified by other rules", async () => {
    const weaker = configurationOf(`${config}\nanalysis: { block: critical }`);
    const said = await earlierHere(on.github, on.run, { release: release(), flow: flow() }, weaker);
    isClosed(await deploy(action, "test", { earlier: said }), "unverified", "or for another configuration");
  });

  test("refuses results of another run, and believes those of an earlier attempt of its own", async () => {
    const { id } = on.github.startRun({ ...ofRelease, event: { ...ofRelease.event, sha: commit } });
    isClosed(
      await deploy(action, "test", { earlier: await earlier(id) }),
      "unverified",
      `of the run ${id}, not of ${on.run}`,
    );
    const said = await earlier(id);
    on.github.startRun({ ...ofRelease, event: { ...ofRelease.event, sha: commit }, id, attempt: 2 });
    const env = { GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: "2" };
    isOpen(await deploy(action, "test", { earlier: said }, undefined, env));
    on.github.finishRun(id, "success");
  });

  test("lets an approval lapse by GitHub's clock, whatever the machine's says", async () => {
    await hand.write({ ...accepted("uat"), ...inProduction(first) });
    ahead = 2 * 3_600_000;
    try {
      const result = await deploy(action, "production", { approval: approval() });
      isClosed(result, "approval_lapsed", "behind GitHub's");
    } finally {
      ahead = 0;
    }
  });

  test("deploys to a frozen environment what somebody lifted it for", async () => {
    await hand.write(accepted("test"));
    const people: Approval["people"] = [{ ...(approval().people[0] as Approval["people"][number]), for: "override" }];
    isOpen(await deploy(action, "uat", { approval: approval({ environment: "uat", people }) }));
  });

  const refusals: readonly [
    name: string,
    environment: string,
    documents: () => object,
    inputs: () => Record<string, object>,
    why: string,
    words: string,
  ][] = [
    [
      "without a ledger",
      "production",
      () => ({}),
      () => ({ approval: approval() }),
      "ledger_missing",
      "there is no ledger",
    ],
    [
      "that was never in uat",
      "production",
      () => accepted("test"),
      () => ({ approval: approval() }),
      "not_accepted",
      "the ledger does not say",
    ],
    [
      "that uat refused",
      "production",
      () => accepted("uat", { verdict: "no", because: "ada said no" }),
      () => ({ approval: approval() }),
      "not_accepted",
      "ada said no",
    ],
    [
      "of other bytes than uat accepted",
      "production",
      () => accepted("uat", { digest: other }),
      () => ({ approval: approval() }),
      "not_accepted",
      other,
    ],
    [
      "that lacks what production runs",
      "production",
      () => ({ ...accepted("uat"), ...inProduction(beside) }),
      () => ({ approval: approval() }),
      "release_behind",
      "it would be lost",
    ],
    [
      "that lacks a commit that GitHub does not know",
      "production",
      () => ({ ...accepted("uat"), ...inProduction("f".repeat(40)) }),
      () => ({ approval: approval() }),
      "release_behind",
      "fffffff",
    ],
    ["that nobody approved", "production", () => accepted("uat"), () => ({}), "approval_missing", "asks 1 of boss"],
    [
      "whose approval is of another run",
      "production",
      () => accepted("uat"),
      () => ({ approval: approval({ execution: { run: 3, attempt: 1 } }) }),
      "approval_missing",
      "of the run 3",
    ],
    [
      "whose approval has lapsed",
      "production",
      () => accepted("uat"),
      () => ({ approval: approval({ until: "2026-01-01T00:00:00.000Z" }) }),
      "approval_lapsed",
      "held until 2026-01-01",
    ],
    [
      "that somebody rejected",
      "production",
      () => accepted("uat"),
      () => ({ approval: approval({ verdict: "no", reason: "approval_rejected", because: "rita (boss) said no" }) }),
      "approval_rejected",
      "rita (boss) said no",
    ],
    ["in a freeze window", "uat", () => accepted("test"), () => ({}), "frozen", "uat is frozen"],
    [
      "over a shorter chain",
      "production",
      () => accepted("uat"),
      () => ({ approval: approval(), flow: { ...flow(), chain: ["production"] } }),
      "bad_document",
      "over production",
    ],
    [
      "by the flow of another branch",
      "production",
      () => ({}),
      () => ({ approval: approval(), flow: flow("hotfix/1.4.3") }),
      "bad_document",
      "the flow is hotfix",
    ],
    [
      "where an acceptance says too much",
      "production",
      () => accepted("uat", { more: 1 }),
      () => ({ approval: approval() }),
      "ledger_unreadable",
      "acceptance.json",
    ],
    [
      "where production was written by a newer Slipway",
      "production",
      () => ({ ...accepted("uat"), ...inProduction(first, { version: 2 }) }),
      () => ({ approval: approval() }),
      "ledger_unreadable",
      "is of version 2, but this Slipway reads version 1",
    ],
  ];
  // Both actions open one and the same lock: what it makes of the ledger and the approval is shown with one of them.
  const one = ["that was never in uat", "that nobody approved", "over a shorter chain"];
  test.each(refusals.filter(([name]) => action[0] === "database-deploy" || one.includes(name)))(
    "refuses a release %s",
    async (_, environment, documents, inputs, why, words) => {
      const supplied = documents();
      if (Object.keys(supplied).length > 0) await hand.write(supplied as Record<string, object>);
      isClosed(await deploy(action, environment, inputs()), why, words);
    },
  );

  test("refuses everything, also in the first environment, when the ledger was rewritten", async () => {
    await hand.write(accepted("test"));
    await hand.edit({ "a.json": {} });
    isClosed(await deploy(action, "test"), "ledger_rewritten", "it has no token of GitHub");
  });

  test("refuses when the ledger was cut back since an earlier job of this run wrote it", async () => {
    await hand.write(accepted("test"));
    const before = await hand.tip();
    await hand.write(accepted("uat"));
    const ledger = String(await hand.tip());
    isOpen(await deploy(action, "test", { ledger }));
    hand.force(before);
    isClosed(
      await deploy(action, "test", { ledger }),
      "ledger_rewritten",
      `${ledger.slice(0, 7)}, which an earlier job`,
    );
  });

  test("where a second release is refused, none comes between another one that is under way", async () => {
    const begin = (of: string) =>
      on.github.startRun({
        repository,
        path: ".github/workflows/release.yml",
        workflow: "release",
        event: { name: "push", payload: {}, ref: `refs/heads/${of}`, sha: commit, actor: { login: "ada", id: 7 } },
      });
    const [one, two] = [begin("release/1.6.0"), begin(branch)];
    const again = (whenBusy: string) =>
      deploy(action, "test", { "when-busy": whenBusy }, undefined, { GITHUB_RUN_ID: String(two.id) });
    try {
      isClosed(await again("refuse"), "release_under_way", `run ${one.number} of release/1.6.0 is under way`);
      isOpen(await again("wait"));
      on.github.finishRun(one.id, "success");
      isOpen(await again("refuse"));
    } finally {
      for (const { id } of [one, two]) on.github.finishRun(id, "success");
    }
  });

  test("is reported that it may not read the ledger", async () => {
    const { outputs, log } = await deploy(action, "test", {}, { actions: "read" });
    expect(outputs).toMatchObject({ outcome: "refused", reason: "forbidden" });
    expect(log).toContain("contents: read");
  });
});
