import { expect, test } from "@jest/globals";
import { lazyGroup, lazyPort } from "./lazy.ts";

test("a port is loaded once, when its first verb is called, and keeps its own this", async () => {
  let loads = 0;
  const port = lazyPort<{ n: number; add(by: number): Promise<number> }>({ n: true, add: true }, async () => {
    loads += 1;
    return {
      n: 1,
      add: async function (this: { n: number }, by: number): Promise<number> {
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
  const port = lazyPort<{ go(): Promise<void> }>({ go: true }, async () => {
    throw new Error("no such chunk");
  });
  await expect(port.go()).rejects.toThrow("no such chunk");
});

test("a group of ports is loaded once, when a verb of one of them is called", async () => {
  let loads = 0;
  const group = lazyGroup<{ hen: { lay(): Promise<string> }; cow: { low(): Promise<string> } }>(
    { hen: { lay: true }, cow: { low: true } },
    async () => {
      loads += 1;
      return { hen: { lay: async () => "an egg" }, cow: { low: async () => "moo" } };
    },
  );
  expect(loads).toBe(0);
  expect([await group.hen.lay(), await group.cow.low(), loads]).toEqual(["an egg", "moo", 1]);
});

test("a port that is waited for is answered as it is, and loads nothing", async () => {
  let loads = 0;
  const port = lazyPort<{ go(): Promise<void> }>({ go: true }, async () => {
    loads += 1;
    return { go: async () => {} };
  });
  expect([await port, loads]).toEqual([port, 0]);
});
