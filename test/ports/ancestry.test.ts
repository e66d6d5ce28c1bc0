/** Which commit comes before which, and what two of them hold, on the loopback GitHub. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { gitHub } from "../../packages/ports/github/github.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { type Ancestry, gitHubAncestry } from "../../packages/ports/repository/ancestry.ts";
import { gitHubTrees, type Trees } from "../../packages/ports/repository/trees.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/history";
const unknown = "f".repeat(40);
let github: CheckedGitHub;
let [ancestry, trees] = [{} as Ancestry, {} as Trees];
let [first, second, third, beside, unrelated] = ["", "", "", "", ""];
beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
  await github.createRepository(repository);
  const push = async (branch: string, message: string, files: Record<string, string | null>) =>
    (await github.commit(repository, { branch, message, files })).sha;
  unrelated = await push("develop", "Elsewhere", { x: "x" });
  first = await push("main", "First\n\nwith a body", { a: "a", "deep/b": "b" });
  beside = await push("beside", "Beside", { c: "c" });
  second = await push("main", "Second", { a: "A", "deep/b": null });
  third = await push("main", "Back", { a: "a", "deep/b": "b" });
  const token = github.issueToken({ repository, permissions: { contents: "read" } });
  const settings = { apiUrl: github.urls.api, repository, token, signal: new AbortController().signal } as Settings;
  const rest = gitHub(settings, systemClock().sleep);
  [ancestry, trees] = [gitHubAncestry(rest), gitHubTrees(rest)];
}, 60_000);
afterAll(() => github.end());

test.each<[name: string, pair: () => [string, string], isAncestor: boolean]>([
  ["a commit and itself", () => [second, second], true],
  ["a parent", () => [first, second], true],
  ["a grandparent", () => [first, third], true],
  ["a child", () => [third, first], false],
  ["a commit of another branch", () => [beside, third], false],
  ["a commit of another history", () => [unrelated, third], false],
  ["a commit that GitHub does not know", () => [unknown, third], false],
  ["one of a commit that GitHub does not know", () => [first, unknown], false],
])("%s: an ancestor or not", async (_, pair, isAncestor) => {
  expect(await ancestry.isAncestor(...pair())).toBe(isAncestor);
});

test("commits between two are counted, and named up to a number", async () => {
  expect(await ancestry.between(beside, third, 20)).toEqual({
    count: 2,
    commits: [
      { id: second, subject: "Second" },
      { id: third, subject: "Back" },
    ],
  });
  expect(await ancestry.between(beside, third, 1)).toEqual({ count: 2, commits: [{ id: second, subject: "Second" }] });
  expect(await ancestry.between(third, first, 20)).toEqual({ count: 0, commits: [] });
  expect(await ancestry.between(unrelated, third, 20)).toBeNull();
});

test("two commits that hold the same have one tree, and others have another", async () => {
  expect(await trees.of(first)).toBe(await trees.of(third));
  expect(await trees.of(first)).not.toBe(await trees.of(second));
  expect(await trees.of(unknown)).toBeNull();
});

test("every file of a tree is reported by its path", async () => {
  const { files, whole } = await trees.files((await trees.of(first)) ?? "");
  expect([[...files.keys()].sort(), whole]).toEqual([["a", "deep/b"], true]);
  const { files: fewer } = await trees.files((await trees.of(second)) ?? "");
  expect([...fewer.keys()]).toEqual(["a"]);
  expect(fewer.get("a")).not.toBe(files.get("a"));
});
