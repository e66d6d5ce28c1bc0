import type { RunFacts } from "../model/run-facts.ts";
import type { Verdict } from "../model/verdict.ts";

/** May this run begin? Not while an older one of its kind is under way: of two the one that began first goes on, so that never both do nor neither. */
export const busyVerdict = (own: RunFacts, others: readonly RunFacts[]): Verdict => {
  const [first, ...more] = others.filter((other) => isOlder(other, own)).sort((a, b) => (isOlder(a, b) ? -1 : 1));
  if (!first) return { go: true, because: "nothing else of this kind is under way" };
  const of = first.branch === null ? "" : ` of ${first.branch}`;
  return {
    go: false,
    reason: "release_under_way",
    because: `run ${first.number}${of} is under way${more.length === 0 ? "" : `, and ${more.length} more`}: ${first.url}`,
    remedy: "Let it end or cancel it, then re-run all jobs; with when-busy: wait a run waits for its turn instead.",
  };
};

const isOlder = (a: RunFacts, b: RunFacts): boolean => {
  const [begunA, begunB] = [Date.parse(a.started), Date.parse(b.started)];
  return begunA === begunB ? a.id < b.id : begunA < begunB;
};
