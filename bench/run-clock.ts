import { execFileSync } from "node:child_process";
import type { RunEvent } from "../packages/rehearsal/protocol/run-event.ts";
import { median, type Row, row } from "./row.ts";

interface Job {
  readonly started: number;
  finished: number;
}

/** Hears a run; knows what its jobs and steps took. */
export interface RunClock {
  readonly hear: (event: RunEvent) => void;
  /** Milliseconds in which at least one step ran. */
  inSteps(): number;
  /** Steps that ran. */
  steps(): number;
  /** Jobs that had a runner: GitHub bills each as at least one minute. */
  billed(): number;
  /** The longest row of jobs of which each began after the one before had ended. */
  inRow(): number;
}

/** A clock for one run. */
export function runClock(): RunClock {
  let [running, since, inSteps, steps] = [0, 0, 0, 0];
  const jobs = new Map<string, Job>();
  return {
    hear: (event) => {
      // What a team measures is its own choice; each environment that it measures is a job more.
      if ("job" in event && /\/measure$/.test(String(event.job))) return;
      if (event.type === "job-started" && event.log !== "")
        jobs.set(event.job, { started: performance.now(), finished: 0 });
      const job = event.type === "job-finished" ? jobs.get(event.job) : undefined;
      if (job) job.finished = performance.now();
      const change = event.type === "step-started" ? 1 : event.type === "step-finished" ? -1 : 0;
      if (change === 1) steps += 1;
      if (change === 1 && running === 0) since = performance.now();
      if (change === -1 && running === 1) inSteps += performance.now() - since;
      running += change;
    },
    inSteps: () => inSteps,
    steps: () => steps,
    billed: () => jobs.size,
    inRow: () => longestRow(withoutLegs(jobs)),
  };
}

/** Legs of a matrix wait for nobody: they are one job, from the first that began to the last that ended. */
function withoutLegs(jobs: ReadonlyMap<string, Job>): Job[] {
  const together = Map.groupBy(jobs, ([key]) => key.replace(/ \(.*\)$/, ""));
  return [...together.values()].map((legs) => ({
    started: Math.min(...legs.map(([, job]) => job.started)),
    finished: Math.max(...legs.map(([, job]) => job.finished)),
  }));
}

function longestRow(jobs: readonly Job[]): number {
  const rows: { readonly end: number; readonly length: number }[] = [];
  for (const { started, finished } of jobs.toSorted((a, b) => a.started - b.started)) {
    const before = rows.filter(({ end }) => end <= started).map(({ length }) => length);
    rows.push({ end: finished, length: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...rows.map(({ length }) => length));
}

/** What a flow costs beside the tools that it runs: its jobs, and Slipway's own time a step over the start of an empty Node. */
export function flowRows(
  flow: string,
  clock: RunClock,
  inTools: number,
  goals: { readonly inRow: number; readonly billed: number },
): Row[] {
  const own = (clock.inSteps() - inTools) / clock.steps();
  return [
    row(`jobs of the ${flow} flow one after another`, clock.inRow(), goals.inRow, "the goal", "jobs", 1),
    row(`jobs of the ${flow} flow that are billed`, clock.billed(), goals.billed, "the goal", "jobs", 1),
    row(`own time of a step in the ${flow} flow`, own, emptyNode(), "an empty node", "ms", 3),
  ];
}

function emptyNode(): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    execFileSync(process.execPath, ["-e", ""]);
    return performance.now() - began;
  });
  return median(times);
}
