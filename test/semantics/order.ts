import type { File, Repository } from "./shapes.ts";
import { type Line, withoutLegs } from "./trace.ts";

/** Says of every line that came before one of a job that its own job waits for. */
export function outOfOrder(repository: Repository, lines: readonly Line[]): string[] {
  const places = lines.map(({ at }) => levels(repository, at));
  return lines.flatMap((line, index) => {
    const awaited = (places[index] ?? []).flatMap(({ prefix, needs }) => needs.map((id) => prefix + id));
    const late = lines.slice(index + 1).find((later) => awaited.some((path) => isUnder(path, later.at)));
    return late ? [`${line.at} (${line.what}) came before ${late.at} (${late.what}), which it waits for`] : [];
  });
}

/** The job of a line and the calls around it: what stands before each in the trace, and what it needs. */
function levels(repository: Repository, at: string): { readonly prefix: string; readonly needs: readonly string[] }[] {
  const matches: { prefix: string; needs: readonly string[] }[] = [];
  let file: File | undefined = repository.files[repository.main];
  let prefix = "";
  for (const part of at.split("/")) {
    const job = file?.jobs[withoutLegs(part)];
    if (!job) throw new Error(`the trace speaks of ${at}, which is no job`);
    matches.push({ prefix, needs: job.needs ?? [] });
    file = job.uses === undefined ? undefined : repository.files[job.uses.slice(2)];
    prefix += `${part}/`;
  }
  return matches;
}

function isUnder(path: string, at: string): boolean {
  return at === path || at.startsWith(`${path}/`) || at.startsWith(`${path}(`);
}
