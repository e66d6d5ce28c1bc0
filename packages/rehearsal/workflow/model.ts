/** A workflow file in small typed parts; what may hold `${{ }}` stays a token until it is computed. */
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Json } from "../protocol/run.ts";
import type { Mistake, Place } from "./parser.ts";

/** One workflow file. */
export interface Workflow {
  readonly path: string;
  /** `name:`, or the path where the file has none. */
  readonly name: string;
  readonly runName?: Value;
  readonly triggers: Triggers;
  readonly permissions?: Requested;
  readonly env?: Value;
  readonly defaults?: Value;
  readonly concurrency?: Value;
  readonly jobs: readonly Job[];
  /** What GitHub would do for a job and a rehearsal does not play, by job; a job that is not in it can be played. */
  readonly limits: ReadonlyMap<Job, readonly Mistake[]>;
}

/** A token and its place. */
export interface Value {
  readonly token: TemplateToken;
  readonly place: Place;
}

/** A `permissions:` block: a level for all, or by scope (`{}` is nothing at all). */
export interface Requested {
  readonly levels: "read-all" | "write-all" | Readonly<Record<string, "none" | "read" | "write">>;
  readonly place: Place;
}

/** A time of a schedule; by UTC without a time zone. */
export interface Time {
  readonly cron: string;
  readonly timezone?: string;
}

/** What the `on:` of a file says. */
export interface Triggers {
  readonly place: Place;
  readonly push?: Filters;
  readonly pull_request?: Filters & { readonly types: readonly string[] };
  readonly workflow_dispatch?: { readonly inputs: ReadonlyMap<string, Input> };
  /** Types that start it; empty for all. */
  readonly repository_dispatch?: { readonly types: readonly string[] };
  readonly schedule?: { readonly times: readonly Time[] };
  readonly workflow_call?: {
    readonly inputs: ReadonlyMap<string, Input>;
    readonly secrets: ReadonlyMap<string, Secret>;
    readonly outputs: ReadonlyMap<string, Value>;
  };
  /** All other events, by name. */
  readonly others: ReadonlyMap<string, OtherTrigger>;
}

/** What a file says of an event without rules of its own. */
export type OtherTrigger = Filters & {
  /** Activities that start it; empty for all. */
  readonly types: readonly string[];
  /** Names of the workflows whose runs start it. */
  readonly workflows: readonly string[];
};

/** Filters of `push` and `pull_request`, each a list of patterns in order. */
export interface Filters {
  readonly branches?: readonly string[];
  readonly branchesIgnore?: readonly string[];
  readonly tags?: readonly string[];
  readonly tagsIgnore?: readonly string[];
  readonly paths?: readonly string[];
  readonly pathsIgnore?: readonly string[];
}

/** A declared input of `workflow_call` or `workflow_dispatch`. */
export interface Input {
  readonly name: string;
  readonly type: "string" | "boolean" | "number" | "choice" | "environment";
  readonly required: boolean;
  readonly fallback?: Value;
  readonly options: readonly string[];
  readonly place: Place;
}

/** A declared secret of `workflow_call`. */
export interface Secret {
  readonly name: string;
  readonly required: boolean;
}

/** A job: with steps of its own, or one that calls a reusable workflow. */
export type Job = StepsJob | CallJob;

interface EveryJob {
  /** As the file spells it; ids are compared without case. */
  readonly id: string;
  readonly place: Place;
  readonly name?: Value;
  readonly needs: readonly { readonly id: string; readonly place: Place }[];
  /** The expression of `if:` without `${{ }}`. */
  readonly condition?: { readonly expression: string; readonly place: Place };
  readonly permissions?: Requested;
  readonly strategy?: Value;
  readonly concurrency?: Value;
}

/** A job with steps. */
export interface StepsJob extends EveryJob {
  readonly kind: "steps";
  readonly runsOn: Value;
  readonly environment?: Value;
  readonly env?: Value;
  readonly defaults?: Value;
  readonly timeoutMinutes?: Value;
  readonly continueOnError?: Value;
  /** By name, each a text that may hold `${{ }}`. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly MappingToken[];
}

/** A job that calls a reusable workflow. */
export interface CallJob extends EveryJob {
  readonly kind: "call";
  readonly uses: { readonly text: string; readonly place: Place };
  readonly with: ReadonlyMap<string, Value>;
  readonly secrets: "inherit" | ReadonlyMap<string, Value>;
}

/** Contexts by name. */
export type Contexts = Record<string, Json>;
