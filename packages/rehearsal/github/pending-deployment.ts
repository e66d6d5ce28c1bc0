import type { RunEvent } from "../run-event.ts";
import type { Admission, AdmissionRequest } from "../stage.ts";
import { branchRefusal } from "./branch-policy.ts";
import { protectionsOf } from "./branch-protection.ts";
import { createDeployment, createDeploymentStatus } from "./deployment.ts";
import type { Actor } from "./effect.ts";
import { type Environment, findEnvironment, setEnvironment } from "./environment.ts";
import { longestWait, possibleReviewers, spellReviewer, timerEnd } from "./protection-rule.ts";
import type { Repository } from "./repository.ts";
import type { Review } from "./review.ts";
import { type Run, runOf, updateJob } from "./run.ts";
import type { World } from "./world.ts";

/** A job that waits for the protection rules of its environment. */
export interface PendingDeployment {
  readonly run: number;
  readonly attempt: number;
  /** Key of the job. */
  readonly job: string;
  readonly name: string;
  /** Id */
  readonly environment: number;
  readonly environmentName: string;
  /** Id of the record, `null` for `deployment: false`. */
  readonly deployment: number | null;
  readonly since: number;
  /** Whether somebody must still approve it; else only time is waited for. */
  readonly unreviewed: boolean;
  decide(review: Review): void;
}

/** How a job came out of the rules, and its deployment record. */
export type Admitted = Admission & { readonly deployment: number | null };

/** Asks the rules of an environment to let a job pass, and waits as long as they say. An abort of `signal` ends the wait. */
export async function requestDeployment(
  world: World,
  request: AdmissionRequest,
  watch: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Admitted> {
  const run = runOf(world, request.run.id);
  const repository = world.find(run.repository);
  if (!repository) throw new Error(`No repository ${run.repository}`);
  const actor: Actor = { login: run.event.actor.login, run: run.id, job: request.job };
  const environment =
    findEnvironment(world, repository, request.environment) ??
    setEnvironment(world, repository, request.environment, {}, actor);
  const branches = protectionsOf(world, repository).map(({ branch }) => branch);
  const because = branchRefusal(environment.name, environment.branches, run.event, branches);
  if (because) return { go: false, conclusion: "failure", because, deployment: null };
  const deployment = request.deployment ? recordOf(world, repository, run, environment, actor) : null;
  const admission = await pass(world, repository, run, environment, { ...request, record: deployment }, watch, signal);
  if (!admission.go && deployment !== null) deploymentEnded(world, deployment, admission.conclusion, actor);
  return { ...admission, deployment };
}

/** A request with the id of its deployment record. */
type Recorded = AdmissionRequest & { readonly record: number | null };

async function pass(
  world: World,
  repository: Repository,
  run: Run,
  environment: Environment,
  request: Recorded,
  watch: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Admission> {
  const { job, name } = request;
  const since = world.now();
  const opens = timerEnd(environment, since);
  const reviewers = environment.reviewers.map(spellReviewer);
  if (opens === null && reviewers.length === 0) return { go: true };
  const expires = since + longestWait;
  const about = { job, name, environment: environment.name };
  updateJob(world, run.id, job, { name, status: "waiting" });
  const { id, number, attempt } = run;
  const mayReview = possibleReviewers(world, repository, run, environment);
  watch({
    ...{ type: "job-waiting", ...about, run: { id, number, attempt }, reviewers, mayReview, expires, at: since },
    ...(opens !== null && { opens }),
  });
  const verdict = reviewers.length === 0 ? null : await reviewOf(world, run, environment, request, since, signal);
  if (verdict === "expired") return { go: false, conclusion: "failure", because: notApproved };
  if (verdict) {
    const { state, login: by, comment, at } = verdict;
    watch({ type: "job-reviewed", ...about, state, by, comment, at });
    if (state === "rejected") return { go: false, conclusion: "failure", because: rejectedBy(by, comment) };
  }
  if (opens !== null && opens > world.now()) {
    const timing = { ...waiterOf(run, environment, request, since), unreviewed: false, decide: () => {} };
    world.pending.add(timing);
    await world.clock.until(opens, signal);
    world.pending.delete(timing);
  }
  if (signal.aborted) return { go: false, conclusion: "cancelled", because: "the run was cancelled" };
  updateJob(world, run.id, job, { name, status: "queued" });
  return { go: true };
}

const notApproved = "nobody approved it within 30 days";

function rejectedBy(login: string, comment: string): string {
  return `rejected by ${login}${comment && `: ${comment}`}`;
}

type Waiter = Omit<PendingDeployment, "decide" | "unreviewed">;

function waiterOf(run: Run, environment: Environment, { job, name, record }: Recorded, since: number): Waiter {
  const { id, name: environmentName } = environment;
  return { run: run.id, attempt: run.attempt, job, name, environment: id, environmentName, deployment: record, since };
}

/** Waits for the review of one job; `null` after an abort. */
async function reviewOf(
  world: World,
  run: Run,
  environment: Environment,
  request: Recorded,
  since: number,
  signal: AbortSignal,
): Promise<Review | "expired" | null> {
  const answered = new AbortController();
  let review: Review | null = null;
  const waiting: PendingDeployment = {
    ...waiterOf(run, environment, request, since),
    unreviewed: true,
    decide: (given) => {
      review = given;
      answered.abort();
    },
  };
  world.pending.add(waiting);
  world.waits(waiting);
  await world.clock.until(since + longestWait, AbortSignal.any([signal, answered.signal]));
  world.pending.delete(waiting);
  if (review !== null || signal.aborted) return review;
  return "expired";
}

/** The deployment record that GitHub makes for a job that names an environment. */
function recordOf(world: World, repository: Repository, run: Run, { name }: Environment, actor: Actor): number {
  const ref = run.event.ref.replace(/^refs\/(heads|tags)\//, "");
  return createDeployment(world, repository, { sha: run.event.sha, ref, environment: name }, actor).id;
}

/** Says in the record how a job with an environment ended. */
export function deploymentEnded(
  world: World,
  id: number,
  conclusion: "success" | "failure" | "cancelled",
  actor: Actor,
  environmentUrl = "",
): void {
  const deployment = world.deployments.get(id);
  if (!deployment) return;
  const state = conclusion === "cancelled" ? "error" : conclusion;
  createDeploymentStatus(world, deployment, { state, environmentUrl }, actor);
}
