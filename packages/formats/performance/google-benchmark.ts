import * as v from "valibot";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";
import { figuresOf } from "./sample-figures.ts";

const Row = v.object({
  name: v.string(),
  run_name: v.optional(v.string()),
  run_type: v.optional(v.picklist(["iteration", "aggregate"]), "iteration"),
  aggregate_name: v.optional(v.string()),
  repetitions: v.optional(Amount),
  real_time: v.optional(Amount),
  cpu_time: v.optional(Amount),
  time_unit: v.optional(v.picklist(["ns", "us", "ms", "s"], "one of ns, us, ms and s")),
  bytes_per_second: v.optional(Amount),
  items_per_second: v.optional(Amount),
  error_occurred: v.optional(v.boolean()),
  error_message: v.optional(v.string()),
});
type Row = v.InferOutput<typeof Row>;

const Output = v.object({ benchmarks: v.array(Row) });

const figures = [
  ["real_time", "mean", undefined, "lower"],
  ["cpu_time", "cpu", undefined, "lower"],
  ["items_per_second", "items", "/s", "higher"],
  ["bytes_per_second", "throughput", "B/s", "higher"],
] as const;

/**
 * `--benchmark_format=json` ► `parse/rows:100 mean` and `… cpu` in the unit of the file, `… items` in /s, `… throughput` in B/s.
 * Repetitions are joined; where only aggregates were written, their mean and deviation are taken. Counters of the team are left out, for
 * nothing says whether more of them is better.
 */
export function googleBenchmark(source: ResultSource): Reading[] {
  const { benchmarks: all } = readJsonResult(Output, source);
  // Fitted complexities are no measurements.
  const benchmarks = all.filter(({ aggregate_name = "" }) => aggregate_name !== "BigO" && aggregate_name !== "RMS");
  for (const [at, { name, error_occurred, error_message }] of benchmarks.entries())
    if (error_occurred) throw refuseResult(source, `benchmarks.${at}`, `${name} failed: ${error_message ?? ""}`);
  const byName = Map.groupBy(benchmarks, ({ name, run_name }) =>
    oneLine((run_name ?? name).replace(/\/repeats:\d+/, "")),
  );
  return [...byName].flatMap(([name, rows]) => {
    const runs = rows.filter(({ run_type }) => run_type === "iteration");
    return figures.flatMap(([key, title, unit, better]): Reading[] => {
      const figure = runs.length > 0 ? ofRuns(source, name, runs, key) : ofAggregates(source, name, rows, key);
      return figure === undefined
        ? []
        : [{ metric: `${name} ${title}`, unit: unit ?? unitOf(source, name, rows), better, ...figure }];
    });
  });
}

type Key = (typeof figures)[number][0];
type Figure = Pick<Reading, "value" | "spread" | "samples">;

function ofRuns(source: ResultSource, name: string, runs: readonly Row[], key: Key): Figure | undefined {
  const values = runs.flatMap((row) => row[key] ?? []);
  if (values.length === 0 && key !== "real_time") return undefined;
  if (values.length !== runs.length) throw refuseResult(source, name, `not every repetition has ${key}`);
  const { mean, ...rest } = figuresOf(values);
  return { value: mean, ...rest };
}

function ofAggregates(source: ResultSource, name: string, rows: readonly Row[], key: Key): Figure | undefined {
  const of = (aggregate: string) => rows.filter((row) => row.aggregate_name === aggregate);
  const [mean, ...more] = of("mean");
  if (mean === undefined) throw refuseResult(source, name, "it has neither repetitions nor their mean");
  if (more.length > 0) throw refuseResult(source, name, "its mean stands there twice");
  const value = mean[key];
  if (value === undefined && key !== "real_time") return undefined;
  if (value === undefined) throw refuseResult(source, name, `its mean has no ${key}`);
  return { value, spread: of("stddev")[0]?.[key], samples: mean.repetitions };
}

function unitOf(source: ResultSource, name: string, rows: readonly Row[]): string {
  const units = new Set(rows.flatMap(({ time_unit }) => time_unit ?? []));
  const [unit] = units;
  if (unit !== undefined && units.size === 1) return unit;
  throw refuseResult(
    source,
    name,
    unit === undefined ? "its time_unit is missing" : "its repetitions have several units",
  );
}
