import { expect, test } from "@jest/globals";
import fc from "fast-check";
import gt from "semver/functions/gt.js";
import { often } from "../../setup/often.ts";
import { nextVersion } from "./version-next.ts";

test.each<[told: string, last: string | null, messages: string[], next: string]>([
  ["the first of all", null, ["feat: a"], "1.0.0"],
  ["a fix", "1.4.2", ["fix: a", "Add b"], "1.4.3"],
  ["a feature", "1.4.2", ["fix: a", "feat(etl): b"], "1.5.0"],
  ["a feature in capitals", "1.4.2", ["Feat: b"], "1.5.0"],
  ["an exclamation mark", "1.4.2", ["fix!: a", "feat: b"], "2.0.0"],
  ["words in the footer", "1.4.2", ["chore: a\n\nBREAKING CHANGE: the table is new"], "2.0.0"],
  ["words in the footer of a plain commit", "1.4.2", ["Change a\n\nBREAKING-CHANGE: the table is new"], "2.0.0"],
  ["a footer that ends in dashes", "1.4.2", ["fix: a\n\nBREAKING CHANGE: \n\n-- >8 --"], "2.0.0"],
  ["a word that only looks like it", "1.4.2", ["Explain what a BREAKING CHANGE is", "feature: none"], "1.4.3"],
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
