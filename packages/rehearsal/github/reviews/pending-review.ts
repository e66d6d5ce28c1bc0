import type { CollaboratorStore } from "../records/collaborator.ts";
import type { PendingDeployment, PendingStore } from "../records/pending-deployment.ts";
import type { Repository } from "../records/repository.ts";
import type { TeamStore } from "../records/team.ts";
import { type RunContext, runOf } from "../runs/run.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { type KeepReviewContext, keepReview } from "./keep-review.ts";
import { bypassRefusal, possibleReviewers, reviewRefusal } from "./protection-rule.ts";

/** What this file uses of the store. */
export interface PendingReviewContext
  extends RunContext,
    KeepReviewContext,
    PendingStore,
    CollaboratorStore,
    TeamStore {}

/** What a person says to everything of a run that now waits for some environments. */
export interface NewReview {
  readonly login: string;
  /** Ids of environments. */
  readonly environments: readonly number[];
  readonly state: "approved" | "rejected";
  readonly comment: string;
}

/** Jobs of a run that wait for an environment, in the order in which they asked. */
export function pendingOf(store: PendingStore, run: number): PendingDeployment[] {
  return [...store.pending].filter((item) => item.run === run);
}

/** Lets all jobs of a run that now wait for these environments pass, or turns them away: one answer for the whole batch. Gives those that heard it. */
export function reviewPending(
  store: PendingReviewContext,
  id: number,
  { login, environments, state, comment }: NewReview,
): { readonly refused: string } | { readonly reviewed: readonly PendingDeployment[] } {
  const run = runOf(store, id);
  const repository = repositoryOf(store, run);
  const asked = pendingOf(store, id).filter((item) => item.unreviewed);
  for (const wanted of environments) {
    const environment = store.environments.get(wanted);
    if (!environment || !asked.some((item) => item.environment === wanted)) {
      return { refused: `no job of this run waits for a review of environment ${environment?.name ?? wanted}` };
    }
    const refused = reviewRefusal(store, repository, run, environment, login);
    if (refused) return { refused };
  }
  const review = keepReview(store, repository, { run: id, login, environments, state, comment });
  const reviewed = asked.filter((item) => environments.includes(item.environment));
  for (const item of reviewed) item.decide(review);
  return { reviewed };
}

/**
 * Starts, as an admin, all jobs of a run that now wait for these environments: past reviewers and wait timers. On GitHub this is
 * the button "Start all waiting jobs"; REST has no route for it. Gives why it is refused, or `null`.
 */
export function bypassPending(
  store: PendingReviewContext,
  id: number,
  { login, environments, comment }: Omit<NewReview, "state">,
): string | null {
  const repository = repositoryOf(store, runOf(store, id));
  const started = pendingOf(store, id).filter((item) => environments.includes(item.environment));
  for (const wanted of environments) {
    const environment = store.environments.get(wanted);
    if (!environment || !started.some((item) => item.environment === wanted)) {
      return `no job of this run waits for environment ${environment?.name ?? wanted}`;
    }
    const refused = bypassRefusal(store, repository, environment, login);
    if (refused) return refused;
  }
  const review = keepReview(store, repository, { run: id, login, environments, state: "skipped", comment });
  for (const item of started) item.decide(review);
  return null;
}

function repositoryOf(store: RepositoryStore, run: { readonly repository: string }): Repository {
  const repository = store.find(run.repository);
  if (!repository) throw new Error(`No repository ${run.repository}`);
  return repository;
}

/** Logins of those who could now review a waiting job. */
export function reviewersOf(store: PendingReviewContext, pending: PendingDeployment): string[] {
  const run = runOf(store, pending.run);
  const [repository, environment] = [store.find(run.repository), store.environments.get(pending.environment)];
  return repository && environment ? possibleReviewers(store, repository, run, environment) : [];
}
