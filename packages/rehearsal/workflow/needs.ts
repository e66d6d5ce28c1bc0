import type { Job } from "./model.ts";
import type { Mistake } from "./parser.ts";

/** What is wrong with the `needs:` of a file: a job that does not exist, or a circle. Ids are compared without case. */
export function mistakesOfNeeds(jobs: readonly Job[]): Mistake[] {
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
      if (!other) {
        const known = jobs.map(({ id }) => id).join(", ");
        return [
          { ...need.place, message: `job "${job.id}" needs "${need.id}", which is no job of this file (${known})` },
        ];
      }
      if (settled.has(other)) return [];
      return [{ ...need.place, message: `job "${job.id}" needs "${need.id}", and its needs go in a circle` }];
    }),
  );
}
