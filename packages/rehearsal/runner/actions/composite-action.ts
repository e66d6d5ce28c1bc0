import { type Status, worse } from "../job/job-state.ts";
import { textOf } from "../job/scalars.ts";
import { contextsOf, functionsOf, type Scope } from "../job/scope.ts";
import type { CompositeRuns } from "./action-file.ts";
import { inputsOf, printAction } from "./inputs.ts";
import { hasStage, type PlannedStep, type Use } from "./plan.ts";
import type { Stage, StageRun } from "./stage.ts";

/** Runs one step of a scope to its conclusion; given by whoever runs steps, so that this file need not know how. */
export type RunInner = (
  step: PlannedStep,
  stage: Stage,
  scope: Scope,
) => Promise<{ readonly conclusion: Status | "skipped" }>;

/** Runs one stage of a composite action: all its steps, or those that have that stage. */
export async function runCompositeAction(
  run: StageRun,
  use: Use,
  runs: CompositeRuns,
  runInner: RunInner,
): Promise<Status> {
  const { job } = run;
  const inputs = inputsOf(run, use);
  printAction(run, use, inputs);
  let status: Status = "success";
  const github: Record<string, string> = { action_path: use.folder };
  const scope: Scope = {
    depth: run.scope.depth + 1,
    source: use.source,
    steps: run.step.inner,
    inputs: Object.fromEntries(inputs),
    env: run.ownEnv,
    github: { ...run.github, ...github },
    // What went wrong in the job is of no interest to the main steps of an action.
    status: () => (run.stage === "main" ? status : job.status),
    stop: run.stop,
    tell: run.record.tell,
  };
  for (const step of stepsOf(use, run.stage)) {
    const { conclusion } = await runInner(step, run.stage, scope);
    if (conclusion !== "skipped") status = worse(status, conclusion);
  }
  if (run.stage === "main") {
    const contexts = contextsOf(job, scope, run.env);
    for (const { name, value } of runs.outputs) {
      run.record.outputs.set(name, textOf(value, contexts, functionsOf(job, scope)));
    }
  }
  return status;
}

function stepsOf(use: Use, stage: Stage): readonly PlannedStep[] {
  if (stage === "main") return use.steps;
  if (stage === "pre") return use.steps.filter((step) => step.use && !step.use.local && hasStage(step.use, "pre"));
  return use.steps.filter((step) => step.started && step.use && hasStage(step.use, "post")).toReversed();
}
