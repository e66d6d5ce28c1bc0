import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type OnGitHub, onGitHub } from "./on-github.ts";
import { promoting } from "./promotion.ts";
import { step } from "./step.ts";

let on: OnGitHub;
let usual: string | undefined;
const store = (job: string, env: Record<string, string> = {}) => {
  const inputs = { flow: JSON.stringify(on.flow), configuration: JSON.stringify(on.configuration) };
  return on.step("store-artefact", { contents: "read" }, { job, inputs, env });
};
beforeAll(async () => {
  on = await onGitHub({
    files: { "sql/I.sql": "select 'ıİ';\n", "bin/run.sh": "#!/bin/sh\n" },
  });
  usual = (await store("usual")).outputs.digest;
}, 60_000);
afterAll(() => on.github.end());

test.each<[what: string, env: Record<string, string>, mask: number]>([
  ["a mask that lets everybody write", {}, 0o000],
  ["a mask that lets nobody read", {}, 0o777],
  ["no home", { HOME: "" }, 0o022],
  ["a home that is not there", { HOME: "/nowhere" }, 0o022],
  ["a folder for temporary files that is not there", { TMPDIR: "/nowhere" }, 0o022],
  ["the language in which i is not a small I", { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, 0o022],
  ["no language", { LANG: "", LC_ALL: "C" }, 0o022],
  ["a time zone of three quarters", { TZ: "Asia/Kathmandu" }, 0o022],
])("%s gives the same results", async (what, env, mask) => {
  const before = process.umask(mask);
  const stored = await store(what, env).finally(() => process.umask(before));
  expect([stored.code, stored.outputs.digest, stored.leftovers]).toEqual([0, usual, []]);
});

test("an action that runs out of memory passes nothing", async () => {
  const { code, outputs } = await step("integration-check", {
    inputs: promoting(),
    env: { NODE_OPTIONS: "--max-old-space-size=2" },
  });
  expect(code).not.toBe(0);
  expect(outputs.outcome).not.toBe("skipped");
});
