import { expect, test } from "@jest/globals";
import { placeOfCharacter, placeOfUnit } from "./text-position.ts";

test.each([
  ["SELECT x", 8, 1, 8],
  ["a\nbc\nd", 6, 3, 1],
  ["a\nbc\nd", 1, 1, 1],
  ["-- 😀\nx", 6, 2, 1],
  ["😀😀x", 3, 1, 3],
  ["ab", 99, 1, 3],
])("in %j, character %d is on line %d, column %d", (text, position, line, column) => {
  expect(placeOfCharacter(text, position)).toEqual({ line, column });
});

test("a place in JavaScript's units is reported in characters", () => {
  expect(placeOfUnit("😀\n😀x", 5)).toEqual({ line: 2, column: 2 });
});
