/** A run killed before and after every write of finalise and of both records, in a release each. */
import { expect, test } from "@jest/globals";
import { inFinalise, inRecord, openReleases, type Releases } from "./killed-release.ts";
import type { KillAt } from "./killed-steps.ts";

/** Does the work in a company of its own: a company asks GitHub no more in an hour than GitHub lets it. */
const within = async <T>(work: (releases: Releases) => Promise<T>): Promise<T> => {
  const releases = await openReleases();
  try {
    return await work(releases);
  } finally {
    await releases.ferry.close();
  }
};

/** How often a step of an undisturbed release writes. */
const writesOf = (step: typeof inFinalise | ReturnType<typeof inRecord>): Promise<number> =>
  within(async ({ ferry, next }) => {
    await next([]);
    const { requests, runs } = ferry.rehearsal.github;
    const own = step.job === null ? null : runs().find(({ event }) => event.ref !== "refs/heads/main")?.id;
    const isWrite = ({ method, path }: { readonly method: string; readonly path: string }) =>
      method !== "GET" && path.startsWith("/api/");
    return requests.filter((asked) => isWrite(asked) && asked.job === step.job && asked.run === own).length;
  });

/** The run of main writes a record too, while a release is finished; it has ended when the release's run runs again. */
const first: KillAt = { ...inFinalise, method: "DELETE", route: "/installation/token", when: "before" };

test.each<[string, number, typeof inFinalise | ReturnType<typeof inRecord>, readonly KillAt[]]>([
  ["finalise", 12, inFinalise, []],
  ["promote-1/record", 5, inRecord("promote-1/record"), []],
  ["record", 3, inRecord("record"), [first]],
])(
  "killed at any write of %s, a run ends whole when its failed jobs run again",
  async (_, count, step, before) => {
    expect(await writesOf(step)).toBe(count);
    for (let skip = 0; skip < count; skip += 1)
      await within(async ({ next }) => {
        for (const when of ["before", "after"] as const) await next([...before, { ...step, skip, when }]);
      });
  },
  3_600_000,
);
