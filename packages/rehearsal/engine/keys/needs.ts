import type { Functions } from "../../expressions/evaluate.ts";
import type { Conclusion, Json } from "../../protocol/run.ts";
import type { Job } from "../../workflow/model.ts";

/** What the jobs after it see of a job: `continue-on-error` has turned its failure into success. */
export interface Outcome {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

/** How the jobs of one file ended so far, by id; ids are compared without case. */
export class Outcomes {
  readonly #ended = new Map<string, Outcome>();
  readonly #jobs: ReadonlyMap<string, Job>;

  constructor(jobs: readonly Job[]) {
    this.#jobs = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  }

  /** Notes how a job ended. */
  set(job: Job, outcome: Outcome): void {
    this.#ended.set(job.id.toLowerCase(), outcome);
  }

  /** All of them. */
  all(): Outcome[] {
    return [...this.#ended.values()];
  }

  /** How a job ended; one that has not is skipped. */
  of(job: Job): Outcome {
    return this.#of(job.id);
  }

  /** The `needs` context of a job: those it names itself, as it spells them. */
  needs(job: Job): { [id: string]: Json } {
    return Object.fromEntries(job.needs.map(({ id }) => [this.#jobs.get(id.toLowerCase())?.id ?? id, this.#of(id)]));
  }

  /** The `jobs` context, for the outputs of a called workflow. */
  context(): { [id: string]: Json } {
    return Object.fromEntries([...this.#jobs].map(([id, job]) => [job.id, this.#of(id)]));
  }

  /** Results of a job's needs, of their needs, and so on, by id. */
  ancestors(job: Job): Map<string, Conclusion> {
    const entries = new Map<string, Conclusion>();
    const walk = (of: Job): void => {
      for (const { id } of of.needs) {
        const needed = this.#jobs.get(id.toLowerCase());
        if (!needed || entries.has(needed.id)) continue;
        entries.set(needed.id, this.#of(id).result);
        walk(needed);
      }
    };
    walk(job);
    return entries;
  }

  #of(id: string): { result: Conclusion; outputs: Record<string, string> } {
    const ended = this.#ended.get(id.toLowerCase());
    return { result: ended?.result ?? "skipped", outputs: { ...ended?.outputs } };
  }
}

/**
 * The status functions of a job's `if:`. They look at all ancestors: one that was skipped or failed far up makes
 * `success()` false. Named ids restrict `success` and `failure` to these.
 */
export function statusFunctions(ancestors: ReadonlyMap<string, Conclusion>, isCancelled: boolean): Functions {
  const results = (ids: readonly Json[]): Conclusion[] => {
    if (ids.length === 0) return [...ancestors.values()];
    const wanted = new Set(ids.map((id) => String(id).toLowerCase()));
    return [...ancestors].filter(([id]) => wanted.has(id.toLowerCase())).map(([, result]) => result);
  };
  return {
    always: () => true,
    cancelled: () => isCancelled,
    success: (...ids) => !isCancelled && results(ids).every((result) => result === "success"),
    failure: (...ids) => !isCancelled && results(ids).some((result) => result === "failure"),
  };
}

/** One conclusion out of several: a failure outweighs a cancel, a cancel a success; all skipped is skipped. */
export function together(results: readonly Conclusion[]): Conclusion {
  const order: readonly Conclusion[] = ["failure", "cancelled", "success"];
  return order.find((conclusion) => results.includes(conclusion)) ?? "skipped";
}
