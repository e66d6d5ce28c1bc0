import { expect, test } from "@jest/globals";
import type { Author, CommitFacts } from "../model/commit-facts.ts";
import { excludedFrom, peopleOf, releaseBase } from "./release-range.ts";

const idOf = (login: string): number => login.toLowerCase().charCodeAt(0);
const commit = (letter: string, ...authors: (string | Author)[]): CommitFacts => ({
  sha: letter.repeat(40),
  title: "x",
  authors: authors.map((author) =>
    typeof author === "string" ? { login: author, id: idOf(author), name: author, email: "" } : author,
  ),
});
const all = ["author", "pusher", "re-runner"] as const;
const stranger: Author = { login: null, id: null, name: "Sam Stranger", email: "sam@example.com" };
const account = (login: string) => ({ login, id: idOf(login) });

test("commits count from what the last environment runs, and from the main branch before there is anything", () => {
  expect(releaseBase({ commit: "c".repeat(40), name: "1.4.2" }, "main")).toEqual({
    base: "c".repeat(40),
    told: "since 1.4.2",
  });
  expect(releaseBase(null, "main")).toEqual({ base: "main", told: "since it left main" });
});

test("authors, co-authors, the pusher and who ran it again are left out, each once", () => {
  const commits = [commit("a", "ada", "Tom"), commit("b", "ADA", stranger)];
  expect(excludedFrom(commits, { pusher: account("ada"), reRunners: [account("lin"), account("tom")] }, all)).toEqual([
    { login: "ada", id: 97, as: "author", because: "they wrote aaaaaaa" },
    { login: "Tom", id: 116, as: "author", because: "they wrote aaaaaaa" },
    { login: "lin", id: 108, as: "re-runner", because: "they ran this run again" },
  ]);
  expect(excludedFrom([], { pusher: account("ada"), reRunners: [] }, all)).toEqual([
    { login: "ada", id: 97, as: "pusher", because: "they pushed it" },
  ]);
});

test.each([
  [["pusher"], ["eve"]],
  [["author"], ["ada"]],
  [["re-runner"], ["lin"]],
  [[], []],
] as const)("only those whom the configuration names are left out: %j", (exclude, logins) => {
  const found = excludedFrom([commit("a", "ada")], { pusher: account("eve"), reRunners: [account("lin")] }, exclude);
  expect(found.map(({ login }) => login)).toEqual(logins);
});

test("people without an account are counted among the people", () => {
  const commits = [commit("a", stranger), commit("b", "ada", stranger), commit("c", "Ada")];
  expect(peopleOf(commits)).toEqual(["Sam Stranger", "Ada"]);
});
