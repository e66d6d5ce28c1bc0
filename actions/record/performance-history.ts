import { durationsOf } from "../../packages/decide/performance/durations.ts";
import { judgePerformance, performanceRun } from "../../packages/decide/performance/judge.ts";
import {
  isSlownessAccepted,
  recordedRuns,
  withAcceptance,
  withRun,
} from "../../packages/decide/performance/recorded-runs.ts";
import { suiteLine } from "../../packages/decide/performance/words.ts";
import { suiteHistory } from "../../packages/kit/performance/suite-history.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { readHistory } from "../../packages/model/ledger/performance-history.ts";
import type { Promotion } from "../../packages/model/ledger/promotion.ts";
import { durationsSuite, historyFolder, historyPath } from "../../packages/model/performance/history.ts";
import type { PerformanceJudgement } from "../../packages/model/performance/judgement.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";

/** How long phases, tests and checks took, compared with the months before; what is `slower` closes the gate where the configuration says so. */
export interface DurationsFound {
  readonly judgement: PerformanceJudgement;
  readonly run: PerformanceRun;
  /** What moved, in one line for people; `undefined` where nothing did. */
  readonly line: string | undefined;
}

/** What is judged. */
export interface DurationsAbout {
  readonly environment: string;
  readonly release: Release;
  readonly configuration: Configuration;
  readonly execution: { readonly run: number; readonly attempt: number };
  readonly entries: readonly Entry[];
}

/** The durations of a promotion; `undefined` where nothing was deployed, or nobody wants to know. */
export async function judgeDurations(
  { environment, release, configuration, execution, entries }: DurationsAbout,
  now: LedgerNow,
): Promise<DurationsFound | undefined> {
  const { performance } = configuration;
  const isDeployed = entries.some(
    (entry) => entry.environment === environment && entry.phase === "deploy" && entry.outcome === "passed",
  );
  if (performance.durations === "off" || !isDeployed) return undefined;
  const at = entries
    .map(({ finished }) => finished)
    .toSorted()
    .at(-1);
  if (at === undefined) return undefined;
  const subject = { environment, suite: durationsSuite };
  const history = await suiteHistory(now, environment, durationsSuite, 2);
  const judgement = judgePerformance({
    ...subject,
    release: release.name,
    commit: release.commit,
    result: { measurements: durationsOf(entries), calibration: null },
    reruns: [],
    canRerun: false,
    history: history.filter((run) => run.execution?.run !== execution.run),
    limits: {},
    accepted: performance.accept,
    degradation: performance.durations,
    now: at,
  });
  const ran = { execution: { run: execution.run, attempt: execution.attempt }, at };
  const hasMoved = judgement.metrics.some(({ verdict }) => ["slower", "accepted", "faster"].includes(verdict));
  const line = hasMoved ? suiteLine(judgement) : undefined;
  return { judgement, run: performanceRun(judgement, ran), line };
}

/** The lines of history that a promotion adds, path ► text of the month; nothing for what measured nothing. */
export async function performanceFiles(
  promotion: Promotion,
  release: Release | null,
  configuration: Configuration | undefined,
  durations: DurationsFound | undefined,
  now: LedgerNow,
): Promise<Record<string, string>> {
  const { environment, entries } = promotion;
  if (environment === null || release === null) return {};
  const measured = recordedRuns(entries, { environment, release, configuration }) ?? [];
  const runs = isSlownessAccepted(promotion) ? measured.map(withAcceptance) : measured;
  const files: Record<string, string> = {};
  for (const run of [...runs, ...(durations === undefined ? [] : [durations.run])]) {
    const path = historyPath(run);
    const isThere = (await now.list(historyFolder(environment))).includes(run.suite);
    const before = files[path] ?? (isThere ? await now.read(path) : null);
    const month = withRun(readHistory(before ?? "", path), run);
    const after = `${month.map((line) => JSON.stringify(line)).join("\n")}\n`;
    // Only what changes is written: a run that is recorded again is there once.
    if (after !== before) files[path] = after;
  }
  return files;
}
