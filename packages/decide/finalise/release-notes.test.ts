import { expect, test } from "@jest/globals";
import { type ReleasedCommit, releaseNotes } from "./release-notes.ts";

const commit = (message: string, more: Partial<ReleasedCommit> = {}): ReleasedCommit => ({
  id: "a".repeat(40),
  message,
  author: "ada",
  parents: 1,
  ...more,
});
const titles = (commits: readonly ReleasedCommit[], total = commits.length) =>
  releaseNotes(commits, total).groups.map(({ title, notes }) => [title, notes.map(({ subject }) => subject)]);

test("commits are in their groups, newest first; one that breaks stands with those that break", () => {
  const messages = ["fix: a", "feat(etl): b", "perf: c", "Add d", "feat!: e", "revert: f", "fix: g"];
  expect(titles(messages.map((message) => commit(message)))).toEqual([
    ["Breaking changes", ["e"]],
    ["Features", ["b"]],
    ["Fixes", ["g", "a"]],
    ["Performance", ["c"]],
    ["Reverts", ["f"]],
    ["Other changes", ["Add d"]],
  ]);
});

test("merges are counted and not listed, and what is left out is said", () => {
  const many = Array.from({ length: 310 }, (_, index) => commit(`fix: ${index}`));
  const notes = releaseNotes([...many, commit("Merge", { parents: 2 })], 400);
  expect([notes.groups[0]?.notes.length, notes.groups[0]?.notes[0]?.subject]).toEqual([300, "309"]);
  expect([notes.merges, notes.omitted]).toEqual([1, 99]);
  expect(releaseNotes(many, null).omitted).toBeNull();
  expect(releaseNotes([], 0)).toEqual({ groups: [], merges: 0, omitted: 0 });
});
