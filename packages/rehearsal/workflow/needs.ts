import type { Job } from "./model.ts";
import type { Mistake, Place } from "./parser.ts";

/** What is wrong with the `needs:` of a file, in GitHub's words: a job that does not exist, or a circle. Ids are compared without case. */
export function mistakesOfNeeds(jobs: readonly Job[], place: Place): Mistake[] {
  if (jobs.length > 0 && jobs.every(({ needs }) => needs.length > 0))
    return [{ ...place, message: "The workflow must contain at least one job with no dependencies." }];
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  const needed = (job: Job) => job.needs.flatMap(({ id }) => byId.get(id.toLowerCase()) ?? []);
  const settled = new Set<Job>();
  for (let before = -1; before < settled.size; ) {
    before = settled.size;
    for (const job of jobs) if (needed(job).every((other) => settled.has(other))) settled.add(job);
  }
  return jobs.flatMap((job) =>
    job.needs.flatMap((need) => {
      const other = byId.get(need.id.toLowerCase());
      const tells = (message: string) => [{ ...need.place, message: `Job '${job.id}' depends on ${message}` }];
      if (!other) return tells(`unknown job '${need.id}'.`);
      if (settled.has(other)) return [];
      return tells(`job '${need.id}' which creates a cycle in the dependency graph.`);
    }),
  );
}
