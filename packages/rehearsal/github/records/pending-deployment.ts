import type { Clock } from "../../protocol/clock.ts";
import type { Review } from "./review.ts";

/** A job that waits for the protection rules of its environment. */
export interface PendingDeployment {
  readonly run: number;
  readonly attempt: number;
  /** Key of the job. */
  readonly job: string;
  readonly name: string;
  /** Id */
  readonly environment: number;
  readonly environmentName: string;
  /** Id of the record, `null` for `deployment: false`. */
  readonly deployment: number | null;
  readonly since: number;
  /** Whether somebody must still approve it; else only time is waited for. */
  readonly unreviewed: boolean;
  decide(review: Review): void;
}

/** Jobs that wait for their environment now; they do not outlive this process. */
export interface PendingStore {
  readonly pending: Set<PendingDeployment>;
  /** Told of every job that begins to wait for a review. */
  waits(pending: PendingDeployment): void;
  /** Whoever wants to be notified. */
  readonly waiting: Set<(pending: PendingDeployment) => void>;
  readonly clock: Clock;
}
