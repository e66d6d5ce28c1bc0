/** People who answer jobs that wait for a review. */
import type { LoopbackGitHub } from "../github/github.ts";
import type { PendingDeployment } from "../github/records/pending-deployment.ts";
import type { RunEvent } from "../protocol/run-event.ts";

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
  /** `bypassed`: an admin starts everything that waits for the environment, past its rules. */
  readonly state: "approved" | "rejected" | "bypassed";
  readonly comment?: string;
}

/** Decides about jobs that wait; `null` leaves it to others. */
export type Decide = (waiting: Waiting) => Decision | null | Promise<Decision | null>;

/** Asks a script about every job that begins to wait; what GitHub refuses of its answers is reported as a warning. */
export function decideBy(github: LoopbackGitHub, ask: Decide, tell: (event: RunEvent) => void): () => void {
  return github.onWaiting((pending) => {
    const waiting = waitingOf(github, pending);
    const answer = async () => {
      const decision = await ask(waiting);
      if (decision === null) return;
      // The answer is for the whole batch: another job of it may have been asked about before.
      if (!github.pendingDeployments(pending.run).includes(pending)) return;
      decide(github, pending.run, waiting.environment, decision);
    };
    void answer().catch((error: unknown) => {
      const message = `the review of ${waiting.environment} was refused: ${error instanceof Error ? error.message : error}`;
      tell({ type: "warning", job: pending.job, message, at: Date.now() });
    });
  });
}

/** Tells GitHub what somebody decided of everything of a run that waits for an environment. Throws why it is refused. */
export function decide(
  github: LoopbackGitHub,
  run: number,
  environment: string,
  { as: login, state, comment = "" }: Decision,
): void {
  const said = { login, comment, environments: [environment] };
  if (state === "bypassed") github.bypass(run, said);
  else github.review(run, { ...said, state });
}

/** A waiting job as whoever decides sees it. */
export function waitingOf(github: LoopbackGitHub, pending: PendingDeployment): Waiting {
  const run = github.run(pending.run);
  if (!run) throw new Error(`no run ${pending.run}`);
  return {
    run: { id: run.id, number: run.number, attempt: run.attempt },
    job: pending.job,
    name: pending.name,
    environment: pending.environmentName,
    reviewers: github.reviewersOf(pending),
  };
}
