import type { SuiteOutcome } from "../../packages/decide/performance/gate-answer.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import { metricChart, movedTable } from "../../packages/kit/performance/performance-markdown.ts";
import type { JudgedMetric } from "../../packages/model/performance/judgement.ts";
import { number, quantity } from "../../packages/model/performance/number-words.ts";

/** Metrics of one table, and charts of one suite. */
const most = { metrics: 100, charts: 4 };

/** What was measured, for people: the verdict, then each suite: what moved, charts of it, and every metric to open. */
export function performanceMarkdown(
  environment: string,
  suites: readonly SuiteOutcome[],
  because: string,
  charts: readonly string[],
): string {
  return lines(
    `**${plain(environment)}**: ${plain(because)}`,
    ...suites.map(suitePart),
    charts.length === 0
      ? ""
      : `All of its history is drawn in the artifact ${charts.map(code).join(", ")} of this run.`,
  );
}

function suitePart({ name, judgement, failed }: SuiteOutcome): string {
  if (failed !== undefined) return `${code(name)}: ${plain(failed.because)}`;
  const metrics = judgement.metrics.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const more = metrics.length > most.metrics ? `and ${metrics.length - most.metrics} more metrics` : "";
  return lines(
    movedTable(judgement),
    ...metrics.slice(0, most.charts).map(metricChart),
    folded(
      `${name}: all ${metrics.length} metrics`,
      lines(table(["metric", "value", "usual", "limit", ""], metrics.slice(0, most.metrics).map(row)), more),
    ),
  );
}

/** What people look for first. */
const order: readonly JudgedMetric["verdict"][] = ["limit", "slower", "accepted", "removed", "faster", "new", "steady"];

function row({ metric, value, unit, spread, baseline, limit, because }: JudgedMetric): string[] {
  return [
    code(metric),
    value === null ? "" : plain(`${quantity(value, unit)}${spread === undefined ? "" : ` ±${number(spread)}`}`),
    baseline === null ? "" : plain(`${quantity(baseline.median, unit)} ±${number(baseline.spread)}`),
    limit === null ? "" : plain(limit),
    plain(because),
  ];
}
