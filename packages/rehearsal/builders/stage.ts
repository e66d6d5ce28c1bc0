import { type Rehearsal, runWorkflow } from "../engine/run.ts";
import { interpolate } from "../expressions/evaluate.ts";
import type { Conclusion, JobRequest, JobResult, RunResult, WebhookEvent, WorkflowRun } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { EnvironmentValues, Stage } from "../protocol/stage.ts";

/** How a scripted job ends: at once, or by its own doing until the signal aborts. */
export type Script = Conclusion | ((request: JobRequest, signal: AbortSignal) => Promise<Conclusion> | Conclusion);

/** A world in memory for tests of the engine: files, values, and jobs that only compute their outputs. */
export interface Memory {
  /** Text by path in the caller's repository, or by `owner/name:path` elsewhere. */
  readonly files: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, Partial<EnvironmentValues>>>;
  /** By name of the environment: how it answers a job that wants in; one that is not named lets everybody in. */
  readonly gates?: Readonly<Record<string, Stage["admit"]>>;
  /** By key of the job; a job that is not named succeeds. */
  readonly jobs?: Readonly<Record<string, Script>>;
}

/** Everything that could be seen of a run. */
export interface Seen {
  readonly result: RunResult;
  readonly requests: ReadonlyMap<string, JobRequest>;
  readonly events: readonly RunEvent[];
  /** Conclusions by key. */
  readonly conclusions: Readonly<Record<string, Conclusion>>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const own = "octo/shop";
const sha = "a".repeat(40);

/** A run of `.github/workflows/main.yml` for a push to `main`, or for what is given. */
export function aRun(event: Partial<WebhookEvent> = {}): WorkflowRun {
  return {
    id: 11,
    number: 1,
    attempt: 1,
    repository: own,
    repositoryId: 7,
    path: main,
    workflow: "main",
    event: { name: "push", payload: {}, ref: "refs/heads/main", sha, actor: { login: "ada", id: 3 }, ...event },
  };
}

/** The world as a `Stage`, which notes the jobs it is asked to run. */
export function memoryStage(memory: Memory): Stage & { readonly requests: Map<string, JobRequest> } {
  const requests = new Map<string, JobRequest>();
  const at = (repository: string, path: string) => (repository === own ? path : `${repository}:${path}`);
  const isThere = (repository: string) => Object.keys(memory.files).some((key) => key.startsWith(at(repository, "")));
  let clock = 0;
  return {
    requests,
    resolve: async (repository, ref) =>
      isThere(repository) && ref !== "nowhere" ? { repository, ref, sha: "b".repeat(40) } : null,
    read: async (source, path) => memory.files[at(source.repository, path)] ?? null,
    list: async () => [],
    environment: async (_, name) => {
      const result = memory.environments?.[name];
      return result ? { secrets: {}, variables: {}, ...result } : null;
    },
    admit: async (request, watch, signal) =>
      (await memory.gates?.[request.environment]?.(request, watch, signal)) ?? { go: true },
    repository: async () => ({ secrets: memory.secrets ?? {}, variables: memory.variables ?? {} }),
    token: async (_, job) => `token of ${job}`,
    github: () => ({ server_url: "http://127.0.0.1" }),
    now: () => ++clock,
    job: async (request, watch, signal): Promise<JobResult> => {
      const { key, name } = request;
      requests.set(key, request);
      watch({ type: "job-started", job: key, name, at: ++clock, log: `/logs/${key}` });
      const script = memory.jobs?.[key] ?? "success";
      const conclusion = typeof script === "function" ? await script(request, signal) : script;
      const contexts = { ...request.contexts, steps: {}, job: {}, runner: {} };
      const outputs = Object.entries(request.outputs).map(([id, text]) => [id, interpolate(text, contexts)]);
      watch({ type: "job-finished", job: key, name, conclusion, at: ++clock });
      return {
        conclusion: conclusion === "skipped" ? "success" : conclusion,
        outputs: Object.fromEntries(outputs),
        steps: [],
        annotations: [],
        summary: "",
        log: `/logs/${key}`,
      };
    },
  };
}

/** Plays `.github/workflows/main.yml` of a world to its end. */
export async function play(memory: Memory, options: Omit<Partial<Rehearsal>, "stage" | "watch"> = {}): Promise<Seen> {
  const stage = memoryStage(memory);
  const events: RunEvent[] = [];
  const result = await runWorkflow({ run: aRun(), ...options, stage, watch: (event) => events.push(event) });
  return {
    result,
    events,
    requests: stage.requests,
    conclusions: Object.fromEntries(result.jobs.map((job) => [job.key, job.conclusion])),
    outputs: Object.fromEntries(result.jobs.map((job) => [job.key, job.outputs])),
  };
}

/** Ends as cancelled when the signal aborts, and never else. */
export function untilCancelled(_: JobRequest, signal: AbortSignal): Promise<Conclusion> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("cancelled");
    signal.addEventListener("abort", () => resolve("cancelled"));
  });
}

/** A job that only runs, as the inside of a flow mapping. */
export const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";

/** The folder of all workflow files, and the file that `play` plays. */
export const folder = ".github/workflows";
export const main = `${folder}/main.yml`;

/** A workflow file: what starts it, its jobs as insides of flow mappings, and what stands above them. */
export function fileOf(on: string, jobs: Readonly<Record<string, string>>, ...head: string[]): string {
  return [`on: ${on}`, ...head, "jobs:", ...Object.entries(jobs).map(([id, body]) => `  ${id}: { ${body} }`)].join(
    "\n",
  );
}

/** The inside of a job that calls a file of its own repository. */
export function calls(name: string, more = ""): string {
  return `uses: $/${folder}/${name}${more && `, ${more}`}`;
}
