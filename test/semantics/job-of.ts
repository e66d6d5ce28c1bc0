import type { Chance } from "./chance.ts";
import type { Terms } from "./expression-of.ts";
import { defaultsOf, environmentOf, variables } from "./levels-of.ts";
import { fanOf } from "./matrix-of.ts";
import type { Job } from "./shapes.ts";
import { stepsOf } from "./steps-of.ts";
import { conditionOf, type Made, needsOf, type Yard } from "./yard.ts";

const machine = "ubuntu-24.04";

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
  const message = steps.at(-2)?.id;
  const outputs: Record<string, string> = {
    o: `\${{ steps.${id}_0.outputs.o }}`,
    ...(!fan && { last: `(\${{ steps.${message}.outputs.o }})`, fixed: "as written", status: "${{ job.status }}" }),
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
