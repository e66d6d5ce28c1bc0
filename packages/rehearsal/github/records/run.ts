import type { CalledFile, Conclusion, WorkflowRun } from "../../protocol/run.ts";
import type { Collection } from "./collection.ts";

/** How a run ended: `startup_failure` if it never came to its jobs. */
export type RunConclusion = Conclusion | "startup_failure";

/** A workflow run as GitHub keeps it. */
export interface Run extends WorkflowRun {
  readonly status: "queued" | "waiting" | "in_progress" | "completed";
  readonly conclusion: RunConclusion | null;
  /** `run-name:` of its file, computed; absent where it has none. */
  readonly title?: string;
  /** The workflow files that it calls, once they are read. */
  readonly calls?: readonly CalledFile[];
  readonly createdAt: number;
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** Where a job or a step stands. */
export interface Progress {
  readonly status: "queued" | "waiting" | "in_progress" | "completed";
  readonly conclusion: Conclusion | null;
}

/** A job of one attempt of a run. */
export interface Job extends Progress {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  /** Unique in the run: `promote/deploy`. */
  readonly key: string;
  /** As people see it: `promote / deploy`. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly steps: readonly JobStep[];
  /** Absolute path of the job's log, once it has one. */
  readonly log: string | null;
}

/** A step as the jobs API reports it. */
export interface JobStep {
  readonly name: string;
  readonly number: number;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion: Conclusion | null;
  readonly started: number | null;
  readonly finished: number | null;
}

/** What of a run should run again: all of it, its failed jobs, or one job by its key; and what needs them. */
export type Again = "all" | "failed" | { readonly job: string };

/** The runs of every repository. */
export interface RunStore {
  readonly runs: Collection<Run>;
  /** Earlier attempts of runs, by `<run>.<attempt>`. */
  readonly attempts: Collection<Run>;
  readonly jobs: Collection<Job>;
}
