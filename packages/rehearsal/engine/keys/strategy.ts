import { resolve } from "../../expressions/evaluate.ts";
import type { Json } from "../../protocol/run.ts";
import type { Contexts, Value } from "../../workflow/model.ts";
import { located } from "./faults.ts";
import { type Leg, legsOf } from "./matrix.ts";

/** How the legs of one job run side by side. */
export interface Strategy {
  readonly legs: readonly Leg[];
  readonly failFast: boolean;
  readonly maxParallel: number;
}

/** Computes the `strategy:` of a job; one without has one leg. Throws a `JobFault`. */
export function strategyOf(value: Value | undefined, contexts: Contexts, job: string): Strategy {
  if (!value) return { legs: legsOf(undefined), failFast: true, maxParallel: 1 };
  return located(value.place, () => {
    const text = resolve(value.token, contexts);
    const fields: { [key: string]: Json } =
      text !== null && typeof text === "object" && !Array.isArray(text) ? text : {};
    const legs = legsOfJob(fields.matrix, job);
    const failFast = fields["fail-fast"] ?? true;
    const maxParallel = fields["max-parallel"] ?? 0;
    if (typeof failFast !== "boolean") throw new Error(`"fail-fast" is ${JSON.stringify(failFast)}, not true or false`);
    if (typeof maxParallel !== "number") throw new Error(`"max-parallel" is ${JSON.stringify(maxParallel)}, no number`);
    return { legs, failFast, maxParallel: maxParallel >= 1 ? Math.trunc(maxParallel) : legs.length };
  });
}

function legsOfJob(matrix: Json | undefined, job: string): Leg[] {
  try {
    return legsOf(matrix);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(message.replace(/^It produced/, `Strategy for job '${job}' produced`));
  }
}

/** The `strategy` context of one leg. */
export function strategyContext({ legs, failFast, maxParallel }: Strategy, index: number): Json {
  return { "fail-fast": failFast, "job-index": index, "job-total": legs.length, "max-parallel": maxParallel };
}
