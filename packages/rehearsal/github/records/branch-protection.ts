import type { Collection } from "./collection.ts";
/** People by login, teams and apps by slug. */
export interface NamedActors {
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly apps: readonly string[];
}

/** A check that must have passed, by anybody or by one app. */
export interface RequiredCheck {
  readonly context: string;
  readonly app_id: number | null;
}

/** The protection of one branch by its name: what GitHub had before it had rulesets, and still has beside them. */
export interface BranchProtection {
  readonly repository: number;
  readonly branch: string;
  readonly checks: { readonly strict: boolean; readonly checks: readonly RequiredCheck[] } | null;
  /** Whether people with the role `admin` have to keep it too. */
  readonly enforceAdmins: boolean;
  readonly reviews: RequiredReviews | null;
  /** Who may push at all; `null` lets everybody who may write. */
  readonly restrictions: NamedActors | null;
  readonly linearHistory: boolean;
  readonly forcePushes: boolean;
  readonly deletions: boolean;
  readonly blockCreations: boolean;
  readonly conversations: boolean;
  readonly lock: boolean;
  readonly forkSyncing: boolean;
}

/** That changes come by a pull request, and what that must have. */
export interface RequiredReviews {
  readonly count: number;
  readonly dismissStale: boolean;
  readonly codeOwners: boolean;
  readonly lastPush: boolean;
  /** Who may dismiss a review; `null` if it was never said. */
  readonly dismissal: NamedActors | null;
  /** Who may push without a pull request; `null` if it was never said. */
  readonly bypass: NamedActors | null;
}

/** The protected branches of every repository. */
export interface ProtectionStore {
  readonly protections: Collection<BranchProtection>;
}
