import * as v from "valibot";
import type { Entry } from "../../model/ledger/entry.ts";
import { PerformanceRun } from "../../model/performance/performance-run.ts";
import type { Release } from "../../model/release/release.ts";
import { compactHistory } from "./compact.ts";

/**
 * What perf-gate measured of this release in this environment, as its entries say; `undefined` where one of them cannot be read or is about
 * something else. What became slower is `accepted` where perf-gate left it to people and the promotion is a go: that is the new level.
 */
export function recordedRuns(
  entries: readonly Entry[],
  { environment, release, isGo }: { readonly environment: string; readonly release: Release; readonly isGo: boolean },
): PerformanceRun[] | undefined {
  const runs: PerformanceRun[] = [];
  for (const { action, environment: where, execution, facts } of entries) {
    if (action !== "perf-gate" || where !== environment || facts.performance === undefined) continue;
    const found = v.safeParse(v.array(PerformanceRun), facts.performance);
    if (!found.success) return undefined;
    for (const run of found.output) {
      const isOurs = run.environment === environment && run.commit === release.commit && run.release === release.name;
      const isThisRun = run.execution?.run === execution.run && run.execution.attempt === execution.attempt;
      if (!isOurs || !isThisRun) return undefined;
      runs.push(isGo && typeof facts.acceptedBy === "string" ? withAcceptance(run) : run);
    }
  }
  return runs;
}

function withAcceptance(run: PerformanceRun): PerformanceRun {
  return {
    ...run,
    measurements: run.measurements.map((one) => (one.verdict === "slower" ? { ...one, verdict: "accepted" } : one)),
  };
}

/** Runs of one file from which on only those are kept that decisions and charts need. */
const most = 1000;

/** A month of history with a run added, oldest first. The same execution is there once, as it was said last. */
export function withRun(runs: readonly PerformanceRun[], run: PerformanceRun): PerformanceRun[] {
  const kept = runs.filter(
    ({ execution }) => execution?.run !== run.execution?.run || execution?.attempt !== run.execution?.attempt,
  );
  return kept.length < most ? [...kept, run] : compactHistory([...kept, run]);
}
