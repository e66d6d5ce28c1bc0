/** A gate that nobody answers where the roles are teams, which only the app may read: the app's proof is made when the thirty days are over. */
import { afterEach, expect, test } from "@jest/globals";
import { movableClock } from "../../packages/rehearsal/protocol/clock.ts";
import { type Ferry, openFerry } from "./ferry.ts";
import { asked, stopOf } from "./ferry-look.ts";

const day = 24 * 3_600_000;
const seat = "release-start-release-manager";
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

const settings = {
  ".github/slipway.yml": `version: 1
roles: { release-manager: { team: everybody } }
flows: { release: { chain: [production], start: { release-manager: 1 } } }
`,
};

test("nobody of a team answers for thirty days: an approval is missing, and nothing is wrong with the app", async () => {
  const clock = movableClock();
  ferry = await openFerry(settings, { [seat]: null }, "wait", [], clock);
  ferry.work("release/1.5.0", "boats", { by: "ada" });
  const run = ferry.push("release/1.5.0");
  await asked(ferry, seat);
  clock.advance(30 * day + 60_000);
  expect(await stopOf(ferry, await run)).toEqual({
    at: "null start/gate",
    because: expect.stringMatching(/^approval_missing: .*1 of release-manager is still needed$/),
  });
}, 120_000);
