import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { StageRun } from "../actions/stage.ts";
import { outputReader } from "../commands/output.ts";
import { environmentOf } from "../job/environment-variables.ts";
import type { Status } from "../job/job-state.ts";
import { textOf } from "../job/scalars.ts";
import { functionsOf } from "../job/scope.ts";
import type { RunScript } from "../job/step-file.ts";
import { runProcess } from "../processes/step-process.ts";
import { type Shell, shellOf } from "./shells.ts";

/** Runs the script of a `run:` step. */
export async function runScript(run: StageRun, does: RunScript): Promise<Status> {
  const { job, scope, contexts } = run;
  const functions = functionsOf(job, scope);
  const script = textOf(does.run, contexts, functions);
  // Defaults of a job never reach a composite action.
  const defaults = scope.depth === 0 ? job.request.defaults : {};
  const value = does.shell && textOf(does.shell, contexts, functions);
  const shell = shellOf(
    value || defaults.shell,
    [...job.path]
      .reverse()
      .concat(job.host.environment.PATH ?? "")
      .join(delimiter),
  );
  const folder = does.workingDirectory ? textOf(does.workingDirectory, contexts, functions) : defaults.workingDirectory;
  printDetails(run, script, shell);

  const file = join(job.folders.scripts, randomUUID() + shell.extension);
  writeFileSync(file, shell.wrap(script), { mode: 0o600 });
  const code = await runProcess({
    file: shell.file,
    args: shell.args.map((arg) => arg.replaceAll("{0}", file)),
    folder: resolve(job.folders.workspace, folder ?? ""),
    env: environmentOf(job, run.env, { github: run.github, runtime: false }),
    onLine: outputReader(job, run.record),
    stop: run.stop,
    kill: job.abandoned,
    times: job.times,
    launch: job.host.launch,
  });
  if (code === 0) return "success";
  if (!run.stop.aborted) run.record.tell("error", `Process completed with exit code ${code}.`);
  return "failure";
}

function printDetails({ job, env }: StageRun, script: string, shell: Shell): void {
  const [first = ""] = script.trimStart().split(/\r\n|\r|\n/);
  job.log.write(`##[group]Run ${first}`);
  for (const line of script.trimEnd().split("\n")) job.log.write(`\u001b[36;1m${line}\u001b[0m`);
  job.log.write(`shell: ${[shell.file, ...shell.args].join(" ")}`);
  if (env.size > 0) job.log.write("env:");
  for (const [name, value] of env) job.log.write(`  ${name}: ${value}`);
  job.log.write("##[endgroup]");
}
