import * as v from "valibot";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";

const Output = v.object({
  Benchmarks: v.array(
    v.object({
      Type: v.string(),
      Method: v.string(),
      Parameters: v.optional(v.nullable(v.string()), ""),
      /** `null` for a benchmark that failed. */
      Statistics: v.nullable(v.object({ N: Amount, Mean: Amount, Median: Amount, StandardDeviation: Amount })),
      Memory: v.optional(v.nullable(v.object({ BytesAllocatedPerOperation: v.optional(v.nullable(Amount)) }))),
    }),
  ),
});

/** `*-report-full.json` and its siblings ► `Type.Method[Parameters] mean`, `… p50` in nanoseconds and `… allocated` in bytes. */
export function benchmarkDotNet(source: ResultSource): Reading[] {
  return readJsonResult(Output, source).Benchmarks.flatMap((benchmark, at) => {
    const { Type, Method, Parameters, Statistics, Memory } = benchmark;
    const name = oneLine(`${Type}.${Method}${Parameters ? `[${Parameters}]` : ""}`);
    if (Statistics === null) throw refuseResult(source, `Benchmarks.${at}`, `${name} failed: it has no statistics`);
    const time = { unit: "ns", better: "lower", spread: Statistics.StandardDeviation, samples: Statistics.N } as const;
    const allocated = Memory?.BytesAllocatedPerOperation ?? undefined;
    return [
      { metric: `${name} mean`, value: Statistics.Mean, ...time },
      { metric: `${name} p50`, value: Statistics.Median, ...time },
      ...(allocated === undefined
        ? []
        : [{ metric: `${name} allocated`, value: allocated, unit: "B", better: "lower" } as const]),
    ];
  });
}
