import type { CalledFile, Conclusion, RunResult, Source, StartupError, WorkflowRun } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { MissingAction, Stage } from "../protocol/stage.ts";
import type { Contexts, Job } from "../workflow/model.ts";
import type { Earlier } from "./attempt.ts";
import { calledFiles } from "./calls/called-files.ts";
import { referencesOf } from "./calls/references.ts";
import { growTree, type Tree } from "./calls/tree.ts";
import { playFile } from "./file.ts";
import { githubContext, isFromFork } from "./github.ts";
import { type ConcurrencyGroups, concurrencyGroups } from "./keys/concurrency.ts";
import { JobFault } from "./keys/faults.ts";
import { inputsOfDispatch } from "./keys/inputs.ts";
import { type Outcome, Outcomes } from "./keys/needs.ts";
import { titleOf } from "./keys/title.ts";
import { limitsOfTree } from "./limits.ts";
import { permits } from "./permits.ts";
import type { World } from "./world.ts";

/** One run to rehearse, and what GitHub leaves open or a repository decides. */
export interface Rehearsal {
  readonly run: WorkflowRun;
  readonly stage: Stage;
  readonly watch?: (event: RunEvent) => void;
  /** Is told the run's title before its first job starts, where `run-name:` gives it one. */
  readonly title?: (text: string) => void;
  /** Is told, before its first job starts, which files the run calls. */
  readonly calls?: (files: readonly CalledFile[]) => void;
  /** An abort cancels the run. */
  readonly signal?: AbortSignal;
  /** Where the run's file stands; the event's commit of the run's repository if not given. */
  readonly source?: Source;
  /** How many jobs with steps run at once; no limit if not given. */
  readonly parallel?: number;
  /** What the token may do where no `permissions:` is written: `read` if not given. */
  readonly defaultPermissions?: "read" | "write";
  /** Shared by all runs of a repository that should wait for each other's concurrency groups. */
  readonly groups?: ConcurrencyGroups;
  /** GitHub does not say; `keep` if not given. */
  readonly outputsOfFailedCalls?: "keep" | "drop";
  /** Whether `success()` in a callee also looks at its caller's ancestors. GitHub does not say; `themselves` if not given. */
  readonly calleesSee?: "themselves" | "callers";
  /** The attempt before this one, to run only its failed jobs again; every job runs if not given. */
  readonly earlier?: Earlier;
}

/** Plays one run of one workflow file to its end. Startup errors are told together, and then no job runs. */
export async function runWorkflow(rehearsal: Rehearsal): Promise<RunResult> {
  const { run, stage, watch = () => {}, signal = new AbortController().signal } = rehearsal;
  watch({ type: "run-started", run, at: stage.now() });
  const outcomes = new Map<string, Outcome>();
  const finish = (conclusion: Conclusion, jobs: RunResult["jobs"], errors: readonly StartupError[]): RunResult => {
    watch({ type: "run-finished", run, conclusion, at: stage.now() });
    return { run, conclusion, jobs, outcomes: Object.fromEntries(outcomes), errors };
  };
  const source = rehearsal.source ?? { repository: run.repository, ref: run.event.ref, sha: run.event.sha };
  const { tree, errors } = await growTree(
    run,
    stage,
    { ...source, path: run.path },
    rehearsal.defaultPermissions ?? "read",
  );
  const { inputs, errors: ofInputs } = tree ? inputsOfRun(run, tree) : { inputs: {}, errors: [] };
  if (!tree || errors.length + ofInputs.length > 0) return finish("failure", [], [...errors, ...ofInputs]);
  const missing = await missingActions(tree, stage);
  if (missing.mistakes.length > 0) return finish("failure", [], missing.mistakes);

  const isFork = isFromFork(run);
  const { secrets, variables } = await stage.repository(run.repository);
  const world: World = {
    run,
    stage,
    watch,
    isFork,
    groups: rehearsal.groups ?? concurrencyGroups(),
    permits: permits(rehearsal.parallel ?? Number.POSITIVE_INFINITY),
    repository: { secrets: isFork ? {} : secrets, variables },
    github: githubContext(run, stage),
    outputsOfFailedCalls: rehearsal.outputsOfFailedCalls ?? "keep",
    calleesSee: rehearsal.calleesSee ?? "themselves",
    outputSize: 0,
    masks: new Set(),
    ended: [],
    limits: limitsOfTree(tree, missing.limits),
    unplayed: new Set(),
    warned: new Set(),
    outcomes,
  };
  const frame = {
    tree,
    prefix: { key: "", name: "" },
    inputs,
    passed: { kind: "all" },
    held: new Set<string>(),
    signal,
    callers: new Map(),
    outcomes: new Outcomes(tree.workflow.jobs),
    ...(rehearsal.earlier && { earlier: rehearsal.earlier }),
  } as const;
  try {
    const title = titleOf(tree.workflow, { github: world.github, inputs, vars: variables });
    if (title !== null) rehearsal.title?.(title);
    rehearsal.calls?.(calledFiles(tree));
    const conclusion = await playFile(world, frame);
    const wasCancelled = signal.aborted && world.ended.some((job) => job.conclusion === "cancelled");
    return finish(wasCancelled ? "cancelled" : conclusion, world.ended, []);
  } catch (error) {
    if (!(error instanceof JobFault)) throw error;
    return finish("failure", world.ended, [{ path: run.path, message: error.message }]);
  }
}

/**
 * Actions that GitHub could not have either stop the run before its first job: there they would stop the first job that uses one.
 * Those that only a rehearsal cannot have are limits of the jobs that use them.
 */
async function missingActions(tree: Tree, stage: Stage) {
  const mistakes = new Map<string, StartupError>();
  const limits = new Map<Job, StartupError[]>();
  const asked = new Map<string, Promise<MissingAction | null>>();
  const references = referencesOf(tree);
  for (const { action } of references)
    asked.set(action, asked.get(action) ?? stage.missing?.(action) ?? Promise.resolve(null));
  for (const { uses, action, place, job } of references) {
    const missing = (await asked.get(action)) ?? null;
    if (missing === null) continue;
    const report = { ...place, message: missing.message.replaceAll(action, () => uses) };
    if (missing.kind === "limit") limits.set(job, [...(limits.get(job) ?? []), report]);
    else if (!mistakes.has(action)) mistakes.set(action, report);
  }
  return { mistakes: [...mistakes.values()], limits };
}

function inputsOfRun(run: WorkflowRun, { workflow }: Tree): { inputs: Contexts; errors: readonly StartupError[] } {
  const { triggers } = workflow;
  if (run.event.name !== "workflow_dispatch") return { inputs: {}, errors: [] };
  if (!triggers.workflow_dispatch) {
    return {
      inputs: {},
      errors: [{ ...triggers.place, message: "this workflow does not start on workflow_dispatch" }],
    };
  }
  return inputsOfDispatch(triggers.workflow_dispatch.inputs, run.event.payload.inputs, triggers.place);
}
