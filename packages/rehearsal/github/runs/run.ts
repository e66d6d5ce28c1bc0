import type { CalledFile, Conclusion, WorkflowRun } from "../../protocol/run.ts";
import { rehearsal } from "../records/effect.ts";
import type { Job, JobStep, Progress, Run, RunConclusion, RunStore } from "../records/run.ts";
import type { UserStore } from "../records/user.ts";
import type { ChangeLog } from "../store/change-log.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { revokeTokens, type TokenStore } from "../store/token.ts";

/** What this file uses of the store. */
export interface RunContext extends RepositoryStore, RunStore, UserStore, ChangeLog, TokenStore {}

/** A run that is to start: GitHub numbers it, unless it is a known run's next attempt. */
export type NewRun = Omit<WorkflowRun, "id" | "number" | "attempt" | "repositoryId"> &
  Partial<Pick<WorkflowRun, "id" | "number" | "attempt">>;

/** What changed about a job; the first mention registers it. */
export interface JobUpdate {
  readonly name?: string;
  readonly status?: Progress["status"];
  readonly conclusion?: Conclusion;
  readonly labels?: readonly string[];
  readonly steps?: readonly JobStep[];
  readonly log?: string;
}

/** Registers a run or its next attempt. */
export function startRun(store: RunContext, request: NewRun): Run {
  const repository = store.find(request.repository);
  if (!repository) throw new Error(`No repository ${request.repository}: create it before a run of it.`);
  const now = store.now();
  const known = request.id === undefined ? undefined : store.runs.get(request.id);
  const actor = request.event.actor;
  store.users.put(actor.login.toLowerCase().replaceAll(/[^\w-]/g, "_"), { login: actor.login, id: actor.id });
  const run: Run = {
    ...request,
    id: request.id ?? store.ids.next("run"),
    number: request.number ?? known?.number ?? store.ids.next(`run-number-${repository.id}-${request.path}`),
    attempt: request.attempt ?? (known ? known.attempt + 1 : 1),
    ...(known?.title !== undefined && { title: known.title }),
    repository: repository.name,
    repositoryId: repository.id,
    status: "in_progress",
    conclusion: null,
    createdAt: known?.createdAt ?? now,
    startedAt: now,
    updatedAt: now,
  };
  if (known) store.attempts.put(`${known.id}.${known.attempt}`, known);
  store.effect(rehearsal, run.repository, "run.started", String(run.id), { to: String(run.attempt) });
  return store.runs.put(run.id, run);
}

/** Gives a run the title that its file computes. */
export function titleRun(store: RunContext, id: number, title: string): Run {
  return store.runs.put(id, { ...runOf(store, id), title });
}

/** Keeps which workflow files a run calls. */
export function keepCalls(store: RunContext, id: number, calls: readonly CalledFile[]): Run {
  return store.runs.put(id, { ...runOf(store, id), calls });
}

/** Tells how a job of the run's current attempt stands; a completed job's tokens end. */
export function updateJob(store: RunContext, id: number, key: string, update: JobUpdate): Job {
  const run = runOf(store, id);
  const now = store.now();
  const known = jobOf(store, id, run.attempt, key);
  const status = update.status ?? known?.status ?? "queued";
  const job: Job = {
    id: known?.id ?? store.ids.next("job"),
    run: id,
    attempt: run.attempt,
    key,
    name: update.name ?? known?.name ?? key.replaceAll("/", " / "),
    labels: update.labels ?? known?.labels ?? ["ubuntu-latest"],
    steps: update.steps ?? known?.steps ?? [],
    log: update.log ?? known?.log ?? null,
    status,
    conclusion: update.conclusion ?? known?.conclusion ?? null,
    createdAt: known?.createdAt ?? now,
    startedAt: known?.startedAt ?? (status === "in_progress" || status === "completed" ? now : null),
    completedAt: status === "completed" ? (known?.completedAt ?? now) : null,
  };
  if (status === "completed") revokeTokens(store.tokens, id, key);
  store.jobs.put(job.id, job);
  if (run.status !== "completed") touch(store, run, now);
  return job;
}

/** GitHub tells whole seconds: what is the same in them is not written again. */
function touch(store: RunStore, run: Run, now: number): void {
  const status = statusOf(store, run);
  const isSame = status === run.status && seconds(now) === seconds(run.updatedAt);
  if (!isSame) store.runs.put(run.id, { ...run, status, updatedAt: now });
}

const seconds = (time: number): number => Math.floor(time / 1000);

/** A run waits when some job of it waits for an environment and none is at work. */
function statusOf(store: RunStore, { id, attempt }: Run): Run["status"] {
  const states = jobsOf(store, id, attempt).map((job) => job.status);
  return states.includes("waiting") && !states.includes("in_progress") ? "waiting" : "in_progress";
}

/** Ends a run's current attempt, and with it whatever of it nobody ended. */
export function finishRun(store: RunContext, id: number, conclusion: RunConclusion): Run {
  const run = runOf(store, id);
  for (const job of jobsOf(store, id, run.attempt)) {
    if (job.status !== "completed") updateJob(store, id, job.key, { status: "completed", conclusion: "cancelled" });
  }
  store.effect(rehearsal, run.repository, "run.finished", String(id), { to: conclusion });
  return store.runs.put(id, { ...run, status: "completed", conclusion, updatedAt: store.now() });
}

/** A run as it is or was in one of its attempts. */
export function attemptOf(store: RunStore, id: number, attempt: number): Run | undefined {
  const run = store.runs.get(id);
  return run?.attempt === attempt ? run : store.attempts.get(`${id}.${attempt}`);
}

/** Carries a job over from an earlier attempt, as GitHub does with those that do not run again. */
export function keepJob(store: RunContext, id: number, key: string, from: number): Job | undefined {
  const { attempt } = runOf(store, id);
  const earlier = jobOf(store, id, from, key);
  if (!earlier) return undefined;
  const known = jobOf(store, id, attempt, key);
  const job = { ...earlier, id: known?.id ?? store.ids.next("job"), attempt };
  return store.jobs.put(job.id, job);
}

/** The run of this id; a programming mistake if there is none. */
export function runOf(store: RunContext, id: number): Run {
  const run = store.runs.get(id);
  if (!run) throw new Error(`No run ${id}: startRun registers it.`);
  return run;
}

/** The jobs of one attempt, in the order in which they were first heard of. */
export function jobsOf(store: RunStore, run: number, attempt: number): Job[] {
  return store.jobs.all().filter((job) => job.run === run && job.attempt === attempt);
}

/** A job by its key. */
export function jobOf(store: RunStore, run: number, attempt: number, key: string): Job | undefined {
  return store.jobs.all().find((job) => job.run === run && job.attempt === attempt && job.key === key);
}
