import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { PackedFile } from "../../formats/tar/tar-writer.ts";
import type { Packed } from "./archive.ts";
import { fileArchive } from "./archive-files.ts";

let home: string;
let workspace: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-archive-"));
  workspace = join(home, "workspace");
  mkdirSync(workspace);
});
afterEach(() => rmSync(home, { recursive: true }));

const files = [
  { path: "bin/run", executable: true, bytes: Buffer.from("#!/bin/sh\n") },
  { path: "sql/001.sql", executable: false, bytes: Buffer.from("select 1;\n") },
];
const given = async function* (all: readonly PackedFile[]) {
  yield* all;
};
const archiveWith = (signal = new AbortController().signal) => fileArchive({ workspace, signal });
const tar = () => join(home, "a.tar");
const pack = (): Promise<Packed> => archiveWith().pack(given(files), 1_795_000_000, tar());

test("what was packed is unpacked: read-only files in folders that stay usable, with the time of the commit", async () => {
  await archiveWith().unpack(tar(), await pack(), join(workspace, "artefact"));
  const at = (path: string) => lstatSync(join(workspace, "artefact", path));
  expect(readFileSync(join(workspace, "artefact/sql/001.sql"), "utf8")).toBe("select 1;\n");
  expect([
    at("bin/run").mode & 0o777,
    at("sql/001.sql").mode & 0o777,
    at("sql").mode & 0o777,
    at("").mode & 0o777,
  ]).toEqual([0o555, 0o444, 0o755, 0o755]);
  expect(at("bin/run").mtimeMs).toBe(1_795_000_000_000);
  expect(readFileSync(join(workspace, "artefact/.slipway/manifest"), "utf8")).toContain(" 0644 sql/001.sql\n");
  expect(readdirSync(workspace)).toEqual(["artefact"]);
});

test("an empty folder is a place, a folder below others too", async () => {
  const packed = await pack();
  mkdirSync(join(workspace, "empty"));
  await archiveWith().unpack(tar(), packed, join(workspace, "empty"));
  await archiveWith().unpack(tar(), packed, join(workspace, "a/b/c"));
  expect(readdirSync(join(workspace, "a/b/c")).sort()).toEqual([".slipway", "bin", "sql"]);
});

test.each([
  ["the workspace itself", () => workspace, "leads out of the workspace"],
  ["a folder outside", () => join(home, "else"), "leads out of the workspace"],
  ["a folder behind a link", () => join(workspace, "link/artefact"), "leads out of the workspace"],
  ["a link", () => join(workspace, "link"), "is not a folder"],
  ["a file", () => join(workspace, "file"), "is not a folder"],
  ["a folder that holds something", () => join(workspace, "full"), "is not empty"],
])("%s is no place for an artefact", async (_, to, because) => {
  const packed = await pack();
  mkdirSync(join(home, "outside"));
  symlinkSync(join(home, "outside"), join(workspace, "link"));
  writeFileSync(join(workspace, "file"), "");
  mkdirSync(join(workspace, "full"));
  writeFileSync(join(workspace, "full/x"), "");
  await expect(archiveWith().unpack(tar(), packed, to())).rejects.toMatchObject({
    reason: "bad_input",
    message: expect.stringContaining(because),
  });
  expect(readdirSync(join(home, "outside"))).toEqual([]);
  expect(readdirSync(workspace).sort()).toEqual(["file", "full", "link"]);
});

test("any byte that was changed is seen before anything is extracted", async () => {
  const packed = await pack();
  const bytes = readFileSync(tar());
  for (const at of [0, 156, 512, 700, 1024, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(tar(), changed);
    await expect(archiveWith().unpack(tar(), packed, join(workspace, "artefact"))).rejects.toMatchObject({
      reason: "digest_mismatch",
    });
  }
  for (const length of [0, 1, bytes.length - 1]) {
    writeFileSync(tar(), bytes.subarray(0, length));
    await expect(archiveWith().unpack(tar(), packed, join(workspace, "artefact"))).rejects.toMatchObject({
      reason: "digest_mismatch",
    });
  }
  expect(readdirSync(workspace)).toEqual([]);
});

test("a cancel leaves nothing, whether it packs or unpacks", async () => {
  const packed = await pack();
  const cancelled = AbortSignal.abort();
  await expect(archiveWith(cancelled).unpack(tar(), packed, join(workspace, "artefact"))).rejects.toThrow();
  await expect(archiveWith(cancelled).pack(given(files), 0, join(home, "b.tar"))).rejects.toThrow();
  expect(readdirSync(home).sort()).toEqual(["a.tar", "workspace"]);
  expect(readdirSync(workspace)).toEqual([]);
});

test("an archive of 192 MiB passes through without being held in memory", async () => {
  const big = Buffer.alloc(8 * 1024 ** 2, "x");
  const many = async function* () {
    for (let index = 0; index < 24; index += 1) yield { path: `big/${index}`, executable: false, bytes: big };
  };
  const packed = await archiveWith().pack(many(), 0, tar());
  const before = process.memoryUsage().arrayBuffers;
  await archiveWith().unpack(tar(), packed, join(workspace, "artefact"));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(96 * 1024 ** 2);
  expect(
    createHash("sha256")
      .update(readFileSync(join(workspace, "artefact/big/23")))
      .digest("hex"),
  ).toBe(createHash("sha256").update(big).digest("hex"));
});

test("links come out as they went in, after every file, with the time of the commit", async () => {
  const all = [
    { path: "CLAUDE.md", executable: false, bytes: Buffer.from("sql/001.sql"), isLink: true },
    { path: "a/b/up", executable: false, bytes: Buffer.from("../../sql"), isLink: true },
    { path: "a/ü", executable: false, bytes: Buffer.from("b/up/001.sql"), isLink: true },
    ...files,
  ];
  const packed = await archiveWith().pack(given(all), 1_795_000_000, tar());
  await archiveWith().unpack(tar(), packed, join(workspace, "artefact"));
  const at = (path: string) => join(workspace, "artefact", path);
  expect(["CLAUDE.md", "a/b/up", "a/ü"].map((path) => readlinkSync(at(path)))).toEqual([
    "sql/001.sql",
    "../../sql",
    "b/up/001.sql",
  ]);
  expect(readFileSync(at("a/ü"), "utf8")).toBe("select 1;\n");
  expect(lstatSync(at("CLAUDE.md")).mtimeMs).toBe(1_795_000_000_000);
  expect(readFileSync(at(".slipway/manifest"), "utf8")).toContain(" 120000 CLAUDE.md\n");
});
