import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import { noLimits } from "../contracts/checked-github.ts";
import { type LedgerHand, ledgerHand } from "./ledger-hand.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";
import { step } from "./step.ts";

let on: OnGitHub;
let hand: LedgerHand;
let [deployed, merged, spoiled] = ["", "", ""];
beforeAll(async () => {
  on = await onGitHub({ files: { a: "a" } }, { limits: noLimits });
  hand = ledgerHand(on.github, repository, on.run);
  const { github } = on;
  await github.commit(repository, {
    branch: "main",
    message: "First",
    files: { "README.md": "x\n", "old.txt": "old\n" },
  });
  const files = { "sql/1.sql": "SELECT 1;\n" };
  deployed = (await github.commit(repository, { branch: "release/1.5.0", message: "Add totals", files })).sha;
  merged = (await github.commit(repository, { branch: "main", message: "Merge 1.5.0", files })).sha;
  const change = { "sql/1.sql": "SELECT 2;\n", "new | <b>.txt": "new\n", "old.txt": null };
  spoiled = (await github.commit(repository, { branch: "main", message: "Straight to main", files: change })).sha;
}, 60_000);
afterAll(() => on.github.end());
beforeEach(async () => {
  if ((await hand.tip()) !== null) hand.force(null);
});

const inProduction = (commit: string | null, more: object = {}) => ({
  "environments/production.json": {
    kind: "environment",
    version: 1,
    name: "production",
    current: commit && {
      release: "1.5.0-a1b2c3d",
      name: "1.5.0",
      commit,
      digest: `sha256:${"9f".repeat(32)}`,
      since: "2026-11-23T09:00:00.000Z",
      execution: { run: 3, attempt: 1 },
    },
    lastKnownGood: null,
    ...more,
  },
});

const check = (commit: string, permissions: Parameters<OnGitHub["step"]>[1] = { contents: "read" }) =>
  on.step("mirror-check", permissions, {
    job: "mirror",
    env: { GITHUB_REF: "refs/heads/main", GITHUB_SHA: commit },
    inputs: {
      flow: JSON.stringify(flowFor(triggerOf({ branch: "main", commit }), configurationOf())),
      configuration: JSON.stringify(configurationOf()),
    },
  });

test("main that holds exactly what production runs is its mirror, by whatever commit", async () => {
  await hand.write(inProduction(deployed));
  const { code, outputs, summary } = await check(merged);
  expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "go"]);
  expect(summary).toContain("**main mirrors production**");
  expect(JSON.parse(outputs.entry ?? "")).toMatchObject({
    phase: "mirror",
    commit: merged,
    facts: { production: deployed },
  });
});

test("what differs is named: files, and commits of either side", async () => {
  await hand.write(inProduction(deployed));
  const { code, outputs, summary, annotations } = await check(spoiled);
  expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([1, "failed", "mirror_differs", "no"]);
  expect(annotations[0]?.message).toContain("3 files differ, first: new | <b>.txt was added");
  expect(summary).toContain("| added | <code>new &#124; &lt;b>.txt</code> |");
  expect(summary).toContain("| removed | <code>old.txt</code> |");
  expect(summary).toContain("| changed | <code>sql/1.sql</code> |");
  expect(summary).toMatch(
    /only main has:\n\n- <code>.{7}<\/code> Merge 1.5.0\n- <code>.{7}<\/code> Straight to main\n/,
  );
  expect(summary).toMatch(/only production has:\n\n- <code>.{7}<\/code> Add totals/);
});

test("a repository that was never released has nothing to mirror, and is reported so", async () => {
  const { code, outputs, summary } = await check(merged);
  expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([0, "skipped", "ledger_missing", "none"]);
  expect(summary).toContain("Nothing to mirror yet");
});

test.each<[name: string, make: () => Promise<unknown>, reason: string, message: string]>([
  [
    "does not know production",
    () => hand.write({ "runs/1-1.json": {} }),
    "ledger_missing",
    "does not say what is in production",
  ],
  [
    "has nothing in production",
    () => hand.write(inProduction(null)),
    "ledger_missing",
    "does not say what is in production",
  ],
  ["is of a newer Slipway", () => hand.write(inProduction(deployed, { version: 2 })), "ledger_unreadable", "version 2"],
  ["says too much", () => hand.write(inProduction(deployed, { more: 1 })), "ledger_unreadable", "more"],
  [
    "was changed by hand",
    async () => {
      await hand.write({ "a.json": {} });
      await hand.edit(inProduction(deployed));
    },
    "ledger_rewritten",
    "it has no token of GitHub",
  ],
  [
    "names a commit that GitHub does not know",
    () => hand.write(inProduction("f".repeat(40))),
    "mirror_differs",
    "does not know the commit ffff",
  ],
])("a ledger that %s closes the gate", async (_, make, reason, message) => {
  await make();
  const { code, outputs, annotations } = await check(merged);
  expect([code, outputs.reason]).toEqual([1, reason]);
  expect(annotations[0]?.message).toContain(message);
});

test("a token that may not read is reported which permission it lacks", async () => {
  const { code, outputs, annotations } = await check(merged, {});
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toContain("contents: read");
});

test("every bad input is reported at once", async () => {
  const { code, outputs, annotations } = await step("mirror-check", {
    inputs: { flow: "{}", configuration: "x", token: "", more: "1" },
  });
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of ["flow", "configuration", "token", "more"])
    expect(annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
