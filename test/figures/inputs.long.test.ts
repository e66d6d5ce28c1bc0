import { expect, test } from "@jest/globals";
import { tryInputs } from "./inputs.ts";

test("10,000 times whatever is given as inputs of each action is read, or refused as such", async () => {
  const tried = await tryInputs(10_000);
  process.stdout.write(
    `N2: ${tried} sets of inputs over all actions, 0 of them ended differently from read or refused\n`,
  );
  expect(tried).toBeGreaterThanOrEqual(14 * 10_000);
}, 1_200_000);
