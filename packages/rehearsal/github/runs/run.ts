import type { CalledFile, Conclusion, WorkflowRun } from "../../protocol/run.ts";
import { rehearsal } from "../records/effect.ts";
import type { Job, JobStep, Progress, Run, RunConclusion } from "../records/run.ts";
import { revokeTokens } from "../store/token.ts";
import type { World } from "../store/world.ts";

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
export function startRun(world: World, request: NewRun): Run {
  const repository = world.find(request.repository);
  if (!repository) throw new Error(`No repository ${request.repository}: create it before a run of it.`);
  const now = world.now();
  const known = request.id === undefined ? undefined : world.runs.get(request.id);
  const actor = request.event.actor;
  world.users.put(actor.login.toLowerCase().replaceAll(/[^\w-]/g, "_"), { login: actor.login, id: actor.id });
  const run: Run = {
    ...request,
    id: request.id ?? world.ids.next("run"),
    number: request.number ?? known?.number ?? world.ids.next(`run-number-${repository.id}-${request.path}`),
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
  if (known) world.attempts.put(`${known.id}.${known.attempt}`, known);
  world.effect(rehearsal, run.repository, "run.started", String(run.id), { to: String(run.attempt) });
  return world.runs.put(run.id, run);
}

/** Gives a run the title that its file computes. */
export function titleRun(world: World, id: number, title: string): Run {
  return world.runs.put(id, { ...runOf(world, id), title });
}

/** Keeps which workflow files a run calls. */
export function keepCalls(world: World, id: number, calls: readonly CalledFile[]): Run {
  return world.runs.put(id, { ...runOf(world, id), calls });
}

/** Tells how a job of the run's current attempt stands; a completed job's tokens end. */
export function updateJob(world: World, id: number, key: string, update: JobUpdate): Job {
  const run = runOf(world, id);
  const now = world.now();
  const known = jobOf(world, id, run.attempt, key);
  const status = update.status ?? known?.status ?? "queued";
  const job: Job = {
    id: known?.id ?? world.ids.next("job"),
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
  if (status === "completed") revokeTokens(world.tokens, id, key);
  world.jobs.put(job.id, job);
  if (run.status !== "completed") touch(world, run, now);
  return job;
}

/** GitHub tells whole seconds: what is the same in them is not written again. */
function touch(world: World, run: Run, now: number): void {
  const status = statusOf(world, run);
  const isSame = status === run.status && seconds(now) === seconds(run.updatedAt);
  if (!isSame) world.runs.put(run.id, { ...run, status, updatedAt: now });
}

const seconds = (time: number): number => Math.floor(time / 1000);

/** A run waits when some job of it waits for an environment and none is at work. */
function statusOf(world: World, { id, attempt }: Run): Run["status"] {
  const states = jobsOf(world, id, attempt).map((job) => job.status);
  return states.includes("waiting") && !states.includes("in_progress") ? "waiting" : "in_progress";
}

/** Ends a run's current attempt, and with it whatever of it nobody ended. */
export function finishRun(world: World, id: number, conclusion: RunConclusion): Run {
  const run = runOf(world, id);
  for (const job of jobsOf(world, id, run.attempt)) {
    if (job.status !== "completed") updateJob(world, id, job.key, { status: "completed", conclusion: "cancelled" });
  }
  world.effect(rehearsal, run.repository, "run.finished", String(id), { to: conclusion });
  return world.runs.put(id, { ...run, status: "completed", conclusion, updatedAt: world.now() });
}

/** A run as it is or was in one of its attempts. */
export function attemptOf(world: World, id: number, attempt: number): Run | undefined {
  const run = world.runs.get(id);
  return run?.attempt === attempt ? run : world.attempts.get(`${id}.${attempt}`);
}

/** Carries a job over from an earlier attempt, as GitHub does with those that do not run again. */
export function keepJob(world: World, id: number, key: string, from: number): Job | undefined {
  const { attempt } = runOf(world, id);
  const earlier = jobOf(world, id, from, key);
  if (!earlier) return undefined;
  const known = jobOf(world, id, attempt, key);
  const job = { ...earlier, id: known?.id ?? world.ids.next("job"), attempt };
  return world.jobs.put(job.id, job);
}

/** The run of this id; a programming mistake if there is none. */
export function runOf(world: World, id: number): Run {
  const run = world.runs.get(id);
  if (!run) throw new Error(`No run ${id}: startRun registers it.`);
  return run;
}

/** The jobs of one attempt, in the order in which they were first heard of. */
export function jobsOf(world: World, run: number, attempt: number): Job[] {
  return world.jobs.all().filter((job) => job.run === run && job.attempt === attempt);
}

/** A job by its key. */
export function jobOf(world: World, run: number, attempt: number, key: string): Job | undefined {
  return world.jobs.all().find((job) => job.run === run && job.attempt === attempt && job.key === key);
}
