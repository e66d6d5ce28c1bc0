import { expect, test } from "@jest/globals";
import type { Author, CommitFacts } from "../model/commit-facts.ts";
import { excludedFrom, peopleOf, releaseBase, unknownAuthors } from "./release-range.ts";

const commit = (letter: string, ...authors: (string | Author)[]): CommitFacts => ({
  sha: letter.repeat(40),
  title: "x",
  authors: authors.map((author) => (typeof author === "string" ? { login: author, name: author } : author)),
});
const all = ["author", "pusher", "re-runner"] as const;
const stranger: Author = { login: null, name: "Sam Stranger" };

test("commits count from what the last environment runs, and from the main branch before there is anything", () => {
  expect(releaseBase({ commit: "c".repeat(40), name: "1.4.2" }, "main")).toEqual({
    base: "c".repeat(40),
    told: "since 1.4.2",
  });
  expect(releaseBase(null, "main")).toEqual({ base: "main", told: "since it left main" });
});

test("authors, co-authors, the pusher and who ran it again are left out, each once", () => {
  const commits = [commit("a", "ada", "Tom"), commit("b", "ADA", stranger)];
  expect(excludedFrom(commits, { pusher: "ada", reRunners: ["lin", "tom"] }, all)).toEqual([
    { login: "ada", as: "author", because: "they wrote aaaaaaa" },
    { login: "Tom", as: "author", because: "they wrote aaaaaaa" },
    { login: "lin", as: "re-runner", because: "they ran this run again" },
  ]);
  expect(excludedFrom([], { pusher: "ada", reRunners: [] }, all)).toEqual([
    { login: "ada", as: "pusher", because: "they pushed it" },
  ]);
});

test.each([
  [["pusher"], ["eve"]],
  [["author"], ["ada"]],
  [["re-runner"], ["lin"]],
  [[], []],
] as const)("only those whom the configuration names are left out: %j", (exclude, logins) => {
  const found = excludedFrom([commit("a", "ada")], { pusher: "eve", reRunners: ["lin"] }, exclude);
  expect(found.map(({ login }) => login)).toEqual(logins);
});

test("people without an account are said, each once, and counted among the people", () => {
  const commits = [commit("a", stranger), commit("b", "ada", stranger), commit("c", "Ada")];
  expect(unknownAuthors(commits)).toEqual([{ name: "Sam Stranger", sha: "b".repeat(40) }]);
  expect(peopleOf(commits)).toEqual(["Sam Stranger", "Ada"]);
});
