import * as v from "valibot";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource } from "./result-source.ts";

const Stats = v.object({ mean: Amount, median: Amount, stddev: Amount, rounds: Amount });
const Output = v.object({ benchmarks: v.array(v.object({ name: v.string(), stats: Stats })) });

/** `pytest --benchmark-json` ► `test_ingest[20000] mean` and `… p50`, in seconds. */
export function pytestBenchmark(source: ResultSource): Reading[] {
  return readJsonResult(Output, source).benchmarks.flatMap(({ name, stats: { mean, median, stddev, rounds } }) => {
    const same = { unit: "s", better: "lower", spread: stddev, samples: rounds } as const;
    return [
      { metric: `${oneLine(name)} mean`, value: mean, ...same },
      { metric: `${oneLine(name)} p50`, value: median, ...same },
    ];
  });
}
