import type { StepResult } from "../protocol/run.ts";
import { hasStage, type PlannedStep } from "./actions/plan.ts";
import type { Stage } from "./actions/stage.ts";
import { displayName } from "./display-name.ts";
import type { Tell } from "./job/annotations.ts";
import { type JobState, worse } from "./job/job-state.ts";
import { contextsOf, functionsOf, type JobScope } from "./job/scope.ts";
import { type Completion, complete } from "./job-completion.ts";
import { setUp } from "./job-set-up.ts";
import { type StepLine, stepLine } from "./job-steps.ts";
import { runStep } from "./steps/step.ts";

/** Sets a job up, runs every stage of every step in GitHub's order, and completes it. */
export async function runAllSteps(job: JobState): Promise<Completion & { readonly steps: readonly StepResult[] }> {
  const line = stepLine(job);
  const scope: JobScope = {
    depth: 0,
    source: job.request.source,
    steps: new Map(),
    inputs: job.request.contexts.inputs ?? {},
    env: new Map(),
    github: {},
    status: () => job.status,
    stop: new AbortController().signal,
  };
  const steps = await setUp(job, line);
  if (steps) await runStages(job, line, steps, scope);
  const completion = await complete(job, line, steps && scope);
  return { ...completion, steps: line.results };
}

/** All `pre`, then all `main`, then `post` of the steps that were started, the last one first. */
async function runStages(job: JobState, line: StepLine, steps: readonly PlannedStep[], scope: JobScope): Promise<void> {
  const due: PlannedStep[] = [];
  const stage = async (step: PlannedStep, which: Stage): Promise<void> => {
    if (job.abandoned.aborted) return;
    const work = (tell: Tell) => runStep(job, step, which, { ...scope, tell });
    const conclusion = await line.run(nameOf(job, step, which, scope), work);
    if (conclusion !== "skipped") job.status = worse(job.status, conclusion);
    const hasPost = step.started && step.use !== undefined && hasStage(step.use, "post");
    if (which !== "post" && hasPost && !due.includes(step)) due.push(step);
  };
  for (const step of steps) if (step.use && hasStage(step.use, "pre")) await stage(step, "pre");
  for (const step of steps) await stage(step, "main");
  for (const step of due.toReversed()) await stage(step, "post");
}

function nameOf(job: JobState, step: PlannedStep, stage: Stage, scope: JobScope): string {
  const quiet = { ...scope, tell: () => undefined };
  const functions = functionsOf(job, quiet);
  const name = displayName(step.file, (env) => contextsOf(job, quiet, new Map([...job.env, ...env])), functions);
  return { pre: "Pre ", main: "", post: "Post " }[stage] + name;
}
