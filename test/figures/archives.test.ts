import { expect, test } from "@jest/globals";
import { tryArchives } from "./archives.ts";

test("of archives that somebody changed nothing lands outside, and what is refused leaves nothing", async () => {
  expect((await tryArchives(60)).refused).toBeGreaterThan(40);
});
