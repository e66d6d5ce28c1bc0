import * as v from "valibot";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";

const Estimate = v.object({ point_estimate: Amount });
const Estimates = v.object({ mean: Estimate, median: Estimate, std_dev: Estimate });

const place = /^(?:.*\/)?target\/criterion\/(.+)\/new\/estimates\.json$|^(.+)\/new\/estimates\.json$/;

/** `target/criterion/<group>/<benchmark>/new/estimates.json` ► `group/benchmark mean` and `… p50`, in nanoseconds. Other files of the folder say nothing of this run. */
export function criterion(source: ResultSource): Reading[] {
  const path = source.path.replaceAll("\\", "/");
  const [, below, plain] = place.exec(path) ?? [];
  const name = oneLine(below ?? plain ?? "");
  if (name === "") {
    if (/\/(?:base|change)\/|(?:benchmark|sample|tukey|raw)\.(?:json|csv)$|\/report\//.test(path)) return [];
    throw refuseResult(source, "", "its path does not end in <benchmark>/new/estimates.json", {
      remedy: "Name the folder target/criterion as the suite's file: the names of the benchmarks are its folders.",
    });
  }
  const { mean, median, std_dev } = readJsonResult(Estimates, source);
  const same = { unit: "ns", better: "lower", spread: std_dev.point_estimate } as const;
  return [
    { metric: `${name} mean`, value: mean.point_estimate, ...same },
    { metric: `${name} p50`, value: median.point_estimate, ...same },
  ];
}
