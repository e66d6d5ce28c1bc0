import { expect, test } from "@jest/globals";
import type { RunEvent } from "../../protocol/run-event.ts";
import type { Waiting } from "../../session/people.ts";
import type { Rehearsal } from "../../session/rehearsal.ts";
import { askAt, type Keyboard } from "../ask.ts";
import { openScreen } from "./screen.ts";
import { hear, type Story } from "./story.ts";
import { treeLines } from "./tree.ts";

const at = new Date(2026, 10, 23, 0, 41).getTime();
const job = { job: "pipeline/uat/accept", name: "pipeline / uat / accept", environment: "uat-accept-product" };
const waits: RunEvent & { type: "job-waiting" } = {
  type: "job-waiting",
  ...job,
  at,
  expires: at + 1,
  run: { id: 9, number: 12, attempt: 1 },
  reviewers: ["ada", "team qa"],
  mayReview: ["ada", "tom"],
};

const describe = (...events: RunEvent[]): string[] => {
  const story: Story = new Map();
  for (const event of events) hear(story, event);
  return treeLines(story, at + 60_000, 90);
};

test("a job that waits says for whom, since when, and what to type", () => {
  expect(describe(waits)).toEqual([
    "  uat",
    `${"    ● accept    waiting for ada or team qa".padEnd(79)}since 00:41`,
    "                approve:  slipway approve 12 uat-accept-product --as ada",
  ]);
});

test("what is printed offers a place to nobody who wrote the release, or has answered for another place of the same question", () => {
  const requiredApproval = (role: string) => ({ for: "accept", role, environment: `uat-accept-${role}` });
  const request = {
    kind: "approval-request",
    version: 1,
    gate: "accept",
    environment: "uat",
    asked: "2026-11-23T00:00:00.000Z",
    subject: { release: "1.5.0-a1b2c3d", commit: "a".repeat(40), digest: null, plan: null },
    requiredApprovals: [requiredApproval("product"), requiredApproval("quality")],
    execution: { run: 9, attempt: 1 },
    excluded: [{ login: "ada", id: 1, as: "author", because: "wrote a1b2c3d" }],
    before: [],
  };
  const asked: RunEvent = {
    type: "job-finished",
    job: "pipeline/uat/ask",
    name: "pipeline / uat / ask",
    conclusion: "success",
    at,
    result: {
      conclusion: "success",
      steps: [],
      annotations: [],
      summary: "",
      log: "",
      outputs: { request: JSON.stringify(request) },
    },
  };
  const quality = { job: "pipeline/uat/quality", name: "pipeline / uat / quality", environment: "uat-accept-quality" };
  const both = (...mayReview: string[]) => ({ ...waits, ...quality, mayReview });
  const product = { ...waits, mayReview: ["ada", "tom", "lin"] };
  const hints = (...events: RunEvent[]) =>
    describe(...events)
      .filter((line) => line.includes("approve:"))
      .map((line) => line.split("--as ")[1]);
  expect(hints(asked, product, both("tom"))).toEqual(["lin", "tom"]);
  const answered: RunEvent = { type: "job-reviewed", ...job, state: "approved", by: "tom", comment: "", at };
  expect(hints(asked, product, both("tom", "lin"), answered)).toEqual(["lin"]);
  expect(describe(asked, product, both("tom"), answered).join("\n")).toContain("nobody of them may answer");
});

test("time is waited for in words of its own, and after an approval alone", () => {
  const timed = { ...waits, opens: at + 30 * 60_000 };
  expect(describe(timed)[1]).toContain("waiting for ada or team qa, and until 01:11");
  const reviewed: RunEvent = { type: "job-reviewed", ...job, state: "approved", by: "ada", comment: "", at };
  const after = describe(timed, reviewed);
  expect(after[1]).toContain("waiting until 01:11");
  expect(after).toHaveLength(2);
  expect(describe({ ...waits, mayReview: [] })[2]).toContain("nobody of them may answer");
});

test("without a terminal each wait and each answer is a line", () => {
  const lines: string[] = [];
  const screen = openScreen(new Map(), { write: (text) => lines.push(text) }, false);
  screen.event(waits);
  screen.event({ type: "job-reviewed", ...job, state: "rejected", by: "ada", comment: "no\n::error::x", at });
  expect(lines.join("")).toContain("approve:  slipway approve 12");
  expect(lines.at(-1)).toMatch(/^ {6}rejected by ada: no/);
  expect(lines.at(-1)).not.toContain("\n::error");
});

/** A keyboard, and a rehearsal in which jobs wait one after the other. */
function aDesk(waiting: Waiting[]) {
  const heard = new Set<(data: Buffer) => void>();
  const raw: boolean[] = [];
  const reviews: unknown[] = [];
  const keyboard: Keyboard = {
    setRawMode: (on) => raw.push(on),
    on: (_, listener) => heard.add(listener),
    off: (_, listener) => heard.delete(listener),
    resume: () => {},
    pause: () => {},
  };
  const rehearsal: Pick<Rehearsal, "waiting" | "review"> = {
    waiting: () => waiting,
    review: (run, environment, { as, state }) => {
      if (as === "tom") throw new Error("tom may not");
      reviews.push([run, environment, as, state]);
      waiting.shift();
    },
  };
  const interrupts: string[] = [];
  const asking = askAt(keyboard, rehearsal, () => interrupts.push("SIGINT"));
  const press = (keys: string) => {
    for (const tell of [...heard]) tell(Buffer.from(keys));
  };
  return { asking, press, raw, reviews, interrupts, heard };
}

const waiting = (environment: string, reviewers: string[]): Waiting => ({
  run: { id: 9, number: 12, attempt: 1 },
  job: "a",
  name: "a",
  environment,
  reviewers,
});

test("who sits at the keyboard approves or rejects as one of those who may", () => {
  const desk = aDesk([waiting("uat", ["tom", "ada"]), waiting("production", ["lin"])]);
  expect(desk.asking.lines()[1]).toBe("  uat of run 12, as tom:  a approve · r reject · tab somebody else");
  desk.press("a");
  expect(desk.asking.lines()[2]).toBe("  tom may not");
  desk.press("\ta");
  expect(desk.asking.lines()).toEqual(["", "  production of run 12, as lin:  a approve · r reject"]);
  desk.press("xr");
  expect(desk.reviews).toEqual([
    [9, "uat", "ada", "approved"],
    [9, "production", "lin", "rejected"],
  ]);
  expect(desk.asking.lines()).toEqual([]);
  expect(desk.raw).toEqual([true, false]);
  expect(desk.heard.size).toBe(0);
});

test("an interrupt still interrupts while a question is asked, and the end gives the keyboard back", () => {
  const desk = aDesk([waiting("uat", ["ada"])]);
  desk.asking.lines();
  desk.press("\u0003");
  expect(desk.interrupts).toEqual(["SIGINT"]);
  desk.asking.close();
  expect(desk.raw).toEqual([true, false]);
});
