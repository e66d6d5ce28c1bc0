import { expect, test } from "@jest/globals";
import { msgpackValue } from "./msgpack.ts";

const read = (hex: string) => msgpackValue(Buffer.from(hex.replaceAll(" ", ""), "hex"), "it");

test.each<[string, unknown]>([
  ["c0", null],
  ["c2", false],
  ["c3", true],
  ["7f", 127],
  ["ff", -1],
  ["cc ff", 255],
  ["cd 0100", 256],
  ["ce 00010000", 65536],
  ["cf 0000000100000000", 2 ** 32],
  ["d0 80", -128],
  ["d1 ff00", -256],
  ["d2 ffff0000", -65536],
  ["d3 ffffffff00000000", -(2 ** 32)],
  ["cb 3ff8000000000000", 1.5],
  ["ca 3fc00000", 1.5],
  ["a2 6869", "hi"],
  ["d9 02 6869", "hi"],
  ["92 01 c0", [1, null]],
  ["dc 0001 01", [1]],
  ["82 a1 61 01 a1 62 90", { a: 1, b: [] }],
  ["de 0001 a1 61 80", { a: {} }],
])("%s is %j", (hex, value) => {
  expect(read(hex)).toEqual(value);
});

test.each([
  "",
  "d4 00 00",
  "c1",
  "a2 68",
  "92 01",
  "81 01 01",
  "82 a1 61 01 a1 61 02",
  "01 01",
  "a1 ff",
  "cf ffffffffffffffff",
  "91".repeat(60),
])("%j is refused", (hex) => {
  expect(() => read(hex)).toThrow(/^it /);
});
