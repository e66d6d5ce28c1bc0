import type { File } from "./shapes.ts";

/** The jobs of a file in the stages in which act plays them: each in the first one in which all that it needs has ended. */
export function stagesOf(file: File): Map<string, number> {
  const stages = new Map<string, number>();
  const stage = (id: string): number => {
    const known = stages.get(id);
    if (known !== undefined) return known;
    const index = Math.max(-1, ...(file.jobs[id]?.needs ?? []).map(stage)) + 1;
    stages.set(id, index);
    return index;
  };
  for (const id of Object.keys(file.jobs)) stage(id);
  return new Map([...stages].sort(([, a], [, b]) => a - b));
}
