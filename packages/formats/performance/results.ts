import * as v from "valibot";
import { issueLine } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { type Direction, Measurement } from "../../model/performance/measurement.ts";
import { mostMetrics } from "../../model/performance/performance-run.ts";
import type { ResultFormat } from "../../model/performance/result-format.ts";
import { unitFactor, unitNamed } from "../../model/performance/unit.ts";
import { benchmarkDotNet } from "./benchmarkdotnet.ts";
import { criterion } from "./criterion.ts";
import { goBench } from "./go-bench.ts";
import { googleBenchmark } from "./google-benchmark.ts";
import { hyperfine } from "./hyperfine.ts";
import { jmeter } from "./jmeter.ts";
import { jmh } from "./jmh.ts";
import { junitDurations } from "./junit-durations.ts";
import { k6 } from "./k6.ts";
import { formatLike } from "./known-format.ts";
import { locust } from "./locust.ts";
import { ownMeasurements } from "./own-measurements.ts";
import { pytestBenchmark } from "./pytest-benchmark.ts";
import { formatTitles, type Reading, type ResultSource, refuseResult } from "./result-source.ts";

/** What is read of one run: bytes of its files, and metrics. */
export const resultLimits = { bytes: 20 * 1024 ** 2, metrics: mostMetrics } as const;

/** The text of one file, or of several by their paths. */
export type ResultFiles = string | ReadonlyMap<string, string>;

/** What a suite says of its results beside their format. */
export interface ResultOptions {
  /** Which way is better, where the format does not say it. */
  readonly better?: Direction | undefined;
  /** Name for people of a text that has none. */
  readonly file?: string;
}

const readers: Readonly<Record<ResultFormat, (source: ResultSource) => Reading[]>> = {
  "pytest-benchmark": pytestBenchmark,
  k6,
  jmeter,
  locust,
  hyperfine,
  go: goBench,
  "google-benchmark": googleBenchmark,
  criterion,
  jmh,
  benchmarkdotnet: benchmarkDotNet,
  junit: junitDurations,
  slipway: ownMeasurements,
};

/**
 * Reads what a suite wrote. Throws `UserError(suite_failed)` that names format, file and place for anything that is not wholly understood: never
 * half a result. A metric is there once; its direction is the format's, or `better` where that says nothing.
 */
export function readResults(format: ResultFormat, files: ResultFiles, options: ResultOptions = {}): Measurement[] {
  const named = typeof files === "string" ? new Map([[options.file ?? "the suite's output", files]]) : files;
  refuseSize(format, named);
  const found = [...named].flatMap(([path, text]) => {
    const source = { what: formatTitles[format], path, text: text.replace(/^\uFEFF/, "") };
    return readOne(format, source).map((reading) => ({ source, reading }));
  });
  const all = { what: formatTitles[format], path: [...named.keys()].slice(0, 3).join(", ") || "the suite's folder" };
  if (found.length === 0) throw refuseResult(all, "", "it holds no measurements", { remedy: noneRemedy });
  if (found.length > resultLimits.metrics)
    throw refuseResult(all, "", `it holds ${found.length} metrics; ${resultLimits.metrics} are read at most`, {
      remedy: "Measure less in one suite, or split it into several.",
    });
  refuseContradiction(
    all,
    found.map(({ reading }) => reading),
    options.better,
  );
  const seen = new Set<string>();
  return found.map(({ source, reading }) => {
    const measurement = measurementOf(source, reading, options.better);
    if (seen.has(measurement.metric))
      throw refuseResult(source, "", `the metric ${JSON.stringify(measurement.metric)} is there twice`, {
        remedy: "Give the two benchmarks different names, or measure them in suites of their own.",
      });
    seen.add(measurement.metric);
    return measurement;
  });
}

const noneRemedy = "Check that the suite's command measured something and wrote it where `file` says.";

function refuseSize(format: ResultFormat, files: ReadonlyMap<string, string>): void {
  let bytes = 0;
  for (const [path, text] of files) {
    bytes += text.length > resultLimits.bytes ? text.length : Buffer.byteLength(text);
    if (bytes > resultLimits.bytes)
      throw refuseResult(
        { what: formatTitles[format], path },
        "",
        `there are more than ${resultLimits.bytes / 1024 ** 2} MiB of results`,
        {
          remedy: "Let the tool write a summary instead of every sample, or split the suite.",
        },
      );
  }
}

/** One file; a mistake in it says what it looks like, where that is another format. */
function readOne(format: ResultFormat, source: ResultSource): Reading[] {
  if (source.text.trim() === "") throw refuseResult(source, "", "the file is empty", { remedy: noneRemedy });
  const other = formatLike(source.text);
  const isOther = other !== undefined && other !== format;
  const confused = (cause?: unknown) =>
    refuseResult(source, "", `it looks like the ${formatTitles[other ?? format]}`, {
      remedy: `Write format: ${other} in the suite, or let its command write the ${source.what}.`,
      cause,
    });
  let found: Reading[];
  try {
    found = readers[format](source);
  } catch (cause) {
    throw isOther && cause instanceof UserError ? confused(cause) : cause;
  }
  if (found.length === 0 && isOther) throw confused();
  return found;
}

/** `better` against a format that says every direction itself, and says another one. */
function refuseContradiction(
  source: Omit<ResultSource, "text">,
  readings: readonly Reading[],
  better: Direction | undefined,
): void {
  if (better === undefined || readings.some((reading) => reading.better === undefined)) return;
  const other = readings.find((reading) => reading.better !== better);
  if (other === undefined) return;
  throw refuseResult(source, other.metric, `it is better when ${other.better}, and the suite says better: ${better}`, {
    remedy: "Leave better out of the suite: the format says it for each metric.",
  });
}

/** Units of which there is no less than nothing. */
const positive = ["s", "B", "B/s", "/s"];

function measurementOf(source: ResultSource, reading: Reading, better: Direction | undefined): Measurement {
  const direction = reading.better ?? better;
  const { metric, value, spread, samples } = reading;
  const unit = unitNamed(reading.unit);
  if (direction === undefined)
    throw refuseResult(source, metric, "nothing says whether less or more of it is better", {
      remedy: "Write better: lower or better: higher in the suite; it is used for such metrics alone.",
    });
  if (/^\s|\s$/.test(metric)) throw refuseResult(source, metric, "a benchmark has no name");
  if (value < 0 && positive.some((family) => unitFactor(unit, family) !== undefined))
    throw refuseResult(source, metric, `expected a number from 0 up, found ${value} ${unit}`);
  const parsed = v.safeParse(Measurement, {
    metric,
    value,
    unit,
    better: direction,
    ...(spread === undefined ? {} : { spread }),
    ...(samples === undefined ? {} : { samples }),
  });
  if (parsed.success) return parsed.output;
  throw refuseResult(source, metric.slice(0, 200), issueLine(parsed.issues[0]), {
    remedy: "Give the benchmark a name of one line, at most 200 characters long, and a unit of at most 40.",
  });
}
