import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { extract } from "tar-stream";
import { often } from "../../../scripts/often.ts";
import { readTar } from "./tar-reader.ts";
import { type PackedFile, tarOf } from "./tar-writer.ts";

const home = mkdtempSync(join(tmpdir(), "slipway-tar-"));
afterAll(() => rmSync(home, { recursive: true }));

const time = 1_795_000_000;
const file = (path: string, text = path, executable = false): PackedFile => ({
  path,
  executable,
  bytes: Buffer.from(text),
});

const packed = async (files: readonly PackedFile[]): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of tarOf(files, time)) parts.push(part);
  return Buffer.concat(parts);
};

const long = `${"a-quite-long-folder/".repeat(9)}file.sql`;
const files = [
  file("bin/run", "#!/bin/sh\n", true),
  file("empty", ""),
  file(long),
  file(`${"x".repeat(120)}.txt`),
  file("größe/日本.sql"),
];

test("the same files give the same bytes, and these are they", async () => {
  const bytes = await packed(files);
  expect(await packed(files)).toEqual(bytes);
  expect(createHash("sha256").update(bytes).digest("hex")).toMatchInlineSnapshot(
    `"e1725b66720f49dc05baa924058b48ead6a2d07b4a561a10b56311968ed77547"`,
  );
});

test("another tar program reads the archive: GNU tar", async () => {
  writeFileSync(join(home, "a.tar"), await packed(files));
  const listed = execFileSync("tar", ["--numeric-owner", "-tvf", join(home, "a.tar"), "--quoting-style=literal"], {
    env: { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C.UTF-8" },
  }).toString();
  expect(listed).toContain("-rwxr-xr-x 0/0              10 2026-11-18 11:06 bin/run\n");
  for (const { path } of files) expect(listed).toContain(` ${path}\n`);
  execFileSync("tar", ["-xf", join(home, "a.tar"), "-C", home]);
  expect(readFileSync(join(home, "größe/日本.sql"), "utf8")).toBe("größe/日本.sql");
});

test("another tar program reads the archive: tar-stream", async () => {
  const tar = extract();
  tar.end(await packed(files));
  const matches: [string, string][] = [];
  for await (const part of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of part) chunks.push(chunk as Buffer);
    matches.push([part.header.name, Buffer.concat(chunks).toString()]);
  }
  expect(matches.slice(0, -1)).toEqual(files.map(({ path, bytes }) => [path, bytes.toString()]));
  expect(matches.at(-1)?.[1].split("\n")[0]).toMatch(/^[0-9a-f]{64} 0755 bin\/run$/);
});

test("whatever is packed is read back as it was", async () => {
  const name = fc.stringMatching(/^[a-zäλ日._-]{1,60}[a-z]$/u).filter((text) => text.toLowerCase() !== "git");
  const path = fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => `${names.join("/")}.x`);
  const content = fc.uint8Array({ maxLength: 1500 });
  await fc.assert(
    fc.asyncProperty(
      path,
      content,
      fc.boolean(),
      fc.integer({ min: 1, max: 700 }),
      async (at, bytes, executable, cut) => {
        const whole = await packed([{ path: at, executable, bytes: Buffer.from(bytes) }]);
        const chunks = async function* () {
          for (let from = 0; from < whole.length; from += cut) yield whole.subarray(from, from + cut);
        };
        const result: Buffer[] = [];
        let names: string[] = [];
        for await (const piece of readTar(chunks())) {
          if ("file" in piece) names = [...names, piece.file.path];
          else if (names.length === 1) result.push(piece.bytes);
        }
        expect(names[0]).toBe(at);
        expect(Buffer.concat(result).equals(Buffer.from(bytes))).toBe(true);
      },
    ),
    often(300),
  );
});
