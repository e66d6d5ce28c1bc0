import { expect, test } from "@jest/globals";
import type { JobResult } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import { failuresOf } from "./failures.ts";
import { hear, type Story, wordsFor } from "./story.ts";
import { treeLines } from "./tree.ts";

const result = (more: Partial<JobResult> = {}): JobResult => ({
  conclusion: "success",
  outputs: {},
  steps: [],
  annotations: [],
  summary: "",
  log: "/log",
  ...more,
});
const describe = (...events: RunEvent[]): Story => {
  const story: Story = new Map();
  for (const event of events) hear(story, event);
  return story;
};
const started = (job: string, name: string, at = 0, more: Partial<RunEvent> = {}): RunEvent =>
  ({ type: "job-started", job, name, at, log: "/log", ...more }) as RunEvent;
const finished = (
  job: string,
  name: string,
  at: number,
  end: Partial<JobResult> = {},
  more: Partial<RunEvent> = {},
): RunEvent =>
  ({
    type: "job-finished",
    job,
    name,
    conclusion: end.conclusion ?? "success",
    result: result(end),
    at,
    ...more,
  }) as RunEvent;
const entry = (because: string) =>
  JSON.stringify({
    kind: "entry",
    version: 1,
    phase: "flow",
    action: "plan-flow",
    environment: null,
    outcome: "passed",
    reason: "done",
    because,
    execution: { run: 1, number: 1, attempt: 1, job: "flow" },
    started: "2026-11-23T09:00:00.000Z",
    finished: "2026-11-23T09:00:01.000Z",
    commit: "a".repeat(40),
    artefact: null,
    facts: {},
  });

test("jobs are lines under the calls that they are in, with what their phases said", () => {
  const story = describe(
    started("p/flow", "p / flow"),
    finished("p/flow", "p / flow", 200, { outputs: { entry: entry("develop: verify, then dev") } }),
    started("p/verify/store", "p / verify / store", 200),
    finished("p/verify/store", "p / verify / store", 1300),
  );
  expect(treeLines(story, 0, 60)).toEqual([
    `  ✓ flow      develop: verify, then dev${" ".repeat(16)}0.2 s`,
    "  verify",
    `    ✓ store${" ".repeat(44)}1.1 s`,
  ]);
});

test("jobs of two runs are two lines, although they have one key", () => {
  const story = describe(
    started("build", "build", 0, { of: 1 }),
    started("build", "build", 0, { of: 2 }),
    finished("build", "build", 5, {}, { of: 1 }),
  );
  expect([...story.values()].map(({ state }) => state)).toEqual(["success", "running"]);
});

test("the gate that closed is the first job that failed of itself, with the line that names its reason", () => {
  const failure = (message: string, title?: string) => ({
    level: "failure" as const,
    message,
    step: "x",
    ...(title ? { title } : {}),
  });
  const story = describe(
    started("p/b", "p / b"),
    finished("p/b", "p / b", 9, { conclusion: "failure", annotations: [failure("later")] }),
    started("p/a", "p / a"),
    finished("p/a", "p / a", 5, {
      conclusion: "failure",
      annotations: [
        failure("a finding", "E1"),
        failure("closed\nmend it", "x failed (findings)"),
        failure("exit code 1"),
      ],
    }),
    finished("p/result", "p / verdict", 6, { conclusion: "failure", annotations: [failure("exit code 1")] }),
  );
  expect(failuresOf(story).own[0]).toMatchObject({ job: { key: "p/a" }, errors: [{ message: "closed\nmend it" }] });
});

test("an output that is no entry is no words", () => {
  const story = describe(
    started("p/a", "p / a"),
    finished("p/a", "p / a", 1, { outputs: { entry: "{}", "x-entry": "no json" } }),
  );
  expect([...story.values()].map(wordsFor)).toEqual([""]);
});

test("a job that does nothing but wait says who let it go on", () => {
  const review = { type: "job-reviewed", state: "approved", by: "pia", comment: "product", at: 1 } as const;
  const story = describe(
    { ...review, job: "p/a", name: "p / a", environment: "uat-accept-product" },
    started("p/a", "p / a"),
    finished("p/a", "p / a", 2),
  );
  expect([...story.values()].map(wordsFor)).toEqual(["approved by pia: product"]);
});

test("a job's own name may hold a slash: its key says which calls lead to it", () => {
  const story = describe(
    started("test", "ubuntu / 3.14 / lowest"),
    started("call", "call / it", 0, { log: "" }),
    started("call/a (x/y)", "call / it / a / b (x/y)"),
    started("p/q/z", "p / q / z"),
  );
  expect([...story.values()].map(({ path }) => path)).toEqual([
    ["ubuntu / 3.14 / lowest"],
    ["call / it"],
    ["call / it", "a / b (x/y)"],
    ["p", "q", "z"],
  ]);
});
