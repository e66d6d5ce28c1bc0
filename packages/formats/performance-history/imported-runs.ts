import * as v from "valibot";
import { issueLine } from "../../model/document/document.ts";
import type { Direction } from "../../model/performance/measurement.ts";
import { type JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { unitFactor, unitNamed } from "../../model/performance/unit.ts";
import { oneLine, type ResultSource, refuseResult } from "../performance/result-source.ts";

/** Where a history of another tool goes to, and what of it. */
export interface ImportOptions {
  readonly environment: string;
  readonly suite: string;
  /** Charts, branches or testbeds that alone are read. */
  readonly only?: readonly string[];
  /** Which way is better, for metrics of which the other tool does not say it. */
  readonly better?: Direction | undefined;
  /** Name of the file, for people. */
  readonly file: string;
}

/** One run of another tool, before it is one of ours. */
export interface ForeignRun {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly commit: string;
  /** What it is called where there is no commit. */
  readonly version: string;
  readonly values: readonly ForeignValue[];
}

/** One value of such a run; those of one metric are joined. */
export interface ForeignValue {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly better: Direction | undefined;
}

/** Bytes of a history that is read, and runs. */
export const importLimits = { bytes: 100 * 1024 ** 2, runs: 100_000 } as const;

/** Runs of another tool ► runs of ours, in order of time; nothing of them but commits, times and values is kept. */
export function importedRuns(
  source: ResultSource,
  runs: readonly ForeignRun[],
  options: ImportOptions,
): PerformanceRun[] {
  if (runs.length === 0) throw refuseResult(source, "", "it holds no runs");
  if (runs.length > importLimits.runs)
    throw refuseResult(source, "", `it holds ${runs.length} runs; ${importLimits.runs} are read at most`);
  const known = new Set<string>();
  return runs.toSorted((one, other) => one.at - other.at).map((run) => importedRun(source, run, options, known));
}

function importedRun(
  source: ResultSource,
  { at, commit, version, values }: ForeignRun,
  { environment, suite, better }: ImportOptions,
  known: Set<string>,
): PerformanceRun {
  const isCommit = /^[0-9a-f]{40}$/.test(commit);
  const place = `the run of ${isCommit ? commit.slice(0, 7) : version}`;
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw refuseResult(source, place, `${at} is no moment`);
  const measurements = [...Map.groupBy(values, ({ metric }) => oneLine(metric))].map(([metric, list]) => {
    const measurement = joined(source, place, metric, list, better);
    const verdict = known.has(metric) ? "steady" : "new";
    known.add(metric);
    return { ...measurement, verdict } as const;
  });
  const parsed = v.safeParse(PerformanceRun, {
    kind: "performance",
    version: 1,
    suite,
    environment,
    release: isCommit ? commit.slice(0, 7) : version,
    commit: isCommit ? commit : null,
    execution: null,
    at: instant.toISOString(),
    calibration: null,
    measurements,
  });
  if (parsed.success) return parsed.output;
  throw refuseResult(source, place, issueLine(parsed.issues[0]));
}

/** Several values of one metric in one run are samples of it. */
function joined(
  source: ResultSource,
  place: string,
  metric: string,
  values: readonly ForeignValue[],
  better: Direction | undefined,
): Omit<JudgedMeasurement, "verdict"> {
  const [first] = values;
  const unit = unitNamed(first?.unit ?? "");
  const direction = first?.better ?? directionOf(unit) ?? better;
  if (direction === undefined)
    throw refuseResult(source, `${place}, ${metric}`, "nothing says whether less or more of it is better", {
      remedy: "Say it with --better lower or --better higher; it is used for such metrics alone.",
    });
  if (values.some((value) => unitNamed(value.unit) !== unit))
    throw refuseResult(source, `${place}, ${metric}`, "its values have several units");
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  const many = values.length > 1 ? { spread: Math.sqrt(squares / (values.length - 1)), samples: values.length } : {};
  return { metric, value: mean, unit, better: direction, ...many };
}

/** Times and sizes are better when lower, rates when higher. */
function directionOf(unit: string): Direction | undefined {
  if (unitFactor(unit, "s") !== undefined || unitFactor(unit, "B") !== undefined) return "lower";
  return unitFactor(unit, "/s") !== undefined || unitFactor(unit, "B/s") !== undefined ? "higher" : undefined;
}

/** Refuses a history that is too large before anything of it is parsed. */
export function refuseLargeHistory(source: ResultSource): void {
  if (source.text.length > importLimits.bytes)
    throw refuseResult(source, "", `it is larger than ${importLimits.bytes / 1024 ** 2} MiB`);
}

/** The one of several that is meant. */
export function onlyOne(
  source: ResultSource,
  kind: string,
  names: Iterable<string>,
  only: readonly string[] = [],
): string {
  const all = [...new Set(names)];
  const wanted = only.length === 0 ? all : all.filter((name) => only.includes(name));
  const [name] = wanted;
  if (name !== undefined && wanted.length === 1) return name;
  const told = all
    .slice(0, 20)
    .map((each) => JSON.stringify(each))
    .join(", ");
  throw refuseResult(source, "", wanted.length === 0 ? `it has no ${kind} of that name` : `it has several: ${told}`, {
    remedy: `Name one ${kind} with --only: ${told}.`,
  });
}
