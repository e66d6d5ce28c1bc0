import * as v from "valibot";
import type { Entry } from "../../model/ledger/entry.ts";
import { type Measurement, MetricName } from "../../model/performance/measurement.ts";
import { mostMetrics } from "../../model/performance/performance-run.ts";

/** Seconds by the name of a test file or a check, in the facts of an entry. */
const Times = v.record(MetricName, v.pipe(v.number(), v.finite(), v.minValue(0)));

/**
 * How long each phase took, and each test file and check whose entry says it, in seconds: the suite that costs nothing. What was refused or
 * skipped took no time of its own; a phase that is there more than once counts as a whole.
 */
export function durationsOf(entries: readonly Entry[]): Measurement[] {
  const seconds = new Map<string, number>();
  const add = (metric: string, more: number): void => {
    if (v.is(MetricName, metric)) seconds.set(metric, (seconds.get(metric) ?? 0) + more);
  };
  for (const { phase, outcome, started, finished, facts } of entries) {
    if (outcome !== "passed") continue;
    add(phase, Math.max(0, (Date.parse(finished) - Date.parse(started)) / 1000));
    const times = v.safeParse(Times, Object.hasOwn(facts, "times") ? facts.times : {});
    if (Array.isArray(facts.times)) continue;
    for (const [name, time] of Object.entries(times.success ? times.output : {})) add(`${phase} ${name}`, time);
  }
  // Only what can be read back is kept: times of tests are what tests say.
  const kept = [...seconds].filter(([, value]) => Number.isFinite(value)).slice(0, mostMetrics);
  return kept.map(([metric, value]) => ({ metric, value, unit: "s", better: "lower" }));
}
