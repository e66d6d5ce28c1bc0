/** The shipped workflow files as the engine plays them: steps say what a test gives them, and only verdicts are judged. */
import { verdict } from "../../actions/verdict/verdict.ts";
import type { JudgedFile } from "../../packages/decide/verdict/verdict.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { Needs } from "../../packages/model/run/needs.ts";
import { aRun, main, memoryStage } from "../../packages/rehearsal/builders/stage.ts";
import { runWorkflow } from "../../packages/rehearsal/engine/run.ts";
import { interpolate } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { JobRequest, Json, RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { files, folder, type Job, shipped, textOf } from "./shipped-files.ts";

const slipway = "slipway-dev/slipway";

/** The queue that a run or a job waits in. */
export function queueOf(
  { concurrency }: Pick<Job, "concurrency">,
  branch: string,
  inputs: { readonly [name: string]: string } = {},
  run = 1,
): string {
  return interpolate(concurrency?.group ?? "", {
    github: { ref_name: branch, run_id: String(run) },
    inputs: { queue: "", "when-busy": "wait", ...inputs },
  }).trim();
}

/** How a job ends: what each of its steps puts out by id, and whether it is green. */
export interface End {
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly isGreen: boolean;
}

const requiredApproval = JSON.stringify([{ environment: "a-approval", role: "people" }]);
const asks = JSON.stringify([
  { approve: "no", accept: "yes", measure: "yes" },
  { approve: "yes", accept: "yes", measure: "yes" },
]);
const flow = JSON.stringify({ asks: [] });

/** What the steps of a job put out when all is well, by the job's id; the verdicts are said by the action that says them. */
const well = (key: string, name: string): Readonly<Record<string, End["steps"]>> => {
  const asked = { request: { request: "the request", approvals: requiredApproval } };
  const planned = {
    name,
    chain: '["uat","production"]',
    asks,
    goal: "go go go go",
    configuration: "{}",
    outcome: "passed",
  };
  const gate = { gate: { verdict: "go", approval: `approval of ${key}` } };
  const isStored = name === "release";
  return {
    flow: {
      flow: { flow, ...planned },
      ...(isStored ? { store: { outcome: "passed", release: "the release" }, ready: { verdict: "go" }, ...asked } : {}),
    },
    request: asked,
    gate,
    approval: {},
    deploy: {},
    analyse: { analyse: { outcome: "passed" } },
    test: { test: { outcome: "passed" } },
    plan: { plan: { outcome: "passed", plan: `plan of ${key}` } },
    check: { check: { outcome: "passed" } },
    measure: { measure: { outcome: "passed" } },
    record: { ...gate, record: { verdict: "go", commit: `ledger of ${key}` } },
    finalise: { finalise: { verdict: "go", tag: "v1.5.0" } },
    mirror: { mirror: { verdict: "go" } },
  };
};

/** The ends of all jobs, besides those that a test says otherwise, in a flow of this name. */
export function ends(others: Readonly<Record<string, End>> = {}, name = "release") {
  return (key: string, id: string): End | undefined => {
    const steps = well(key, name)[id];
    return others[key.replace(/ \(.*/, "")] ?? (steps && { steps, isGreen: true });
  };
}

/** What could be seen of a run: started jobs by key without the caller's, in order; what actions were given; the run. */
export interface Paper {
  readonly requests: ReadonlyMap<string, JobRequest>;
  /** Inputs of the steps that use an action, by `job action`. */
  readonly given: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly result: RunResult;
  /** What the called file says in the end. */
  readonly verdict: string | undefined;
}

/** Plays one of the files as a team calls it. `ends` says how a job ends, by key and id in its file, but for its verdict. */
export async function playShipped(
  file: string,
  ends: (key: string, id: string, request: JobRequest) => End | undefined,
  { permissions, more = "" }: { readonly permissions: string; readonly more?: string },
): Promise<Paper> {
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
  const supplied = new Map<string, Readonly<Record<string, string>>>();
  const job: typeof stage.job = async (request) => {
    const key = request.key.replace(/^pipeline\//, "");
    requests.set(key, request);
    const { steps = [] } = shipped(request.source.path.replace(`${folder}/`, "")).jobs[request.id] ?? {};
    const fill = (texts: Readonly<Record<string, string>>, done: End["steps"]) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, value]) => [name, interpolate(value, contextsOf(request, done))]),
      );
    const end = ends(key, request.id, request) ?? { isGreen: true, steps: {} };
    for (const { uses, with: inputs } of steps)
      if (uses && inputs) supplied.set(`${key} ${uses.replace("$/actions/", "")}`, fill(inputs, end.steps));
    const asked = supplied.get(`${key} verdict`);
    const judged = asked ? await judgedBy(asked) : { isGreen: true, steps: {} };
    const [isGreen, said] = [end.isGreen && judged.isGreen, { ...end.steps, ...judged.steps }];
    const none = { steps: [], annotations: [], summary: "", log: "" };
    return { ...none, conclusion: isGreen ? "success" : "failure", outputs: fill(request.outputs, said) };
  };
  const result = await runWorkflow({ run: aRun(), stage: { ...stage, job } });
  const verdict = result.jobs.find(({ key }) => key === "pipeline")?.outputs.verdict;
  return { requests, given: supplied, result, verdict };
}

const contextsOf = ({ contexts }: JobRequest, said: End["steps"]): Record<string, Json> => ({
  ...contexts,
  job: {},
  runner: {},
  steps: Object.fromEntries(Object.entries(said).map(([id, outputs]) => [id, { outputs, outcome: "success" }])),
});

/** What the verdict action says when it is given what its step gives it. */
export async function judgedBy(supplied: Readonly<Record<string, string>>): Promise<End> {
  const { of = "", needs = "{}" } = supplied;
  const text = (name: string) => supplied[name] || undefined;
  const result = await verdict(
    {
      of: of as JudgedFile,
      needs: parseDocument(Needs, needs, "needs"),
      planned: text("planned"),
      approve: text("approve"),
      accept: text("accept"),
      measure: text("measure"),
      accepted: text("accepted"),
      recorded: text("recorded"),
    },
    memoryWorld(),
  );
  return {
    isGreen: result.outcome === "passed" || result.outcome === "skipped",
    steps: { verdict: { verdict: String(result.outputs?.verdict) } },
  };
}
