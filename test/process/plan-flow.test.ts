import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseJson } from "../../packages/model/document/document.ts";
import { type OnGitHub, onGitHub } from "./on-github.ts";
import { step } from "./step.ts";

const reads = { contents: "read" } as const;
let on: OnGitHub;
/** Tries again for some seconds, while the other tests run. */
let unreachable: ReturnType<typeof step>;
beforeAll(async () => {
  unreachable = step("plan-flow", {});
  const bad = "version: 1\nanalysys: {}\nenvironments: { prodution: {} }\n";
  on = await onGitHub({
    files: {
      ".github/slipway.yml": "version: 1\nartefact: { exclude: [docs/**] }\n",
      "bad.yml": bad,
      "infra/main.tf": "\n",
    },
  });
}, 60_000);
afterAll(() => on.github.end());

test("a push to develop is reported its flow, from the configuration at its commit", async () => {
  const { code, outputs, log, summary, annotations } = await on.step("plan-flow", reads, {});
  expect([code, outputs.outcome, outputs.reason, outputs.name, outputs.chain]).toEqual([
    0,
    "passed",
    "done",
    "develop",
    '["dev"]',
  ]);
  expect(parseJson(outputs.flow ?? "", "flow")).toEqual(on.flow);
  expect(parseJson(outputs.configuration ?? "", "configuration")).toMatchObject({ artefact: { exclude: ["docs/**"] } });
  expect(parseJson(outputs.entry ?? "", "entry")).toMatchObject({
    kind: "entry",
    phase: "flow",
    outcome: "passed",
    commit: on.sha,
  });
  expect(summary).toMatch(/^\*\*develop\*\*: verify, then dev\n/);
  expect(log).toContain("develop follows develop");
  expect(annotations).toEqual([]);
});

test("a branch of no flow is skipped, which is no failure", async () => {
  const { code, outputs } = await on.step("plan-flow", reads, { env: { GITHUB_REF: "refs/heads/spike" } });
  expect([code, outputs.outcome, outputs.reason, outputs.name]).toEqual([0, "skipped", "no_flow", "none"]);
});

test("a branch that nearly names a version is refused before anything runs, with the nearest name", async () => {
  const { code, outputs, annotations } = await on.step("plan-flow", reads, {
    env: { GITHUB_REF: "refs/heads/release/1.5.0-rc.01" },
  });
  expect([code, outputs.outcome, outputs.reason, outputs.flow]).toEqual([1, "refused", "bad_version", undefined]);
  expect(annotations[0]?.message).toContain("most likely to release/1.5.0-rc.1");
});

test("a configuration with mistakes is refused, with all of them in one red line and in the summary", async () => {
  const { code, outputs, annotations, summary } = await on.step("plan-flow", reads, { inputs: { config: "bad.yml" } });
  expect([code, outputs.outcome, outputs.reason, outputs.flow]).toEqual([1, "refused", "bad_config", undefined]);
  expect(annotations).toHaveLength(1);
  expect(annotations[0]?.properties.title).toBe("plan-flow refused (bad_config)");
  expect(annotations[0]?.message).toMatch(
    /analysys +is not a setting; did you mean "analysis"\?\n.*is not in any chain; did you mean "production"\?/,
  );
  expect(summary).toContain("**plan-flow refused** (bad_config)");
});

test("unknown, missing and malformed inputs are reported in one error, and the outputs say so", async () => {
  const inputs = { config: "../etc/passwd", confgi: "x", token: "" };
  const { code, outputs, annotations, leftovers } = await on.step("plan-flow", reads, { inputs });
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "bad_input"]);
  expect(annotations.map(({ message }) => message.split("\n").slice(0, 4))).toEqual([
    [
      "plan-flow has 3 mistakes in its inputs",
      '  config  "../etc/passwd" is not a path inside the workspace, without ..',
      "  token   is missing or empty",
      '  confgi  is not an input of plan-flow; did you mean "config"?',
    ],
  ]);
  expect(parseJson(outputs.entry ?? "", "entry")).toMatchObject({ outcome: "refused", reason: "bad_input" });
  expect(leftovers).toEqual([]);
});

test("a token without the permission is reported which one is missing", async () => {
  const { code, outputs, annotations } = await on.step("plan-flow", {}, {});
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toMatch(/contents/);
});

test("a GitHub that cannot be reached closes the gate", async () => {
  const { code, outputs } = await unreachable;
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "failed", "github_unavailable"]);
}, 60_000);

test("an event that Slipway cannot start from is refused", async () => {
  const { code, outputs } = await on.step("plan-flow", reads, { env: { GITHUB_EVENT_NAME: "issue_comment" } });
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "bad_input"]);
});

test("a cancelled step says so, keeps its gate closed and leaves nothing behind", async () => {
  let isAsked = false;
  const silent = createServer(() => {
    isAsked = true;
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const env = { GITHUB_API_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` };
  const { code, outputs, leftovers } = await step("plan-flow", { env, interruptWhen: () => isAsked });
  silent.closeAllConnections();
  silent.close();
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "failed", "cancelled"]);
  expect(leftovers).toEqual([]);
}, 60_000);
