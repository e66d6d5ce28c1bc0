import type { StepResult } from "../run.ts";
import type { Tell } from "./annotations.ts";
import { messageOf } from "./caught.ts";
import { displayName } from "./display-name.ts";
import { outputsOf } from "./job-outputs.ts";
import { type JobState, worse } from "./job-state.ts";
import { type StepLine, stepLine } from "./job-steps.ts";
import { reapOrphans } from "./orphans.ts";
import { hasStage, type PlannedStep, plan } from "./plan.ts";
import { contextsOf, functionsOf, type Scope } from "./scope.ts";
import type { Stage } from "./stage.ts";
import { runStep } from "./step.ts";

/** Sets a job up, runs every stage of every step in GitHub's order, and completes it. */
export async function runAllSteps(job: JobState): Promise<{ outputs: Record<string, string>; steps: StepResult[] }> {
  const line = stepLine(job);
  const scope: Omit<Scope, "tell"> = {
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
  let outputs: Record<string, string> = {};
  await line.run("Complete job", async (tell) => {
    try {
      if (steps) outputs = outputsOf(job, { ...scope, tell }, tell);
      return same("success");
    } catch (error) {
      tell("error", "Fail to evaluate job outputs");
      tell("error", messageOf(error));
      job.status = worse(job.status, "failure");
      return same("failure");
    } finally {
      await reapOrphans(job.trackingId, job.log);
    }
  });
  return { outputs, steps: line.results };
}

/** Finds every action before the first step runs; nothing runs if one is missing or cannot be rehearsed. */
async function setUp(job: JobState, line: StepLine): Promise<PlannedStep[] | undefined> {
  let planned: PlannedStep[] | undefined;
  await line.run("Set up job", async (tell) => {
    const { log, request, host } = job;
    log.write("##[group]GITHUB_TOKEN Permissions");
    for (const [scope, level] of Object.entries(request.permissions)) {
      if (level !== "none") log.write(`${scope}: ${level}`);
    }
    log.write("##[endgroup]");
    log.write("Prepare all required actions");
    try {
      planned = await plan(request.steps, request.source, {
        locate: (uses, source) => host.action(uses, source),
        found: ({ uses, source }) => log.write(`Found action '${uses}' (${source.repository} ${source.sha})`),
      });
      log.write(`Complete job name: ${request.name}`);
      return same("success");
    } catch (error) {
      tell("error", messageOf(error));
      job.status = worse(job.status, "failure");
      return same("failure");
    }
  });
  return planned;
}

/** All `pre`, then all `main`, then `post` of the steps that were started, the last one first. */
async function runStages(
  job: JobState,
  line: StepLine,
  steps: readonly PlannedStep[],
  scope: Omit<Scope, "tell">,
): Promise<void> {
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

function nameOf(job: JobState, step: PlannedStep, stage: Stage, scope: Omit<Scope, "tell">): string {
  const quiet: Scope = { ...scope, tell: () => undefined };
  const functions = functionsOf(job, quiet);
  const name = displayName(step.file, (env) => contextsOf(job, quiet, new Map([...job.env, ...env])), functions);
  return { pre: "Pre ", main: "", post: "Post " }[stage] + name;
}

function same<T>(conclusion: T): { outcome: T; conclusion: T } {
  return { outcome: conclusion, conclusion };
}
