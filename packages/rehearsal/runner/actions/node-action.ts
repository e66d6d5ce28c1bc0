import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { outputReader } from "../commands/output.ts";
import { environmentOf } from "../job/environment-variables.ts";
import type { Status } from "../job/job-state.ts";
import { runProcess } from "../processes/step-process.ts";
import type { NodeRuns } from "./action-file.ts";
import { inputsOf, printAction } from "./inputs.ts";
import type { Use } from "./plan.ts";
import type { StageRun } from "./stage.ts";

/** Runs one stage of a node action, in a process of its own. */
export async function runNodeAction(run: StageRun, use: Use, runs: NodeRuns): Promise<Status> {
  const { job } = run;
  const inputs = inputsOf(run, use);
  printAction(run, use, inputs);
  if (runs.old !== undefined && run.stage === "main") {
    const said = `'${use.uses}' runs on ${runs.old}, which runners have no more`;
    run.record.tell("warning", `${said}: GitHub's takes node20 for it, and here it is Node ${process.versions.node}.`);
  }
  const script = runs[run.stage];
  if (script === undefined) return "success";
  const file = resolve(use.folder, script);
  if (!existsSync(file)) {
    throw new Error(
      `File not found: '${file}', which '${use.uses}' names as its ${run.stage}. Build the action and commit it.`,
    );
  }
  const env = environmentOf(job, run.env, { github: run.github, inputs, state: run.step.state, runtime: true });
  // A node of the host's that is built with other language data would not start with it.
  delete env.NODE_ICU_DATA;
  // What a hosted runner would compile again in every job is kept between jobs; it changes nothing but the time.
  if (job.host.compileCache !== undefined) env.NODE_COMPILE_CACHE = job.host.compileCache;
  const code = await runProcess({
    file: job.host.node ?? process.execPath,
    args: [file],
    folder: job.folders.workspace,
    env,
    onLine: outputReader(job, run.record),
    stop: run.stop,
    kill: job.abandoned,
    times: job.times,
    launch: job.host.launch,
  });
  return code === 0 ? "success" : "failure";
}
