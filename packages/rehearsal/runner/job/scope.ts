import type { Functions } from "../../expressions/evaluate.ts";
import type { Json, Source } from "../../protocol/run.ts";
import type { Tell } from "./annotations.ts";
import { hashFiles } from "./hash-files.ts";
import type { JobState, Status } from "./job-state.ts";
import { runnerContext } from "./runner-context.ts";

/** Where a step stands: in a job, or in a composite action at some depth. */
export interface Scope {
  /** 0 in a job. */
  readonly depth: number;
  /** What `$/` is read against here. */
  readonly source: Source;
  /** The `steps` context. */
  readonly steps: Map<string, Json>;
  /** The `inputs` context: a composite action's are strings. */
  readonly inputs: Json;
  /** `env:` of the steps around this scope, which comes before what `GITHUB_ENV` says. */
  readonly env: ReadonlyMap<string, string>;
  /** What the composite action adds to the `github` context. */
  readonly github: Readonly<Record<string, Json>>;
  /** What `success()` and `failure()` look at. */
  readonly status: () => Status;
  /** Ends whatever runs here. */
  readonly stop: AbortSignal;
  readonly tell: Tell;
}

/** The scope of a job, before a step speaks in it. */
export type JobScope = Omit<Scope, "tell">;

/** The contexts that expressions of a step can name; a composite action knows no secrets, variables or needs. */
export function contextsOf(
  job: JobState,
  scope: Scope,
  env: ReadonlyMap<string, string>,
  github: Readonly<Record<string, Json>> = {},
): Record<string, Json> {
  const { needs = {}, vars = {}, secrets = {}, strategy = null, matrix = null } = job.request.contexts;
  const everywhere = {
    github: { ...job.github, ...scope.github, ...github },
    inputs: scope.inputs,
    strategy,
    matrix,
    env: Object.fromEntries(env),
    job: jobContext(job),
    runner: runnerContext(job.folders, job.host.toolCache, job.debug),
    steps: Object.fromEntries(scope.steps),
  };
  return scope.depth > 0 ? everywhere : { ...everywhere, needs, vars, secrets };
}

function jobContext({ request, status }: JobState): Json {
  const { repository, ref, sha, path } = request.source;
  return {
    status,
    workflow_ref: `${repository}/${path}@${ref}`,
    workflow_sha: sha,
    workflow_repository: repository,
    workflow_file_path: path,
  };
}

/** The functions that only a runner can answer. */
export function functionsOf(job: JobState, scope: Scope): Functions {
  return {
    always: () => true,
    cancelled: () => job.status === "cancelled",
    success: () => scope.status() === "success",
    failure: () => scope.status() === "failure",
    hashFiles: (...patterns) => hashFiles(job.folders.workspace, patterns.map(String)),
  };
}
