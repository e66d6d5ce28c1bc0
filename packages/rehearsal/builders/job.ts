/** Builders for tests: a job from a few lines of yaml, on a machine that is one temporary folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { JobRequest, JobResult, Json } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { runJob } from "../runner/job.ts";
import type { RunnerHost, RunnerTimes } from "../runner/processes/host.ts";
import type { Launch } from "../runner/processes/launch.ts";
import { parse } from "../workflow/parser.ts";
import { field, isMapping, items } from "../workflow/tokens.ts";

/** A machine of its own: actions by the name that `uses:` gives them, and files of the workspace. */
export interface SmallHost {
  readonly actions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly times?: Partial<RunnerTimes>;
  readonly idTokenUrl?: string;
  readonly launch?: Launch;
  /** Another place than a folder of its own. */
  readonly machine?: Pick<RunnerHost, "folder" | "scratch" | "launch">;
}

/** What a test says of a job besides its steps. */
export interface SmallJob extends SmallHost {
  readonly contexts?: Readonly<Record<string, Json>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly defaults?: JobRequest["defaults"];
  readonly timeoutMinutes?: number;
  readonly permissions?: JobRequest["permissions"];
  readonly masks?: readonly string[];
  readonly environmentUrl?: string;
  readonly workspace?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly watch?: (event: RunEvent) => void;
}

/** The result of a small job with its log, and the log without times. */
export interface SmallResult extends JobResult {
  readonly text: string;
  readonly folder: string;
  readonly events: readonly RunEvent[];
}

const folders: string[] = [];
const sha = "a".repeat(40);

/** Removes what small jobs left on disk. */
export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A temporary folder that `cleanUp` removes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  folders.push(folder);
  return folder;
}

/** Whether a process is there and has not ended; one that nobody has waited for yet has ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Writes files, by path, below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs the steps of a yaml list in a job of their own. */
export async function runSteps(yaml: string, job: SmallJob = {}): Promise<SmallResult> {
  const folder = job.machine?.folder ?? temporaryFolder();
  const events: RunEvent[] = [];
  writeFiles(join(folder, "work", "sample", "sample"), job.workspace ?? {});
  const watch = (event: RunEvent): void => {
    events.push(event);
    job.watch?.(event);
  };
  const signal = job.signal ?? new AbortController().signal;
  const result = await runJob(await requestOf(yaml, job), hostOf(folder, job), watch, signal);
  const text = readFileSync(result.log, "utf8").replaceAll(/^\S+ /gm, "");
  return { ...result, text, folder, events };
}

/** A request for a job of these steps. */
export async function requestOf(yaml: string, job: SmallJob = {}): Promise<JobRequest> {
  const lines = yaml.replaceAll(/^/gm, "      ");
  const { root, mistakes } = await parse(
    "workflow",
    "small.yml",
    `on: push\njobs:\n  small:\n    runs-on: ubuntu-latest\n    steps:\n${lines}`,
  );
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  const steps = items(field(field(field(root, "jobs"), "small"), "steps")).filter(isMapping);
  return {
    run: {
      id: 12,
      number: 3,
      attempt: 1,
      repository: "team/sample",
      repositoryId: 77,
      path: ".github/workflows/develop.yml",
      workflow: "develop",
      event: {
        name: "push",
        payload: { ref: "refs/heads/develop", after: sha, repository: { owner: { login: "team", id: 9 } } },
        ref: "refs/heads/develop",
        sha,
        actor: { login: "ada", id: 5 },
      },
    },
    key: "small",
    name: "small",
    id: "small",
    source: {
      repository: "us/slipway",
      ref: "refs/heads/main",
      sha: "b".repeat(40),
      path: ".github/workflows/develop.yml",
    },
    contexts: { needs: {}, inputs: {}, vars: {}, secrets: {}, strategy: {}, matrix: {}, env: {}, ...job.contexts },
    steps,
    outputs: job.outputs ?? {},
    defaults: job.defaults ?? {},
    environment: { name: "dev", deployment: true, ...(job.environmentUrl ? { url: job.environmentUrl } : {}) },
    timeoutMinutes: job.timeoutMinutes ?? 360,
    permissions: job.permissions ?? { contents: "read" },
    masks: job.masks ?? [],
  };
}

function hostOf(folder: string, small: SmallHost): RunnerHost {
  return {
    folder,
    toolCache: join(folder, "tools"),
    async action(uses, source) {
      const files = small.actions?.[uses];
      if (!files) throw new Error(`Unable to resolve action '${uses}'`);
      const [path = "", ref = ""] = uses.replace("$/", "").split("@");
      writeFiles(join(folder, "actions", path), files);
      const [owner, name] = path.split("/");
      return {
        folder: join(folder, "actions", path),
        source: uses.startsWith("$/") ? source : { ...source, repository: `${owner}/${name}`, ref },
      };
    },
    serverUrl: "https://github.com",
    apiUrl: "http://127.0.0.1:1/api",
    resultsUrl: "http://127.0.0.1:1/results/",
    runtimeToken: "the-runtime-token",
    environment: small.environment ?? { PATH: process.env.PATH ?? "" },
    now: Date.now,
    ...(small.idTokenUrl === undefined ? {} : { idTokenUrl: small.idTokenUrl }),
    ...(small.launch ? { launch: small.launch } : {}),
    ...small.machine,
    ...(small.times ? { times: small.times } : {}),
  };
}

/** Runs a job and cancels it as soon as one of its steps has printed `ready`. */
export async function cancelWhenReady(yaml: string, job: SmallJob = {}): Promise<SmallResult> {
  const controller = new AbortController();
  let log = "";
  const poll = setInterval(() => {
    if (log !== "" && / ready\n/.test(readFileSync(log, "utf8"))) controller.abort();
  }, 20);
  try {
    const watch: SmallJob["watch"] = (event) => {
      if (event.type === "job-started") log = event.log;
    };
    return await runSteps(yaml, { ...job, signal: controller.signal, watch });
  } finally {
    clearInterval(poll);
  }
}
