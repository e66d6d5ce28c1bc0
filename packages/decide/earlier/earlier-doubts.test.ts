import { expect, test } from "@jest/globals";
import { earlierNeeds } from "../../model/builders/earlier.ts";
import { releaseOf } from "../../model/builders/release.ts";
import type { Needs } from "../../model/run/needs.ts";
import { type EarlierJob, signedJobs } from "../../model/run/signed-job.ts";
import { earlierDoubts, earlierVerdict } from "./earlier-doubts.ts";

const release = releaseOf();
const flow = { name: "release", release: { id: release.id, version: release.name } } as const;
type Name = "release" | "hotfix" | "develop";

/** Everything signed, with changes of what the two jobs say; `null` leaves one out. */
const evidence = (
  more: Partial<Record<EarlierJob["job"], object | null>> = {},
  others: Needs = {},
  name: Name = "release",
) => {
  const needs = { ...earlierNeeds({ release, flow: { ...flow, name } }), ...others };
  const jobs = signedJobs.flatMap((job): EarlierJob[] => {
    const outputs = needs[job]?.outputs;
    if (outputs === undefined || more[job] === null) return [];
    const { doubt = null, ...said } = (more[job] ?? {}) as { doubt?: string };
    return [{ job, doubt, outputs: { ...outputs, ...said } }];
  });
  return { flow: { ...flow, name }, release, needs, jobs };
};
const approval = (more: object) => {
  const said = JSON.parse(earlierNeeds({ release, flow }).start?.outputs.approval ?? "");
  return JSON.stringify({ ...said, ...more });
};
const other = releaseOf({ id: "9.9.9-a1b2c3d" });

test.each<Name>(["release", "hotfix", "develop"])("what was signed lets a %s go on", (name) => {
  expect(earlierVerdict(evidence({}, {}, name))).toEqual({ go: true, because: "" });
});

test("in the develop flow nobody is asked whether it may start, and a start without a signature is still none", () => {
  expect(earlierVerdict(evidence({ start: null }, {}, "develop")).go).toBe(true);
  for (const start of [null, { doubt: "GitHub signed none of it" }])
    expect(earlierDoubts(evidence({ start }, { start: describe("start") }, "develop")).get("start")).toContain(
      "only verify",
    );
});

test.each<[string, Parameters<typeof evidence>, because: string]>([
  ["nothing of verify", [{ verify: null }], "verify are not proved: the caller passed none of it"],
  ["nothing of the start", [{ start: null }], "start are not proved: the caller passed none of it"],
  ["the start of a hotfix left out", [{ start: null }, {}, "hotfix"], "the job start"],
  ["a verify without a signature", [{ verify: { doubt: "GitHub signed none of it" } }], "GitHub signed none of it"],
  ["a start without a signature", [{ start: { doubt: "GitHub signed none of it" } }], "the job start"],
  ["a verify that closed", [{ verify: { verdict: "no" } }], 'its verdict is "no", not go'],
  ["a start that closed", [{ start: { verdict: "" } }], 'its verdict is "", not go'],
  [
    "another release that was verified",
    [{ verify: { release: JSON.stringify(other) } }],
    "it verified 9.9.9-a1b2c3d as",
  ],
  ["a release that is none", [{ verify: { release: "{}" } }], "its release is not a document"],
  ["an approval of another gate", [{ start: { approval: approval({ gate: "approve" }) } }], "go on the gate approve"],
  ["an approval that says no", [{ start: { approval: approval({ verdict: "no" }) } }], "no on the gate start"],
  [
    "the start of another commit",
    [
      {
        start: {
          approval: approval({ subject: { release: release.id, commit: "0".repeat(40), digest: null, plan: null } }),
        },
      },
    ],
    "it let 1.5.0-a1b2c3d start, at 0000000",
  ],
  [
    "the start of another release",
    [
      {
        start: {
          approval: approval({ subject: { release: other.id, commit: release.commit, digest: null, plan: null } }),
        },
      },
    ],
    "it let 9.9.9-a1b2c3d start",
  ],
  ["an approval that is none", [{ start: { approval: "yes" } }], "the job start"],
])("%s closes the gate", (_, supplied, because) => {
  const verdict = earlierVerdict(evidence(...supplied));
  expect(verdict).toMatchObject({ go: false, reason: "unverified" });
  expect(verdict.because).toContain(because);
});

const describe = (job: string) => ({ result: "success" as const, outputs: { entry: `an entry of ${job}` } });
test.each(["store", "analyse", "test", "request", "mirror"])(
  "entries of a job %s of the caller's own close it too",
  (job) => {
    expect([...earlierDoubts(evidence({}, { [job]: describe(job) })).keys()]).toEqual([job]);
  },
);

test("the flow, other promotions and jobs that are none of ours are no claims of a verification", () => {
  const others = {
    flow: describe("flow"),
    "promote-1": describe("promote-1"),
    lint: { result: "success" as const, outputs: {} },
  };
  expect(earlierDoubts(evidence({}, others)).size).toBe(0);
});

test("without a flow both are asked for", () => {
  expect([...earlierDoubts({ ...evidence(), flow: undefined, needs: {}, jobs: [] }).keys()]).toEqual([
    "verify",
    "start",
  ]);
});
