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
  const supplied = { jobs: [], reRunners: [], own: runFacts(), others: [], beside: [], ...more };
  return {
    given: supplied,
    jobs: async () => [...supplied.jobs],
    reRunners: async (_, attempt) => supplied.reRunners.slice(0, Math.max(0, attempt - 1)),
    startedMeanwhile: async () => [...supplied.beside],
    unfinished: async () => ({ own: supplied.own, others: [...supplied.others] }),
  };
}
