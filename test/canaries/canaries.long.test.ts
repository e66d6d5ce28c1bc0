import { expect, test } from "@jest/globals";
import { answers, lookEverywhere } from "./every-action.ts";

test("no secret is found in any sink, whatever form a service gives it back in", async () => {
  const { found: matches, heard } = await lookEverywhere([...answers, ...answers, ...answers]);
  expect(matches).toEqual([]);
  expect(heard).toBeGreaterThan(45);
}, 300_000);
