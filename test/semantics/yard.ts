import type { Chance } from "./chance.ts";
import { type Terms, truthOf } from "./expression-of.ts";
import type { Job } from "./shapes.ts";

/** Where a job stands. */
export interface Yard {
  /** Begins every line of the trace that a job of this file writes. */
  readonly at: string;
  /** Ids of the jobs that it may need, and the names of the outputs that it may read of them. */
  readonly before: readonly { readonly id: string; readonly outputs: readonly string[] }[];
  /** What the file gives to all its jobs: inputs, and the like. */
  readonly terms: Terms;
  /** How likely it is that a job of this file fails. */
  readonly fails: number;
  readonly isCalled: boolean;
}

/** A job, and which of its outputs those after it may read. */
export interface Made {
  readonly id: string;
  readonly job: Job;
  readonly outputs: readonly string[];
}

/** What those before it leave to a job: which it needs, and what it can then name. */
export function needsOf(chance: Chance, yard: Yard): { readonly needs: string[]; readonly terms: Terms } {
  const needs = chance.some(
    yard.before.map(({ id }) => id),
    3,
  );
  const read = yard.before
    .filter(({ id }) => needs.includes(id))
    .flatMap(({ id, outputs }) => outputs.map((name) => `needs.${id}.outputs.${name}`));
  return {
    needs,
    terms: { ...yard.terms, texts: [...yard.terms.texts, ...read, ...needs.map((id) => `needs.${id}.result`)] },
  };
}

/** A random `if:` of a job. */
export function conditionOf(chance: Chance, needs: readonly string[], terms: Terms): string | boolean | undefined {
  if (chance.maybe(0.4)) return undefined;
  const free: (string | boolean)[] = [
    "always()",
    "failure()",
    "success()",
    "!failure()",
    "!cancelled()",
    "cancelled()",
    false,
    "${{ !cancelled() && !failure() }}",
    "github.event_name != 'always()'",
    "contains('failure()', 'fail')",
    "format('{0}', 'always()') != 'never'",
    "${{ github.ref == 'refs/heads/MAIN' }}",
    truthOf(chance, terms, 2),
    `always() && ${truthOf(chance, terms, 1)}`,
    `\${{ failure() || ${truthOf(chance, terms, 1)} }}`,
  ];
  if (needs.length === 0) return chance.pick(free);
  const other = chance.pick(needs);
  return chance.pick([
    ...free,
    "always() && contains(needs.*.result, 'failure')",
    `failure() && needs.${other}.result == 'skipped'`,
    `needs.${other}.result != 'failure'`,
    `!cancelled() && needs.${other}.result != 'failure'`,
    `\${{ always() && needs.${other}.result == 'success' }}`,
    `needs.${other}.result == 'always()'`,
  ]);
}
