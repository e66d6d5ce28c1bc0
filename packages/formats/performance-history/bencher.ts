import * as v from "valibot";
import type { Direction } from "../../model/performance/measurement.ts";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { readJsonResult } from "../performance/json-result.ts";
import { type ForeignRun, type ImportOptions, importedRuns, onlyOne, refuseLargeHistory } from "./imported-runs.ts";

const Named = v.object({ name: v.string() });
const Measure = v.object({ name: v.string(), slug: v.optional(v.string()), units: v.optional(v.string(), "") });
const Moment = v.pipe(v.string(), v.isoTimestamp("a moment such as 2026-11-23T10:02:00Z"));
const Version = v.object({ number: v.optional(v.nullable(v.number())), hash: v.optional(v.nullable(v.string())) });
const Value = v.object({ value: v.pipe(v.number(), v.finite()) });

/** What `GET /v0/projects/<project>/perf` answers (`bencher perf`): a series for each branch, testbed, benchmark and measure. */
const Perf = v.object({
  results: v.array(
    v.object({
      branch: Named,
      testbed: Named,
      benchmark: Named,
      measure: Measure,
      metrics: v.array(v.object({ report: v.string(), start_time: Moment, version: Version, metric: Value })),
    }),
  ),
});

/** One report (`bencher report view`, `bencher run --format json`): results by iteration. */
const Report = v.object({
  uuid: v.string(),
  testbed: Named,
  start_time: Moment,
  /** In older answers the version stands in the branch itself. */
  branch: v.object({
    name: v.string(),
    version: v.optional(Version),
    head: v.optional(v.object({ version: v.optional(v.nullable(Version)) })),
  }),
  results: v.array(
    v.array(v.object({ benchmark: Named, measures: v.array(v.object({ measure: Measure, metric: Value })) })),
  ),
});

const Export = v.union([Perf, Report, v.array(Report)], "the answer of Bencher's perf or reports");

const directions: Readonly<Record<string, Direction>> = { latency: "lower", throughput: "higher" };

/** Bencher's JSON of series (perf) or of reports ► runs; values of several iterations are joined. One branch on one testbed is read. */
export function bencherRuns(text: string, options: ImportOptions): PerformanceRun[] {
  const source = { what: "JSON of Bencher", path: options.file, reason: "bad_input", text } as const;
  refuseLargeHistory(source);
  const points = pointsOf(readJsonResult(Export, source));
  const among = (kind: "branch" | "testbed", list: readonly Point[]) => {
    const names = new Set(list.map((point) => point[kind]));
    return onlyOne(
      source,
      kind,
      names,
      options.only?.filter((name) => names.has(name)),
    );
  };
  const branch = among("branch", points);
  const onBranch = points.filter((point) => point.branch === branch);
  const testbed = among("testbed", onBranch);
  const runs = Map.groupBy(
    onBranch.filter((point) => point.testbed === testbed),
    ({ report }) => report,
  );
  return importedRuns(source, [...runs.values()].map(runOf), options);
}

/** One value, wherever it stood. */
interface Point {
  readonly report: string;
  readonly at: string;
  readonly branch: string;
  readonly testbed: string;
  readonly version: v.InferOutput<typeof Version>;
  readonly benchmark: string;
  readonly measure: v.InferOutput<typeof Measure>;
  readonly value: number;
}

function pointsOf(exported: v.InferOutput<typeof Export>): Point[] {
  if ("results" in exported && !("uuid" in exported))
    return exported.results.flatMap(({ branch, testbed, benchmark, measure, metrics }) =>
      metrics.map(({ report, start_time, version, metric }) => ({
        report,
        at: start_time,
        branch: branch.name,
        testbed: testbed.name,
        version,
        benchmark: benchmark.name,
        measure,
        value: metric.value,
      })),
    );
  return [exported].flat().flatMap(({ uuid, testbed, start_time, branch, results }) =>
    results.flat().flatMap(({ benchmark, measures }) =>
      measures.map(({ measure, metric }) => ({
        report: uuid,
        at: start_time,
        branch: branch.name,
        testbed: testbed.name,
        version: branch.head?.version ?? branch.version ?? {},
        benchmark: benchmark.name,
        measure,
        value: metric.value,
      })),
    ),
  );
}

function runOf(points: readonly Point[]): ForeignRun {
  const [first] = points;
  const { number, hash } = first?.version ?? {};
  return {
    at: Date.parse(first?.at ?? ""),
    commit: hash ?? "",
    version: `${number ?? first?.report ?? ""}`,
    values: points.map(({ benchmark, measure, value }) => ({
      metric: `${benchmark} ${measure.name.toLowerCase()}`,
      value,
      unit: unitOf(measure.units),
      better: directions[measure.slug ?? measure.name.toLowerCase()],
    })),
  };
}

/** `nanoseconds (ns)` ► `ns` */
function unitOf(units: string): string {
  return /\(([^()]+)\)\s*$/.exec(units)?.[1] ?? units;
}
