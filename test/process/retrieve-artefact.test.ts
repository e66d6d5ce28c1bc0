import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Release } from "../../packages/model/release/release.ts";
import { uploadArtifact } from "../contracts/example.ts";
import { type OnGitHub, onGitHub } from "./on-github.ts";
import { step } from "./step.ts";

const day = 24 * 3600 * 1000;
let now = Date.parse("2026-11-23T10:00:00Z");
let on: OnGitHub;
let release: Release;
let workspace: string;

beforeAll(async () => {
  on = await onGitHub({ files: { "sql/001.sql": "select 1;\n" } }, { now: () => now });
  const inputs = { flow: JSON.stringify(on.flow), configuration: JSON.stringify(on.configuration) };
  const stored = await on.step("store-artefact", { contents: "read" }, { job: "store", inputs });
  release = JSON.parse(stored.outputs.release ?? "") as Release;
}, 60_000);
afterAll(() => on.github.end());
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "slipway-workspace-"));
});
afterEach(() => rm(workspace, { recursive: true }));

const retrieve = (report: Release, more: Parameters<OnGitHub["step"]>[2] = {}) =>
  on.step(
    "retrieve-artefact",
    { actions: "read" },
    { workspace, ...more, inputs: { release: JSON.stringify(report), ...more.inputs } },
  );

const withArtefact = (more: Partial<Release["artefact"]>): Release => ({
  ...release,
  artefact: { ...release.artefact, ...more },
});

test("other bytes under the same size are refused, and nothing of them is in the workspace", async () => {
  const id = await uploadArtifact(on.github, on.run, "mallory", "other.tar", Buffer.alloc(release.artefact.size, "x"));
  const { code, outputs, leftovers } = await retrieve(withArtefact({ id }));
  expect([code, outputs.outcome, outputs.reason, leftovers]).toEqual([1, "refused", "digest_mismatch", []]);
  expect(await readdir(workspace)).toEqual([]);
});

test("more bytes than were stored are not even downloaded to their end", async () => {
  const id = await uploadArtifact(on.github, on.run, "mallory", "big.tar", Buffer.alloc(9_000_000, "x"));
  const { code, outputs } = await retrieve(withArtefact({ id }));
  expect([code, outputs.reason]).toEqual([1, "digest_mismatch"]);
  expect(await readdir(workspace)).toEqual([]);
});

test.each([
  ["as it is", (bytes: Buffer) => bytes, () => undefined],
  [
    "compressed",
    zstdCompressSync,
    (bytes: Buffer) => ({ digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`, size: bytes.length }),
  ],
])(
  "a hostile archive, %s, is refused even when its digest is the one that was reported",
  async (name, send, describe) => {
    const bytes = send(Buffer.alloc(1024));
    const id = await uploadArtifact(on.github, on.run, "mallory", `${name}.tar`, bytes);
    const digest = "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
    const { code, outputs } = await retrieve(withArtefact({ id, size: 1024, digest, compressed: describe(bytes) }));
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "unsafe_archive"]);
    expect(await readdir(workspace)).toEqual([]);
  },
);

test("an artifact that never was is reported as missing", async () => {
  const { code, outputs } = await retrieve(withArtefact({ id: 999_999 }));
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "failed", "artifact_missing"]);
});

test("an artifact that has expired is reported with its day", async () => {
  const before = now;
  now += 91 * day;
  const { code, outputs, annotations } = await retrieve(release);
  now = before;
  expect([code, outputs.reason]).toEqual([1, "artifact_missing"]);
  expect(annotations[0]?.message).toContain("has expired on 2027-02-21");
});

test("a token without actions: read is reported which permission it lacks", async () => {
  const inputs = { release: JSON.stringify(release) };
  const { code, outputs, annotations } = await on.step(
    "retrieve-artefact",
    { contents: "read" },
    { workspace, inputs },
  );
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toContain("actions: read");
});

test("a folder that holds something is left as it is", async () => {
  await mkdir(join(workspace, "artefact"));
  await writeFile(join(workspace, "artefact/mine"), "");
  const { code, outputs } = await retrieve(release);
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  expect(await readdir(join(workspace, "artefact"))).toEqual(["mine"]);
});

test("every bad input is reported at once", async () => {
  const { code, outputs, annotations } = await step("retrieve-artefact", {
    inputs: { release: '{"kind":"release","version":2}', folder: "../up", token: "", foldr: "x" },
  });
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of ["release", "folder", "token", "foldr"])
    expect(annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
