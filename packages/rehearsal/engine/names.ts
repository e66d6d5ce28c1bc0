import { asText, resolve } from "../expressions/evaluate.ts";
import type { Contexts, Job } from "../workflow/model.ts";
import { written } from "../workflow/tokens.ts";
import type { LegOfJob } from "./job.ts";
import { located } from "./keys/faults.ts";
import { strategyContext } from "./keys/strategy.ts";
import type { Frame, Shown } from "./world.ts";

const longestName = 100;

/** The contexts of one leg: the job's, its `strategy` and its `matrix`. */
export function contextsOfLeg({ contexts, strategy, index }: LegOfJob): Contexts {
  return { ...contexts, strategy: strategyContext(strategy, index), matrix: strategy.legs[index]?.matrix ?? null };
}

/** Key and name of a leg: the values of its matrix in brackets, unless the name is computed. Throws a `JobFault`. */
export function shownLeg(frame: Frame, leg: LegOfJob): Shown {
  const { job, strategy, index } = leg;
  const { name: value } = job;
  const segments = strategy.legs[index]?.segments ?? [];
  const brackets = segments.length > 0 ? ` (${segments.join(", ")})` : "";
  const name = value ? located(value.place, () => asText(resolve(value.token, contextsOfLeg(leg)))) : "";
  const shown = value?.token.isExpression && name !== "" ? name : (name || job.id) + brackets;
  const isTaken = strategy.legs.slice(0, index).some((other) => other.segments.join(", ") === segments.join(", "));
  return {
    key: `${frame.prefix.key}${job.id}${brackets}${isTaken ? ` #${index + 1}` : ""}`,
    name: frame.prefix.name + (shown.length > longestName ? `${shown.slice(0, longestName - 3)}...` : shown),
  };
}

/** A job that does not get as far as a computed name. */
export function shown(frame: Frame, job: Job): Shown {
  const name = job.name && !job.name.token.isExpression ? written(job.name.token) : "";
  return { key: frame.prefix.key + job.id, name: frame.prefix.name + (name || job.id) };
}

/** Keys of the jobs that a job names in `needs:`. */
export function keysOfNeeds({ prefix, tree }: Frame, { needs }: Job): string[] {
  const byId = new Map(tree.workflow.jobs.map(({ id }) => [id.toLowerCase(), id]));
  return needs.map(({ id }) => prefix.key + (byId.get(id.toLowerCase()) ?? id));
}
