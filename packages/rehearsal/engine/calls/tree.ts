import type { Permissions, StartupError, WorkflowRun } from "../../protocol/run.ts";
import type { Stage } from "../../protocol/stage.ts";
import { knownFile } from "../../workflow/known-file.ts";
import type { CallJob, Job, Value, Workflow } from "../../workflow/model.ts";
import { hasExpression } from "../../workflow/tokens.ts";
import { concurrencyOf } from "../keys/concurrency.ts";
import { mistakesOfDefaults, mistakesOfInputs } from "../keys/inputs.ts";
import { byDefault, excess, granted } from "../keys/permissions.ts";
import { mistakesOfSecrets } from "../keys/secrets.ts";
import { strategyOf } from "../keys/strategy.ts";
import { type FileAt, resolveCall, spellFile } from "./call.ts";

/** A file of a run with everything it calls, and what the token of each of its jobs may do. */
export interface Tree {
  readonly file: FileAt;
  readonly workflow: Workflow;
  readonly calls: ReadonlyMap<Job, Tree>;
  /** Calls of files that this machine could not reach, each with what was said. */
  readonly unreached: ReadonlyMap<Job, StartupError>;
  readonly permissions: ReadonlyMap<Job, Permissions>;
}

/** The caller and nine levels below it. */
const deepest = 10;
const mostFiles = 50;

/** Reads a run's file and all it calls, and checks the whole before any job starts, jobs that will be skipped too. */
export async function growTree(
  run: WorkflowRun,
  stage: Stage,
  file: FileAt,
  setting: "read" | "write",
): Promise<{ readonly tree?: Tree; readonly errors: readonly StartupError[] }> {
  const errors: StartupError[] = [];
  const known = new Map<string, Promise<Workflow | undefined>>();

  const read = (at: FileAt, asked: StartupError): Promise<Workflow | undefined> => {
    const key = `${at.repository}@${at.sha}/${at.path}`;
    const already = known.get(key);
    if (already) return already;
    const reading = stage.read(at, at.path).then(async (text) => {
      if (text === null) {
        errors.push(asked);
        return undefined;
      }
      const result = await knownFile(spellFile(run, at), text);
      const isSound = result.workflow && result.errors.length === 0;
      errors.push(...result.errors, ...(isSound ? mistakesOfFile(result.workflow) : []));
      return result.workflow;
    });
    known.set(key, reading);
    return reading;
  };

  const grow = async (at: FileAt, workflow: Workflow, grant: Permissions, path: readonly FileAt[]): Promise<Tree> => {
    const calls = new Map<Job, Tree>();
    const unreached = new Map<Job, StartupError>();
    const permissions = new Map<Job, Permissions>();
    for (const job of workflow.jobs) {
      const asked = job.permissions ?? workflow.permissions;
      const allowed = asked ? granted(asked) : grant;
      permissions.set(job, allowed);
      if (job.kind === "call") {
        const called = await call(job, at, allowed, path);
        if (called && "message" in called) unreached.set(job, called);
        else if (called) calls.set(job, called);
      }
    }
    return { file: at, workflow, calls, unreached, permissions };
  };

  const call = async (job: CallJob, from: FileAt, grant: Permissions, path: readonly FileAt[]) => {
    const wrong = (message: string) => ({
      ...job.uses.place,
      message: `error parsing called workflow "${job.uses.text}": ${message}`,
    });
    const at = await resolveCall(job, from, stage);
    if ("unreached" in at) return at.unreached;
    if ("message" in at) return void errors.push(at);
    if (path.some((above) => isSame(above, at))) return void errors.push(wrong("the file calls itself, in a circle"));
    if (path.length >= deepest) return void errors.push(wrong(`calls go at most ${deepest} files deep`));
    const workflow = await read(
      at,
      wrong(`workflow was not found: there is no such file in ${at.repository} at ${at.sha.slice(0, 7)}`),
    );
    if (!workflow) return undefined;
    const declared = workflow.triggers.workflow_call;
    if (!declared)
      return void errors.push(wrong("workflow is not reusable as it is missing a `on.workflow_call` trigger"));
    errors.push(...mistakesOfInputs(job, declared.inputs), ...mistakesOfSecrets(job, declared.secrets));
    errors.push(...escalations(job, at, workflow, grant));
    return grow(at, workflow, grant, [...path, at]);
  };

  const top = await read(file, { path: file.path, message: `there is no such file at ${file.sha.slice(0, 7)}` });
  const tree = top && (await grow(file, top, byDefault(setting), [file]));
  if (known.size - 1 > mostFiles) {
    errors.push({ path: file.path, message: `it calls ${known.size - 1} different files; ${mostFiles} are allowed` });
  }
  return { ...(tree && { tree }), errors };
}

/** A call may not ask for more than its caller grants, neither for the file as a whole nor for one of its jobs. In GitHub's words. */
function escalations(call: CallJob, at: FileAt, workflow: Workflow, grant: Permissions): StartupError[] {
  const blocks = [
    { who: "The workflow", asked: workflow.permissions },
    ...workflow.jobs.map((job) => ({ who: `The nested job '${job.id}'`, asked: job.permissions })),
  ];
  // Spelled whole where the file is of the caller's own repository.
  const name = /^[.$]\//.test(call.uses.text) ? `${at.repository}/${at.path}@${at.sha}` : call.uses.text;
  return blocks.flatMap(({ who, asked }) => {
    const more = asked ? excess(granted(asked), grant) : [];
    if (more.length === 0) return [];
    const [wanted, allowed] = [more.map(({ requested }) => requested), more.map((one) => one.allowed)];
    const message = `is requesting '${wanted.join(", ")}', but is only allowed '${allowed.join(", ")}'.`;
    return [{ ...call.place, message: `Error calling workflow '${name}'. ${who} ${message}` }];
  });
}

/** What can be determined of one file without running it: literal matrices, concurrency and defaults of inputs. */
function mistakesOfFile(workflow: Workflow): StartupError[] {
  const { workflow_call: call, workflow_dispatch: dispatch } = workflow.triggers;
  const blocks = [workflow, ...workflow.jobs].flatMap((owner) => [
    { value: owner.concurrency, check: (value: Value) => concurrencyOf(value, {}) },
    ...("strategy" in owner
      ? [{ value: owner.strategy, check: (value: Value) => strategyOf(value, {}, owner.id) }]
      : []),
  ]);
  return [
    ...mistakesOfDefaults(call?.inputs ?? new Map()),
    ...mistakesOfDefaults(dispatch?.inputs ?? new Map()),
    ...blocks.flatMap(({ value, check }) => {
      if (!value || hasExpression(value.token)) return [];
      try {
        check(value);
        return [];
      } catch (error) {
        const message = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
        return [{ ...value.place, message }];
      }
    }),
  ];
}

function isSame(a: FileAt, b: FileAt): boolean {
  return a.repository.toLowerCase() === b.repository.toLowerCase() && a.sha === b.sha && a.path === b.path;
}
