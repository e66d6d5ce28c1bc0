import type { JobResult } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { AdmissionRequest } from "../protocol/stage.ts";
import type { Actor } from "./records/effect.ts";
import type { PendingDeployment } from "./records/pending-deployment.ts";
import type { Repository } from "./records/repository.ts";
import { findEnvironment } from "./reviews/environment.ts";
import type { Admitted, PendingDeploymentContext } from "./reviews/pending-deployment.ts";
import { deploymentEnded, requestDeployment } from "./reviews/pending-deployment.ts";
import type { NewReview, PendingReviewContext } from "./reviews/pending-review.ts";
import { bypassPending, pendingOf, reviewersOf, reviewPending } from "./reviews/pending-review.ts";
import { runOf } from "./runs/run.ts";
import { bot } from "./store/token.ts";

/** What can be done about jobs that wait for an environment. */
export interface GateVerbs {
  /** Waits until the protection rules of an environment let a job pass. */
  requestDeployment(
    request: AdmissionRequest,
    watch: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Admitted>;
  /** Says in the record that GitHub makes for such a job how it ended. */
  deploymentEnded(deployment: number, conclusion: JobResult["conclusion"], environmentUrl?: string): void;
  /** Jobs that wait for an environment now, those of one run or all. */
  pendingDeployments(run?: number): readonly PendingDeployment[];
  /** Logins of those who could review a waiting job. */
  reviewersOf(pending: PendingDeployment): string[];
  /** Answers, as a person, everything of a run that waits for these environments (names). Throws why it is refused. */
  review(run: number, review: Omit<NewReview, "environments"> & { readonly environments: readonly string[] }): void;
  /** Starts, as an admin, everything of a run that waits for these environments (names), past their rules. Throws why it is refused. */
  bypass(
    run: number,
    bypass: { readonly login: string; readonly comment: string; readonly environments: readonly string[] },
  ): void;
  /** Is told of each job that begins to wait for a review; gives the way to stop that. */
  onWaiting(tell: (pending: PendingDeployment) => void): () => void;
}

/** What the rehearsal does about jobs that wait for an environment. */
export function gatesOf(
  store: PendingDeploymentContext & PendingReviewContext,
  must: (name: string) => Repository,
): GateVerbs {
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
