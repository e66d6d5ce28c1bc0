/** The same colleague has her release verified indeed, but by rules of her own: what verify signed names the rules. */
import { afterEach, expect, test } from "@jest/globals";
import { type Ferry, openFerry, verdictOf } from "./ferry.ts";
import { inventing, nothingDeployed } from "./invented-results.ts";

let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test("promote.yml that she calls herself deploys nothing on a verification by her own rules", async () => {
  ferry = await openFerry(inventing("by her own rules"));
  await nothingDeployed(ferry, "their token was made for other results, or for another configuration");
}, 120_000);

test("the same release by the file that everybody calls goes through", async () => {
  ferry = await openFerry();
  ferry.work("release/1.5.0", "boats");
  expect(verdictOf(await ferry.push("release/1.5.0"))).toBe("go");
}, 120_000);
