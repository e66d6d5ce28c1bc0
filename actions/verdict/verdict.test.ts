import { expect, test } from "@jest/globals";
import type { JudgedFile } from "../../packages/decide/verdict/verdict.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import type { Needs } from "../../packages/model/run/needs.ts";
import { verdict } from "./verdict.ts";

const job = (result: Needs[string]["result"], outputs: Record<string, string> = {}) => ({ result, outputs });
const say = (of: JudgedFile, needs: Needs, recorded?: string) =>
  verdict(
    {
      ...{ of, needs, recorded },
      planned: undefined,
      approve: undefined,
      accept: undefined,
      measure: undefined,
      accepted: undefined,
    },
    memoryWorld(),
  );

test("a go passes", async () => {
  const needs = { analyse: job("success", { outcome: "passed" }), test: job("success", { outcome: "skipped" }) };
  expect(await say("verify", needs)).toMatchObject({ outcome: "passed", outputs: { verdict: "go" } });
});

test("a no names the first thing that was not as it must be, and ends the job in red", async () => {
  const needs = { analyse: job("failure", { outcome: "failed" }), test: job("success", { outcome: "passed" }) };
  expect(await say("verify", needs)).toMatchObject({
    outcome: "failed",
    reason: "not_reached",
    outputs: { verdict: "no" },
    because: "verify: no, analyse ended as failure",
    remedy: expect.stringContaining("re-run"),
  });
});

test("a branch of another flow is skipped", async () => {
  const flow = job("success", { outcome: "passed", name: "hotfix" });
  expect(await say("main", { flow })).toMatchObject({
    outcome: "skipped",
    reason: "no_flow",
    because: "the branch belongs to the hotfix flow",
    outputs: { verdict: "none" },
  });
});

test("jobs that are not there, and names that every object has, say nothing", async () => {
  for (const needs of [{}, { constructor: job("success") }, { flow: job("success") }])
    expect(await say("release", needs, "go")).toMatchObject({ outputs: { verdict: "no" } });
});
