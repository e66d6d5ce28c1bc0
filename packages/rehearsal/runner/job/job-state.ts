import type { Annotation, JobRequest, Json } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import type { JobFolders } from "../processes/folders.ts";
import type { RunnerHost, RunnerTimes } from "../processes/host.ts";
import type { Log } from "./log-file.ts";
import type { Masker } from "./mask.ts";
import type { Matcher } from "./problem-matcher.ts";

/** What a job, or a composite action, has come to so far (`job.status`). */
export type Status = "success" | "failure" | "cancelled";

/** All that the steps of one job share and change. */
export interface JobState {
  readonly request: JobRequest;
  readonly host: RunnerHost;
  readonly times: RunnerTimes;
  readonly folders: JobFolders;
  readonly log: Log;
  readonly masker: Masker;
  readonly watch: (event: RunEvent) => void;
  /** `ACTIONS_STEP_DEBUG` is set: debug lines are shown. */
  readonly debug: boolean;
  /** `RUNNER_TRACKING_ID` of every process of this job. */
  readonly trackingId: string;
  /** The `github` context, before what a single step adds. */
  readonly github: Readonly<Record<string, Json>>;
  /** Aborts when the job is cancelled or its time is up. */
  readonly cancelled: AbortSignal;
  /** Aborts when the time after a cancel is over: nothing may run any more. */
  readonly abandoned: AbortSignal;
  status: Status;
  /** Environment of the job and what `GITHUB_ENV` added to it. */
  readonly env: Map<string, string>;
  /** What `GITHUB_PATH` added, the latest last. */
  path: string[];
  matchers: Matcher[];
  readonly annotations: Annotation[];
  readonly summaries: string[];
}

/** Keeps the worse of two states: a cancelled job stays cancelled. */
export function worse(one: Status, other: Status): Status {
  const order: readonly Status[] = ["success", "failure", "cancelled"];
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}
