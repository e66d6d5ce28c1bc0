import type { Collection } from "./collection.ts";
/** A team of an organization. */
export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly slug: string;
  readonly name: string;
  /** Logins */
  readonly members: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The teams of every organization. */
export interface TeamStore {
  readonly teams: Collection<Team>;
}
