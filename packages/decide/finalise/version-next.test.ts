import { expect, test } from "@jest/globals";
import fc from "fast-check";
import gt from "semver/functions/gt.js";
import { often } from "../../../scripts/often.ts";
import { nextVersion } from "./version-next.ts";

test.each<[message: string, last: string | null, messages: string[], next: string]>([
  ["the first of all", null, ["feat: a"], "1.0.0"],
  ["a fix", "1.4.2", ["fix: a", "Add b"], "1.4.3"],
  ["a feature", "1.4.2", ["fix: a", "feat(etl): b"], "1.5.0"],
  ["a feature in capitals", "1.4.2", ["Feat: b"], "1.5.0"],
  ["an exclamation mark", "1.4.2", ["fix!: a", "feat: b"], "2.0.0"],
  ["words in the footer", "1.4.2", ["chore: a\n\nBREAKING CHANGE: the table is new"], "2.0.0"],
  ["words in the footer of a plain commit", "1.4.2", ["Change a\n\nBREAKING-CHANGE: the table is new"], "2.0.0"],
  ["a footer that ends in dashes", "1.4.2", ["fix: a\n\nBREAKING CHANGE: \n\n-- >8 --"], "2.0.0"],
  ["a word that only looks like it", "1.4.2", ["Explain what a BREAKING CHANGE is", "feature: none"], "1.4.3"],
  ["the words in small letters", "1.4.2", ["fix: a\n\nbreaking change: the table is new"], "1.4.3"],
  ["the words with a capital", "1.4.2", ["fix: a\n\nBreaking Change: the table is new"], "1.4.3"],
  ["the words as an item of a list", "1.4.2", ["fix: a\n\n* BREAKING CHANGE: the table is new"], "1.4.3"],
  ["the words inside a line", "1.4.2", ["fix: a\n\nNo BREAKING CHANGE: all is well"], "1.4.3"],
  ["the words without a colon", "1.4.2", ["fix: a\n\nBREAKING CHANGE of the table"], "1.4.3"],
  ["the words as a title", "1.4.2", ["BREAKING CHANGE: the table is new"], "1.4.3"],
  ["the words after other footers", "1.4.2", ["fix: a\n\nReviewed-by: Z\nBREAKING-CHANGE: new"], "2.0.0"],
  ["an exclamation mark after a scope", "1.4.2", ["feat(etl)!: a"], "2.0.0"],
  ["a type of two words", "1.4.2", ["build-deps!: a"], "2.0.0"],
  ["an exclamation mark in the text", "1.4.2", ["fix: a!: b"], "1.4.3"],
  ["a type without a space behind its colon", "1.4.2", ["feat:a"], "1.4.3"],
  ["a breaking change in capitals of the type", "1.4.2", ["FIX!: a"], "2.0.0"],
  ["after a version without a third number", "1.4", ["fix: a"], "1.4.1"],
  ["after a version with leading zeros", "2024.06.01", ["feat: a"], "2024.7.0"],
  ["after a version of four numbers", "1.5.0.1", ["fix: a"], "1.5.1"],
  ["a breaking change before 1.0.0", "0.4.2", ["feat!: a"], "0.5.0"],
  ["a feature before 1.0.0", "0.4.2", ["feat: a"], "0.5.0"],
  ["after a candidate", "1.5.0-rc.1", ["fix: a"], "1.5.0"],
  ["no commit at all", "1.4.2", [], "1.4.3"],
])("%s", (_, last, messages, next) => {
  expect(nextVersion(last, messages)).toBe(next);
});

test("whatever commits say, the next version is higher, and is found in time", () => {
  const message = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          "feat",
          "(",
          ")",
          "!",
          ": ",
          "BREAKING CHANGE: ",
          "\n\n",
          "#1",
          "closes ",
          "@a",
          "-- >8 --",
          "Revert ",
          "a",
        ),
      )
      .map((words) => words.join("")),
    fc
      .constantFrom("(", "a(", "#", "closes #", "BREAKING CHANGE: ", " \t", "\n", "@", "http://")
      .chain((word) => fc.constant(word.repeat(9000))),
  );
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), (messages) => {
      const begun = performance.now();
      expect(gt(nextVersion("1.4.2", messages), "1.4.2")).toBe(true);
      expect(performance.now() - begun).toBeLessThan(20_000);
    }),
    often(1000),
  );
});
