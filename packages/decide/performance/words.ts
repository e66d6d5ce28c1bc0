import type { JudgedMetric, PerformanceJudgement } from "../../model/performance/judgement.ts";
import { number, percent, quantity } from "../../model/performance/number-words.ts";

/** One metric in a line of plain text: `p95 179 ms ±6, no change since 1.3.0`. */
export function metricLine(judged: JudgedMetric): string {
  const { metric, value, unit, baseline } = judged;
  if (value === null) return `${metric} ${judged.because}`;
  const spread = baseline === null ? "" : ` ±${number(baseline.spread)}`;
  return `${metric} ${quantity(value, unit)}${spread}, ${movementWords(judged)}`;
}

/** The line of a whole suite: what closes the gate, or the metric that moved most. */
export function suiteLine({ suite, metrics, answer }: PerformanceJudgement): string {
  if (answer.kind !== "go" || metrics.length === 0) return `${suite}: ${answer.because}`;
  const [first] = [...metrics].sort((a, b) => away(b) - away(a));
  const others = metrics.length - 1;
  return `${suite}: ${first ? metricLine(first) : ""}${others === 0 ? "" : `; and ${others} more`}`;
}

function movementWords({ verdict, because, since, ratio, certainty, limit }: JudgedMetric): string {
  const sure = certainty === null ? "" : ` (certainty ${certaintyWords(certainty)})`;
  switch (verdict) {
    case "steady":
      return since === null ? "no change" : `no change since ${since.release}`;
    case "faster":
    case "slower":
    case "accepted":
      return `${because}${sure}`;
    case "limit":
      return `${because.startsWith("is in ") ? because : `has to be ${limit}`}${ratio === null || ratio === 1 ? "" : `, ${percent(Math.abs(ratio - 1))} ${ratio > 1 ? "above" : "below"} its history`}`;
    case "new":
    case "removed":
      return because;
  }
}

/** `99.2 %`, and never a hundred. */
export function certaintyWords(certainty: number): string {
  const shown = Math.floor(certainty * 1000) / 10;
  return shown > 99.9 || certainty > 0.999 ? "> 99.9 %" : `${shown} %`;
}

function away({ verdict, ratio }: JudgedMetric): number {
  const weight = verdict === "steady" || verdict === "new" ? 0 : 10;
  return weight + (ratio === null ? 0 : Math.abs(ratio - 1));
}
