import type { Chance } from "./chance.ts";
import { type Terms, textOf, truthOf } from "./expression-of.ts";
import { fanOf } from "./matrix-of.ts";
import type { Defaults, Job } from "./shapes.ts";
import { stepsOf } from "./steps-of.ts";

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

const variables = ["A", "B", "C"] as const;
const machine = "ubuntu-24.04";

/** Random `defaults:` with a shell, a folder, or both. */
export function defaultsOf(chance: Chance): Defaults | undefined {
  const run = {
    ...(chance.maybe(0.5) && { shell: chance.pick(["bash", "sh"]) }),
    ...(chance.maybe(0.5) && { "working-directory": chance.pick(["/usr", "/usr/bin"]) }),
  };
  return Object.keys(run).length > 0 && chance.maybe(0.3) ? { run } : undefined;
}

/** Random `env:`, of which every level may have its own. */
export function environmentOf(chance: Chance, level: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    chance.some(variables, 3).map((name) => [name, chance.maybe(0.5) ? level : chance.pick([level, ...values])]),
  );
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

/** A random job with steps. */
export function jobOf(chance: Chance, id: string, yard: Yard): Made {
  const { needs, terms: early } = needsOf(chance, yard);
  const condition = conditionOf(chance, needs, early);
  const failFast = chance.maybe(0.2) ? undefined : false;
  const fan = chance.maybe(0.35)
    ? fanOf(chance, { ...(failFast === false && { "fail-fast": false }), "max-parallel": 1 })
    : undefined;
  const named = (fan?.keys ?? []).map((key) => `matrix.${key}`);
  const terms: Terms = {
    ...early,
    texts: [...early.texts, ...named, ...variables.map((name) => `env.${name}`), "github.job"],
  };
  const steps = stepsOf(chance, {
    id,
    terms,
    hasMatrix: fan !== undefined,
    someLegs: fan?.someLegs,
    fails: yard.fails,
    variables,
  });
  const told = steps.at(-2)?.id;
  const outputs: Record<string, string> = {
    o: `\${{ steps.${id}_0.outputs.o }}`,
    ...(!fan && { last: `(\${{ steps.${told}.outputs.o }})`, fixed: "as written", status: "${{ job.status }}" }),
  };
  const defaults = defaultsOf(chance);
  const job: Job = {
    ...(needs.length > 0 && { needs }),
    ...(condition !== undefined && { if: condition }),
    "runs-on": machine,
    ...(fan && { strategy: fan.strategy }),
    ...(!yard.isCalled && chance.maybe(0.06) && { "continue-on-error": true }),
    env: {
      AT: `${yard.at}${id}|${named.map((name) => `\${{ ${name} }}`).join("+")}`,
      SECRET: "${{ secrets.S == 'open-sesame' }}",
      ...environmentOf(chance, `job-${id}`, [
        "${{ vars.V }}",
        "${{ github.ref_name }}",
        ...named.map((name) => `\${{ ${name} }}`),
      ]),
    },
    ...(defaults && { defaults }),
    outputs,
    steps,
  };
  return { id, job, outputs: Object.keys(outputs) };
}

/** A random job that calls a file, of which `outputs` are the outputs. */
export function callOf(chance: Chance, id: string, yard: Yard, path: string, outputs: readonly string[]): Made {
  const { needs, terms } = needsOf(chance, yard);
  const condition = conditionOf(chance, needs, terms);
  const fan = chance.maybe(0.2)
    ? fanOf(chance, { ...(chance.maybe(0.7) && { "fail-fast": false }), "max-parallel": 1 })
    : undefined;
  const leg = (fan?.keys ?? []).map((key) => `\${{ matrix.${key} }}`).join("+");
  const who = `${yard.isCalled ? "${{ inputs.who }}" : ""}${id}${fan ? `(${leg})` : ""}/`;
  const wide = { ...terms, texts: [...terms.texts, ...(fan?.keys ?? []).map((key) => `matrix.${key}`)] };
  const secrets = chance.pick([undefined, "inherit" as const, { S: "${{ secrets.S }}" }, { S: "another" }]);
  const job: Job = {
    ...(needs.length > 0 && { needs }),
    ...(condition !== undefined && { if: condition }),
    ...(fan && { strategy: fan.strategy }),
    uses: `./${path}`,
    with: {
      who,
      ...(chance.maybe(0.6) && { s: `\${{ format('{0}', ${textOf(chance, wide, 1)}) }}` }),
      ...(chance.maybe(0.6) && { n: chance.pick([0, 12, "${{ fromJSON('4.50') }}", "${{ 1e2 }}"]) }),
      ...(chance.maybe(0.6) && { b: chance.pick([true, false, `\${{ ${truthOf(chance, wide, 2)} }}`]) }),
    },
    ...(secrets && { secrets }),
  };
  return { id, job, outputs: fan ? [] : outputs };
}
