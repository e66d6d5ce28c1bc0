import type { StartupError } from "../protocol/run.ts";
import { namingCacheMode } from "./cache-mode.ts";
import { readJobs, readPermissions } from "./jobs.ts";
import type { Workflow } from "./model.ts";
import { mistakesOfNeeds } from "./needs.ts";
import { type Mistake, parse } from "./parser.ts";
import { serviceChecks } from "./service-checks.ts";
import { field, isString, placeOf, valueAt } from "./tokens.ts";
import { readTriggers } from "./triggers.ts";
import { doubledStepIds, limitsOf } from "./unsupported.ts";

/** Reads a workflow file; with mistakes there may be no workflow, and none that may be run. */
export async function readWorkflow(
  path: string,
  text: string,
): Promise<{ readonly workflow?: Workflow; readonly errors: readonly StartupError[] }> {
  const { root, mistakes: matches } = await parse("workflow", path, text);
  const mistakes = namingCacheMode(text, matches);
  const on = field(root, "on");
  if (!root || !on) return { errors: mistakes };
  const jobs = readJobs(path, field(root, "jobs"));
  const name = field(root, "name");
  const runName = valueAt(path, root, "run-name");
  const permissions = readPermissions(path, field(root, "permissions"));
  const env = valueAt(path, root, "env");
  const defaults = valueAt(path, root, "defaults");
  const concurrency = valueAt(path, root, "concurrency");
  const workflow: Workflow = {
    path,
    name: isString(name) && name.value !== "" ? name.value : path,
    triggers: readTriggers(path, on),
    jobs,
    limits: limitsOf(path, jobs, field(root, "jobs")),
    ...(runName && { runName }),
    ...(permissions && { permissions }),
    ...(env && { env }),
    ...(defaults && { defaults }),
    ...(concurrency && { concurrency }),
  };
  const own = [
    ...mistakesOfNeeds(jobs, placeOf(path, field(root, "jobs") ?? root)),
    ...doubledStepIds(path, jobs),
    ...(mistakes.length === 0 ? serviceChecks(path, root, jobs) : []),
  ];
  return { workflow, errors: inOrder([...mistakes, ...own]) };
}

/** Each mistake once, from the top of the file to its end. */
function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  const once = new Map(mistakes.map((mistake) => [`${mistake.line}:${mistake.column}:${mistake.message}`, mistake]));
  return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
