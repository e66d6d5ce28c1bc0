import { expect, test } from "@jest/globals";
import { lazy, lazyGroup } from "./lazy.ts";

test("a port is loaded once, when its first verb is called, and keeps its own this", async () => {
  let loads = 0;
  const port = lazy(async () => {
    loads += 1;
    return {
      n: 1,
      add: async function (this: { n: number }, by: number) {
        this.n += by;
        return this.n;
      },
    };
  });
  expect(loads).toBe(0);
  expect([await port.add(1), await port.add(2)]).toEqual([2, 4]);
  expect(loads).toBe(1);
});

test("a port that cannot be loaded rejects the verb", async () => {
  const port = lazy<{ go(): Promise<void> }>(async () => {
    throw new Error("no such chunk");
  });
  await expect(port.go()).rejects.toThrow("no such chunk");
});

test("a group of ports is loaded once, when a verb of one of them is called", async () => {
  let loads = 0;
  const group = lazyGroup(async () => {
    loads += 1;
    return { hen: { lay: async () => "an egg" }, cow: { low: async () => "moo" } };
  });
  expect(loads).toBe(0);
  expect([await group.hen.lay(), await group.cow.low(), loads]).toEqual(["an egg", "moo", 1]);
});
