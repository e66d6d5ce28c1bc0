import type { Account, RunJob } from "../../model/approval/review.ts";
import { runFacts } from "../../model/builders/run.ts";
import type { OtherDeploy, RunFacts } from "../../model/run/run-facts.ts";
import type { Runs } from "./runs.ts";

/** One run of memory with its jobs, who ran it again, and other runs; a test changes them as time goes by. */
export interface MemoryRuns extends Runs {
  readonly given: { jobs: RunJob[]; reRunners: Account[]; own: RunFacts; others: RunFacts[]; beside: OtherDeploy[] };
}

/** GitHub's runs in memory. */
export function memoryRuns(more: Partial<MemoryRuns["given"]> = {}): MemoryRuns {
  const given = { jobs: [], reRunners: [], own: runFacts(), others: [], beside: [], ...more };
  return {
    given,
    jobs: async () => [...given.jobs],
    reRunners: async (_, attempt) => given.reRunners.slice(0, Math.max(0, attempt - 1)),
    startedMeanwhile: async () => [...given.beside],
    unfinished: async () => ({ own: given.own, others: [...given.others] }),
  };
}
