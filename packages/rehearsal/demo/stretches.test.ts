import { expect, test } from "@jest/globals";
import { hear, type Story } from "../cli/screen/story.ts";
import type { Shown } from "../cli/watch.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { countedIn } from "./counted.ts";
import { stretchesOf } from "./stretches.ts";

const run = (id: number, workflow: string, login: string) => ({
  id,
  number: 1,
  attempt: 1,
  repository: "acme/shop",
  repositoryId: 1,
  path: `${workflow}.yml`,
  workflow,
  event: { name: "push", payload: {}, ref: `refs/heads/${workflow}`, sha: "a".repeat(40), actor: { login, id: 1 } },
});

const aShown = (...events: RunEvent[]): Shown => {
  const story: Story = new Map();
  for (const event of events) hear(story, event);
  const runs = [run(2, "main", "slipway[bot]"), run(1, "release", "ada")].map((of) => ({
    run: of,
    conclusion: "success",
    jobs: [],
    outcomes: {},
    errors: [],
  }));
  return { conclusion: "success", story, warnings: [], played: { runs } } as unknown as Shown;
};

test("each run is drawn with its own jobs, in the order in which the runs began; an approval is named by its environment", () => {
  const requiredApproval = { of: 1, job: "p/uat/approval", name: "p / uat / uat-accept-product" };
  const waits = { run: { id: 1, number: 1, attempt: 1 }, environment: "uat-accept-product", reviewers: ["pia"] };
  const shown = aShown(
    { type: "job-started", of: 2, job: "p/flow", name: "p / flow", at: 50, log: "/nowhere/job.log" },
    { type: "job-finished", of: 2, job: "p/flow", name: "p / flow", conclusion: "success", at: 60 },
    { type: "job-waiting", ...requiredApproval, ...waits, mayReview: ["pia"], expires: 999, at: 10 },
    {
      type: "job-reviewed",
      ...requiredApproval,
      environment: "uat-accept-product",
      state: "approved",
      by: "pia",
      comment: "",
      at: 30,
    },
    { type: "job-started", ...requiredApproval, at: 31, log: "/nowhere/job.log" },
    { type: "job-finished", ...requiredApproval, conclusion: "success", at: 32 },
    { type: "job-finished", of: 1, job: "p/x", name: "p / never began", conclusion: "skipped", at: 40 },
  );
  const bar = { name: "uat-accept-product", conclusion: "success", started: 31, finished: 32 };
  expect(stretchesOf([shown], "/nowhere")).toEqual([
    {
      name: "release 1.1",
      cause: "push to release",
      conclusion: "success",
      bars: [{ ...bar, waited: { from: 10, to: 30, by: "pia" } }],
    },
    {
      name: "main 1.1",
      cause: "push to main, by slipway[bot]",
      conclusion: "success",
      bars: [{ name: "flow", conclusion: "success", started: 50, finished: 60 }],
    },
  ]);
});

test("only those whom an approval-gate counted are reported, in the order in which they answered", () => {
  const pia = { login: "pia", id: 2, role: "product", for: "accept", at: "2026-11-23T14:05:00.000Z" };
  const rita = { login: "rita", id: 1, role: "release-manager", for: "start", at: "2026-11-23T14:03:00.000Z" };
  const entry = (action: string, environment: string | null, people: unknown) =>
    ({ action, environment, facts: { people } }) as unknown as Parameters<typeof countedIn>[0][number];
  const entries = [
    entry("approval-gate", "uat", [pia]),
    entry("approval-gate", null, [rita]),
    entry("approval-request", "uat", [{ ...pia, login: "tom" }]),
    entry("approval-gate", "uat", "nobody"),
  ];
  expect(countedIn(entries)).toEqual([
    { login: "rita", role: "release-manager", for: "start of the release", at: Date.parse(rita.at) },
    { login: "pia", role: "product", for: "acceptance in uat", at: Date.parse(pia.at) },
  ]);
});
