import { expect, test } from "@jest/globals";
import type { Author, CommitFacts } from "../model/commit-facts.ts";
import { commitOf } from "../model/memory-commit.ts";
import { peopleOf, releaseBase } from "./release-range.ts";

const commit = (letter: string, ...authors: (string | Author)[]): CommitFacts =>
  commitOf(letter, {
    authors: authors.map((author) =>
      typeof author === "string" ? { login: author, id: null, name: author, email: "" } : author,
    ),
  });
const stranger: Author = { login: null, id: null, name: "Sam Stranger", email: "sam@example.com" };

test("commits count from what the last environment runs, and from the main branch before there is anything", () => {
  expect(releaseBase({ commit: "c".repeat(40), name: "1.4.2" }, "main")).toEqual({
    base: "c".repeat(40),
    told: "since 1.4.2",
  });
  expect(releaseBase(null, "main")).toEqual({ base: "main", told: "since it left main" });
});

test("people without an account are counted among the people", () => {
  const commits = [commit("a", stranger), commit("b", "ada", stranger), commit("c", "Ada")];
  expect(peopleOf(commits)).toEqual(["Sam Stranger", "Ada"]);
});
