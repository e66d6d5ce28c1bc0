import type { Verbs } from "./github.ts";
import type { GitHubStore } from "./github-store.ts";
import type { Actor } from "./records/effect.ts";
import type { Repository } from "./records/repository.ts";
import { findEnvironment } from "./reviews/environment.ts";
import { deploymentEnded, requestDeployment } from "./reviews/pending-deployment.ts";
import { bypassPending, pendingOf, reviewersOf, reviewPending } from "./reviews/pending-review.ts";
import { runOf } from "./runs/run.ts";
import { bot } from "./store/token.ts";

type Gates = Pick<
  Verbs,
  "requestDeployment" | "deploymentEnded" | "pendingDeployments" | "reviewersOf" | "review" | "bypass" | "onWaiting"
>;

/** What the rehearsal does about jobs that wait for an environment. */
export function gatesOf(store: GitHubStore, must: (name: string) => Repository): Gates {
  const actions: Actor = { login: bot, run: null, job: null };
  const idsOf = (run: number, names: readonly string[]): number[] => {
    const repository = must(runOf(store, run).repository);
    return names.map((name) => {
      const environment = findEnvironment(store, repository, name);
      if (!environment) throw new Error(`No environment ${name} in ${repository.name}.`);
      return environment.id;
    });
  };
  return {
    requestDeployment: (request, watch, signal) => requestDeployment(store, request, watch, signal),
    deploymentEnded: (id, conclusion, url) => deploymentEnded(store, id, conclusion, actions, url),
    pendingDeployments: (run) => (run === undefined ? [...store.pending] : pendingOf(store, run)),
    reviewersOf: (pending) => reviewersOf(store, pending),
    review: (run, { environments, ...review }) => {
      const answer = reviewPending(store, run, { ...review, environments: idsOf(run, environments) });
      if ("refused" in answer) throw new Error(answer.refused);
    },
    bypass: (run, { environments, ...said }) => {
      const refused = bypassPending(store, run, { ...said, environments: idsOf(run, environments) });
      if (refused) throw new Error(refused);
    },
    onWaiting: (tell) => {
      store.waiting.add(tell);
      return () => store.waiting.delete(tell);
    },
  };
}
