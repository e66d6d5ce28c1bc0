import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { fileArchive } from "../../packages/ports/artifacts/archive-files.ts";
import { type MemoryArtifacts, memoryArtifacts } from "../../packages/ports/artifacts/artifacts-memory.ts";
import { retrieveArtefact } from "./retrieve-artefact.ts";

let temp: string;
let workspace: string;
let artifacts: MemoryArtifacts;
let release: Release;
const signal = new AbortController().signal;

beforeEach(async () => {
  temp = mkdtempSync(join(tmpdir(), "slipway-retrieve-"));
  workspace = join(temp, "workspace");
  mkdirSync(workspace);
  artifacts = memoryArtifacts();
  const files = async function* () {
    yield { path: "sql/001.sql", executable: false, bytes: Buffer.from("select 1;\n") };
  };
  const packed = await fileArchive({ workspace, signal }).pack(files(), 1_795_000_000, join(temp, "made.tar"));
  const { id } = await artifacts.upload("slipway-a1b2c3d-1.tar", join(temp, "made.tar"));
  release = {
    kind: "release",
    version: 1,
    id: "1.5.0-a1b2c3d",
    name: "1.5.0",
    commit: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
    branch: "release/1.5.0",
    artefact: { ...packed, id, name: "slipway-a1b2c3d-1.tar" },
  };
});
afterEach(() => rmSync(temp, { recursive: true }));

const retrieve = (folder = "artefact") =>
  retrieveArtefact(
    { release, folder, token: "t" },
    memoryWorld({
      workspace,
      temp: mkdtempSync(join(temp, "step-")),
      artifacts,
      archive: fileArchive({ workspace, signal }),
    }),
  );

const bytesOf = () => {
  const kept = artifacts.kept.get(release.artefact.id);
  if (!kept) throw new Error("nothing is kept");
  return kept;
};

test("a release is brought into the workspace as it was stored", async () => {
  const result = await retrieve();
  expect(result).toMatchObject({ outcome: "passed", outputs: { folder: join(workspace, "artefact") } });
  expect(readFileSync(join(workspace, "artefact/sql/001.sql"), "utf8")).toBe("select 1;\n");
});

test("bytes that were replaced are refused, and nothing is left", async () => {
  const kept = bytesOf();
  kept.bytes = Buffer.from(kept.bytes).fill("y", 512, 515);
  await expect(retrieve()).rejects.toMatchObject({ reason: "digest_mismatch" });
  kept.bytes = Buffer.concat([kept.bytes, kept.bytes]);
  await expect(retrieve()).rejects.toMatchObject({ reason: "digest_mismatch" });
  expect(readdirSync(workspace)).toEqual([]);
});

test("a release document that tells other files than the archive holds is refused", async () => {
  release = { ...release, artefact: { ...release.artefact, files: 2 } };
  await expect(retrieve()).rejects.toMatchObject({ reason: "unsafe_archive" });
  release = { ...release, artefact: { ...release.artefact, files: 1, manifest: `sha256:${"0".repeat(64)}` } };
  await expect(retrieve()).rejects.toMatchObject({ reason: "unsafe_archive" });
  expect(readdirSync(workspace)).toEqual([]);
});

test("an artifact that is gone is reported as gone", async () => {
  artifacts.kept.clear();
  await expect(retrieve()).rejects.toMatchObject({ reason: "artifact_missing" });
});

test("a folder that holds something already is not touched", async () => {
  mkdirSync(join(workspace, "artefact"));
  writeFileSync(join(workspace, "artefact/mine"), "");
  await expect(retrieve()).rejects.toMatchObject({ reason: "bad_input" });
  await expect(retrieve(".")).rejects.toMatchObject({ reason: "bad_input" });
  expect(readdirSync(join(workspace, "artefact"))).toEqual(["mine"]);
});
