import type { Collection } from "./collection.ts";
/** A commit status: one context's word on one commit. */
export interface CommitStatus {
  readonly id: number;
  readonly repository: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
  readonly createdAt: number;
}

/** The statuses of commits. */
export interface StatusStore {
  readonly statuses: Collection<CommitStatus>;
}
