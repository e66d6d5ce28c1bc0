/** Conditions and verdicts of the shipped workflow files, asked with everything that the jobs before may leave behind. */
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { statusFunctions } from "../../packages/rehearsal/engine/keys/needs.ts";
import { condition, resolve } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { Conclusion, Json } from "../../packages/rehearsal/protocol/run.ts";
import type { Job } from "../../packages/rehearsal/workflow/model.ts";
import { readWorkflow } from "../../packages/rehearsal/workflow/read.ts";
import { field, written } from "../../packages/rehearsal/workflow/tokens.ts";
import { judgedBy } from "./on-paper.ts";
import { folder, textOf } from "./shipped-files.ts";

export type Inputs = Readonly<Record<string, Json>>;

/** What the needs of a job left: `gate` is the result of the job gate, `gate.verdict` its output verdict. */
export type World = Readonly<Record<string, string>>;

/** Values that each of them may have. */
export type Facts = Readonly<Record<string, readonly string[]>>;

const results = ["success", "failure", "cancelled", "skipped"];

/** A job of a shipped file. */
export async function jobOf(file: string, id: string): Promise<Job> {
  const path = `${folder}/${file}`;
  const { workflow } = await readWorkflow(path, textOf(file));
  const job = workflow?.jobs.find((one) => one.id === id);
  if (!job) throw new Error(`${path} has no job ${id}`);
  return job;
}

/** Every world that a job can meet: each result of each need, unless given otherwise, and each value of the outputs, which may be empty too. */
export function worldsOf({ needs }: Job, outputs: Facts, supplied: Facts = {}): World[] {
  const facts = [
    ...needs.map(({ id }): [string, readonly string[]] => [id, supplied[id] ?? results]),
    ...Object.entries(supplied).filter(([name]) => name.startsWith("#")),
    ...Object.entries(outputs).map(([name, values]): [string, readonly string[]] => [name, [...values, ""]]),
  ];
  return facts.reduce<World[]>(
    (worlds, [name, values]) => worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value }))),
    [{}],
  );
}

/** The `needs` context; an empty output is one that is not there. */
const contextOf = ({ needs }: Job, world: World): { [id: string]: Json } =>
  Object.fromEntries(
    needs.map(({ id }) => {
      const own = Object.entries(world).filter(([name, value]) => name.startsWith(`${id}.`) && value !== "");
      const outputs = Object.fromEntries(own.map(([name, value]) => [name.slice(id.length + 1), value]));
      return [id, { result: world[id] ?? "", outputs }];
    }),
  );

/** Whether a job would begin. A condition that cannot be computed is an error of the run, which begins nothing. */
export function begins(job: Job, world: World, inputs: Inputs, isCancelled = false): boolean {
  const before = new Map(job.needs.map(({ id }) => [id, world[id] as Conclusion]));
  const contexts = { needs: contextOf(job, world), inputs };
  try {
    return condition(job.condition?.expression, contexts, statusFunctions(before, isCancelled));
  } catch {
    return false;
  }
}

/** What the verdict of a job's last step is in each world, and whether it ended well. */
export async function verdictsIn(job: Job, worlds: readonly World[], inputs: Inputs): Promise<string[]> {
  const step = job.kind === "steps" ? job.steps.find((one) => isVerdict(one)) : undefined;
  const templateToken = field(step, "with");
  if (!templateToken) throw new Error(`${job.id} has no verdict`);
  const said: string[] = [];
  for (const world of worlds) {
    const report = resolve(templateToken, { needs: contextOf(job, world), steps: stepsOf(world), inputs }) as Record<
      string,
      Json
    >;
    const { isGreen, steps } = await judgedBy(
      Object.fromEntries(Object.entries(report).map(([name, value]) => [name, String(value ?? "")])),
    );
    said.push(`verdict=${steps.verdict?.verdict} ${isGreen ? "well" : "badly"}`);
  }
  return said;
}

const isVerdict = (step: TemplateToken): boolean => {
  const uses = field(step, "uses");
  return uses !== undefined && written(uses) === "$/actions/verdict";
};

/** The `steps` context: `#record` is the outcome of the step record, `#record.verdict` its output verdict. */
const stepsOf = (world: World): { [id: string]: Json } =>
  Object.fromEntries(
    Object.keys(world)
      .filter((name) => /^#\w+$/.test(name))
      .map((name) => [
        name.slice(1),
        { outcome: world[name] ?? "", outputs: { verdict: world[`${name}.verdict`] ?? "" } },
      ]),
  );

/** What a called file says as an output, where one of its jobs ended so. */
export async function saidBy(file: string, output: string, jobs: Json, inputs: Inputs = {}): Promise<Json> {
  const { workflow } = await readWorkflow(`${folder}/${file}`, textOf(file));
  const value = workflow?.triggers.workflow_call?.outputs.get(output);
  if (!value) throw new Error(`${file} has no output ${output}`);
  return resolve(value.token, { jobs, inputs });
}
