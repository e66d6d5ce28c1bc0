import * as v from "valibot";
import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import type { Promotion } from "../../model/ledger/promotion.ts";
import { PerformanceRun } from "../../model/performance/performance-run.ts";
import type { Release } from "../../model/release/release.ts";
import { acceptedRoles } from "../ledger/promotion-verdict.ts";
import { compactHistory } from "./compact.ts";
import { suitesOf } from "./suites.ts";

/** What the runs of an environment must be about. */
export interface RunsAbout {
  readonly environment: string;
  readonly release: Release;
  /** Says which suites there are; without it none is believed. */
  readonly configuration: Configuration | undefined;
}

/**
 * What perf-gate measured of this release in this environment, as its entries say; `undefined` where one of them cannot be read, is about
 * something else or about a suite that is not measured here, or passed without one that is.
 */
export function recordedRuns(entries: readonly Entry[], about: RunsAbout): PerformanceRun[] | undefined {
  const { environment, release, configuration } = about;
  const suites = configuration ? suitesOf(environment, configuration).map(({ name }) => name) : [];
  const runs: PerformanceRun[] = [];
  for (const { action, environment: where, outcome, execution, facts } of entries) {
    if (action !== "perf-gate" || where !== environment) continue;
    const found = v.safeParse(v.array(PerformanceRun), facts.performance ?? []);
    if (!found.success) return undefined;
    const missing = new Set(suites);
    for (const run of found.output) {
      const isOurs = run.environment === environment && run.commit === release.commit && run.release === release.name;
      const isThisRun = run.execution?.run === execution.run && run.execution.attempt === execution.attempt;
      if (!isOurs || !isThisRun || !missing.delete(run.suite)) return undefined;
      runs.push(run);
    }
    if (outcome === "passed" && missing.size > 0) return undefined;
  }
  return runs;
}

/** Whether somebody of the role that perf-gate left a slower release to has accepted it. */
export function isSlownessAccepted({ verdict, environment, entries }: Promotion): boolean {
  if (verdict !== "go" || environment === null) return false;
  const roles = acceptedRoles(entries, environment);
  return entries.some(
    ({ action, environment: where, facts }) =>
      action === "perf-gate" && where === environment && roles.some((role) => role === facts.acceptedBy),
  );
}

/** The run of a release that people accepted although it was slower: that is the new level. */
export function withAcceptance(run: PerformanceRun): PerformanceRun {
  return {
    ...run,
    measurements: run.measurements.map((one) => (one.verdict === "slower" ? { ...one, verdict: "accepted" } : one)),
  };
}

/** Runs of one file from which on only those are kept that decisions and charts need. */
const most = 1000;

/** A month of history with a run added, oldest first. The same execution is there once, in its place, as it was said last. */
export function withRun(runs: readonly PerformanceRun[], run: PerformanceRun): PerformanceRun[] {
  const isSame = ({ execution }: PerformanceRun): boolean =>
    execution?.run === run.execution?.run && execution?.attempt === run.execution?.attempt;
  if (runs.some(isSame)) return runs.map((one) => (isSame(one) ? run : one));
  return runs.length < most ? [...runs, run] : compactHistory([...runs, run]);
}
