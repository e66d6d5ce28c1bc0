import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { childProcesses } from "../../ports/machine/exec.ts";
import { fetchCommit } from "./fetched-commit.ts";

let folder: string;
let address: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-fetched-"));
  address = join(folder, "source");
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", address]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-C", address, "-c", "user.name=a", "-c", "user.email=a@b", ...args], { encoding: "utf8" });
const tagged = (tag: string): string => {
  writeFileSync(join(address, "which"), tag);
  git("add", ".");
  git("commit", "--quiet", "--message", tag);
  git("tag", tag);
  return git("rev-parse", tag).trim();
};
const exec = childProcesses({ env: { PATH: process.env.PATH ?? "", HOME: "/nowhere" } });

test("refs of a repository that was never fetched may be asked for all at once, and one of them by many", async () => {
  const tags = Array.from({ length: 6 }, (_, index) => `v${index}`);
  const shas = tags.map(tagged);
  const kept = join(folder, "kept");
  for (const _ of ["new", "kept"]) {
    const asked = tags.flatMap((ref) => [ref, ref]).map((ref) => fetchCommit({ address, ref, kept, exec }));
    expect(await Promise.all(asked)).toEqual(
      shas.flatMap((sha, index) => [sha, sha].map((one) => at(kept)(one, `refs/tags/v${index}`))),
    );
  }
  expect(shas.map((sha) => readFileSync(join(kept, sha, "which"), "utf8"))).toEqual(tags);
  const halves = readdirSync(kept).filter((name) => !/^[0-9a-f]+(\.git|\.sha)?$/.test(name));
  expect(halves).toEqual([]);
});

test("a branch is as it was found last where it cannot be reached, and as it is there where it can", async () => {
  const first = tagged("v1");
  const wanted = { address, ref: first, kept: join(folder, "kept"), exec };
  const main = { ...wanted, ref: "main" };
  const branch = "refs/heads/main";
  expect(await fetchCommit(main)).toEqual(at(wanted.kept)(first, branch));
  renameSync(address, `${address}.away`);
  expect(await fetchCommit(main)).toEqual(at(wanted.kept)(first, branch));
  expect(await fetchCommit(wanted)).toEqual(at(wanted.kept)(first));
  expect(await fetchCommit({ ...wanted, ref: "v1" })).toMatchObject({ why: "no repository" });
  renameSync(`${address}.away`, address);
  const second = tagged("v2");
  expect(await fetchCommit(main)).toEqual(at(wanted.kept)(second, branch));
  expect(await fetchCommit({ ...wanted, ref: "v4" })).toMatchObject({ why: "no version" });
});

test.each([
  ["a tag", "v1", "refs/tags/v1"],
  ["an annotated tag", "noted", "refs/tags/noted"],
  ["a branch", "main", "refs/heads/main"],
  ["a branch with a slash and a quote", "team/o'hara", "refs/heads/team/o'hara"],
  ["a tag and a branch of one name, the tag", "both", "refs/tags/both"],
  ["a full name", "refs/heads/both", "refs/heads/both"],
  ["the kind and the name", "tags/v1", "refs/tags/v1"],
])("%s is reported by its full name", async (_, ref, full) => {
  const sha = tagged("v1");
  git("tag", "--annotate", "--message=n", "noted");
  for (const branch of ["team/o'hara", "both"]) git("branch", branch);
  git("tag", "both");
  const kept = join(folder, "kept");
  expect(await fetchCommit({ address, ref, kept, exec })).toEqual(at(kept)(sha, full));
  const again = join(folder, "again");
  expect(await fetchCommit({ address, ref: sha, kept: again, exec })).toEqual(at(again)(sha));
});

const at =
  (kept: string) =>
  (sha: string, ref = sha) => ({ sha, ref, folder: join(kept, sha) });
