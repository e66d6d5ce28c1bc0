/** What the ending reports failures and of what was not played. */
import { expect, test } from "@jest/globals";
import type { Annotation, Conclusion, RunResult } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import { failureLines } from "./failure-lines.ts";
import { hear, type Story } from "./story.ts";
import { conclusionOf, unplayedLines } from "./unplayed.ts";

const error = (message: string, more: Partial<Annotation> = {}): Annotation => ({
  level: "failure",
  message,
  step: "x",
  ...more,
});
const ended = (of: number, name: string, at: readonly [number, number], ...annotations: Annotation[]): RunEvent[] => [
  { type: "job-started", of, job: name, name, at: at[0], log: "/log" },
  {
    type: "job-finished",
    of,
    job: name,
    name,
    conclusion: "failure",
    at: at[1],
    result: { conclusion: "failure", outputs: {}, steps: [], annotations, summary: "", log: "/log" },
  },
];
const storyOf = (...events: RunEvent[]): Story => {
  const story: Story = new Map();
  for (const event of events) hear(story, event);
  return story;
};
const run = (
  id: number,
  path: string,
  jobs: RunResult["jobs"] = [],
  conclusion: Conclusion = "failure",
): RunResult => ({
  run: { id, path } as RunResult["run"],
  conclusion,
  jobs,
  outcomes: {},
  errors: [],
});
const exit = error("Process completed with exit code 1.");

test("a job is named, with what its own steps said instead of the exit code", () => {
  const story = storyOf(...ended(1, "lint", [0, 5], error("the gauge is broken"), exit));
  expect(failureLines([run(1, "ci.yml")], story)).toEqual(["  lint failed", "    the gauge is broken", "  Log: /log"]);
});

test("the exit code is reported where a step said no more, and every place that it said", () => {
  const places = [error("too long", { path: "a.py", line: 3, title: "E501" }), error("unused")];
  const story = storyOf(...ended(1, "a", [0, 5], exit), ...ended(1, "b", [0, 6], ...places, exit));
  const lines = failureLines([run(1, "ci.yml")], story);
  expect(lines).toEqual([
    ...["  a failed", "    Process completed with exit code 1.", "  Log: /log"],
    ...["  b failed", "    a.py:3  E501: too long", "    unused", "  Log: /log"],
  ]);
});

test("of several runs every failure is reported, by workflow and job", () => {
  const story = storyOf(...ended(1, "x", [0, 5], error("one")), ...ended(2, "y", [1, 9], error("two")));
  const lines = failureLines([run(1, ".github/workflows/a.yml"), run(2, ".github/workflows/b.yml")], story);
  expect(lines.filter((line) => !line.includes("Log"))).toEqual([
    ...["  a.yml: x failed", "    one", "  b.yml: y failed", "    two"],
  ]);
});

test("a failure of what waited for another one is only named, one beside it is reported, and what never ran is said", () => {
  const queued: RunEvent = { type: "job-queued", of: 1, job: "report", name: "report", needs: ["x"], at: 6 };
  const skipped: RunEvent = {
    type: "job-finished",
    of: 1,
    job: "z",
    name: "z",
    conclusion: "skipped",
    at: 6,
    because: "not all it needs succeeded: x (failure)",
  };
  const after = [queued, ...ended(1, "report", [6, 9], exit), ...ended(1, "slow", [6, 10], error("two"))];
  const story = storyOf(...ended(1, "x", [0, 5], error("one")), ...after, skipped);
  expect(failureLines([run(1, "a.yml")], story)).toEqual([
    ...["  x failed", "    one", "  Nothing that needs it has run. Log: /log"],
    ...["  slow failed", "    two", "  Log: /log", "  Also failed: report"],
  ]);
});

const job = (key: string, more: Partial<RunResult["jobs"][number]>) => ({
  key,
  name: key,
  conclusion: "skipped" as const,
  outputs: {},
  ...more,
});
const mac = job("mac", { unplayed: true, because: "not played here: it runs on macos-15" });
const played = job("linux", { result: {} as never });

test.each([
  ["beside jobs that were played", [mac, played], "success", "failure"],
  ["alone", [mac], "failure", "failure"],
  ["nowhere", [played], "success", "success"],
])("what is not played, %s, is reported, and counts as its run is asked to count it", (_, jobs, loose, strict) => {
  const runs = [run(1, "ci.yml", jobs, "success")];
  expect([conclusionOf(runs, false), conclusionOf(runs, true)]).toEqual([loose, strict]);
  expect(unplayedLines(runs).slice(1)).toEqual(jobs.includes(mac) ? ["    mac  it runs on macos-15"] : []);
});
