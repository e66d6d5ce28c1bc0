import { expect, test } from "@jest/globals";
import { killEverywhere } from "./crash-database-points.ts";

test("migrations, killed at some messages to the server and run again, are each applied once", async () => {
  expect(await killEverywhere(11)).toBeGreaterThan(3);
}, 60_000);
