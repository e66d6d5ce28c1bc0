import * as v from "valibot";
import { unitFactor, unitNamed } from "../../model/performance/unit.ts";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";
import { figuresOf } from "./sample-figures.ts";

const Metric = v.object({
  score: Amount,
  scoreUnit: v.string(),
  scorePercentiles: v.optional(v.record(v.string(), v.unknown()), {}),
  rawData: v.optional(v.array(v.array(Amount)), []),
});

const Output = v.array(
  v.object({
    benchmark: v.string(),
    mode: v.picklist(["thrpt", "avgt", "sample", "ss"]),
    params: v.optional(v.record(v.string(), v.string()), {}),
    primaryMetric: Metric,
    secondaryMetrics: v.optional(v.record(v.string(), v.unknown()), {}),
  }),
);

/** Percentiles of sampled times that are read. */
const percentiles = [
  ["50.0", "p50"],
  ["95.0", "p95"],
  ["99.0", "p99"],
] as const;

/**
 * `java -jar … -rf json` ► `Class.method[parameter=value] rate` (higher is better), `… mean` of an average time, `… single` of single shots,
 * and `… sample mean`, `… sample p95` of sampled times. Of a profiler's figures only `… allocated` is read (`gc.alloc.rate.norm`).
 */
export function jmh(source: ResultSource): Reading[] {
  return readJsonResult(Output, source).flatMap(({ benchmark, mode, params, primaryMetric, secondaryMetrics }, at) => {
    const name = nameOf(benchmark, params);
    const place = `${at}.primaryMetric`;
    const unit = unitOf(source, place, primaryMetric.scoreUnit, mode === "thrpt" ? "/s" : "s");
    const raw = primaryMetric.rawData.flat();
    const { spread, samples } = raw.length > 1 ? figuresOf(raw) : { spread: undefined, samples: undefined };
    const better = mode === "thrpt" ? "higher" : "lower";
    const read: Reading[] = [
      { metric: `${name} ${titles[mode]}`, value: primaryMetric.score, unit, better, spread, samples },
    ];
    if (mode === "sample")
      for (const [key, title] of percentiles) {
        const value = v.safeParse(Amount, primaryMetric.scorePercentiles[key]);
        if (!value.success) throw refuseResult(source, `${place}.scorePercentiles`, `${key} is no number`);
        read.push({ metric: `${name} sample ${title}`, value: value.output, unit, better });
      }
    const allocated = allocatedOf(source, at, secondaryMetrics);
    if (allocated !== undefined)
      read.push({ metric: `${name} ${titles[mode]} allocated`, value: allocated, unit: "B", better: "lower" });
    return read;
  });
}

const titles = { thrpt: "rate", avgt: "mean", sample: "sample mean", ss: "single" } as const;

/** `org.shop.Ingest.parse` with its parameters ► `Ingest.parse[rows=10]`. */
function nameOf(benchmark: string, params: Readonly<Record<string, string>>): string {
  const short = benchmark.split(".").slice(-2).join(".");
  const told = Object.entries(params).map(([key, value]) => `${key}=${value}`);
  return oneLine(told.length === 0 ? short : `${short}[${told.join(",")}]`);
}

/** `ns/op` ► `ns`, `ops/ms` ► `/ms`. */
function unitOf(source: ResultSource, place: string, word: string, family: string): string {
  const unit = unitNamed(word.replace(/\/op$/, ""));
  if (unitFactor(unit, family) !== undefined) return unit;
  throw refuseResult(source, `${place}.scoreUnit`, `${JSON.stringify(word)} is no unit of this mode`);
}

function allocatedOf(source: ResultSource, at: number, metrics: Readonly<Record<string, unknown>>): number | undefined {
  const key = Object.keys(metrics).find((name) => /^.?gc\.alloc\.rate\.norm$/.test(name));
  if (key === undefined) return undefined;
  const read = v.safeParse(v.object({ score: Amount, scoreUnit: v.literal("B/op") }), metrics[key]);
  if (read.success) return read.output.score;
  throw refuseResult(source, `${at}.secondaryMetrics.${key}`, "it has no score in B/op");
}
