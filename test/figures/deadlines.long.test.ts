import { expect, test } from "@jest/globals";
import { silenceEveryAction } from "./deadlines.ts";

test("every action ends by itself although nobody ever answers it, and passes nothing", async () => {
  const ends = await silenceEveryAction();
  const slowest = ends.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3);
  const words = slowest.map(({ action, seconds }) => `${action} ${Math.round(seconds)} s`).join(", ");
  process.stdout.write(`N14: ${ends.length} actions ended without an answer, the slowest ${words}\n`);
  // Each request has a minute, and is tried five times at most.
  expect(ends.filter(({ seconds }) => seconds > 330)).toEqual([]);
  expect(ends.filter(({ code, outcome }) => code !== 1 || outcome === "passed")).toEqual([]);
}, 600_000);
