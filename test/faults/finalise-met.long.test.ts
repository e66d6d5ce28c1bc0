/** A thousand orders of the requests of two that finish at once: the real ports on a loopback GitHub. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Prepared } from "../process/finalising.ts";
import { alone, type Met, prepareTwo, rivalsMet, sameTwice } from "./finalise-met.ts";

const rounds = 1000;
let prepared: Prepared;
let wanted: Awaited<ReturnType<typeof alone>>;
beforeAll(async () => {
  prepared = await prepareTwo();
  wanted = await alone(prepared);
}, 120_000);
afterAll(() => prepared.remove());

const played = async (round: typeof sameTwice): Promise<Met[]> => {
  const met: Met[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) met.push(await round(prepared, wanted, seed));
  return met;
};

test("two that finish the same release leave what one leaves", async () => {
  const met = await played(sameTwice);
  expect(met.filter(({ races }) => races > 0).length).toBeGreaterThan(rounds / 10);
}, 7_200_000);

test("of two releases that want the same version one wins, and the other leaves no more than a question", async () => {
  const met = await played(rivalsMet);
  const won = met.filter((round) => round.won === 0).length;
  expect(Math.min(won, rounds - won)).toBeGreaterThan(rounds / 10);
}, 7_200_000);
