import { expect, test } from "@jest/globals";
import { killEverywhere } from "./crash-database-points.ts";

test("migrations, killed at some messages to the server and run again, are each applied once", async () => {
  expect(await killEverywhere(23)).toBeGreaterThan(2);
}, 60_000);
