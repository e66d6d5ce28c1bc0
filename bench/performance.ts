/**
 * How well slowdowns are told from noise: a history of 30 steady runs, then 100 steady commits that are judged one after the other, each
 * with what was recorded of those before it; then, from the same history, +10 % in three commits and +20 % in one.
 */
import { judgePerformance } from "../packages/decide/performance/judge.ts";
import { readHistory } from "../packages/model/ledger/performance-history.ts";
import type { PerformanceRun } from "../packages/model/performance/performance-run.ts";
import { rules } from "./performance-rules.ts";
import { noises } from "./performance-series.ts";
import { type Row, row } from "./row.ts";

const steadyBefore = 30;
const commits = 100;

/** What a rule is worth in one noise. */
export interface Worth {
  readonly noise: string;
  readonly rule: string;
  /** Per 100 commits that changed nothing. */
  readonly falseAlarms: number;
  readonly reruns: number;
  /** Parts of the seeds in which it was seen. */
  readonly tenInThree: number;
  readonly twentyAtOnce: number;
}

/** Measures one rule in one noise. */
export function worthOf(rule: string, noise: string, seeds: number): Worth {
  const sum = { falseAlarms: 0, reruns: 0, tenInThree: 0, twentyAtOnce: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const next = noises[noise]?.(seed);
    const judge = rules[rule]?.();
    if (next === undefined || judge === undefined) throw new Error(`no rule ${rule}, or no noise ${noise}`);
    for (let commit = 0; commit < steadyBefore; commit += 1) judge.judge(next(), 1);
    for (let commit = 0; commit < commits; commit += 1) {
      const said = judge.judge(next(), 1);
      sum.falseAlarms += Number(said.slower);
      sum.reruns += said.reruns;
    }
    const ten = judge.copy();
    sum.tenInThree += Number([1, 2, 3].map(() => ten.judge(next(), 1.1).slower).includes(true));
    sum.twentyAtOnce += Number(judge.copy().judge(next(), 1.2).slower);
  }
  const per100 = (count: number): number => (100 * count) / (seeds * commits);
  return {
    noise,
    rule,
    falseAlarms: per100(sum.falseAlarms),
    reruns: per100(sum.reruns),
    tenInThree: sum.tenInThree / seeds,
    twentyAtOnce: sum.twentyAtOnce / seeds,
  };
}

/** The worst of our figures as rows, over 200 seeds of each noise; prints all of them, with those of others. */
export const performanceRows = async (): Promise<Row[]> => {
  const history = historyRows(); // before anything else has grown the heap
  const all = Object.keys(noises).flatMap((noise) => Object.keys(rules).map((rule) => worthOf(rule, noise, 200)));
  process.stdout.write(`${tableOf(all)}\n\n`);
  const ours = all.filter(({ rule }) => rule === "slipway");
  const plain = ours.filter(({ noise }) => noise === "Gauss 5 %");
  const most = (figure: (worth: Worth) => number): number => Math.max(...ours.map(figure));
  const missed = (figure: (worth: Worth) => number): number => Math.max(...plain.map((worth) => 1 - figure(worth)));
  return [
    row(
      "perf gate: false alarms per 100 commits, worst noise",
      most((one) => one.falseAlarms),
      1,
      "goal",
      "",
      1,
    ),
    row(
      "perf gate: reruns per 100 commits, worst noise",
      most((one) => one.reruns),
      15,
      "goal",
      "",
      1,
    ),
    row(
      "perf gate: +10 % in noise of 5 % not seen in 3 commits",
      missed((one) => one.tenInThree),
      0.2,
      "goal",
      "",
      1,
    ),
    row(
      "perf gate: +20 % in noise of 5 % not seen at once",
      missed((one) => one.twentyAtOnce),
      0.05,
      "goal",
      "",
      1,
    ),
    ...history,
  ];
};

/** Two years of 50 metrics in 4 environments, as if they were one history: read, and decided on. */
function historyRows(): Row[] {
  const months = Array.from({ length: 24 }, (_, month) => Buffer.from(monthOf(month)));
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const history = months.flatMap((month) => readHistory(month.toString(), "performance.jsonl"));
  const measurements = [{ metric: "p95", value: 105, unit: "ms", better: "lower" as const }];
  judgePerformance({
    ...{ suite: "load", environment: "uat", release: "2.0.0", commit: null, canRerun: true, reruns: [] },
    ...{ result: { measurements, calibration: 2 }, history, limits: {}, accepted: [], degradation: "block" },
    now: "2026-12-01T00:00:00.000Z",
  });
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = (process.memoryUsage().rss - before) / 1e6;
  const what = `perf gate: ${history.length} lines of history`;
  return [
    row(`${what}, read and decided on`, seconds, 1, "goal", "s", 1),
    row(`${what}, memory`, megabytes, 150, "goal", "MB", 1),
  ];
}

function monthOf(month: number): string {
  const lines = Array.from({ length: 6250 }, (_, line) => {
    const number = month * 6250 + line;
    const run: PerformanceRun = {
      ...{ kind: "performance", version: 1, suite: "load", environment: "uat", release: `1.${number}.0` },
      ...{ commit: number.toString(16).padStart(40, "a"), execution: { run: number, attempt: 1 }, calibration: 2 },
      at: new Date(1_700_000_000_000 + number * 400_000).toISOString(),
      measurements: [{ metric: "p95", value: 100 + (number % 13), unit: "ms", better: "lower", verdict: "steady" }],
    };
    return `${JSON.stringify(run)}\n`;
  });
  return lines.join("");
}

function tableOf(all: readonly Worth[]): string {
  const head = ["noise", "rule", "false alarms/100", "reruns/100", "+10 % in 3", "+20 % in 1"];
  const cells = all.map(({ noise, rule, falseAlarms, reruns, tenInThree, twentyAtOnce }) => [
    noise,
    rule,
    falseAlarms.toFixed(2),
    reruns.toFixed(1),
    tenInThree.toFixed(2),
    twentyAtOnce.toFixed(2),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]?.length ?? 0)));
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
