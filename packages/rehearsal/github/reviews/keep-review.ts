import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { Review } from "../records/review.ts";
import type { World } from "../store/world.ts";

/** Keeps what was said to jobs that wait, and its effects. */
export function keepReview(world: World, { name: repository }: Repository, said: Omit<Review, "id" | "at">): Review {
  const environments = [...new Set(said.environments)];
  const review: Review = { ...said, environments, id: world.ids.next("review"), at: world.now() };
  world.reviews.put(review.id, review);
  const actor: Actor = { login: said.login, run: null, job: null };
  for (const environment of environments) {
    const { name = "" } = world.environments.get(environment) ?? {};
    world.effect(actor, repository, `deployment.${said.state}`, name, { to: String(said.run) });
  }
  return review;
}
