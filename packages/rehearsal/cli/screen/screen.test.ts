import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { smallTeam } from "../../builders/team.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import { eventCommand } from "../event.ts";
import { watchRun } from "../watch.ts";
import { lineByLine } from "./line-by-line.ts";
import { openScreen } from "./screen.ts";

test("without a terminal every finished step is one line, and nothing is drawn again", () => {
  let shown = "";
  const screen = openScreen(new Map(), { write: (text) => (shown += text) }, false);
  const step = (name: string, conclusion: "success" | "failure" | "skipped", number: number): RunEvent => ({
    type: "step-finished",
    job: "p/flow",
    step: { name, number, outcome: conclusion, conclusion, started: 0, finished: 200 },
    at: 200,
  });
  screen.event({ type: "job-started", job: "p/flow", name: "p / flow", at: 0, log: "/log" });
  screen.event(step("Set up job", "success", 1));
  screen.event(step("Plan the flow", "failure", 2));
  screen.event(step("After it", "skipped", 3));
  screen.close();
  expect(shown).toBe("    ✗ flow: Plan the flow  0.2 s\n");
});

const run = (id: number, workflow: string, branch: string, login: string): RunEvent => ({
  type: "run-started",
  of: id,
  at: 0,
  run: {
    id,
    number: 1,
    attempt: 1,
    repository: "acme/shop",
    repositoryId: 1,
    path: `${workflow}.yml`,
    workflow,
    event: { name: "push", payload: {}, ref: `refs/heads/${branch}`, sha: "a".repeat(40), actor: { login, id: 1 } },
  },
});
const runs: RunEvent[] = [
  run(1, "release", "release/1", "ada"),
  { type: "job-started", of: 1, job: "p/flow", name: "p / flow", at: 0, log: "/log" },
  run(2, "main", "main", "slipway[bot]"),
  { type: "job-started", of: 2, job: "p/flow", name: "p / flow", at: 0, log: "/log" },
  { type: "job-finished", of: 1, job: "p/flow", name: "p / flow", conclusion: "success", at: 100 },
  { type: "job-finished", of: 2, job: "p/flow", name: "p / flow", conclusion: "success", at: 200 },
  { type: "job-started", of: 1, job: "p/end", name: "p / end", at: 100, log: "/log" },
  { type: "job-finished", of: 1, job: "p/end", name: "p / end", conclusion: "success", at: 300 },
];
const titles = {
  release: "release · push to release/1 by ada · execution 1.1",
  main: "main · push to main by slipway[bot] · execution 1.1",
};

test("on a terminal the jobs of each run stand together, and a run that another one started is named", () => {
  let shown = "";
  const screen = openScreen(new Map(), { isTTY: true, columns: 60, write: (text) => (shown += text) }, false);
  for (const event of runs) screen.event(event);
  screen.close();
  const lines = shown.replaceAll("\u001b[2K", "").trimEnd().split("\n");
  expect(lines.map((line) => line.replaceAll(/ {2,}/g, " ").trim())).toEqual([
    ...["✓ flow 0.1 s", "✓ end 0.2 s", "", titles.main, "", "✓ flow 0.2 s"],
  ]);
});

test("without a terminal several runs are named once, and then by their workflow in every line", () => {
  let shown = "";
  const screen = openScreen(new Map(), { write: (text) => (shown += text) }, false);
  for (const event of runs) screen.event(event);
  const lines = shown.split("\n").map((line) => line.replaceAll(/ {2,}/g, " ").trim());
  expect(lines.filter((line) => line !== "")).toEqual([
    ...[
      titles.release,
      titles.main,
      "release.yml │ ✓ flow 0.1 s",
      "main.yml │ ✓ flow 0.2 s",
      "release.yml │ ✓ end 0.2 s",
    ],
  ]);
});

test("calls that run side by side are headings once, and then stand with their jobs", () => {
  let shown = "";
  const screen = openScreen(new Map(), { write: (text) => (shown += text) }, false);
  for (const job of ["p/x/a", "p/y/a", "p/x/b", "p/y/b"]) {
    const name = job.replaceAll("/", " / ");
    screen.event({ type: "job-started", job, name, at: 0, log: "/log" });
    screen.event({ type: "job-finished", job, name, conclusion: "success", at: 100 });
  }
  screen.close();
  const lines = shown
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll(/ {2,}/g, " ").trim());
  expect(lines).toEqual(["x", "✓ a 0.1 s", "y", "✓ a 0.1 s", "✓ x / b 0.1 s", "✓ y / b 0.1 s"]);
});

test("a step that lasts is named with the newest line of its log, once each", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-lasts-"));
  const log = join(folder, "job.log");
  writeFileSync(log, "2026-11-30T09:00:00.0000000Z tflint 0.64.0 is being built from its source\nhalf");
  let shown = "";
  const screen = lineByLine(new Map(), { write: (text) => (shown += text) }, 20);
  try {
    screen.event({ type: "job-started", job: "p/analyse", name: "p / analyse", at: Date.now(), log });
    screen.event({ type: "step-started", job: "p/analyse", step: "Analyse", number: 2, at: Date.now() });
    for (let tries = 0; shown.split("\n").length < 3 && tries < 200; tries++) await pause(10);
    const [first = "", second = ""] = shown.split("\n");
    expect(first).toMatch(/^ {4}… analyse: Analyse {2}0\.\d s {2}tflint 0\.64\.0 is being built from its source$/);
    expect(second).toMatch(/^ {4}… analyse: Analyse {2}0\.\d s$/);
  } finally {
    screen.close();
    rmSync(folder, { recursive: true });
  }
  const { length } = shown;
  await pause(50);
  expect(shown.length).toBe(length);
});

test("a tree that is longer than the terminal shows its end while it grows, and all of it in the end", async () => {
  let shown = "";
  const terminal = { isTTY: true, columns: 60, rows: 7, write: (text: string) => (shown += text) };
  const screen = openScreen(new Map(), terminal, false);
  for (let at = 1; at <= 20; at += 1) {
    const about = { job: `p/${at}`, name: `p / job-${at}`, at };
    screen.event({ type: "job-started", ...about, log: "/log" });
    screen.event({ type: "job-finished", ...about, conclusion: "success" });
  }
  await pause(200);
  const drawn = shown.split("\n").filter((line) => line.includes("job-"));
  expect(drawn.map((line) => /job-\d+/.exec(line)?.[0])).toEqual([
    "job-15",
    "job-16",
    "job-17",
    "job-18",
    "job-19",
    "job-20",
  ]);
  shown = "";
  screen.close();
  expect(shown.startsWith("\u001b[6A")).toBe(true);
  expect(shown.match(/job-\d+/g)).toHaveLength(20);
});

test("that a workflow depends on what is not settled reaches people, and with --json standard error", async () => {
  const warning =
    "unsettled: all jobs of call were skipped; what it counts as then for after is not settled: end the called file in a plain job";
  const team = await smallTeam({
    "a.yml":
      "on: push\njobs:\n  call: { uses: ./.github/workflows/b.yml }\n  after: { needs: call, if: false, runs-on: x, steps: [run: x] }\n",
    "b.yml": "on: workflow_call\njobs:\n  none: { if: false, runs-on: ubuntu-latest, steps: [run: x] }\n",
  });
  let shown = "";
  const terminal = { write: (text: string) => (shown += text) };
  await watchRun(team.rehearsal, { event: "push", branch: "main" }, { terminal, json: false });
  expect(shown).toContain(`\n  Warnings\n    call  ${warning}\n`);
  await team.rehearsal.close();
  const file = join(team.folder, "told.json");
  writeFileSync(file, JSON.stringify({ event: "push", ref: "refs/heads/main" }));
  const out = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const written = ({ mock }: typeof out) => mock.calls.map(([text]) => String(text));
  try {
    const { repository, folder } = team;
    await eventCommand({ repository, folder, json: true, strict: false, options: [], write: false }, file);
    expect(written(err)).toContain(`call: ${warning}\n`);
    expect(written(out).join("")).not.toContain("unsettled");
  } finally {
    out.mockRestore();
    err.mockRestore();
    await team.close();
  }
});
