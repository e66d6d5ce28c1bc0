import type { RunEvent } from "../../protocol/run-event.ts";
import type { Admission, AdmissionRequest } from "../../protocol/stage.ts";
import type { ProtectionStore } from "../records/branch-protection.ts";
import type { CollaboratorStore } from "../records/collaborator.ts";
import type { Actor } from "../records/effect.ts";
import type { Environment } from "../records/environment.ts";
import type { PendingDeployment, PendingStore } from "../records/pending-deployment.ts";
import type { Repository } from "../records/repository.ts";
import type { Review, ReviewStore } from "../records/review.ts";
import type { Run } from "../records/run.ts";
import type { TeamStore } from "../records/team.ts";
import { branchRefusal } from "../rules/branch-policy.ts";
import { protectionsOf } from "../rules/branch-protection.ts";
import { type RunContext, runOf, updateJob } from "../runs/run.ts";
import { bot } from "../store/token.ts";
import { createDeployment, createDeploymentStatus, type DeploymentContext } from "./deployment.ts";
import { findEnvironment, setEnvironment } from "./environment.ts";
import { keepReview } from "./keep-review.ts";
import { longestWait, possibleReviewers, spellReviewer, timerEnd } from "./protection-rule.ts";

/** What this file uses of the store. */
export interface PendingDeploymentContext
  extends RunContext,
    DeploymentContext,
    ProtectionStore,
    PendingStore,
    ReviewStore,
    TeamStore,
    CollaboratorStore {}

/** How a job came out of the rules, and its deployment record. */
export type Admitted = Admission & { readonly deployment: number | null };

/** Asks the rules of an environment to let a job pass, and waits as long as they say. An abort of `signal` ends the wait. */
export async function requestDeployment(
  store: PendingDeploymentContext,
  request: AdmissionRequest,
  watch: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Admitted> {
  const run = runOf(store, request.run.id);
  const repository = store.find(run.repository);
  if (!repository) throw new Error(`No repository ${run.repository}`);
  const actor: Actor = { login: run.event.actor.login, run: run.id, job: request.job };
  const environment =
    findEnvironment(store, repository, request.environment) ??
    setEnvironment(store, repository, request.environment, {}, actor);
  const branches = protectionsOf(store, repository).map(({ branch }) => branch);
  const because = branchRefusal(environment.name, environment.branches, run.event, branches);
  if (because) return { go: false, conclusion: "failure", because, deployment: null };
  const deployment = request.deployment ? recordOf(store, repository, run, environment, actor) : null;
  const admission = await pass(store, repository, run, environment, { ...request, record: deployment }, watch, signal);
  if (!admission.go && deployment !== null) deploymentEnded(store, deployment, admission.conclusion, actor);
  return { ...admission, deployment };
}

/** A request with the id of its deployment record. */
type Recorded = AdmissionRequest & { readonly record: number | null };

async function pass(
  store: PendingDeploymentContext,
  repository: Repository,
  run: Run,
  environment: Environment,
  request: Recorded,
  watch: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Admission> {
  const { job, name } = request;
  const since = store.now();
  const opens = timerEnd(environment, since);
  const reviewers = environment.reviewers.map(spellReviewer);
  if (opens === null && reviewers.length === 0) return { go: true };
  const expires = since + longestWait;
  const about = { job, name, environment: environment.name };
  updateJob(store, run.id, job, { name, status: "waiting" });
  const { id, number, attempt } = run;
  const mayReview = possibleReviewers(store, repository, run, environment);
  watch({
    type: "job-waiting",
    ...about,
    run: { id, number, attempt },
    reviewers,
    mayReview,
    expires,
    at: since,
    ...(opens !== null && { opens }),
  });
  const waiter = waiterOf(run, environment, request, since);
  const tell = ({ state, login: by, comment, at }: Review) =>
    watch({ type: "job-reviewed", ...about, state, by, comment, at });
  const review =
    reviewers.length === 0 ? null : await answerTo(store, { ...waiter, unreviewed: true }, expires, signal);
  if (review) tell(review);
  else if (reviewers.length > 0 && !signal.aborted) {
    return { go: false, conclusion: "failure", because: notApproved };
  }
  if (review?.state === "rejected") {
    return { go: false, conclusion: "failure", because: rejectedBy(review.login, review.comment) };
  }
  if (opens !== null && review?.state !== "skipped") {
    const bypass = await answerTo(store, { ...waiter, unreviewed: false }, opens, signal);
    if (bypass) tell(bypass);
    else if (!signal.aborted) keepReview(store, repository, timerOver(run, environment));
  }
  if (signal.aborted) return { go: false, conclusion: "cancelled", because: "the run was cancelled" };
  updateJob(store, run.id, job, { name, status: "queued" });
  return { go: true };
}

const notApproved = "nobody approved it within 30 days";

function rejectedBy(login: string, comment: string): string {
  return `rejected by ${login}${comment && `: ${comment}`}`;
}

/** GitHub keeps the end of a wait timer as an approval of its own. */
const timerOver = (run: Run, { id, waitTimer }: Environment): Parameters<typeof keepReview>[2] => ({
  run: run.id,
  environments: [id],
  state: "approved",
  login: bot,
  comment: `${waitTimer} minute wait timer`,
});

type Waiter = Omit<PendingDeployment, "decide" | "unreviewed">;

function waiterOf(run: Run, environment: Environment, { job, name, record }: Recorded, since: number): Waiter {
  const { id, name: environmentName } = environment;
  return { run: run.id, attempt: run.attempt, job, name, environment: id, environmentName, deployment: record, since };
}

/** Waits until somebody answers a waiting job; `null` when the time is over, or after an abort. */
async function answerTo(
  store: PendingStore,
  waiter: Omit<PendingDeployment, "decide">,
  until: number,
  signal: AbortSignal,
): Promise<Review | null> {
  const answered = new AbortController();
  let review: Review | null = null;
  const waiting: PendingDeployment = {
    ...waiter,
    decide: (supplied) => {
      review = supplied;
      answered.abort();
    },
  };
  store.pending.add(waiting);
  if (waiter.unreviewed) store.waits(waiting);
  await store.clock.until(until, AbortSignal.any([signal, answered.signal]));
  store.pending.delete(waiting);
  return review;
}

/** The deployment record that GitHub makes for a job that names an environment. */
function recordOf(
  store: PendingDeploymentContext,
  repository: Repository,
  run: Run,
  { name }: Environment,
  actor: Actor,
): number {
  const ref = run.event.ref.replace(/^refs\/(heads|tags)\//, "");
  return createDeployment(store, repository, { sha: run.event.sha, ref, environment: name }, actor).id;
}

/** Says in the record how a job with an environment ended. */
export function deploymentEnded(
  store: PendingDeploymentContext,
  id: number,
  conclusion: "success" | "failure" | "cancelled",
  actor: Actor,
  environmentUrl = "",
): void {
  const deployment = store.deployments.get(id);
  if (!deployment) return;
  const state = conclusion === "cancelled" ? "error" : conclusion;
  createDeploymentStatus(store, deployment, { state, environmentUrl }, actor);
}
