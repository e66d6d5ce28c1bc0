import { join } from "node:path";
import type { Json } from "../../protocol/run.ts";
import { type RunInner, runCompositeAction } from "../actions/composite-action.ts";
import { runNodeAction } from "../actions/node-action.ts";
import { findUse, type PlannedStep, type Use } from "../actions/plan.ts";
import type { StageRun } from "../actions/stage.ts";
import { makeFileCommands, obeyFileCommands } from "../commands/file-commands.ts";
import type { JobState, Status } from "../job/job-state.ts";
import type { Scope } from "../job/scope.ts";
import { runScript } from "./run-step.ts";

/** Does the work of one stage, between fresh file commands and what they bring about. Throws what people should read. */
export async function runStage(run: StageRun, runInner: RunInner): Promise<Status> {
  const { job, scope, step, record } = run;
  const { does } = step.file;
  if ("uses" in does) step.use ??= await findLocal(job, does.uses, scope);
  const files = makeFileCommands(job.folders.fileCommands);
  try {
    const github = { ...run.github, ...repositoryOf(step), ...files };
    const full = { ...run, github, contexts: { ...run.contexts, github } };
    if (!("uses" in does)) return await runScript(full, does);
    return await runAction(full, step.use, runInner);
  } finally {
    obeyFileCommands(files, job, record);
  }
}

async function runAction(run: StageRun, use: Use | undefined, runInner: RunInner): Promise<Status> {
  if (!use) throw new Error("The action of this step was not found.");
  const { runs } = use.file;
  run.step.started = true;
  if (runs.using === "composite") return await runCompositeAction(run, use, runs, runInner);
  if (use.local && run.stage === "main" && runs.pre !== undefined) {
    run.record.tell("warning", `\`pre\` execution is not supported for local action from '${use.uses}'`);
  }
  return await runNodeAction(run, use, runs);
}

/** `./path` is what is in the workspace when its step comes; what is used inside it is found now too. */
function findLocal(job: JobState, uses: string, scope: Scope): Promise<Use> {
  const { repository, event } = job.request.run;
  // Whoever's file says `./`: the workspace is the caller's.
  const caller = { repository, ref: event.ref, sha: event.sha };
  const locate: typeof job.host.action = async (name, source) =>
    name.startsWith("./")
      ? { folder: join(job.folders.workspace, name), source: caller }
      : job.host.action(name, source);
  return findUse(uses, scope.source, { locate, found: () => undefined }, scope.depth);
}

/**
 * Repository and ref of an action. There but empty for `./` and for a script, also for one in a composite action, of
 * which only `env:` and `if:` of its steps know more (https://github.com/actions/runner/issues/2525).
 */
function repositoryOf({ use }: PlannedStep): Record<string, Json> {
  if (!use || use.local) return { action_repository: "", action_ref: "" };
  return { action_repository: use.source.repository, action_ref: use.uses.split("@")[1] ?? use.source.ref };
}
