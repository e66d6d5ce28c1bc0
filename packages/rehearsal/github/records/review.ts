import type { Collection } from "./collection.ts";
/**
 * What was said to the jobs of a run that waited for environments. Besides the answers of reviewers GitHub keeps a bypass, as
 * `skipped` by the admin (seen in run 36943692146 of vn-tako4/Tako-san; its description of REST knows no such state), and the end
 * of a wait timer, as `approved` by its bot.
 */
export interface Review {
  readonly id: number;
  readonly run: number;
  /** Ids of environments. */
  readonly environments: readonly number[];
  readonly state: "approved" | "rejected" | "skipped";
  readonly login: string;
  readonly comment: string;
  readonly at: number;
}

/** What was said to jobs that waited. */
export interface ReviewStore {
  readonly reviews: Collection<Review>;
}
