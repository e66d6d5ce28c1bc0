import { expect, test } from "@jest/globals";
import { remembered } from "./remembered.ts";

test("the same words are worked on once, other words again, and a failure is tried again", async () => {
  const asked: string[] = [];
  const work = remembered(async (path, text) => {
    asked.push(`${path}:${text}`);
    if (text === "bad" && asked.length === 1) throw new Error("not yet");
    return { text };
  });
  await expect(work("a", "bad")).rejects.toThrow("not yet");
  expect(await work("a", "bad")).toBe(await work("a", "bad"));
  expect(await work("a", "other")).toEqual({ text: "other" });
  expect(await work("b", "other")).toEqual({ text: "other" });
  expect(asked).toEqual(["a:bad", "a:bad", "a:other", "b:other"]);
  for (let at = 0; at < 100; at++) await work("many", String(at));
  await work("a", "bad");
  expect(asked.at(-1)).toBe("a:bad");
});
