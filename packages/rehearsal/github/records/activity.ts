import type { Collection } from "./collection.ts";
/** How a branch can be moved, in GitHub's words. */
export const activityTypes = [
  "push",
  "force_push",
  "branch_creation",
  "branch_deletion",
  "pr_merge",
  "merge_queue_merge",
] as const;

export type ActivityType = (typeof activityTypes)[number];

/** A move of a branch, as GitHub keeps it for those who look at what happened in a repository. */
export interface Activity {
  readonly id: number;
  readonly repository: number;
  /** `refs/heads/main` */
  readonly ref: string;
  /** Forty zeros where the branch is new, or gone. */
  readonly before: string;
  readonly after: string;
  readonly at: number;
  readonly type: ActivityType;
  /** `""` if the account is gone. */
  readonly login: string;
}

/** Who moved which branch. */
export interface ActivityStore {
  readonly activities: Collection<Activity>;
}

/** A ref that has moved; `nothing` (forty zeros) stands for absent. */
export interface Moved {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}
