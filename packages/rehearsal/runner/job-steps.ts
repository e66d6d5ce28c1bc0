import type { Conclusion, StepResult } from "../protocol/run.ts";
import { annotator, type Tell } from "./job/annotations.ts";
import type { JobState } from "./job/job-state.ts";

/** Numbers the steps of a job, reports their start and end, and keeps their results. */
export interface StepLine {
  readonly results: StepResult[];
  /** Runs one step of the job, seen by people under this name. */
  run(
    name: string,
    work: (tell: Tell) => Promise<{ outcome: Conclusion; conclusion: Conclusion }>,
  ): Promise<Conclusion>;
}

/** A step whose outcome is its conclusion. */
export function same<T>(conclusion: T): { outcome: T; conclusion: T } {
  return { outcome: conclusion, conclusion };
}

/** A line of steps that has not started. */
export function stepLine(job: JobState): StepLine {
  const results: StepResult[] = [];
  return {
    results,
    async run(value, work) {
      const name = job.masker.mask(value);
      const number = results.length + 1;
      const started = job.host.now();
      job.watch({ type: "step-started", job: job.request.key, step: name, number, at: started });
      const { outcome, conclusion } = await work(annotator(name, job.annotations, job.log, job.masker));
      const finished = job.host.now();
      const result: StepResult = { name, number, outcome, conclusion, started, finished };
      results.push(result);
      job.watch({ type: "step-finished", job: job.request.key, step: result, at: finished });
      return conclusion;
    },
  };
}
