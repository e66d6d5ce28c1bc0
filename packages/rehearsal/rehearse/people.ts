/** People who answer jobs that wait for a review. */
import type { LoopbackGitHub } from "../github/github.ts";
import type { PendingDeployment } from "../github/pending-deployment.ts";
import type { RunEvent } from "../run-event.ts";

/** A job that waits for a review, as whoever decides sees it. */
export interface Waiting {
  readonly run: { readonly id: number; readonly number: number; readonly attempt: number };
  /** Key and name of the job. */
  readonly job: string;
  readonly name: string;
  readonly environment: string;
  /** Logins of those who may decide. */
  readonly reviewers: readonly string[];
}

/** What somebody decides. */
export interface Decision {
  /** Login */
  readonly as: string;
  readonly state: "approved" | "rejected";
  readonly comment?: string;
}

/** Decides about jobs that wait; `null` leaves it to others. */
export type Decide = (waiting: Waiting) => Decision | null | Promise<Decision | null>;

/** Asks a script about every job that begins to wait; what GitHub refuses of its answers is told as a warning. */
export const decideBy = (github: LoopbackGitHub, decide: Decide, tell: (event: RunEvent) => void): (() => void) =>
  github.onWaiting((pending) => {
    const waiting = waitingOf(github, pending);
    const answer = async () => {
      const decision = await decide(waiting);
      if (decision === null) return;
      const { as, state, comment = "" } = decision;
      // The answer is for the whole batch: another job of it may have been asked about before.
      if (!github.pendingDeployments(pending.run).includes(pending)) return;
      github.review(pending.run, { login: as, state, comment, environments: [waiting.environment] });
    };
    void answer().catch((error: unknown) => {
      const message = `the review of ${waiting.environment} was refused: ${error instanceof Error ? error.message : error}`;
      tell({ type: "warning", job: pending.job, message, at: Date.now() });
    });
  });

/** A waiting job as whoever decides sees it. */
export const waitingOf = (github: LoopbackGitHub, pending: PendingDeployment): Waiting => {
  const run = github.run(pending.run);
  if (!run) throw new Error(`no run ${pending.run}`);
  return {
    run: { id: run.id, number: run.number, attempt: run.attempt },
    job: pending.job,
    name: pending.name,
    environment: pending.environmentName,
    reviewers: github.reviewersOf(pending),
  };
};
