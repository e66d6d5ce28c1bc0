import type { Performance, PerformanceSuite } from "../../model/configuration/configuration-performance.ts";
import type { Measurement } from "../../model/performance/measurement.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";

/** What one run of a suite measured. */
export interface SuiteResult {
  readonly measurements: readonly Measurement[];
  /** Seconds of the fixed piece of work just before, or `null`. */
  readonly calibration: number | null;
}

/** What is asked about one suite in one environment. */
export interface PerformanceQuestion {
  readonly suite: string;
  readonly environment: string;
  readonly release: string;
  readonly commit: string | null;
  /** What the suite measured, or in words why it failed. */
  readonly result: SuiteResult | { readonly failed: string };
  /** What confirming reruns measured, none at first and at most two; one that failed is `null`. */
  readonly reruns: readonly (SuiteResult | null)[];
  /** Whether the suite can be run once more; a file that an earlier step wrote cannot. */
  readonly canRerun: boolean;
  /** Earlier runs of the same suite in the same environment, oldest first. */
  readonly history: readonly PerformanceRun[];
  readonly limits: PerformanceSuite["limits"];
  readonly accepted: Performance["accept"];
  readonly degradation: PerformanceSuite["degradation"];
  /** The moment of the decision, as ISO 8601. */
  readonly now: string;
}
