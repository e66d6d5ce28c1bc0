import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { limitBroken, limitsIn } from "./limits.ts";

const of = (value: number, unit: string) => ({ metric: "p95", value, unit, better: "lower" as const });

test.each<[string, number, string, string | undefined]>([
  ["< 300 ms", 299, "ms", undefined],
  ["< 300 ms", 300, "ms", "is 300 ms, but has to be < 300 ms"],
  ["<= 300 ms", 300, "ms", undefined],
  ["<= 300 ms", 0.3, "s", undefined],
  ["<= 0.3 s", 300.1, "ms", "is 300 ms, but has to be <= 0.3 s"],
  [">= 50 /s", 50, "/s", undefined],
  [">= 50 req/s", 0.05, "/ms", undefined],
  ["> 50 /s", 50, "/s", "is 50 /s, but has to be > 50 /s"],
  ["< 300", 299, "ms", undefined],
  ["< 300", 301, "ms", "is 301 ms, but has to be < 300"],
  ["< 1 GiB", 1000, "MB", undefined],
  ["< 300 ms", 200, "MB", "is in MB, which cannot be compared with < 300 ms"],
  ["< 300 ms", 200, "", "is in no unit, which cannot be compared with < 300 ms"],
  ["= 300", 200, "", "has a limit that cannot be read: = 300"],
])("%s of %d %s", (words, value, unit, broken) => {
  expect(limitBroken(words, of(value, unit))).toBe(broken);
});

test("a value that is missing is wrong", () => {
  expect(limitBroken("< 1 s", undefined)).toBe("was not measured, but has to be < 1 s");
});

test("the limit of an environment is its own one, or that of all others", () => {
  const limits = { p95: { production: "< 200 ms", "*": "< 300 ms" }, p50: { production: "< 1 s" }, rate: "> 5 /s" };
  expect([...limitsIn("production", limits).values()]).toEqual(["< 200 ms", "< 1 s", "> 5 /s"]);
  expect([...limitsIn("uat", limits)]).toEqual([
    ["p95", "< 300 ms"],
    ["rate", "> 5 /s"],
  ]);
});

test("a limit that is met exactly passes, in whichever unit it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom("<=", ">="), (thousandths, comparison) => {
      expect(limitBroken(`${comparison} ${thousandths / 1000} s`, of(thousandths, "ms"))).toBeUndefined();
      expect(limitBroken(`${comparison} ${thousandths} ms`, of(thousandths / 1000, "s"))).toBeUndefined();
    }),
    often(500),
  );
});
