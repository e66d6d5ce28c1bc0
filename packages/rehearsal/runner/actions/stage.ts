import type { Json } from "../../protocol/run.ts";
import type { Extra } from "../job/environment-variables.ts";
import type { JobState, Status } from "../job/job-state.ts";
import type { Scope } from "../job/scope.ts";
import type { StepRecord } from "../job/step-record.ts";
import type { PlannedStep } from "./plan.ts";

/** A stage of a step: `pre` and `post` only of actions. */
export type Stage = "pre" | "main" | "post";

/** One stage of one step, ready to run. */
export interface StageRun {
  readonly job: JobState;
  readonly scope: Scope;
  readonly step: PlannedStep;
  readonly stage: Stage;
  /** The `env` context. */
  readonly env: ReadonlyMap<string, string>;
  /** `env:` of the step itself and of those around it. */
  readonly ownEnv: ReadonlyMap<string, string>;
  /** The `github` context. */
  readonly github: Extra["github"];
  readonly contexts: Record<string, Json>;
  readonly record: StepRecord;
  readonly stop: AbortSignal;
}

/** Runs a stage; throws only what people should read. */
export type RunStage = (run: StageRun) => Promise<Status>;
