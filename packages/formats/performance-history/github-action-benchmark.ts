import * as v from "valibot";
import type { Direction } from "../../model/performance/measurement.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { readJsonResult } from "../performance/json-result.ts";
import { type ResultSource, refuseResult } from "../performance/result-source.ts";
import { type ImportOptions, importedRuns, onlyOne, refuseLargeHistory } from "./imported-runs.ts";

const Run = v.object({
  commit: v.object({ id: v.string() }),
  date: v.number(),
  tool: v.string(),
  benches: v.array(v.object({ name: v.string(), value: v.pipe(v.number(), v.finite()), unit: v.string() })),
});

const Data = v.object({ entries: v.record(v.string(), v.array(Run)) });

/** Tools whose figures are better when higher, whatever their unit; of others the unit says it, or that they measure time. */
const directions: Readonly<Record<string, Direction>> = {
  benchmarkjs: "higher",
  pytest: "higher",
  customBiggerIsBetter: "higher",
  customSmallerIsBetter: "lower",
  cargo: "lower",
  catch2: "lower",
  julia: "lower",
};

/**
 * `data.js` of github-action-benchmark, or the JSON of its `external-data-json-path` ► runs. One chart is read; its ranges are left out, for
 * each tool means something else by them.
 */
export function githubActionBenchmarkRuns(text: string, options: ImportOptions): PerformanceRun[] {
  const whole = { what: "data.js of github-action-benchmark", path: options.file, reason: "bad_input", text } as const;
  refuseLargeHistory(whole);
  const source: ResultSource = {
    ...whole,
    text: text.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=\s*/, "").replace(/;\s*$/, ""),
  };
  const { entries } = readJsonResult(Data, source);
  const chart = onlyOne(source, "chart", Object.keys(entries), options.only);
  const runs = (entries[chart] ?? []).map(({ commit, date, tool, benches }, at) => {
    refuseTwice(source, `entries.${chart}.${at}`, benches);
    return {
      at: date,
      commit: commit.id,
      version: commit.id,
      values: benches.map(({ name, value, unit }) => ({
        metric: name,
        value,
        unit: unit.replace(/\/(?:iter|op)$/, ""),
        better: directions[tool],
      })),
    };
  });
  return importedRuns(source, runs, options);
}

function refuseTwice(source: ResultSource, place: string, benches: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of benches) {
    if (names.has(name)) throw refuseResult(source, place, `the benchmark ${JSON.stringify(name)} is there twice`);
    names.add(name);
  }
}
