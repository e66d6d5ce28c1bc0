/** The shipped record against ledgers that it may not believe, and what of its own run must still be there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { Acceptance, EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { noLimits } from "../contracts/checked-github.ts";
import { type LedgerHand, ledgerHand } from "./ledger-hand.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";

const digest = `sha256:${"a".repeat(64)}`;
let on: OnGitHub;
let hand: LedgerHand;
let release: Release;
beforeAll(async () => {
  on = await onGitHub({ files: { "sql/001.sql": "select 1;\n" } }, { limits: noLimits });
  hand = ledgerHand(on.github, repository, on.run);
  release = {
    kind: "release",
    version: 1,
    id: on.flow.release.id,
    name: on.flow.release.version,
    commit: on.sha,
    branch: "develop",
    artefact: { digest, id: 7, name: "slipway.tar", size: 10, files: 1, manifest: digest },
  };
}, 60_000);
afterAll(() => on.github.end());

const entryOf = (phase: Entry["phase"], more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: phase === "check" ? "integration-check" : "terraform-deploy",
  environment: "dev",
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: on.run, number: 1, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: on.sha,
  artefact: digest,
  facts: {},
  ...more,
});

const report = (...entries: readonly Entry[]) => ({
  result: "success",
  outputs: Object.fromEntries(entries.map((entry) => [`${entry.phase}-entry`, JSON.stringify(entry)])),
});

const record = (needs: object, { env, inputs }: Pick<Parameters<OnGitHub["step"]>[2], "env" | "inputs"> = {}) =>
  on.step(
    "record",
    { contents: "write", "id-token": "write", deployments: "write" },
    {
      job: "record",
      ...(env === undefined ? {} : { env }),
      inputs: {
        needs: JSON.stringify(needs),
        flow: JSON.stringify(on.flow),
        release: JSON.stringify(release),
        environment: "dev",
        ...inputs,
      },
    },
  );

const deploy = () => ({ deploy: report(entryOf("deploy")), check: report(entryOf("check")) });
const root = (more: object) => ({ kind: "ledger", version: 1, parent: null, ...more });
const parsed = async <T>(path: string): Promise<T> => JSON.parse((await hand.read(path)) ?? "null") as T;

describe("a ledger", () => {
  beforeEach(async () => {
    if ((await hand.tip()) !== null) hand.force(null);
  });

  test.each<[name: string, make: () => Promise<unknown>, reason: string, message: string]>([
    [
      "of a newer Slipway",
      () => hand.write({ "ledger.json": root({ version: 2 }) }),
      "ledger_unreadable",
      "ledger.json is of version 2, but this Slipway reads version 1",
    ],
    [
      "whose environment a newer Slipway wrote",
      () => hand.write({ "environments/dev.json": { kind: "environment", version: 2 } }),
      "ledger_unreadable",
      "environments/dev.json is of version 2, but this Slipway reads version 1",
    ],
    [
      "with a field too many",
      () =>
        hand.write({
          "environments/dev.json": {
            kind: "environment",
            version: 1,
            name: "dev",
            current: null,
            lastKnownGood: null,
            more: 1,
          },
        }),
      "ledger_unreadable",
      "more",
    ],
    [
      "with an acceptance that is none",
      () => hand.write({ [`releases/${release.id}/dev/acceptance.json`]: "yes\n" }),
      "ledger_unreadable",
      "acceptance.json is not JSON",
    ],
    [
      "that somebody changed by hand",
      async () => {
        await hand.write({ "a.json": {} });
        await hand.edit({ "a.json": { more: 1 } });
      },
      "ledger_rewritten",
      "it has no token of GitHub",
    ],
    [
      "whose own document is gone",
      async () => {
        await hand.write({ "a.json": {} });
        await hand.write({ "ledger.json": "" });
      },
      "ledger_unreadable",
      "ledger.json is empty",
    ],
  ])("%s is left as it is, and nothing is recorded", async (_, make, reason, message) => {
    await make();
    const before = await hand.tip();
    const effects = on.github.effects.length;
    const { code, outputs, annotations } = await record(deploy());
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", reason]);
    expect(annotations[0]?.message).toContain(message);
    expect([await hand.tip(), on.github.effects.slice(effects)]).toEqual([before, []]);
  });

  test("is read and written on when GitHub changes the key that signs", async () => {
    expect((await record(deploy())).code).toBe(0);
    on.github.rotateIdentityKey({ withdraw: true });
    const second = await record(deploy(), { env: { GITHUB_RUN_ATTEMPT: "2" }, inputs: { environment: "dev" } });
    expect([second.code, second.outputs.outcome]).toEqual([0, "passed"]);
    expect((await parsed<{ keys: string[] }>("ledger.json")).keys).toHaveLength(2);
  });

  test("from before commits were signed is taken up once main adopts it, which the next commit says", async () => {
    const before = await hand.edit({
      "environments/dev.json": { kind: "environment", version: 1, name: "dev", current: null, lastKnownGood: null },
    });
    expect((await record(deploy())).outputs.reason).toBe("ledger_rewritten");
    const adopt = `version: 1\nledger: { adopt: ${before} }\n`;
    await on.github.commit(
      repository,
      { branch: "main", message: "Adopt the ledger", files: { ".github/slipway.yml": adopt } },
      "ada",
    );
    expect((await record(deploy())).code).toBe(0);
    expect(await parsed("ledger.json")).toMatchObject(root({ parent: before }));
    const { message } = (await on.github.describe(repository, (await hand.tip()) ?? "")) ?? { message: "" };
    expect(message).toMatch(
      new RegExp(`Adopts ${before} without a signature: .github/slipway.yml on main, [0-9a-f]{7}, by`),
    );
    expect(await hand.read("README.md")).toContain("Please do not change it by hand");
  });

  test("must still hold what an earlier job of the run wrote", async () => {
    const base = await hand.write({ "a.json": {} });
    const inputs = { ledger: base };
    expect((await record(deploy(), { inputs })).code).toBe(0);
    const wrote = (await hand.tip()) ?? "";
    const again = await record(deploy(), { inputs: { ledger: wrote } });
    expect(again).toMatchObject({ code: 0, outputs: { commit: wrote } });

    hand.force(base);
    for (const ledger of [wrote, on.sha, "f".repeat(40)]) {
      const { code, outputs, annotations } = await record(deploy(), { inputs: { ledger } });
      expect([ledger, code, outputs.reason]).toEqual([ledger, 1, "ledger_rewritten"]);
      expect(annotations[0]?.message).toContain(`${ledger.slice(0, 7)}, which an earlier job of this run wrote`);
    }
    hand.force(null);
    expect((await record(deploy(), { inputs: { ledger: wrote } })).outputs.reason).toBe("ledger_rewritten");
    expect(await hand.tip()).toBeNull();
  });
});

test("an acceptance waits for the people of the flow, and a second attempt brings it", async () => {
  const flow = JSON.stringify({ ...on.flow, asks: ["dev-accept"] });
  const path = `releases/${release.id}/dev/acceptance.json`;
  const first = await record(deploy(), { inputs: { flow } });
  expect(first).toMatchObject({ code: 0, outputs: { verdict: "no" } });
  expect(await parsed<Acceptance>(path)).toMatchObject({
    verdict: "no",
    because: expect.stringContaining("dev-accept"),
  });
  expect(await parsed<EnvironmentState>("environments/dev.json")).toMatchObject({ lastKnownGood: null });

  const ada = { login: "ada", id: 7, role: "product", for: "accept", at: "2026-11-23T09:10:00.000Z" };
  const accepted = entryOf("accept", {
    action: "approval-gate",
    facts: { gate: "accept", people: [ada] },
    execution: { run: on.run, number: 1, attempt: 2, job: "accepted" },
    started: "2026-11-23T09:10:00.000Z",
    finished: "2026-11-23T09:11:00.000Z",
  });
  const second = await record(
    { ...deploy(), accepted: report(accepted) },
    { inputs: { flow }, env: { GITHUB_RUN_ATTEMPT: "2" } },
  );
  expect(second).toMatchObject({ code: 0, outputs: { verdict: "go" } });
  expect(await parsed<Acceptance>(path)).toMatchObject({
    verdict: "go",
    digest,
    people: [ada],
    execution: { run: on.run, attempt: 2 },
  });
  expect((await parsed<EnvironmentState>("environments/dev.json")).lastKnownGood).toMatchObject({ people: [ada] });
});

test("how a release was finished is beside its environments", async () => {
  const finished = entryOf("finalise", { action: "finalise-release", environment: null });
  const inputs = { stage: "finalise", environment: "" };
  const { code, outputs } = await record({ finalise: report(finished) }, { inputs });
  expect([code, outputs.verdict]).toEqual([0, "go"]);
  expect(await parsed<Promotion>(`releases/${release.id}/finalise/${on.run}-1.json`)).toMatchObject({
    environment: null,
    verdict: "go",
  });
  const both = await record({ finalise: report(finished) }, { inputs: { stage: "finalise" } });
  expect(both).toMatchObject({ code: 1, outputs: { reason: "bad_input" } });
});
