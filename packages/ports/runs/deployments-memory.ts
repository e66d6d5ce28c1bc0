import type { Deployments } from "./deployments.ts";

type Recorded = Parameters<Deployments["record"]>[0];

/** Deployments of memory, by their natural key; each with the statuses it was given. */
export interface MemoryDeployments extends Deployments {
  readonly kept: Map<string, Recorded[]>;
}

/** GitHub's deployments in memory. */
export function memoryDeployments(): MemoryDeployments {
  const kept: MemoryDeployments["kept"] = new Map();
  return {
    kept,
    record: async (deployment) => {
      const { environment, commit, execution, state } = deployment;
      const key = `${environment} ${commit} ${execution.run}-${execution.attempt}`;
      const statuses = kept.get(key) ?? [];
      kept.set(key, statuses);
      if (statuses.at(-1)?.state !== state) statuses.push(deployment);
      return `https://api.github.com/deployments/${[...kept.keys()].indexOf(key) + 1}`;
    },
  };
}
