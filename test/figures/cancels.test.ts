import { expect, test } from "@jest/globals";
import { tryCancels } from "./cancels.ts";

test("cancels of a deploy at any moment lose no state and leave no lock", async () => {
  expect(Object.keys(await tryCancels(2))).not.toEqual([]);
}, 60_000);
