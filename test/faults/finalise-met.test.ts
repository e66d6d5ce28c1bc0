/** `finalise-met.long.test.ts` plays a thousand rounds of each. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Prepared } from "../process/finalising.ts";
import { alone, type Met, prepareTwo, rivalsMet, sameTwice } from "./finalise-met.ts";

const rounds = 5;
let prepared: Prepared;
let wanted: Awaited<ReturnType<typeof alone>>;
beforeAll(async () => {
  prepared = await prepareTwo();
  wanted = await alone(prepared);
}, 120_000);
afterAll(() => prepared.remove());

test("two that finish the same release, their requests in any order, leave what one leaves", async () => {
  const met: Met[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) met.push(await sameTwice(prepared, wanted, seed));
  expect(met.some(({ races }) => races > 0)).toBe(true); // they did meet
}, 180_000);

test("of two releases that want the same version, their requests in any order, one wins and the other leaves no more than a question", async () => {
  const met: Met[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) met.push(await rivalsMet(prepared, wanted, seed));
  expect(new Set(met.map(({ won }) => won)).size).toBe(2);
  expect(met.some(({ races }) => races > 0)).toBe(true);
}, 180_000);
