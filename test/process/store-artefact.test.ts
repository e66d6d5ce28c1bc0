import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Release } from "../../packages/model/release/release.ts";
import { type OnGitHub, onGitHub } from "./on-github.ts";
import { step } from "./step.ts";

const files = { "README.md": "# Data platform\n", "sql/001.sql": "select 1;\n", "docs/größe.md": "left out" };
let on: OnGitHub;
const inputsOf = ({ flow, configuration }: OnGitHub) => ({
  flow: JSON.stringify(flow),
  configuration: JSON.stringify(configuration),
});
const store = (more: Parameters<OnGitHub["step"]>[2] = {}) =>
  on.step(
    "store-artefact",
    { contents: "read" },
    { job: "store", ...more, inputs: { ...inputsOf(on), ...more.inputs } },
  );
beforeAll(async () => {
  on = await onGitHub({ files }, { exclude: ["docs/**"] });
}, 60_000);
afterAll(() => on.github.end());

test("a commit is stored, and another job brings the same files into its workspace", async () => {
  const stored = await store();
  expect([stored.code, stored.outputs.outcome, stored.leftovers]).toEqual([0, "passed", []]);
  const release = JSON.parse(stored.outputs.release ?? "") as Release;
  expect(release).toMatchObject({
    commit: on.sha,
    id: on.flow.release.id,
    artefact: { files: 2, digest: stored.outputs.digest },
  });
  expect(JSON.parse(stored.outputs.entry ?? "")).toMatchObject({
    phase: "store",
    artefact: release.artefact.digest,
    commit: on.sha,
  });
  expect(stored.summary).toContain(release.artefact.digest);

  const workspace = await mkdtemp(join(tmpdir(), "slipway-workspace-"));
  const retrieved = await on.step(
    "retrieve-artefact",
    { actions: "read" },
    { workspace, job: "analyse", inputs: { release: stored.outputs.release ?? "" } },
  );
  expect([retrieved.code, retrieved.outputs.folder, retrieved.leftovers]).toEqual([0, join(workspace, "artefact"), []]);
  expect(await readFile(join(workspace, "artefact/sql/001.sql"), "utf8")).toBe("select 1;\n");
  expect((await stat(join(workspace, "artefact/sql/001.sql"))).mode & 0o777).toBe(0o444);
  expect(JSON.parse(retrieved.outputs.entry ?? "")).toMatchObject({
    phase: "retrieve",
    artefact: release.artefact.digest,
  });
  await rm(workspace, { recursive: true });
});

test("storing again in the same run finds the artifact that is there", async () => {
  const [one, two] = [await store(), await store({ job: "again" })];
  expect(two.outputs.release).toBe(one.outputs.release);
  expect(on.github.effects.filter(({ change }) => change === "artifact.created").length).toBe(1);
});

test("the token never is in an argument, and nothing in the environment steers git", async () => {
  const home = await mkdtemp(join(tmpdir(), "slipway-home-"));
  const token = on.token({ contents: "read" });
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const seen: string[] = [];
  const watch = setInterval(() => seen.push(...commandLines()), 2);
  const trap = {
    GIT_CONFIG_GLOBAL: join(home, "config"),
    GIT_TRACE: join(home, "trace"),
    GIT_EXEC_PATH: home,
    GIT_SSH_COMMAND: "false",
    HTTP_PROXY: "http://127.0.0.1:9",
  };
  const stored = await store({ job: "trapped", env: trap, inputs: { token } });
  clearInterval(watch);
  expect([stored.code, stored.outputs.outcome]).toEqual([0, "passed"]);
  expect(await readdir(home)).toEqual([]);
  expect(seen.filter((line) => line.includes("fetch")).length).toBeGreaterThan(0);
  expect(seen.filter((line) => line.includes(token) || line.includes(basic))).toEqual([]);
  expect(stored.log.replaceAll(`::add-mask::${token}`, "")).not.toContain(token);
  await rm(home, { recursive: true });
});

/** Arguments of every program that runs now. */
const commandLines = (): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, "utf8")];
      } catch {
        return [];
      }
    });

test("a commit that is not there is reported as such", async () => {
  const flow = { ...on.flow, trigger: { ...on.flow.trigger, commit: "f".repeat(40) } };
  const stored = await store({ job: "absent", inputs: { flow: JSON.stringify(flow) } });
  expect([stored.code, stored.outputs.reason]).toEqual([1, "commit_missing"]);
  expect(stored.outputs.release).toBeUndefined();
});

test("a token without contents: read is reported which permission it lacks", async () => {
  const stored = await on.step("store-artefact", {}, { job: "poor", inputs: inputsOf(on) });
  expect([stored.code, stored.outputs.reason]).toEqual([1, "forbidden"]);
  expect(stored.annotations[0]?.message).toContain("contents: read");
});

test("a commit with a link is refused, and nothing is uploaded", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slipway-linked-"));
  await symlink("/etc/passwd", join(folder, "etc"));
  const linked = await onGitHub({ folder });
  try {
    const stored = await linked.step("store-artefact", { contents: "read" }, { inputs: inputsOf(linked) });
    expect([stored.code, stored.outputs.outcome, stored.outputs.reason]).toEqual([1, "refused", "bad_commit"]);
    expect(stored.annotations[0]?.message).toContain('"etc" is a link');
    expect(linked.github.effects.filter(({ change }) => change.startsWith("artifact"))).toEqual([]);
  } finally {
    await linked.github.end();
    await rm(folder, { recursive: true });
  }
});

test("every bad input is reported at once", async () => {
  const stored = await step("store-artefact", { inputs: { flow: "{}", configuration: "", token: "", config: "x" } });
  expect([stored.code, stored.outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of ["flow", "configuration", "token", "config"])
    expect(stored.annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
});

test("a cancel in the middle of an upload ends the step before the runner has to kill it", async () => {
  const on = await onGitHub({ files: { a: "a" } });
  let isAsked = false;
  const silent = createServer(() => {
    isAsked = true;
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  try {
    const inputs = { flow: JSON.stringify(on.flow), configuration: JSON.stringify(on.configuration) };
    const env = { ACTIONS_RESULTS_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/` };
    const stored = await on.step("store-artefact", { contents: "read" }, { inputs, env, interruptWhen: () => isAsked });
    expect([stored.code, stored.outputs.outcome, stored.outputs.reason, stored.leftovers]).toEqual([
      1,
      "failed",
      "cancelled",
      [],
    ]);
  } finally {
    silent.closeAllConnections();
    silent.close();
    await on.github.end();
  }
}, 60_000);
