import { callOf } from "./call-of.ts";
import { chanceOf } from "./chance.ts";
import type { Terms } from "./expression-of.ts";
import { jobOf } from "./job-of.ts";
import { defaultsOf, environmentOf } from "./levels-of.ts";
import type { File, Job, Repository } from "./shapes.ts";
import type { Made, Yard } from "./yard.ts";

const folder = ".github/workflows";
const outside: Terms = {
  texts: ["github.ref_name", "github.event_name", "vars.V", "vars.NONE"],
  numbers: [],
  truths: ["(github.ref == 'refs/heads/main')"],
};
const called: Terms = {
  texts: [...outside.texts, "inputs.s"],
  numbers: ["inputs.n"],
  truths: [...outside.truths, "inputs.b"],
};

/** The repository of a seed: one file that a push starts, and the files that it calls, at most two levels deep. */
export function repositoryOf(seed: number): Repository {
  const chance = chanceOf(seed);
  const files: Record<string, File> = {};
  const leaves: { readonly path: string; readonly outputs: readonly string[] }[] = [];
  let count = 0;

  const jobsOf = (yard: Omit<Yard, "before">, many: number, level: number, prefix: string): Made[] => {
    const made: Made[] = [];
    for (let at = 1; at <= many; at++) {
      const here: Yard = { ...yard, before: made };
      const isCall = level < 2 && at > 1 && chance.maybe(level === 0 ? 0.35 : 0.25);
      if (!isCall) made.push(jobOf(chance, `${prefix}j${at}`, here));
      else {
        const leaf = leaves.length > 0 && chance.maybe(0.3) ? chance.pick(leaves) : undefined;
        const target = leaf ?? calledFile(level + 1);
        made.push(callOf(chance, `${prefix}c${at}`, here, target.path, target.outputs));
      }
    }
    return made;
  };

  const calledFile = (level: number) => {
    const name = `f${++count}`;
    const path = `${folder}/${name}.yml`;
    const yard = { at: "${{ inputs.who }}", terms: called, fails: chance.pick([0, 0, 0.15]), isCalled: true };
    const made = jobsOf(yard, 1 + chance.int(3), level, `${name}`);
    const read = made.flatMap(({ id, outputs }) => outputs.map((output) => `jobs.${id}.outputs.${output}`));
    const outputs = Object.fromEntries(
      [...read.map((value) => `\${{ ${value} }}`), "fixed"].slice(-4).map((value, at) => [`out${at}`, { value }]),
    );
    files[path] = fileOf(name, { workflow_call: { inputs, secrets: { S: { required: false } }, outputs } }, made);
    const target = { path, outputs: Object.keys(outputs) };
    if (!made.some(({ job }) => job.uses !== undefined)) leaves.push(target);
    return target;
  };

  const fileOf = (name: string, on: unknown, made: readonly Made[]): File => {
    const defaults = defaultsOf(chance);
    return {
      name,
      on,
      env: { SEEN: "${{ vars.SEEN }}", ...environmentOf(chance, `file-${name}`, ["${{ vars.V }}"]) },
      ...(defaults && { defaults }),
      jobs: Object.fromEntries(made.map(({ id, job }) => [id, job])),
    };
  };

  const main = `${folder}/main.yml`;
  const made = jobsOf({ at: "", terms: outside, fails: 0.25, isCalled: false }, 2 + chance.int(5), 0, "");
  const whole = fileOf("main", "push", made);
  files[main] = { ...whole, jobs: { ...whole.jobs, [lastJob]: last(made) } };
  return { main, files };
}

const inputs = {
  who: { type: "string", required: true },
  s: { type: "string", default: "usual" },
  n: { type: "number", default: 3 },
  b: { type: "boolean", default: true },
};

/** The job that comes after all others, and tells how they ended. */
export const lastJob = "last";

function last(made: readonly Made[]): Job {
  const messages = made.map(({ id, outputs }): [string, string] => [
    `OF_${id}`,
    `\${{ needs.${id}.result }} ${outputs.map((name) => `\${{ toJSON(needs.${id}.outputs.${name}) }}`).join(" ")}`,
  ]);
  return {
    needs: made.map(({ id }) => id),
    if: "always()",
    "runs-on": "ubuntu-24.04",
    env: { AT: `${lastJob}|`, ...Object.fromEntries(messages) },
    steps: [{ run: made.map(({ id }) => `printf '%s\\n' "$AT|${id}|$OF_${id}" >> "$SEEN"`).join("\n") }],
  };
}
