/** What a workflow may say of all its jobs, and a job of all its steps. */
import type { Chance } from "./chance.ts";
import type { Defaults } from "./shapes.ts";

/** Names of the variables that `env:` uses at every level. */
export const variables = ["A", "B", "C"] as const;

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
