import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { fileSystem } from "../machine/files.ts";
import { fileArchive } from "./archive-files.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-compression-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const at = (name: string) => join(home, name);
const archive = (signal = new AbortController().signal) => fileArchive({ workspace: home, signal });
const text = "select 1;\n".repeat(50_000);

const compressed = async (bytes: Uint8Array | string) => {
  writeFileSync(at("sent"), bytes);
  return { digest: await fileSystem().digest(at("sent")), size: bytes.length };
};

test("what was compressed comes back byte for byte, and the same bytes are the same upload", async () => {
  writeFileSync(at("a.tar"), text);
  const first = await archive().compress(at("a.tar"), at("a.zst"));
  expect(await archive().compress(at("a.tar"), at("b.zst"))).toEqual(first);
  expect(first).toEqual({ digest: await fileSystem().digest(at("a.zst")), size: readFileSync(at("a.zst")).length });
  expect(first.size).toBeLessThan(text.length / 100);
  await archive().decompress(at("a.zst"), first, at("back.tar"), text.length);
  expect(readFileSync(at("back.tar"), "utf8")).toBe(text);
});

const bomb = zstdCompressSync(Buffer.alloc(50_000_000));
const whole = zstdCompressSync(text);

test.each([
  [
    "other bytes than were uploaded",
    whole,
    { digest: `sha256:${"0".repeat(64)}` },
    "digest_mismatch",
    "not sha256:0000",
  ],
  ["more than was stored", bomb, {}, "unsafe_archive", `more than the ${text.length} bytes`],
  ["no zstd", "a tar", {}, "unsafe_archive", "not compressed by zstd"],
  ["half of it", whole.subarray(0, whole.length / 2), {}, "unsafe_archive", "not compressed by zstd"],
])("refused, and nothing is left behind: %s", async (_, bytes, other, reason, message) => {
  const report = { ...(await compressed(bytes)), ...other };
  const opened = archive().decompress(at("sent"), report, at("back.tar"), text.length);
  await expect(opened).rejects.toMatchObject({ reason, message: expect.stringContaining(message) });
  expect(readdirSync(home)).toEqual(["sent"]);
});

test("a frame that asks for more memory than we write with is refused", async () => {
  const { constants } = await import("node:zlib");
  const wide = zstdCompressSync(Buffer.alloc(30_000_000, text), { params: { [constants.ZSTD_c_windowLog]: 27 } });
  const report = await compressed(wide);
  await expect(archive().decompress(at("sent"), report, at("back.tar"), 40_000_000)).rejects.toMatchObject({
    reason: "unsafe_archive",
  });
});

test("a file that is there is not touched", async () => {
  writeFileSync(at("back.tar"), "mine");
  const report = await compressed(whole);
  await expect(archive().decompress(at("sent"), report, at("back.tar"), text.length)).rejects.toThrow("EEXIST");
  expect(readFileSync(at("back.tar"), "utf8")).toBe("mine");
});

test("nothing is left of what was cancelled", async () => {
  writeFileSync(at("a.tar"), text);
  await expect(archive(AbortSignal.abort()).compress(at("a.tar"), at("a.zst"))).rejects.toThrow();
  expect(readdirSync(home)).toEqual(["a.tar"]);
});
