import { execFileSync } from "node:child_process";
import { existsSync, statfsSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { releaseOf } from "../../packages/model/builders/release.ts";
import { type OnGitHub, onGitHub } from "./on-github.ts";
import { openContext, promoting } from "./promotion.ts";
import type { StepResult } from "./step.ts";
import { step } from "./step.ts";
import { plan, smallWork } from "./terraform-work.ts";

let on: OnGitHub;
let release: string;
let folder: string;
const mounts: string[] = [];

/** Only root may mount the small file systems of these tests; anybody else sees them skipped (`unshare -rm npm test` plays them too). */
const asRoot = process.getuid?.() === 0 ? test : test.skip;

beforeAll(async () => {
  const noise = Array.from({ length: 60_000 }, (_, n) => (n * 2654435761) % 4294967296).join(" ");
  on = await onGitHub({ files: { "sql/001.sql": "select 1;\n", "noise.txt": noise } });
  const stored = await on.step("store-artefact", { contents: "read" }, { job: "store", inputs: storing() });
  release = stored.outputs.release ?? "";
}, 60_000);
afterAll(() => on?.github.end());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-disk-"));
});
afterEach(async () => {
  for (const path of mounts.splice(0).reverse()) execFileSync("umount", [path]);
  await rm(folder, { recursive: true, force: true });
});
const storing = () => ({ flow: JSON.stringify(on.flow), configuration: JSON.stringify(on.configuration) });

/** A file system of its own, of so much. */
const disk = async (name: string, options = "size=64k"): Promise<string> => {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path]);
  mounts.push(path);
  return path;
};
const fill = (path: string): void => {
  try {
    for (let n = 0; ; n++) writeFileSync(join(path, `filler-${n}`), Buffer.alloc(4096));
  } catch {
    if (statfsSync(path).bavail > 0) throw new Error(`${path} is not full`);
  }
};
const outputsIn = (text: string): string[] => [...text.matchAll(/^(.+?)<<ghadelimiter/gm)].map(([, name = ""]) => name);

const expectDisk = (result: StepResult, words: string | RegExp): void => {
  expect([result.code, result.outputs.outcome, result.outputs.reason]).toEqual([1, "failed", "disk_failed"]);
  expect(JSON.parse(result.outputs.entry ?? "")).toMatchObject({ outcome: "failed", reason: "disk_failed" });
  expect(result.annotations.at(-1)?.message).toMatch(words);
  expect(result.log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
};

asRoot.each(["size=64k", "nr_inodes=1"])(
  "a disk that is full is reported as such by whoever downloads to it: %s",
  async (options) => {
    const temp = await disk("temp", options);
    const retrieved = await on.step(
      "retrieve-artefact",
      { actions: "read" },
      { inputs: { release }, env: { RUNNER_TEMP: temp } },
    );
    expectDisk(retrieved, /the disk is full: ENOSPC.*\nFree space on the runner/);
    expect(await readdir(temp)).toEqual([]);
  },
);

asRoot("a workspace that is full is reported as such, and no half of the artefact stays in it", async () => {
  const workspace = await disk("workspace");
  expectDisk(
    await on.step("retrieve-artefact", { actions: "read" }, { inputs: { release }, workspace }),
    /the disk is full: ENOSPC/,
  );
  expect(await readdir(workspace)).toEqual([]);
});

asRoot("a workspace that is read-only is reported as such", async () => {
  const workspace = await disk("workspace");
  execFileSync("mount", ["-o", "remount,ro", workspace]);
  expectDisk(
    await on.step("retrieve-artefact", { actions: "read" }, { inputs: { release }, workspace }),
    /the disk is read-only: EROFS/,
  );
});

asRoot("a full disk is reported as such by whoever packs a commit", async () => {
  const temp = await disk("temp", "size=256k");
  const stored = await on.step(
    "store-artefact",
    { contents: "read" },
    { job: "store", inputs: storing(), env: { RUNNER_TEMP: temp } },
  );
  expectDisk(stored, /the disk is full/);
});

asRoot("a disk that is full at any moment of a plan is told as such, and there is no plan then", async () => {
  const context = await openContext();
  const { workspace } = await smallWork(context);
  const ends: (string | undefined)[] = [];
  for (const pages of [2, 3, 4, 64]) {
    const temp = await disk(`temp-${pages}`, `size=${4 * pages}k`);
    const planned = await plan(workspace, { ...context.job(), RUNNER_TEMP: temp });
    const { outcome = "", reason, plan: made } = planned.outputs;
    if (outcome === "failed") expectDisk(planned, /disk is full|disk of the runner, which is full/);
    expect([outcome, made === undefined]).toEqual([outcome, outcome === "failed"]);
    expect(await readdir(temp)).toEqual([]);
    ends.push(reason);
  }
  expect([ends[0], ends.at(-1)]).toEqual(["disk_failed", "done"]);
  await context.close();
});

asRoot("outcome and entry come before anything else; where they cannot be written the step fails", async () => {
  const place = await disk("place", "size=64k");
  const output = join(place, "output");
  await writeFile(output, "");
  const env = { GITHUB_OUTPUT: output };
  const inputs = promoting();
  expect((await step("integration-check", { inputs, env })).code).toBe(0);
  expect(outputsIn(await readFile(output, "utf8")).slice(0, 3)).toEqual(["outcome", "reason", "entry"]);
  await writeFile(output, "");
  fill(place);
  const { code, annotations, log } = await step("integration-check", { inputs, env });
  expect([code, await readFile(output, "utf8")]).toEqual([1, ""]);
  expect(annotations.at(-1)?.message).toMatch(/outputs of the step could not be written.*the disk is full: ENOSPC/);
  expect(log).not.toMatch(/^\s+at /m);
});

asRoot("a summary that cannot be written is reported, and the gate stays open", async () => {
  const place = await disk("place");
  const summary = join(place, "summary");
  await writeFile(summary, "");
  fill(place);
  const passed = await step("integration-check", { inputs: promoting(), env: { GITHUB_STEP_SUMMARY: summary } });
  expect([passed.code, passed.outputs.outcome]).toEqual([0, "skipped"]);
  expect(passed.annotations).toMatchObject([
    { level: "warning", message: expect.stringContaining("the disk is full: ENOSPC") },
  ]);
});

asRoot("a private folder that cannot be removed is reported, and the gate stays open", async () => {
  const temp = join(folder, "temp");
  await mkdir(temp);
  let busy = "";
  const server = createServer(async (_, response) => {
    const [name = ""] = await readdir(temp);
    busy = await disk(join("temp", name, "busy"));
    response.end('{"version":"1.5.0"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config =
    'network: { allow: [127.0.0.1] }\nchecks: [{ http: "{outputs.url}", expect: { json: { version: "{version}" } }, within: 5s }]\n';
  const inputs = { ...promoting(config, releaseOf()), outputs: JSON.stringify({ url }) };
  const passed = await step("integration-check", { inputs, env: { RUNNER_TEMP: temp } });
  server.close();
  expect(existsSync(busy)).toBe(true);
  expect([passed.code, passed.outputs.outcome]).toEqual([0, "passed"]);
  expect(passed.annotations).toMatchObject([
    { level: "warning", message: expect.stringContaining("could not be removed: the file is in use: EBUSY") },
  ]);
});
