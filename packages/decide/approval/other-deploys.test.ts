import { expect, test } from "@jest/globals";
import { runFacts } from "../../model/builders/run.ts";
import type { OtherDeploy } from "../../model/run/run-facts.ts";
import { isDeployOf, type OtherDeploysEvidence, otherDeploysVerdict } from "./other-deploys.ts";

const at = (time: string) => `2026-11-23T${time}:00Z`;
const commit = "a".repeat(40);
const beside = (started: string, completed: string | null, more: Partial<OtherDeploy> = {}): OtherDeploy => ({
  run: runFacts({ id: 13, number: 13, branch: "hotfix/1.4.3" }),
  commit: "b".repeat(40),
  started: at(started),
  completed: completed && at(completed),
  ...more,
});
const job = (name: string, completed: string, conclusion = "success") => ({
  name,
  attempt: 1,
  conclusion,
  completed: at(completed),
});

/** Deployed at nine, asked at ten past, answered at half past nine and at ten. */
const verdict = (deploys: readonly OtherDeploy[], more: Partial<OtherDeploysEvidence> = {}) =>
  otherDeploysVerdict({
    environment: "uat",
    commit,
    asked: at("09:10"),
    answered: [at("10:00"), at("09:30")],
    jobs: [job("pipeline / uat / deploy", "09:00"), job("pipeline / uat / check", "09:05")],
    deploys,
    ...more,
  });

test.each<[name: string, deploys: OtherDeploy[], more: Partial<OtherDeploysEvidence>, go: boolean]>([
  ["nothing was", [], {}, true],
  ["another commit was, between deploy and answer", [beside("09:20", "09:21")], {}, false],
  ["one was between two answers", [beside("09:40", "09:41")], {}, false],
  ["one was before anybody was asked", [beside("09:01", "09:02")], {}, false],
  ["one has begun and not ended", [beside("09:50", null)], {}, false],
  ["one began as the last of them answered", [beside("10:00", "10:01")], {}, false],
  ["one ended as this one did", [beside("08:58", "09:00")], {}, false],
  ["one ended before this one", [beside("08:50", "08:59")], {}, true],
  ["one began after the last answer", [beside("10:01", null)], {}, true],
  ["the same commit was", [beside("09:20", "09:21", { commit })], {}, true],
  ["the second of two was", [beside("08:50", "08:59"), beside("09:20", "09:21")], {}, false],
  [
    "this one was deployed again after it",
    [beside("09:20", "09:21")],
    { jobs: [job("uat / deploy", "09:00"), job("uat / deploy", "09:25")] },
    true,
  ],
  [
    "this one failed to be deployed again after it",
    [beside("09:20", "09:21")],
    { jobs: [job("uat / deploy", "09:00"), job("uat / deploy", "09:25", "failure")] },
    false,
  ],
  [
    "it is not known when this one was, but one was after people were asked",
    [beside("09:20", "09:21")],
    { jobs: [] },
    false,
  ],
  ["and one was before they were", [beside("09:01", "09:02")], { jobs: [] }, true],
])("%s", (_, deploys, more, go) => {
  expect(verdict(deploys, more).go).toBe(go);
});

test("who overtook is reported", () => {
  expect(verdict([beside("09:20", "09:21")])).toMatchObject({
    reason: "overtaken",
    because: expect.stringMatching(/^run 13 of hotfix\/1\.4\.3 deployed to uat before the last of them answered/),
  });
  const nameless = beside("09:20", "09:21", { run: runFacts({ branch: null }) });
  expect(verdict([nameless])).toMatchObject({ because: expect.stringMatching(/^run 12 deployed to uat/) });
});

test.each([
  ["uat / deploy", true],
  ["pipeline / uat / deploy", true],
  ["pipeline / x-uat / deploy", false],
  ["uat / deploy / x", false],
  ["uat / redeploy", false],
  ["deploy", false],
])("%s is a deploy of uat: %j", (name, is) => {
  expect(isDeployOf("uat", name)).toBe(is);
});
