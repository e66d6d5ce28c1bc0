import type { Chance } from "./chance.ts";
import { textOf, truthOf } from "./expression-of.ts";
import { fanOf } from "./matrix-of.ts";
import type { Job } from "./shapes.ts";
import { conditionOf, type Made, needsOf, type Yard } from "./yard.ts";

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
