import { expect, test } from "@jest/globals";
import { lineSplitter } from "./line-splitter.ts";

function split(...chunks: readonly (string | Buffer)[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return lines;
}

test("every kind of line end ends a line", () => {
  expect(split("a\nb\r\nc\rd")).toEqual(["a", "b", "c", "d"]);
});

test("a line end in two chunks is one line end", () => {
  expect(split("a\r", "\nb")).toEqual(["a", "b"]);
  expect(split("a\r", "b\r")).toEqual(["a", "b"]);
});

test("a line comes as soon as it is complete", () => {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  splitter.write(Buffer.from("one\ntw"));
  expect(lines).toEqual(["one"]);
});

test("empty lines are lines, an empty end is none", () => {
  expect(split("\n\na\n")).toEqual(["", "", "a"]);
  expect(split()).toEqual([]);
});

test("a sign in two chunks is one sign", () => {
  const bytes = Buffer.from("é\n");
  expect(split(bytes.subarray(0, 1), bytes.subarray(1))).toEqual(["é"]);
});
