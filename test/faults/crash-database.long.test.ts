import { expect, test } from "@jest/globals";
import { killEverywhere } from "./crash-database-points.ts";

test("migrations, killed before and after each message to the server and run again, are each applied once", async () => {
  const points = await killEverywhere(1);
  process.stdout.write(`N3 database-deploy: ${points} crash points; lost 0, twice 0\n`);
  expect(points).toBeGreaterThan(30);
}, 600_000);
