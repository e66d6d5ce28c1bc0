import { join } from "node:path";
import { limitsIn } from "../../packages/decide/performance/limits.ts";
import type { ChartFacts, LevelChange } from "../../packages/formats/performance-chart/page.ts";
import { keepReport } from "../../packages/kit/keep-report.ts";
import type { World } from "../../packages/kit/world.ts";
import type { PerformanceSuite } from "../../packages/model/configuration/configuration-performance.ts";
import type { PerformanceJudgement } from "../../packages/model/performance/judgement.ts";
import { limitOf } from "../../packages/model/performance/limit.ts";
import { percent } from "../../packages/model/performance/number-words.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";

/** Draws a suite's history with this run, and keeps the page as an artifact; its name, or `undefined` where there is nothing to compare or it cannot be kept. */
export async function keepCharts(
  suite: PerformanceSuite,
  judgement: PerformanceJudgement,
  runs: readonly PerformanceRun[],
  world: World,
): Promise<string | undefined> {
  if (runs.length < 2) return undefined;
  const { performancePage } = await import("../../packages/formats/performance-chart/page.ts"); // d3 is loaded where something is drawn
  const { environment } = judgement;
  const facts: ChartFacts = {
    changes: judgement.metrics.flatMap((metric) => changeOf(metric, environment, runs)),
    limits: [...limitsIn(environment, suite.limits)].flatMap(([metric, words]) => {
      const limit = limitOf(words);
      return limit === undefined ? [] : [{ metric, environment, limit }];
    }),
  };
  const file = join(world.temp, `charts-${suite.name}.html`);
  await world.files.write(file, performancePage(suite.name, runs, facts));
  return keepReport({ name: `performance-${environment}-${suite.name}`, ending: "html", file }, world);
}

/** Where the level began that a metric is compared with, and by how much it moved then. */
function changeOf(
  { metric, since, baseline, value }: PerformanceJudgement["metrics"][number],
  environment: string,
  runs: readonly PerformanceRun[],
): LevelChange[] {
  const at = runs.find(({ release }) => release === since?.release)?.at;
  const before = since?.before ?? null;
  const after = baseline?.median === before ? value : (baseline?.median ?? value);
  if (at === undefined || before === null || before === 0 || after === null) return [];
  const words = `${after < before ? "-" : "+"}${percent(Math.abs(after / before - 1))}`;
  return [{ metric, environment, at, words }];
}
