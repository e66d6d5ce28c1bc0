import type { RunJob } from "../model/review.ts";
import type { RunFacts } from "../model/run-facts.ts";
import type { Runs } from "./runs.ts";

/** One run of memory with its jobs, who ran it again, and other runs; a test changes them as time goes by. */
export interface MemoryRuns extends Runs {
  readonly given: { jobs: RunJob[]; reRunners: string[]; own: RunFacts; others: RunFacts[] };
}

/** GitHub's runs in memory. */
export const memoryRuns = (more: Partial<MemoryRuns["given"]> = {}): MemoryRuns => {
  const given = { jobs: [], reRunners: [], own: runFacts(), others: [], ...more };
  return {
    given,
    jobs: async () => [...given.jobs],
    reRunners: async (_, attempt) => given.reRunners.slice(0, Math.max(0, attempt - 1)),
    unfinished: async () => ({ own: given.own, others: [...given.others] }),
  };
};

/** A run of a push to release/1.5.0; tests state only what matters to them. */
export const runFacts = (more: Partial<RunFacts> = {}): RunFacts => ({
  id: 12,
  number: 12,
  event: "push",
  branch: "release/1.5.0",
  started: "2026-11-23T08:00:00Z",
  url: `https://github.com/acme/data-platform/actions/runs/${more.id ?? 12}`,
  ...more,
});
