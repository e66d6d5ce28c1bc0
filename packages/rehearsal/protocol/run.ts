/** What a run of one workflow file is, in GitHub's words: shared by the engine, the runner and the loopback GitHub. */

/** Plain data, as a GitHub expression sees it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Result of a job or a step, as `needs.<job>.result` and `steps.<id>.outcome` spell it. */
export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

/** Scope ► level, complete: a scope that is not named is `none`. */
export type Permissions = Readonly<Record<string, "none" | "read" | "write">>;

/** Events that can be rehearsed: those with words of their own, and those that a file can tell of. */
export type EventName =
  | "push"
  | "pull_request"
  | "workflow_dispatch"
  | "repository_dispatch"
  | "schedule"
  | import("./other-events.ts").OtherEvent;

/** The event that starts runs, with its webhook payload as GitHub sends it (`github.event`). */
export interface WebhookEvent {
  readonly name: EventName;
  readonly payload: { [key: string]: Json };
  /** Full ref, `refs/heads/develop` or `refs/pull/1/merge`. */
  readonly ref: string;
  /** 40 hex digits: the commit that the run is about (`github.sha`). */
  readonly sha: string;
  readonly actor: { readonly login: string; readonly id: number };
}

/** One run of one workflow file of the caller's repository. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** `owner/name` of the caller's repository. */
  readonly repository: string;
  readonly repositoryId: number;
  /** `.github/workflows/develop.yml` */
  readonly path: string;
  readonly workflow: string;
  readonly event: WebhookEvent;
  /** Who asked for this attempt; the event's actor, whose rights hold, if not given. */
  readonly triggeringActor?: { readonly login: string; readonly id: number };
}

/** Where a file stands: `uses: $/…` and `uses: ./…` are read against this. */
export interface Source {
  /** `owner/name` */
  readonly repository: string;
  /** The ref that was asked for: `refs/heads/main`, a tag or a sha. */
  readonly ref: string;
  /** 40 hex digits */
  readonly sha: string;
}

/** A workflow file that a run calls. */
export interface CalledFile {
  /** `owner/name/.github/workflows/file.yml@ref`, as it was asked for. */
  readonly path: string;
  readonly sha: string;
  /** `refs/heads/main`; absent where it was asked for by a commit. */
  readonly ref?: string;
}

/** What the runner gets for one job; every `${{ }}` outside of steps has been evaluated by the engine. */
export interface JobRequest {
  readonly run: WorkflowRun;
  /** Unique in the run: the path of job ids through calls and the matrix leg, `promote/deploy` or `test (3.12)`. */
  readonly key: string;
  /** As people see it: `promote / deploy`. */
  readonly name: string;
  /** The id in its file: `github.job`. */
  readonly id: string;
  /** The file that the job is in (`job.workflow_*`), and its path. */
  readonly source: Source & { readonly path: string };
  /** `github needs inputs vars secrets strategy matrix env`; the runner adds `job runner steps`. `github.token` and `secrets.GITHUB_TOKEN` are set. */
  readonly contexts: { readonly [name: string]: Json };
  /** The steps as GitHub's own parser left them (token trees of `steps:`), still with their expressions. */
  readonly steps: readonly import("@actions/workflow-parser/templates/tokens/mapping-token").MappingToken[];
  /** `outputs:` of the job, still with their expressions; computed after the post stages. */
  readonly outputs: Readonly<Record<string, string>>;
  /** `defaults.run` that hold for this job. */
  readonly defaults: { readonly shell?: string; readonly workingDirectory?: string };
  /** The environment that the job names; its values are in `contexts` already, its `url` still holds expressions. */
  readonly environment?: { readonly name: string; readonly deployment: boolean; readonly url?: string };
  readonly timeoutMinutes: number;
  readonly permissions: Permissions;
  /** Values the log must not show, besides those found in `contexts.secrets`. */
  readonly masks: readonly string[];
}

/** What the runner hands back. */
export interface JobResult {
  readonly conclusion: Exclude<Conclusion, "skipped">;
  readonly outputs: Readonly<Record<string, string>>;
  /** `url` of the job's environment, computed after its steps; absent if it is empty or holds a secret. */
  readonly environmentUrl?: string;
  readonly steps: readonly StepResult[];
  readonly annotations: readonly Annotation[];
  /** Markdown of all steps, in order. */
  readonly summary: string;
  /** Absolute path of the job's whole log. */
  readonly log: string;
}

export interface StepResult {
  readonly name: string;
  readonly number: number;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly finished: number;
}

export interface Annotation {
  readonly level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title?: string;
  readonly path?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly step: string;
}

/** What came out of a run. */
export interface RunResult {
  readonly run: WorkflowRun;
  readonly conclusion: Conclusion;
  /** By `key`, in the order in which they ended; calls are in it too, with their outputs. */
  readonly jobs: readonly {
    readonly key: string;
    readonly name: string;
    readonly conclusion: Conclusion;
    readonly outputs: Readonly<Record<string, string>>;
    readonly result?: JobResult;
    /** Why it ended like this, where that is not told by its steps. */
    readonly because?: string;
    /** GitHub would have run it, and a rehearsal does not: it counts as skipped. */
    readonly unplayed?: true;
  }[];
  /** What the jobs that need it see of a job: all its legs together, `continue-on-error` forgiven; by key without the leg. */
  readonly outcomes: Readonly<
    Record<string, { readonly result: Conclusion; readonly outputs: Readonly<Record<string, string>> }>
  >;
  /** Startup errors: then no job ran. */
  readonly errors: readonly StartupError[];
}

/** A mistake in a workflow file, found before the first job starts. */
export interface StartupError {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}
