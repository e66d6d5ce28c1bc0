import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { LoopbackGitHub } from "../github/github.ts";
import { artefactFinder } from "./find-artefact.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-artefacts-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

const gitHub = (): Parameters<typeof artefactFinder>[0] => {
  const stored = ["first", "second"].map((text, run) => {
    const path = join(home, `stored-${run}`);
    writeFileSync(path, zstdCompressSync(text));
    return [{ file: "slipway-a1b2c3d-1.tar.zst", path }];
  });
  return {
    runs: () => [{ id: 0 }, { id: 1 }] as unknown as ReturnType<LoopbackGitHub["runs"]>,
    artifactsOf: (run) => stored[run] ?? [],
    artifactFile: async (digest) => {
      if (digest === digestOf("as it is")) return "as it is";
      throw new Error(`No artifact with the digest ${digest} is stored.`);
    },
  };
};

test("an artefact is found by the digest of its tar, compressed or as it is, and opened once", async () => {
  const folder = join(home, "opened");
  const find = artefactFinder(gitHub(), folder, new AbortController().signal);
  for (const text of ["first", "second", "first"]) expect(readFileSync(await find(digestOf(text)), "utf8")).toBe(text);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(await find(digestOf("as it is"))).toBe("as it is");
  await expect(find(digestOf("never stored"))).rejects.toThrow("is stored");
});
