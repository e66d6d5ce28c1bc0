import type { Review } from "../../model/approval/review.ts";

/** GitHub's list of what people said to jobs of a run that waited for environments. */
export interface Approvals {
  /** All reviews of a run, of all its attempts. */
  reviews(run: number): Promise<readonly Review[]>;
}
