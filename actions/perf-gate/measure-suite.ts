import type { SuiteOutcome } from "../../packages/decide/performance/gate-answer.ts";
import { judgePerformance } from "../../packages/decide/performance/judge.ts";
import type { PerformanceQuestion, SuiteResult } from "../../packages/decide/performance/question.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { PerformanceSuite } from "../../packages/model/configuration/configuration-performance.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Json } from "../../packages/model/document/value.ts";
import type { Measurement } from "../../packages/model/performance/measurement.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { calibrate } from "./calibrate.ts";
import { openCommand } from "./run-command.ts";
import { explainQueries } from "./run-explain.ts";

/** What a suite is measured and judged by. */
export interface SuiteContext {
  readonly release: Release;
  readonly configuration: Configuration;
  readonly environment: string;
  readonly outputs: Readonly<Record<string, Json>> | undefined;
  readonly secrets: Readonly<Record<string, string>> | undefined;
  readonly url: string | undefined;
  /** Absolute path of the artefact's tree. */
  readonly tree: string;
  readonly history: readonly PerformanceRun[];
}

/** Measures one suite, and once or twice more where it looks worse than its history. What keeps it from being measured closes the gate, and the other suites are measured all the same. */
export async function measureSuite(
  suite: PerformanceSuite,
  context: SuiteContext,
  world: World,
): Promise<SuiteOutcome> {
  try {
    const measure = await openSuite(suite, context, world);
    const question = {
      ...questionAbout(suite, context, world),
      result: await resultOf(measure),
    };
    const reruns: (SuiteResult | null)[] = [];
    let judgement = judgePerformance({ ...question, reruns });
    while (judgement.answer.kind === "rerun") {
      world.log.info(`${suite.name} is measured again: ${judgement.answer.because}`);
      reruns.push(await rerunOf(measure, suite, world));
      judgement = judgePerformance({ ...question, reruns });
    }
    return { name: suite.name, judgement };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, reason, remedy } = error;
    return { name: suite.name, failed: { go: false, reason, because: message, remedy } };
  }
}

function questionAbout(
  suite: PerformanceSuite,
  { release, configuration, environment, history }: SuiteContext,
  { clock }: World,
): Omit<PerformanceQuestion, "result" | "reruns"> {
  return {
    suite: suite.name,
    environment,
    release: release.name,
    commit: release.commit,
    canRerun: true,
    history,
    limits: suite.limits,
    accepted: configuration.performance.accept,
    degradation: suite.degradation,
    now: clock.now().toISOString(),
  };
}

/** The machine is measured just before the suite, each time. */
async function resultOf(measure: () => Promise<Measurement[]>): Promise<SuiteResult> {
  const calibration = calibrate();
  return { measurements: await measure(), calibration };
}

/** A confirming run that fails clears nothing. */
async function rerunOf(
  measure: () => Promise<Measurement[]>,
  { name }: PerformanceSuite,
  { log }: World,
): Promise<SuiteResult | null> {
  try {
    return await resultOf(measure);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.info(`the confirming run of ${name} failed: ${error.message}`);
    return null;
  }
}

async function openSuite(
  suite: PerformanceSuite,
  { release, environment, outputs, secrets, url, tree }: SuiteContext,
  world: World,
): Promise<() => Promise<Measurement[]>> {
  if ("explain" in suite) return () => explainQueries(suite, { tree, url: url ?? "" }, world);
  const env = {
    ...secrets,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
    SLIPWAY_ENVIRONMENT: environment,
    SLIPWAY_VERSION: release.name,
    SLIPWAY_COMMIT: release.commit,
    SLIPWAY_OUTPUTS: JSON.stringify(outputs ?? {}),
  };
  return openCommand(suite, { tree, env, version: release.name }, world);
}
