import type { Actor } from "../records/effect.ts";
import type { EnvironmentStore } from "../records/environment.ts";
import type { Repository } from "../records/repository.ts";
import type { Review, ReviewStore } from "../records/review.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** What this file uses of the store. */
export interface KeepReviewContext extends ChangeLog, ReviewStore, EnvironmentStore {}

/** Keeps what was said to jobs that wait, and its effects. */
export function keepReview(
  store: KeepReviewContext,
  { name: repository }: Repository,
  said: Omit<Review, "id" | "at">,
): Review {
  const environments = [...new Set(said.environments)];
  const review: Review = { ...said, environments, id: store.ids.next("review"), at: store.now() };
  store.reviews.put(review.id, review);
  const actor: Actor = { login: said.login, run: null, job: null };
  for (const environment of environments) {
    const { name = "" } = store.environments.get(environment) ?? {};
    store.effect(actor, repository, `deployment.${said.state}`, name, { to: String(said.run) });
  }
  return review;
}
