import type { ReasonCode } from "../document/reason.ts";

/** One answer of a person to jobs of a run that waited, as GitHub lists it: it gives no time and no attempt. */
export interface Review {
  /** Names of the environments that were answered at once. */
  readonly environments: readonly string[];
  readonly login: string;
  /** GitHub's number of the account, which stays when the login changes. */
  readonly id: number;
  /** The account is an app's, not a person's. */
  readonly bot: boolean;
  /** `approved`, `rejected`, or a word that GitHub may add. */
  readonly state: string;
}

/** An account of GitHub. */
export interface Account {
  readonly login: string;
  /** GitHub's number of it; `null` where it is not told. */
  readonly id: number | null;
}

/** A job of a run, in one of its attempts. */
export interface RunJob {
  /** As people see it, with the names of the calls before it: `uat / uat-accept-product`. */
  readonly name: string;
  readonly attempt: number;
  /** `null` while it has not ended. */
  readonly conclusion: string | null;
  /** ISO 8601; `null` while it has not ended. */
  readonly completed: string | null;
}

/** Who has a role at this moment, or why that cannot be known. */
export type Members =
  | { readonly known: true; readonly logins: readonly string[] }
  | { readonly known: false; readonly reason: ReasonCode; readonly because: string; readonly remedy: string };
