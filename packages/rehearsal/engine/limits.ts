/** What GitHub would run and a rehearsal does not: such a job or leg counts as skipped, is reported by name, and the others decide. */
import { asText, resolve } from "../expressions/evaluate.ts";
import type { Conclusion, Json, StartupError } from "../protocol/run.ts";
import type { Contexts, Job, StepsJob } from "../workflow/model.ts";
import { field } from "../workflow/tokens.ts";
import { isOtherMachine, otherMachine } from "../workflow/unsupported.ts";
import type { Tree } from "./calls/tree.ts";
import { located } from "./keys/faults.ts";
import type { Frame, World } from "./world.ts";

/** The jobs of a file and of all it calls that cannot be played, each with its reasons; `ofActions` are those that its actions give. */
export function limitsOfTree(
  { workflow, calls, unreached }: Tree,
  ofActions: ReadonlyMap<Job, readonly StartupError[]>,
): Map<Job, string> {
  const own = workflow.jobs.flatMap((job): [Job, string][] => {
    const call = unreached.get(job);
    const mistakes = [...(workflow.limits.get(job) ?? []), ...(ofActions.get(job) ?? []), ...(call ? [call] : [])];
    return mistakes.length === 0 ? [] : [[job, [...new Set(mistakes.map(({ message }) => message))].join("; ")]];
  });
  return new Map([...own, ...[...calls.values()].flatMap((called) => [...limitsOfTree(called, ofActions)])]);
}

/** The machine that a leg asks for and this one does not stand in for. Throws a `JobFault` for a `runs-on` that names none. */
export function limitOfLeg({ runsOn }: StepsJob, contexts: Contexts): string | undefined {
  return located(runsOn.place, () => {
    const labels = [resolve(field(runsOn.token, "labels") ?? runsOn.token, contexts)]
      .flat()
      .map((label) => asText(label));
    if (labels.every((label) => label === "")) throw new Error("runs-on names no runner");
    const other = labels.find(isOtherMachine);
    return other === undefined ? undefined : otherMachine(other);
  });
}

/** The jobs before a job that are not played here; without them nobody can say whether it would run. */
export function unplayedBefore(world: World, { tree, outcomes }: Frame, job: Job): string[] {
  const before = outcomes.ancestors(job);
  return tree.workflow.jobs.flatMap((other) => (before.has(other.id) && world.unplayed.has(other) ? [other.id] : []));
}

/** What a job's condition would see if these had been played and had succeeded. */
export function asIfPlayed(
  ids: readonly string[],
  ancestors: ReadonlyMap<string, Conclusion>,
  contexts: Contexts,
): { readonly ancestors: Map<string, Conclusion>; readonly contexts: Contexts } {
  const success = (id: string) => ids.includes(id);
  const needs = Object.entries(contexts.needs ?? {}).map(([id, outcome]) => [
    id,
    success(id) && typeof outcome === "object" ? { ...outcome, result: "success" } : outcome,
  ]);
  return {
    ancestors: new Map([...ancestors].map(([id, result]) => [id, success(id) ? "success" : result])),
    contexts: { ...contexts, needs: Object.fromEntries(needs) as Json },
  };
}
