/** The shipped workflow files as the engine plays them: steps say what a test gives them, and only the scripts of verdicts are run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aRun, main, memoryStage } from "../../packages/rehearsal/engine/memory-stage.ts";
import { runWorkflow } from "../../packages/rehearsal/engine/run.ts";
import { interpolate } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { JobRequest, Json, RunResult } from "../../packages/rehearsal/run.ts";
import { files, folder, type Job, type Step, shipped, textOf } from "./shipped-files.ts";

const slipway = "slipway-dev/slipway";

/** The queue that a run or a job waits in. */
export const queueOf = (
  { concurrency }: Pick<Job, "concurrency">,
  branch: string,
  inputs: { readonly [name: string]: string } = {},
  run = 1,
): string =>
  interpolate(concurrency?.group ?? "", {
    github: { ref_name: branch, run_id: String(run) },
    inputs: { queue: "", "when-busy": "wait", ...inputs },
  }).trim();

/** How a job ends: what each of its steps puts out by id, and whether it is green. */
export interface End {
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly isGreen: boolean;
}

const seat = JSON.stringify([{ environment: "a-seat", role: "people" }]);
const asks = ["release-start", "uat-accept", "production-approve", "production-accept"];
const flow = JSON.stringify({ asks });

/** What the steps of a job put out when all is well, by the job's id; the verdicts are said by the files' own scripts. */
const well = (key: string, name: string): Readonly<Record<string, End["steps"]>> => {
  const asked = { request: { request: "the request", seats: seat } };
  const planned = { name, chain: '["uat","production"]', configuration: "{}", outcome: "passed" };
  const gate = { gate: { verdict: "go", approval: `approval of ${key}` } };
  return {
    flow: { flow: { flow, ...planned } },
    ready: { ready: { verdict: "go" } },
    ...{ request: asked, ask: asked, gate, accepted: gate, start: {}, approve: {}, accept: {}, deploy: {} },
    store: { store: { outcome: "passed", release: "the release" } },
    analyse: { analyse: { outcome: "passed" } },
    test: { test: { outcome: "passed" } },
    plan: { plan: { outcome: "passed", plan: `plan of ${key}` } },
    check: { check: { outcome: "passed" } },
    record: { record: { verdict: "go", commit: `ledger of ${key}` } },
    finalise: { finalise: { verdict: "go", tag: "v1.5.0" } },
    mirror: { mirror: { verdict: "go" } },
  };
};

/** The ends of all jobs, besides those that a test says otherwise, in a flow of this name. */
export const ends =
  (others: Readonly<Record<string, End>> = {}, name = "release") =>
  (key: string, id: string): End | undefined => {
    const steps = well(key, name)[id];
    return others[key.replace(/ \(.*/, "")] ?? (steps && { steps, isGreen: true });
  };

/** What could be seen of a run: started jobs by key without the caller's, in order; what actions were given; the run. */
export interface Paper {
  readonly requests: ReadonlyMap<string, JobRequest>;
  /** Inputs of the steps that use an action, by `job action`. */
  readonly given: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly result: RunResult;
  /** What the called file says in the end. */
  readonly verdict: string | undefined;
}

/** Plays one of the files as a team calls it. `ends` says how a job ends, by key and id in its file; without a word of it its script is run. */
export const playShipped = async (
  file: string,
  ends: (key: string, id: string, request: JobRequest) => End | undefined,
  { permissions, more = "" }: { readonly permissions: string; readonly more?: string },
): Promise<Paper> => {
  const caller = `on: push
permissions: {}
jobs:
  pipeline:
    uses: ${slipway}/${folder}/${file}@v1
    permissions: { ${permissions} }
${more}`;
  const ours = files.map((name) => [`${slipway}:${folder}/${name}`, textOf(name)] as const);
  const variables = { SLIPWAY_APP_ID: "7", SLIPWAY_MIRROR_HOSTS: "hosts" };
  const secrets = { DATABASE_URL: "postgres:", SLIPWAY_APP_KEY: "key" };
  const stage = memoryStage({ files: { [main]: caller, ...Object.fromEntries(ours) }, secrets, variables });
  const requests = new Map<string, JobRequest>();
  const given = new Map<string, Readonly<Record<string, string>>>();
  const job: typeof stage.job = async (request) => {
    const key = request.key.replace(/^pipeline\//, "");
    requests.set(key, request);
    const { steps = [] } = shipped(request.source.path.replace(`${folder}/`, "")).jobs[request.id] ?? {};
    const fill = (texts: Readonly<Record<string, string>>, done: End["steps"]) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, value]) => [name, interpolate(value, contextsOf(request, done))]),
      );
    for (const { uses, with: inputs } of steps)
      if (uses && inputs) given.set(`${key} ${uses.replace("$/actions/", "")}`, fill(inputs, {}));
    const { steps: said, isGreen } = ends(key, request.id, request) ?? scripted(steps[0], (env) => fill(env, {}));
    const none = { steps: [], annotations: [], summary: "", log: "" };
    return { ...none, conclusion: isGreen ? "success" : "failure", outputs: fill(request.outputs, said) };
  };
  const result = await runWorkflow({ run: aRun(), stage: { ...stage, job } });
  const verdict = result.jobs.find(({ key }) => key === "pipeline")?.outputs.verdict;
  return { requests, given, result, verdict };
};

const contextsOf = ({ contexts }: JobRequest, said: End["steps"]): Record<string, Json> => ({
  ...contexts,
  ...{ job: {}, runner: {} },
  steps: Object.fromEntries(Object.entries(said).map(([id, outputs]) => [id, { outputs }])),
});

const known = new Map<string, End>();

/** A step that is a script of the file, run by the shell that GitHub takes; the same words are said once. */
const scripted = (
  step: Step | undefined,
  fill: (env: Readonly<Record<string, string>>) => Record<string, string>,
): End => {
  const { id = "", run = "", env = {} } = step ?? {};
  const filled = fill(env);
  const key = JSON.stringify([run, filled]);
  const end = known.get(key) ?? ranScript(id, run, filled);
  known.set(key, end);
  return end;
};

const ranScript = (id: string, script: string, env: Readonly<Record<string, string>>): End => {
  const place = mkdtempSync(join(tmpdir(), "paper-"));
  const file = join(place, "output");
  const run = () =>
    execFileSync("bash", ["-e", "-c", script], { env: { ...env, GITHUB_OUTPUT: file }, stdio: "ignore" });
  try {
    const isGreen = worked(run);
    const told = worked(() => readFileSync(file)) ? readFileSync(file, "utf8") : "";
    const pairs = told.split("\n").filter(Boolean);
    return { isGreen, steps: { [id]: Object.fromEntries(pairs.map((pair) => pair.split("=") as [string, string])) } };
  } finally {
    rmSync(place, { recursive: true });
  }
};

const worked = (deed: () => unknown): boolean => {
  try {
    deed();
    return true;
  } catch {
    return false;
  }
};
