import { expect, test } from "@jest/globals";
import { parseKeyValues } from "./key-value-file.ts";

test("a line is a key and a value, split at the first equals sign", () => {
  expect(parseKeyValues("a=1\n\nb=x=y\nc=\nd= 2 \n")).toEqual({
    pairs: [
      ["a", "1"],
      ["b", "x=y"],
      ["c", ""],
      ["d", " 2 "],
    ],
  });
});

test("a heredoc holds every line up to its delimiter", () => {
  expect(parseKeyValues("a<<EOF\none\n\ntwo=2\nEOF\nb=3").pairs).toEqual([
    ["a", "one\n\ntwo=2"],
    ["b", "3"],
  ]);
});

test("a heredoc may be empty, and may end the file", () => {
  expect(parseKeyValues("a<<E\nE").pairs).toEqual([["a", ""]]);
});

test("an equals sign before << makes a plain value", () => {
  expect(parseKeyValues("a=b<<c").pairs).toEqual([["a", "b<<c"]]);
});

test("a carriage return belongs to the value", () => {
  expect(parseKeyValues("a=1\r\nb<<E\r\nx\r\nE\r\n").pairs).toEqual([
    ["a", "1\r"],
    ["b", "x\r"],
  ]);
});

test("the same key twice is two pairs", () => {
  expect(parseKeyValues("a=1\na=2").pairs).toHaveLength(2);
});

const malformed: readonly [string, string][] = [
  ["no sign at all", "plain"],
  ["a heredoc without a name", "<<EOF\nx\nEOF"],
  ["a heredoc without a delimiter", "b<<\nx"],
  ["a heredoc that never ends", "b<<EOF\nx\n"],
  ["a heredoc cut off in a line", "b<<EOF\nx"],
  ["an empty name", "=x"],
];

test.each(malformed)("%s is a fault, and the pairs before it stay", (_, text) => {
  const { pairs, fault } = parseKeyValues(`a=1\n${text}`);
  expect(pairs).toEqual([["a", "1"]]);
  expect(fault).toMatch(/^Invalid (format|value)/);
});
