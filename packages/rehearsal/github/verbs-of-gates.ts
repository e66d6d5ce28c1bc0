import type { Verbs } from "./github.ts";
import type { Actor } from "./records/effect.ts";
import type { Repository } from "./records/repository.ts";
import { findEnvironment } from "./reviews/environment.ts";
import { deploymentEnded, requestDeployment } from "./reviews/pending-deployment.ts";
import { bypassPending, pendingOf, reviewersOf, reviewPending } from "./reviews/pending-review.ts";
import { runOf } from "./runs/run.ts";
import { bot } from "./store/token.ts";
import type { World } from "./store/world.ts";

type Gates = Pick<
  Verbs,
  "requestDeployment" | "deploymentEnded" | "pendingDeployments" | "reviewersOf" | "review" | "bypass" | "onWaiting"
>;

/** What the rehearsal does about jobs that wait for an environment. */
export function gatesOf(world: World, must: (name: string) => Repository): Gates {
  const actions: Actor = { login: bot, run: null, job: null };
  const idsOf = (run: number, names: readonly string[]): number[] => {
    const repository = must(runOf(world, run).repository);
    return names.map((name) => {
      const environment = findEnvironment(world, repository, name);
      if (!environment) throw new Error(`No environment ${name} in ${repository.name}.`);
      return environment.id;
    });
  };
  return {
    requestDeployment: (request, watch, signal) => requestDeployment(world, request, watch, signal),
    deploymentEnded: (id, conclusion, url) => deploymentEnded(world, id, conclusion, actions, url),
    pendingDeployments: (run) => (run === undefined ? [...world.pending] : pendingOf(world, run)),
    reviewersOf: (pending) => reviewersOf(world, pending),
    review: (run, { environments, ...review }) => {
      const answer = reviewPending(world, run, { ...review, environments: idsOf(run, environments) });
      if ("refused" in answer) throw new Error(answer.refused);
    },
    bypass: (run, { environments, ...said }) => {
      const refused = bypassPending(world, run, { ...said, environments: idsOf(run, environments) });
      if (refused) throw new Error(refused);
    },
    onWaiting: (tell) => {
      world.waiting.add(tell);
      return () => world.waiting.delete(tell);
    },
  };
}
