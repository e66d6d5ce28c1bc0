import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cleanUp, temporaryFolder, writeFiles } from "../../builders/job.ts";
import { hashFiles } from "./hash-files.ts";

let folder = "";
beforeAll(() => {
  folder = temporaryFolder();
  writeFiles(folder, { "a.lock": "A", "sub/b.lock": "B", "sub/.c.lock": "C", "sub/other.txt": "O", "z.lock": "Z" });
  symlinkSync(join(folder, "sub"), join(folder, "link"));
});
afterAll(cleanUp);

/** One sha256 over the sha256 of each file, as GitHub's runner computes it. */
function hashOf(...contents: readonly string[]): string {
  const total = createHash("sha256");
  for (const content of contents) total.update(createHash("sha256").update(content).digest());
  return total.digest("hex");
}

test("the hash covers every file that matches, in the order of the folders", () => {
  expect(hashFiles(folder, ["**/*.lock"])).toBe(hashOf("A", "C", "B", "Z"));
});

test("several patterns are one hash, and a file counts once", () => {
  expect(hashFiles(folder, ["z.lock", "a.lock", "*.lock"])).toBe(hashOf("A", "Z"));
});

test("an exclamation mark takes files out again, a hash sign starts a comment", () => {
  expect(hashFiles(folder, ["**/*.lock\n# not these\n!sub/**"])).toBe(hashOf("A", "Z"));
});

test("a folder means all in it", () => {
  expect(hashFiles(folder, ["sub"])).toBe(hashOf("C", "B", "O"));
});

test("links to folders are followed only on demand", () => {
  expect(hashFiles(folder, ["link/*.txt"])).toBe("");
  expect(hashFiles(folder, ["--follow-symbolic-links", "link/*.txt"])).toBe(hashOf("O"));
});

test("nothing found is an empty text, and nothing outside the workspace is found", () => {
  expect(hashFiles(folder, ["*.none"])).toBe("");
  expect(hashFiles(join(folder, "sub"), ["../a.lock"])).toBe("");
});

test("an unknown option is refused", () => {
  expect(() => hashFiles(folder, ["--all", "x"])).toThrow("Invalid glob option --all");
});
