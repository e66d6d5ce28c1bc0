import { describe, expect, test } from "@jest/globals";
import type { Json } from "../../protocol/run.ts";
import { legsOf } from "./matrix.ts";

const matrices = (value: Json) => legsOf(value).map(({ matrix }) => matrix);

describe("a matrix", () => {
  test.each<[string, Json, Json[]]>([
    [
      "crosses its vectors, the first one slowest",
      { a: [1, 2], b: ["x", "y"] },
      [
        { a: 1, b: "x" },
        { a: 1, b: "y" },
        { a: 2, b: "x" },
        { a: 2, b: "y" },
      ],
    ],
    [
      "leaves out what exclude matches in part",
      { a: [1, 2], b: ["x", "y"], exclude: [{ a: 2 }] },
      [
        { a: 1, b: "x" },
        { a: 1, b: "y" },
      ],
    ],
    [
      "excludes loosely and without case",
      { A: ["1", "2"], b: ["X"], exclude: [{ a: 1, B: "x" }] },
      [{ A: "2", b: "X" }],
    ],
    ["includes without case", { Fruit: ["Apple"], include: [{ FRUIT: "apple", n: 1 }] }, [{ Fruit: "Apple", n: 1 }]],
    [
      "excludes by a part of an object",
      {
        os: [
          { name: "a", v: 1 },
          { name: "b", v: 1 },
        ],
        exclude: [{ os: { name: "A" } }],
      },
      [{ os: { name: "b", v: 1 } }],
    ],
    [
      "adds values where include fits",
      { a: [1, 2], include: [{ a: 1, extra: true }] },
      [{ a: 1, extra: true }, { a: 2 }],
    ],
    [
      "adds values everywhere where include names none of its keys",
      { a: [1, 2], include: [{ extra: 3 }] },
      [
        { a: 1, extra: 3 },
        { a: 2, extra: 3 },
      ],
    ],
    [
      "lets a later include overwrite added values, never its own",
      {
        fruit: ["apple", "pear"],
        animal: ["cat", "dog"],
        include: [
          { color: "green" },
          { color: "pink", animal: "cat" },
          { fruit: "apple", shape: "circle" },
          { fruit: "banana" },
          { fruit: "banana", animal: "cat" },
        ],
      },
      [
        { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
        { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
        { fruit: "pear", animal: "cat", color: "pink" },
        { fruit: "pear", animal: "dog", color: "green" },
        { fruit: "banana" },
        { fruit: "banana", animal: "cat" },
      ],
    ],
    ["may be made of include alone", { include: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }]],
    [
      "brings back by include what exclude took",
      { a: [1, 2], exclude: [{ a: 2 }], include: [{ a: 2, b: 1 }] },
      [{ a: 1 }, { a: 2, b: 1 }],
    ],
  ])("%s", (_, value, expected) => {
    expect(matrices(value)).toEqual(expected);
  });

  test.each<[string, Json, string]>([
    ["an empty vector", { a: [] }, "Matrix vector 'a' does not contain any values"],
    ["no values at all", {}, "Matrix must define at least one vector"],
    ["only an empty include", { include: [] }, "Matrix must define at least one vector"],
    ["a vector that is not a list", { a: "x" }, '"a" of the matrix is not a list'],
    [
      "an exclude key that is not one of its own",
      { a: [1], exclude: [{ b: 1 }] },
      "Matrix exclude key 'b' does not match any key within the matrix",
    ],
    ["an empty exclude item", { a: [1], exclude: [{}] }, "Matrix exclude filter must not be empty"],
    ["an empty include item", { a: [1], include: [{}] }, "Matrix include mapping does not contain any values"],
    [
      "257 combinations",
      { a: Array.from({ length: 257 }, (_, at) => at) },
      "produced 257 configurations which exceeds the maximum of 256",
    ],
    ["a text", "x", "the matrix is not an object"],
  ])("with %s is refused", (_, value, message) => {
    expect(() => legsOf(value)).toThrow(message);
  });

  test("takes 256 combinations", () => {
    expect(legsOf({ a: Array.from({ length: 16 }, String), b: Array.from({ length: 16 }, String) })).toHaveLength(256);
  });

  test("shows its own values in names, not the added ones", () => {
    const legs = legsOf({
      a: [3.12, true],
      b: [{ os: "x", none: null }],
      include: [{ a: 3.12, extra: "y" }, { c: "z" }, { a: 9, d: "w" }],
    });
    expect(legs.map(({ segments }) => segments.join(", "))).toEqual(["3.12, x", "true, x", "9, w"]);
  });

  test("names a combination of its own by the matrix's own keys first", () => {
    const [, leg] = legsOf({ os: ["a"], include: [{ node: 5, os: "b" }] });
    expect(leg).toEqual({ matrix: { os: "b", node: 5 }, segments: ["b", "5"] });
  });

  test("of which nothing is left is one leg without values, as where there is none", () => {
    expect(legsOf({ a: [1], exclude: [{ a: 1 }] })).toEqual([{ matrix: null, segments: [] }]);
  });

  test("that is not there is one leg without values", () => {
    expect(legsOf(undefined)).toEqual([{ matrix: null, segments: [] }]);
  });
});
