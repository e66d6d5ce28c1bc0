import type { ReasonCode } from "../../model/document/reason.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Direction } from "../../model/performance/measurement.ts";
import type { ResultFormat } from "../../model/performance/result-format.ts";

/** One file that a tool wrote, and how a mistake in it is told. */
export interface ResultSource {
  /** What it should be, in a sentence: `summary of k6`. */
  readonly what: string;
  /** What a mistake in it is; that a suite failed, where this is absent. */
  readonly reason?: ReasonCode;
  /** Its name for people. */
  readonly path: string;
  readonly text: string;
}

/** What a format says of one metric; the direction is absent where only the suite can say it. */
export interface Reading {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly better: Direction | undefined;
  readonly spread?: number | undefined;
  readonly samples?: number | undefined;
}

/** Format ► what its files are called in a sentence. */
export const formatTitles: Readonly<Record<ResultFormat, string>> = {
  "pytest-benchmark": "JSON of pytest-benchmark",
  k6: "summary of k6",
  jmeter: "JTL of JMeter",
  locust: "stats CSV of Locust",
  hyperfine: "JSON of hyperfine",
  go: "output of go test -bench",
  "google-benchmark": "JSON of Google Benchmark",
  criterion: "estimates.json of criterion",
  jmh: "JSON of JMH",
  benchmarkdotnet: "JSON of BenchmarkDotNet",
  junit: "JUnit report",
  slipway: "file of measurements",
};

const writeAgain = "Let the tool write the whole file again; nothing of this one was used.";

/** A file that says nothing that can be believed: the message names the file, what it should be, the place and what was wrong. */
export function refuseResult(
  { what, path, reason = "suite_failed" }: Omit<ResultSource, "text">,
  place: string,
  wrong: string,
  more: { readonly remedy?: string; readonly cause?: unknown } = {},
): UserError {
  const where = place === "" ? "" : `${shortened(place)}: `;
  return new UserError(`${path} cannot be read as the ${what}: ${where}${shortened(wrong)}`, {
    reason,
    remedy: more.remedy ?? writeAgain,
    ...(more.cause === undefined ? {} : { cause: more.cause }),
  });
}

/** At most 300 characters of what a file said. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** A name of a tool as one line: `a  b` and a line break between them are one space. */
export function oneLine(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim();
}
