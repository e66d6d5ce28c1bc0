import { textOf, textsOf } from "../job/scalars.ts";
import { functionsOf } from "../job/scope.ts";
import type { Use } from "./plan.ts";
import type { StageRun } from "./stage.ts";

/** Inputs of an action: what `with:` says, then the defaults of `action.yml`. Names ignore case; an unexpected one is reported and still passed. */
export function inputsOf(run: StageRun, use: Use): Map<string, string> {
  const functions = functionsOf(run.job, run.scope);
  const inputs = textsOf(run.step.file.with, run.contexts, functions);
  const supplied = new Set([...inputs.keys()].map((name) => name.toLowerCase()));
  const declared = new Map(use.file.inputs.map((input) => [input.name.toLowerCase(), input]));

  for (const name of inputs.keys()) {
    const message = declared.get(name.toLowerCase())?.deprecated;
    if (message !== undefined)
      run.record.tell("warning", `Input '${name}' has been deprecated with message: ${message}`);
  }
  for (const { name, default: fallback } of use.file.inputs) {
    if (!supplied.has(name.toLowerCase())) inputs.set(name, fallback ? textOf(fallback, run.contexts, functions) : "");
  }
  const unexpected = [...inputs.keys()].filter((name) => !declared.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = use.file.inputs.map(({ name }) => name);
    run.record.tell(
      "warning",
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid.join("', '")}']`,
    );
  }
  return inputs;
}

/** The folded group that opens the log of an action. */
export function printAction(run: StageRun, use: Use, inputs: ReadonlyMap<string, string>): void {
  const { log } = run.job;
  if (run.stage === "post") {
    log.write("Post job cleanup.");
    return;
  }
  log.write(`##[group]Run ${use.uses}`);
  const filled = [...inputs].filter(([, value]) => value !== "");
  if (filled.length > 0) log.write("with:");
  for (const [name, value] of filled) log.write(`  ${name}: ${value}`);
  if (run.env.size > 0) log.write("env:");
  for (const [name, value] of run.env) log.write(`  ${name}: ${value}`);
  log.write("##[endgroup]");
}
