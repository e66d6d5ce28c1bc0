import type { Conclusion, JobResult, Json, RunResult, WorkflowRun } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { EnvironmentValues, Stage } from "../protocol/stage.ts";
import type { Contexts, Job } from "../workflow/model.ts";
import type { Earlier } from "./attempt.ts";
import type { Tree } from "./calls/tree.ts";
import type { ConcurrencyGroups } from "./keys/concurrency.ts";
import type { Outcome, Outcomes } from "./keys/needs.ts";
import type { Passed } from "./keys/secrets.ts";
import type { Permits } from "./permits.ts";

/** What all jobs of one run share. */
export interface World {
  readonly run: WorkflowRun;
  readonly stage: Stage;
  readonly watch: (event: RunEvent) => void;
  readonly groups: ConcurrencyGroups;
  readonly permits: Permits;
  /** Of the caller's repository; without secrets for a pull request from a fork. */
  readonly repository: EnvironmentValues;
  readonly isFork: boolean;
  readonly github: { [key: string]: Json };
  readonly outputsOfFailedCalls: "keep" | "drop";
  readonly calleesSee: "themselves" | "callers";
  /** Size of what jobs have put out so far. */
  outputSize: number;
  /** Every secret value that a job of this run has been given; grows as jobs start. */
  readonly masks: Set<string>;
  /** Grows as jobs end. */
  readonly ended: RunResult["jobs"][number][];
  /** Why jobs cannot be played here. */
  readonly limits: ReadonlyMap<Job, string>;
  /** Jobs that GitHub would have run, and that were not played; grows as jobs end. */
  readonly unplayed: Set<Job>;
  /** Files and kinds of what is not settled in them that people have been told about. */
  readonly warned: Set<string>;
  /** What the jobs after it see of each job of each file, by key without the leg. */
  readonly outcomes: Map<string, Outcome>;
}

/** One workflow file being played: the run's own, or one that a job calls. */
export interface Frame {
  readonly tree: Tree;
  /** Before the key and the name of each of its jobs: `promote/` and `promote / `. */
  readonly prefix: { readonly key: string; readonly name: string };
  readonly inputs: Contexts;
  readonly passed: Passed;
  /** Concurrency groups that the callers hold, in lower case. */
  readonly held: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Results of what is before the calls that lead here. */
  readonly callers: ReadonlyMap<string, Conclusion>;
  readonly outcomes: Outcomes;
  /** The attempt whose failed jobs run again; without it every job runs. */
  readonly earlier?: Earlier;
}

/** A job, a leg of its matrix or a call, as the watchers know it. */
export interface Shown {
  readonly key: string;
  readonly name: string;
}

/** Notes that a job has ended and gives the watchers. */
export function end(
  world: World,
  { key, name }: Shown,
  conclusion: Conclusion,
  more: {
    readonly because?: string;
    readonly result?: JobResult;
    readonly outputs?: Record<string, string>;
    readonly kept?: number;
    readonly unplayed?: true;
  } = {},
): void {
  const { because, result, outputs = {}, kept, unplayed } = more;
  const why = because !== undefined && because !== "" ? { because } : {};
  world.ended.push({
    key,
    name,
    conclusion,
    outputs,
    ...(result && { result }),
    ...why,
    ...(unplayed && { unplayed }),
  });
  world.watch({
    type: "job-finished",
    job: key,
    name,
    conclusion,
    ...(result && { result }),
    ...why,
    ...(kept !== undefined && { kept }),
    ...(unplayed && { unplayed }),
    at: world.stage.now(),
  });
}
