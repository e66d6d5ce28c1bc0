import type { Actor } from "./effect.ts";
import type { PendingDeployment } from "./pending-deployment.ts";
import { possibleReviewers, reviewRefusal } from "./protection-rule.ts";
import type { Review } from "./review.ts";
import { runOf } from "./run.ts";
import type { World } from "./world.ts";

/** What a person says to everything of a run that now waits for some environments. */
export interface NewReview {
  readonly login: string;
  /** Ids of environments. */
  readonly environments: readonly number[];
  readonly state: Review["state"];
  readonly comment: string;
}

/** Jobs of a run that wait for an environment, in the order in which they asked. */
export function pendingOf(world: World, run: number): PendingDeployment[] {
  return [...world.pending].filter((item) => item.run === run);
}

/** Lets all jobs of a run that now wait for these environments pass, or turns them away: one answer for the whole batch. Gives those that heard it. */
export function reviewPending(
  world: World,
  id: number,
  { login, environments, state, comment }: NewReview,
): { readonly refused: string } | { readonly reviewed: readonly PendingDeployment[] } {
  const run = runOf(world, id);
  const repository = world.find(run.repository);
  if (!repository) throw new Error(`No repository ${run.repository}`);
  const asked = pendingOf(world, id).filter((item) => item.unreviewed);
  for (const wanted of environments) {
    const environment = world.environments.get(wanted);
    if (!environment || !asked.some((item) => item.environment === wanted)) {
      return { refused: `no job of this run waits for a review of environment ${environment?.name ?? wanted}` };
    }
    const refused = reviewRefusal(world, repository, run, environment, login);
    if (refused) return { refused };
  }
  const actor: Actor = { login, run: null, job: null };
  const review = {
    id: world.ids.next("review"),
    run: id,
    environments: [...new Set(environments)],
    state,
    login,
    comment,
    at: world.now(),
  };
  world.reviews.put(review.id, review);
  const reviewed = asked.filter((item) => environments.includes(item.environment));
  for (const environment of review.environments) {
    const { name = "" } = world.environments.get(environment) ?? {};
    world.effect(actor, repository.name, `deployment.${state}`, name, { to: String(id) });
  }
  for (const item of reviewed) item.decide(review);
  return { reviewed };
}

/** Logins of those who could now review a waiting job. */
export function reviewersOf(world: World, pending: PendingDeployment): string[] {
  const run = runOf(world, pending.run);
  const [repository, environment] = [world.find(run.repository), world.environments.get(pending.environment)];
  return repository && environment ? possibleReviewers(world, repository, run, environment) : [];
}
