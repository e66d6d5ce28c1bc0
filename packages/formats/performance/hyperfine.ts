import * as v from "valibot";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource } from "./result-source.ts";

const Output = v.object({
  results: v.array(
    v.object({
      command: v.string(),
      mean: Amount,
      median: Amount,
      /** `null` for one run. */
      stddev: v.nullable(Amount),
      times: v.optional(v.array(Amount)),
    }),
  ),
});

/** `hyperfine --export-json` ► `<command> mean` and `… p50`, in seconds. */
export function hyperfine(source: ResultSource): Reading[] {
  return readJsonResult(Output, source).results.flatMap(({ command, mean, median, stddev, times }) => {
    const same = { unit: "s", better: "lower", spread: stddev ?? undefined, samples: times?.length } as const;
    return [
      { metric: `${oneLine(command)} mean`, value: mean, ...same },
      { metric: `${oneLine(command)} p50`, value: median, ...same },
    ];
  });
}
