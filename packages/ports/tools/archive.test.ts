import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pack } from "tar-stream";
import { takeProgram, untar, unzipMember } from "./archive.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-archive-"));
});
afterEach(() => rm(folder, { recursive: true }));

const tarOf = async (...entries: [Parameters<ReturnType<typeof pack>["entry"]>[0], string][]): Promise<string> => {
  const tar = pack();
  for (const [header, text] of entries) tar.entry(header, text);
  tar.finalize();
  const file = join(folder, "a.tgz");
  await pipeline(tar, createGzip(), createWriteStream(file));
  return file;
};

test("one program is taken out of a zip that another program has packed, and can be run", async () => {
  await writeFile(join(folder, "README"), "read me");
  await writeFile(join(folder, "tool"), "#!/bin/sh\necho it runs\n".padEnd(5000, "#"));
  await promisify(execFile)("python3", ["-m", "zipfile", "-c", "a.zip", "README", "tool"], { cwd: folder });
  await takeProgram("zip", join(folder, "a.zip"), "tool", join(folder, "out", "renamed"));
  expect((await promisify(execFile)(join(folder, "out", "renamed"))).stdout).toBe("it runs\n");
  const zip = await readFile(join(folder, "a.zip"));
  expect(() => unzipMember(zip, "absent")).toThrow("no absent in the zip file");
  expect(() => unzipMember(Buffer.from("not a zip at all, but long enough"), "tool")).toThrow("not a zip file");
});

test("one program is taken out of a gzipped tar, and nothing else", async () => {
  const file = await tarOf(
    [{ name: "README" }, "read me"],
    [{ name: "tool", mode: 0o755 }, "#!/bin/sh\necho it runs\n"],
  );
  await takeProgram("tar.gz", file, "tool", join(folder, "out", "tool"));
  expect(await readdir(join(folder, "out"))).toEqual(["tool"]);
  expect((await stat(join(folder, "out", "tool"))).mode & 0o777).toBe(0o755);
});

test("links, and paths that lead out of the folder, are passed over", async () => {
  const file = await tarOf(
    [{ name: "../outside" }, "x"],
    [{ name: "/absolute" }, "x"],
    [{ name: "a/../../b" }, "x"],
    [{ name: "link", type: "symlink", linkname: "/etc/passwd" }, ""],
    [{ name: "a/good" }, "x"],
  );
  await untar(file, join(folder, "out"), (name) => name);
  expect(await readdir(join(folder, "out"), { recursive: true })).toEqual(["a", "a/good"]);
  expect((await readdir(folder)).sort()).toEqual(["a.tgz", "out"]);
});
