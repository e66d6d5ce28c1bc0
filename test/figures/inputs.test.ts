import { expect, test } from "@jest/globals";
import { tryInputs } from "./inputs.ts";

test("whatever is given as inputs of any action is read, or refused as such", async () => {
  expect(await tryInputs(40)).toBeGreaterThan(500);
});
