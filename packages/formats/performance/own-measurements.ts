import * as v from "valibot";
import { Measurement } from "../../model/performance/measurement.ts";
import { readJsonResult } from "./json-result.ts";
import type { Reading, ResultSource } from "./result-source.ts";

/** What any program can write: `{"kind": "measurements", "version": 1, "measurements": [{"metric": "load p95", "value": 212, "unit": "ms", "better": "lower"}]}`. */
const Measurements = v.strictObject({
  kind: v.literal("measurements"),
  version: v.literal(1),
  measurements: v.array(v.strictObject({ ...Measurement.entries, better: v.optional(Measurement.entries.better) })),
});

/** Our own JSON: every field of a measurement is as in the ledger; `better` may be left to the suite. */
export function ownMeasurements(source: ResultSource): Reading[] {
  return readJsonResult(Measurements, source).measurements.map(({ better, ...rest }) => ({ ...rest, better }));
}
