import type { EnvironmentValues } from "../../protocol/stage.ts";
import type { Collection } from "./collection.ts";

/** A pattern of branches, or of tags, that may deploy to an environment. */
export interface BranchPolicy {
  readonly id: number;
  readonly name: string;
  readonly type: "branch" | "tag";
}

/** An environment of a repository: what it holds and how it is protected. */
export interface Environment extends EnvironmentValues {
  readonly id: number;
  readonly repository: number;
  readonly name: string;
  /** People and teams, any one of whom may let a deployment pass; at most six. */
  readonly reviewers: readonly Reviewer[];
  readonly preventSelfReview: boolean;
  /** Whether admins of the repository may start jobs that wait for its rules. */
  readonly canAdminsBypass: boolean;
  /** Minutes */
  readonly waitTimer: number;
  /** What may deploy; `null` lets every branch and tag, `protected` only protected branches. */
  readonly branches: readonly BranchPolicy[] | "protected" | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Somebody who may let a deployment pass. */
export type Reviewer =
  | { readonly type: "User"; readonly login: string }
  | { readonly type: "Team"; readonly slug: string };

/** The environments of every repository. */
export interface EnvironmentStore {
  readonly environments: Collection<Environment>;
}
