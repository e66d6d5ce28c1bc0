/** Conditions and verdicts of the shipped workflow files, asked with everything that the jobs before may leave behind. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statusFunctions } from "../../packages/rehearsal/engine/needs.ts";
import { condition, resolve } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { Conclusion, Json } from "../../packages/rehearsal/run.ts";
import type { Job } from "../../packages/rehearsal/workflow/model.ts";
import { readWorkflow } from "../../packages/rehearsal/workflow/read.ts";
import { field } from "../../packages/rehearsal/workflow/tokens.ts";
import { folder, textOf } from "./shipped-files.ts";

export type Inputs = Readonly<Record<string, Json>>;

/** What the needs of a job left: `gate` is the result of the job gate, `gate.verdict` its output verdict. */
export type World = Readonly<Record<string, string>>;

/** Values that each of them may have. */
export type Facts = Readonly<Record<string, readonly string[]>>;

const results = ["success", "failure", "cancelled", "skipped"];

/** A job of a shipped file. */
export const jobOf = async (file: string, id: string): Promise<Job> => {
  const path = `${folder}/${file}`;
  const { workflow } = await readWorkflow(path, textOf(file));
  const job = workflow?.jobs.find((one) => one.id === id);
  if (!job) throw new Error(`${path} has no job ${id}`);
  return job;
};

/** Every world that a job can meet: each result of each need, unless given otherwise, and each value of the outputs, which may be empty too. */
export const worldsOf = ({ needs }: Job, outputs: Facts, given: Facts = {}): World[] => {
  const facts = [
    ...needs.map(({ id }): [string, readonly string[]] => [id, given[id] ?? results]),
    ...Object.entries(outputs).map(([name, values]): [string, readonly string[]] => [name, [...values, ""]]),
  ];
  return facts.reduce<World[]>(
    (worlds, [name, values]) => worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value }))),
    [{}],
  );
};

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
export const begins = (job: Job, world: World, inputs: Inputs, isCancelled = false): boolean => {
  const before = new Map(job.needs.map(({ id }) => [id, world[id] as Conclusion]));
  const contexts = { needs: contextOf(job, world), inputs };
  try {
    return condition(job.condition?.expression, contexts, statusFunctions(before, isCancelled));
  } catch {
    return false;
  }
};

/** What the one step of a job says in each world: its verdict, and whether it ended well. */
export const verdictsIn = (job: Job, worlds: readonly World[], inputs: Inputs): string[] => {
  const [step] = job.kind === "steps" ? job.steps : [];
  const [env, run] = [field(step, "env"), field(step, "run")];
  if (!env || !run) throw new Error(`${job.id} has no script`);
  const asked = worlds.map((world) => {
    const values = resolve(env, { needs: contextOf(job, world), inputs }) as Record<string, string | null>;
    const set = Object.entries(values).map(([name, value]) => `${name}='${(value ?? "").replaceAll("'", "'\\''")}'`);
    return `${set.join(" ")}; judge >/dev/null && echo well || echo badly`;
  });
  const folder = mkdtempSync(join(tmpdir(), "slipway-verdicts-"));
  try {
    const file = join(folder, "output");
    const script = `judge() {\n${resolve(run, {})}\n}\n${asked.join("\n")}\n`;
    const ends = execFileSync("bash", ["--noprofile", "--norc"], { input: script, env: { GITHUB_OUTPUT: file } });
    const [told, ended] = [readFileSync(file, "utf8"), ends.toString()].map((text) => text.trimEnd().split("\n"));
    return (told ?? []).map((line, index) => `${line} ${ended?.[index]}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
