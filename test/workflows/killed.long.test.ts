/** A run killed before and after every write of finalise and of both records, in a whole release each. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inFinalise, inRecord, openReleases, type Releases } from "./killed-release.ts";

let releases: Releases;
beforeAll(async () => {
  releases = await openReleases();
  await releases.next([]); // the first makes the ledger
}, 120_000);
afterAll(() => releases?.ferry.close());

const whens = ["before", "after"] as const;

test.each([
  { name: "finalise", step: inFinalise },
  { name: "promote-1/record", step: inRecord("promote-1/record") },
  { name: "record", step: inRecord("record") },
])(
  "killed at any write of $name, a run ends whole when its failed jobs run again",
  async ({ step }) => {
    const { github } = releases.ferry.rehearsal;
    const begun = github.requests.length;
    await releases.next([]);
    const writes = github.requests
      .slice(begun)
      .filter(
        ({ method, path, job, status }) =>
          method !== "GET" && path.startsWith("/api/") && job === step.job && status > 0,
      )
      .map(({ route }) => route);
    expect(writes.length).toBeGreaterThan(2);
    for (const [skip, route] of writes.entries())
      for (const when of whens) {
        await releases.next([{ ...step, skip, when }]);
        expect(github.faults.fired.at(-1)?.route).toBe(route);
      }
  },
  3_600_000,
);
