import type { Collection } from "./collection.ts";
/** A pull request between two branches of one repository, or from a fork of it. */
export interface Pull {
  readonly id: number;
  readonly repository: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly head: string;
  /** `owner/name` of the repository that `head` is a branch of; `null` if it is this one. */
  readonly fork: string | null;
  readonly base: string;
  readonly headSha: string;
  readonly baseSha: string;
  /** The commit behind `refs/pull/<number>/merge`; `null` on a conflict. */
  readonly mergeSha: string | null;
  readonly draft: boolean;
  readonly user: string;
  readonly state: "open" | "closed";
  readonly mergedAt: number | null;
  readonly mergedBy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The pull requests of every repository. */
export interface PullStore {
  readonly pulls: Collection<Pull>;
}
