/** The context the engine stands on: everything a run needs of the world outside it. The loopback GitHub and the runner provide it; tests use small ones. */
import type { JobRequest, JobResult, Json, Permissions, Source, WorkflowRun } from "./run.ts";
import type { RunEvent } from "./run-event.ts";

export interface Stage {
  /** Resolves `owner/name` at a ref to a commit; `null` if either does not exist. Throws what people should read if it cannot be reached. */
  resolve(repository: string, ref: string): Promise<Source | null>;
  /** Text of a file at a source, or `null`. */
  read(source: Source, path: string): Promise<string | null>;
  /** Names of files in a folder at a source, `[]` if there is none. */
  list(source: Source, folder: string): Promise<string[]>;
  /** What the environment of this name holds; `null` if it does not exist (GitHub then makes an empty one). */
  environment(repository: string, name: string): Promise<EnvironmentValues | null>;
  /** Waits until the protection rules of an environment let a job pass; an abort ends the wait. */
  admit(request: AdmissionRequest, watch: (event: RunEvent) => void, signal: AbortSignal): Promise<Admission>;
  /** Secrets and variables of the repository. */
  repository(repository: string): Promise<EnvironmentValues>;
  /** A `GITHUB_TOKEN` that can do exactly this, for one job. */
  token(run: WorkflowRun, job: string, permissions: Permissions): Promise<string>;
  /** Runs one job to its end; an abort is a cancel. Never throws for what a step does. */
  job(request: JobRequest, watch: (event: RunEvent) => void, signal: AbortSignal): Promise<JobResult>;
  /** Why an action (`owner/name[/path]@ref`, or `./path` of the run's commit) cannot be used; `null` if it can. Asked before the first job starts. */
  missing?(uses: string): Promise<MissingAction | null>;
  /** Values of the `github` context that depend on the server: `server_url`, `api_url`, `graphql_url`, `repository_owner` … */
  github(run: WorkflowRun): { [key: string]: Json };
  now(): number;
}

/** Why an action cannot be used: GitHub could not either, or only a rehearsal cannot. */
export interface MissingAction {
  readonly kind: "mistake" | "limit";
  readonly message: string;
}

export interface EnvironmentValues {
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

/** A job that names an environment, before it has a runner. */
export interface AdmissionRequest {
  readonly run: WorkflowRun;
  /** Key and name of the job. */
  readonly job: string;
  readonly name: string;
  readonly environment: string;
  /** Whether there should be a deployment record; the rules hold in any case. */
  readonly deployment: boolean;
}

/** Whether an environment lets a job pass. */
export type Admission =
  | { readonly go: true }
  | { readonly go: false; readonly conclusion: "failure" | "cancelled"; readonly because: string };
