import { condition, isTrue, resolve } from "../../expressions/evaluate.ts";
import type { Conclusion, Json } from "../../protocol/run.ts";
import type { PlannedStep } from "../actions/plan.ts";
import type { Stage } from "../actions/stage.ts";
import type { JobState, Status } from "../job/job-state.ts";
import { textsOf } from "../job/scalars.ts";
import { contextsOf, functionsOf, type Scope } from "../job/scope.ts";
import type { StepRecord } from "../job/step-record.ts";
import { messageOf } from "../processes/caught.ts";
import { stopWithin } from "../processes/stop.ts";
import { runStage } from "./step-stage.ts";

/** How a stage of a step went, before and after `continue-on-error`. */
export interface StepOutcome {
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** Runs one stage of one step: its environment, its condition, its work, and what it leaves for the steps after it. */
export async function runStep(job: JobState, step: PlannedStep, stage: Stage, scope: Scope): Promise<StepOutcome> {
  const record: StepRecord = { outputs: new Map(), state: step.state, tell: scope.tell, began: false, failed: false };
  const outcome = await outcomeOf(job, step, stage, scope, record).catch((error) => failed(error, record));
  const conclusion = isTolerated(job, step, scope, record, outcome) ? "success" : outcome;
  if (stage === "main" && step.file.id !== undefined) {
    scope.steps.set(step.file.id, { outputs: Object.fromEntries(record.outputs), outcome, conclusion });
  }
  return { outcome, conclusion };
}

async function outcomeOf(
  job: JobState,
  step: PlannedStep,
  stage: Stage,
  scope: Scope,
  record: StepRecord,
): Promise<Conclusion> {
  const functions = functionsOf(job, scope);
  const github: Record<string, Json> = {
    ...job.github,
    ...scope.github,
    ...(scope.depth === 0 ? { action: step.action } : {}),
  };
  const around = new Map([...job.env, ...scope.env]);
  const own = textsOf(step.file.env, contextsOf(job, scope, around, github), functions);
  const env = new Map([...around, ...own]);
  const contexts = (): Record<string, Json> => contextsOf(job, scope, env, github);
  const isWanted = (): boolean => condition(conditionOf(step, stage), contexts(), functions);
  if (!isWanted()) return "skipped";
  record.began = true;

  const stop = stopWithin(scope.stop);
  const timeout = timeoutOf(step, contexts(), functions);
  const timer = timeout > 0 ? setTimeout(() => stop.now("timeout"), timeout * job.times.minute) : undefined;
  // A cancel asks the condition again: what is `always()` goes on, everything else is ended.
  const onCancel = (): void => {
    if (!answers(isWanted)) stop.now("cancelled");
  };
  if (!job.cancelled.aborted) job.cancelled.addEventListener("abort", onCancel, { once: true });
  try {
    const ownEnv = new Map([...scope.env, ...own]);
    const run = { job, scope, step, stage, env, ownEnv, github, record, contexts: contexts(), stop: stop.signal };
    const status = await runStage(run, (inner, itsStage, itsScope) => runStep(job, inner, itsStage, itsScope));
    return ended(job, stop.reason()) ?? (record.failed ? "failure" : status);
  } catch (error) {
    return ended(job, stop.reason()) ?? failed(error, record);
  } finally {
    clearTimeout(timer);
    job.cancelled.removeEventListener("abort", onCancel);
    if (stop.isOwn()) record.tell("error", stopMessage(stop.reason(), timeout));
  }
}

/** What a stop makes of a stage, whatever its process said. */
function ended(job: JobState, reason: "cancelled" | "timeout" | undefined): Status | undefined {
  if (job.abandoned.aborted || reason === "cancelled") return "cancelled";
  return reason === "timeout" ? "failure" : undefined;
}

function stopMessage(reason: "cancelled" | "timeout" | undefined, minutes: number): string {
  return reason === "timeout" ? `The action has timed out after ${minutes} minutes.` : "The operation was canceled.";
}

/** `pre-if` and `post-if` imply no `success()`. */
function conditionOf({ file, use }: PlannedStep, stage: Stage): string | undefined {
  if (stage === "main") return file.if;
  const runs = use?.file.runs;
  if (runs?.using !== "node") return "always()";
  return `always() && (${stage === "pre" ? runs.preIf : runs.postIf})`;
}

/** Whole minutes; 0 for none. */
function timeoutOf(
  { file }: PlannedStep,
  contexts: Record<string, Json>,
  functions: ReturnType<typeof functionsOf>,
): number {
  if (file.timeoutMinutes === undefined) return 0;
  return Math.trunc(Number(resolve(file.timeoutMinutes, contexts, functions))) || 0;
}

function isTolerated(
  job: JobState,
  { file }: PlannedStep,
  scope: Scope,
  record: StepRecord,
  outcome: Conclusion,
): boolean {
  if (outcome !== "failure" || !record.began || file.continueOnError === undefined) return false;
  const env = new Map([...job.env, ...scope.env]);
  try {
    return isTrue(resolve(file.continueOnError, contextsOf(job, scope, env), functionsOf(job, scope)));
  } catch (error) {
    record.tell("error", "An error occurred when attempting to determine whether to continue on error.");
    failed(error, record);
    return false;
  }
}

function failed(error: unknown, record: StepRecord): "failure" {
  record.tell("error", messageOf(error));
  return "failure";
}

function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
