import type { Collection } from "./collection.ts";
/** The rules that are kept here; GitHub knows more. */
export const ruleTypes = [
  "creation",
  "update",
  "deletion",
  "non_fast_forward",
  "required_linear_history",
  "pull_request",
  "required_status_checks",
] as const;

/** One rule, with its parameters as they were given. */
export interface Rule {
  readonly type: (typeof ruleTypes)[number];
  readonly parameters?: { readonly [name: string]: unknown };
}

/** Who need not keep the rules: an app by its id, or a role by GitHub's number for it. */
export interface BypassActor {
  readonly actor_id: number | null;
  readonly actor_type: "Integration" | "RepositoryRole";
  readonly bypass_mode: "always" | "pull_request";
}

/** Rules for the branches or tags of a repository. */
export interface Ruleset {
  readonly id: number;
  readonly repository: number;
  readonly name: string;
  readonly target: "branch" | "tag";
  readonly enforcement: "active" | "evaluate" | "disabled";
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly Rule[];
  readonly bypass: readonly BypassActor[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The rulesets of every repository. */
export interface RulesetStore {
  readonly rulesets: Collection<Ruleset>;
}
