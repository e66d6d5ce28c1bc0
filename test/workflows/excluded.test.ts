/** Who may not open a gate though they have the role, and a gate that nobody answers: releases that stop before anything else is done. */
import { afterEach, expect, test } from "@jest/globals";
import { movableClock } from "../../packages/rehearsal/protocol/clock.ts";
import { ended, type Ferry, openFerry } from "./ferry.ts";
import { asked, stopOf, stopped } from "./ferry-look.ts";

const limit = 2 * 60_000;
const day = 24 * 3_600_000;
const requiredApproval = "release-start-release-manager";
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

const settings = (more = "") => ({
  ".github/slipway.yml": `version: 1
roles: { release-manager: { people: [pat, rita, lin] } }
flows: { release: { chain: [production], start: { release-manager: 1 } } }
${more}
`,
});

test(
  "who pushed the release does not let it start",
  async () => {
    ferry = await openFerry(settings(), { [requiredApproval]: "pat" });
    ferry.work("release/1.5.0", "boats", { by: "ada" });
    expect(await stopped(ferry, "release/1.5.0")).toEqual({
      at: "null start/gate",
      because: expect.stringMatching(
        /^approval_missing: .*pat does not count for release-manager: pat pushed [0-9a-f]{7} and pushed the release$/,
      ),
    });
  },
  limit,
);

test(
  "who pushed a commit in another's name does not let its release start, though somebody else brought it there",
  async () => {
    ferry = await openFerry(settings(), { [requiredApproval]: "rita" });
    ferry.work("feature/boats", "boats", { by: "ada" });
    const { rehearsal, repository } = ferry;
    await rehearsal.github.push("acme/shop", repository, "feature/boats", "refs/heads/feature/boats", "rita");
    ferry.work("release/1.5.0", "fares", { from: "feature/boats", by: "ada" });
    expect(await stopped(ferry, "release/1.5.0")).toEqual({
      at: "null start/gate",
      because: expect.stringMatching(
        /^approval_missing: .*rita does not count for release-manager: rita pushed [0-9a-f]{7}$/,
      ),
    });
  },
  limit,
);

test(
  "who ran it again does not let it start",
  async () => {
    ferry = await openFerry(settings("approvals: { exclude: [re-runner] }"), { [requiredApproval]: "-pat" });
    ferry.work("release/1.5.0", "boats", { by: "ada" });
    const first = await ferry.push("release/1.5.0");
    expect((await stopOf(ferry, first)).because).toMatch(/^approval_rejected: /);
    ferry.answers[requiredApproval] = "pat";
    const [second] = (await ferry.rehearsal.rerun(first.run.id, "all", () => {})).runs;
    expect(second && (await stopOf(ferry, second))).toEqual({
      at: "null start/gate",
      because: expect.stringMatching(/^approval_missing: .*pat does not count for .*: pat ran this run again$/),
    });
  },
  limit,
);

test(
  "what nobody answers for thirty days is a no, which the ledger says",
  async () => {
    const clock = movableClock();
    ferry = await openFerry(settings(), { [requiredApproval]: null }, "wait", [], clock);
    ferry.work("release/1.5.0", "boats", { by: "ada" });
    const run = ferry.push("release/1.5.0");
    await asked(ferry, requiredApproval);
    clock.advance(30 * day - 60_000);
    expect(ferry.rehearsal.waiting()).toHaveLength(1);
    clock.advance(2 * 60_000);
    const ends = await run;
    expect(ended(ends)).toMatchObject({ [`start/approval (start, release-manager, ${requiredApproval})`]: "failure" });
    expect(await stopOf(ferry, ends)).toEqual({
      at: "null start/gate",
      because: expect.stringMatching(/^approval_missing: .*1 of release-manager is still needed$/),
    });
  },
  limit,
);
