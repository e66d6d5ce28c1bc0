/** A run as a tree of its jobs, in plain text. */
import type { Conclusion, JobResult, RunResult } from "../protocol/run.ts";
import { callAbove } from "./run-document.ts";

const words: Readonly<Record<Conclusion, string>> = {
  success: "success  ",
  failure: "failure  ",
  cancelled: "cancelled",
  skipped: "skipped  ",
};

/** One line for the run, and one for each job, leg and call, below the call that it belongs to. */
export function runTree({ run, conclusion, jobs, errors }: RunResult): string[] {
  const above = new Map(jobs.map(({ key }) => [key, callAbove(key, jobs)]));
  const under = (call: string | undefined, depth: number): string[] =>
    jobs.flatMap((job) => {
      if (above.get(job.key) !== call) return [];
      const short = call === undefined ? job.key : job.key.slice(call.length + 1);
      const because = job.because === undefined ? "" : `  ${job.because.split("\n")[0]}`;
      const line = `${words[job.conclusion]} ${"  ".repeat(depth)}${short}${timeOf(job.result)}${because}`;
      return [line, ...under(job.key, depth + 1)];
    });
  return [
    `${words[errors.length > 0 ? "failure" : conclusion]} ${run.path} · run ${run.number}.${run.attempt} · ${run.event.name} ${run.event.ref} ${run.event.sha.slice(0, 7)}`,
    ...errors.map(
      ({ path, line, column, message }) => `          ${path}${line ? `:${line}:${column ?? 1}` : ""} ${message}`,
    ),
    ...under(undefined, 1),
  ];
}

const timeOf = (result: JobResult | undefined): string => {
  const [first, last] = [result?.steps[0]?.started, result?.steps.at(-1)?.finished];
  return first === undefined || last === undefined ? "" : `  ${((last - first) / 1000).toFixed(1)} s`;
};
