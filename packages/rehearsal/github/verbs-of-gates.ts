import type { Actor } from "./effect.ts";
import { findEnvironment } from "./environment.ts";
import type { Verbs } from "./github.ts";
import { deploymentEnded, requestDeployment } from "./pending-deployment.ts";
import { pendingOf, reviewersOf, reviewPending } from "./pending-review.ts";
import type { Repository } from "./repository.ts";
import { runOf } from "./run.ts";
import { bot } from "./token.ts";
import type { World } from "./world.ts";

type Gates = Pick<
  Verbs,
  "requestDeployment" | "deploymentEnded" | "pendingDeployments" | "reviewersOf" | "review" | "onWaiting"
>;

/** What the rehearsal does about jobs that wait for an environment. */
export function gatesOf(world: World, must: (name: string) => Repository): Gates {
  const actions: Actor = { login: bot, run: null, job: null };
  return {
    requestDeployment: (request, watch, signal) => requestDeployment(world, request, watch, signal),
    deploymentEnded: (id, conclusion, url) => deploymentEnded(world, id, conclusion, actions, url),
    pendingDeployments: (run) => (run === undefined ? [...world.pending] : pendingOf(world, run)),
    reviewersOf: (pending) => reviewersOf(world, pending),
    review: (run, { environments, ...review }) => {
      const repository = must(runOf(world, run).repository);
      const ids = environments.map((name) => {
        const environment = findEnvironment(world, repository, name);
        if (!environment) throw new Error(`No environment ${name} in ${repository.name}.`);
        return environment.id;
      });
      const answer = reviewPending(world, run, { ...review, environments: ids });
      if ("refused" in answer) throw new Error(answer.refused);
    },
    onWaiting: (tell) => {
      world.waiting.add(tell);
      return () => world.waiting.delete(tell);
    },
  };
}
