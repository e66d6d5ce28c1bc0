import type { Collection } from "./collection.ts";
/** A check of one commit. */
export interface CheckRun {
  readonly id: number;
  readonly repository: number;
  readonly sha: string;
  readonly name: string;
  readonly externalId: string;
  readonly detailsUrl: string | null;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion: (typeof checkConclusions)[number] | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  readonly annotations: readonly CheckAnnotation[];
  /** The run whose job it is; absent for one that somebody made. */
  readonly run?: number;
}

/** How a check can end. */
export const checkConclusions = [
  "success",
  "failure",
  "neutral",
  "cancelled",
  "skipped",
  "timed_out",
  "action_required",
] as const;

/** A remark of a check on lines of a file. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title: string | null;
  readonly raw_details: string | null;
}

/** The check runs that somebody made. */
export interface CheckRunStore {
  readonly checkRuns: Collection<CheckRun>;
}
