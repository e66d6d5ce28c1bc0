import { expect, test } from "@jest/globals";
import { together } from "./together.ts";

test("both have ended before the first error is reported, and nothing goes on behind it", async () => {
  const ended: string[] = [];
  const slow = new Promise<string>((resolve) => setTimeout(resolve, 20, "late")).finally(() => ended.push("slow"));
  await expect(together(Promise.reject(new Error("one")), slow)).rejects.toThrow("one");
  expect(ended).toEqual(["slow"]);
});

test("of two errors the first speaks, whichever came first", async () => {
  const late = new Promise<never>((_, reject) => setTimeout(reject, 20, new Error("one")));
  await expect(together(late, Promise.reject(new Error("other")))).rejects.toThrow("one");
  expect(await together(Promise.resolve(1), Promise.resolve("a"))).toEqual([1, "a"]);
});
