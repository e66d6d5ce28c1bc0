import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { defaultConfiguration } from "../../model/configuration/configuration.ts";
import type { JobResults } from "../../model/run/signed-job.ts";
import { earlierJobs } from "./earlier-jobs.ts";

const configuration = defaultConfiguration();
const entry = '{"kind":"entry"}';
const digest = `sha256:${createHash("sha256").update(entry).digest("hex")}`;
const reference = JSON.stringify({
  kind: "artifact-reference",
  version: 1,
  artifact: { id: 7, name: "slipway-test-entry" },
  digest,
  size: 16,
});

/** What was signed is what a job said, a reference where its document is large. */
const jobProofs = {
  sign: async () => "",
  doubt: async ({ outputs }: JobResults) => (outputs["test-entry"] === reference ? null : "other results"),
};
const doubtOf = async (outputs: Record<string, string>, said?: Record<string, string>) => {
  const verify = { result: "success" as const, outputs: { proof: "token", ...outputs } };
  const needs = { verify: said ? { ...verify, said: { proof: "token", ...said } } : verify };
  return (await earlierJobs(needs, configuration, { jobProofs }))[0]?.doubt;
};

test("what was signed is the reference, and what is believed is the document of its digest", async () => {
  expect(await doubtOf({ "test-entry": entry }, { "test-entry": reference })).toBeNull();
  expect(await doubtOf({ "test-entry": reference })).toBeNull();
});

test.each<[string, outputs: Record<string, string>, said: Record<string, string>]>([
  ["another document", { "test-entry": '{"kind":"other"}' }, { "test-entry": reference }],
  ["a document that nobody referred to", { "test-entry": entry, "analyse-entry": entry }, { "test-entry": reference }],
  ["an output for one that was left out", {}, { "test-entry": reference }],
  ["a text for a text", { "test-entry": entry }, { "test-entry": "{}" }],
])("what the caller says that the job said covers nothing else: %s", async (_, outputs, said) => {
  expect(await doubtOf(outputs, said)).toMatch(/is not what was signed$/);
});
