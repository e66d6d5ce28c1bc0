import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { csvRows } from "../performance/csv-text.ts";
import { bencherRuns } from "./bencher.ts";
import { githubActionBenchmarkRuns } from "./github-action-benchmark.ts";
import { performanceCsv, performanceRunsOfCsv } from "./performance-csv.ts";

const to = { environment: "uat", suite: "nightly", file: "past.json" };

const bench = (id: string, date: number, tool: string, ...benches: object[]) => ({
  commit: {
    author: { email: "ada@example.com", name: "Ada" },
    id,
    message: "x",
    timestamp: "2026-01-01T00:00:00Z",
    url: "",
  },
  date,
  tool,
  benches,
});
const dataJs = (entries: object) =>
  `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 1, repoUrl: "https://github.com/octo/shop", entries }, null, 2)}`;

const told = (runs: readonly PerformanceRun[]) =>
  runs.map(({ release, at, measurements }) => [
    release,
    at,
    ...measurements.map(
      ({ metric, value, unit, better, verdict }) => `${metric} ${value} ${unit} ${better} ${verdict}`,
    ),
  ]);

test("data.js of github-action-benchmark becomes runs in order of time, without anybody's address", () => {
  const text = dataJs({
    Rust: [
      bench("b".repeat(40), 1764547200000, "cargo", { name: "fib", value: 254, range: "+/- 35", unit: "ns/iter" }),
      bench("a".repeat(40), 1764460800000, "cargo", { name: "fib", value: 240, range: 3, unit: "ns/iter" }),
    ],
    Go: [],
  });
  const runs = githubActionBenchmarkRuns(text, { ...to, only: ["Rust"] });
  expect(told(runs)).toEqual([
    ["aaaaaaa", "2025-11-30T00:00:00.000Z", "fib 240 ns lower new"],
    ["bbbbbbb", "2025-12-01T00:00:00.000Z", "fib 254 ns lower steady"],
  ]);
  expect(runs[0]).toMatchObject({ commit: "a".repeat(40), execution: null, calibration: null, environment: "uat" });
  expect(JSON.stringify(runs)).not.toContain("example.com");
});

test.each<[string, string, string]>([
  ["pytest", "iter/sec", "x 2 /s higher new"],
  ["jmh", "ops/s", "x 2 /s higher new"],
  ["benchmarkjs", "ops/sec", "x 2 /s higher new"],
  ["customBiggerIsBetter", "ms", "x 2 ms higher new"],
  ["customSmallerIsBetter", "Percent", "x 2 % lower new"],
  ["go", "B/op", "x 2 B lower new"],
])("what %s measured in %s is better when its tool or its unit says so", (tool, unit, line) => {
  const text = dataJs({ one: [bench("a".repeat(40), 0, tool, { name: "x", value: 2, unit })] });
  expect(told(githubActionBenchmarkRuns(text, to))[0]?.[2]).toBe(line);
});

const named = (name: string) => ({ uuid: name, name, slug: name });
const latency = { ...named("Latency"), slug: "latency", units: "nanoseconds (ns)" };
const point = (report: string, day: string, hash: string | null, value: number, iteration = 0) => ({
  report,
  iteration,
  start_time: `2026-11-${day}T00:00:00Z`,
  end_time: `2026-11-${day}T00:01:00Z`,
  version: { number: 7, hash },
  metric: { uuid: "m", value, lower_value: null, upper_value: null },
});
const series = (branch: string, ...metrics: object[]) => ({
  branch: named(branch),
  testbed: named("ci"),
  benchmark: named("parse"),
  measure: latency,
  metrics,
});

test("Bencher's series become runs; iterations are joined, and one branch is read", () => {
  const hash = "c".repeat(40);
  const text = JSON.stringify({
    project: named("shop"),
    start_time: null,
    end_time: null,
    results: [
      series("main", point("r2", "02", hash, 12, 0), point("r2", "02", hash, 14, 1), point("r1", "01", null, 10)),
      series("feature", point("r3", "03", hash, 99)),
    ],
  });
  expect(() => bencherRuns(text, to)).toThrow('it has several: "main", "feature"');
  const runs = bencherRuns(text, { ...to, only: ["main"] });
  expect(told(runs)).toEqual([
    ["7", "2026-11-01T00:00:00.000Z", "parse latency 10 ns lower new"],
    ["ccccccc", "2026-11-02T00:00:00.000Z", "parse latency 13 ns lower steady"],
  ]);
  expect(runs[1]?.measurements[0]).toMatchObject({ spread: Math.SQRT2, samples: 2 });
});

test("Bencher's reports become runs too", () => {
  const report = {
    uuid: "r1",
    branch: { ...named("main"), head: { version: { number: 3, hash: "d".repeat(40) } } },
    testbed: named("ci"),
    start_time: "2026-11-04T00:00:00Z",
    adapter: "json",
    alerts: [],
    results: [[{ iteration: 0, benchmark: named("parse"), measures: [{ measure: latency, metric: { value: 5 } }] }]],
  };
  for (const text of [JSON.stringify(report), JSON.stringify([report])])
    expect(told(bencherRuns(text, to))).toEqual([
      ["ddddddd", "2026-11-04T00:00:00.000Z", "parse latency 5 ns lower new"],
    ]);
});

test.each<[string, (text: string) => PerformanceRun[], string, string]>([
  ["no JSON", (text) => githubActionBenchmarkRuns(text, to), "window.BENCHMARK_DATA = {", "the file ends too early"],
  ["no chart", (text) => githubActionBenchmarkRuns(text, to), dataJs({}), "it has no chart of that name"],
  [
    "several charts",
    (text) => githubActionBenchmarkRuns(text, to),
    dataJs({ a: [], b: [] }),
    'it has several: "a", "b"',
  ],
  ["no runs", (text) => githubActionBenchmarkRuns(text, to), dataJs({ a: [] }), "it holds no runs"],
  [
    "a benchmark twice",
    (text) => githubActionBenchmarkRuns(text, to),
    dataJs({ a: [bench("a", 0, "go", { name: "x", value: 1, unit: "s" }, { name: "x", value: 1, unit: "s" })] }),
    'the benchmark "x" is there twice',
  ],
  [
    "no direction",
    (text) => githubActionBenchmarkRuns(text, to),
    dataJs({ a: [bench("a", 0, "other", { name: "x", value: 1, unit: "points" })] }),
    "nothing says whether less or more of it is better",
  ],
  ["another document", (text) => bencherRuns(text, to), '{"results": 1}', "JSON of Bencher"],
  ["no CSV of ours", (text) => performanceRunsOfCsv(text, "a.csv"), "a,b\r\n", 'the column "at" is missing'],
])("an import of %s is refused", (_, read, text, message) => {
  expect(() => read(text)).toThrow(message);
});

const measurement: fc.Arbitrary<JudgedMeasurement> = fc
  .record({
    metric: fc.oneof(
      fc.stringMatching(/^[=+@'; a-z0-9"-]{1,20}$/),
      fc.constantFrom("=1+1", "@SUM(A1)", "a;=2", "'x", '"'),
    ),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    unit: fc.constantFrom("ms", "/s", "", "-x", "%"),
    better: fc.constantFrom("lower", "higher"),
    verdict: fc.constantFrom("steady", "slower", "limit"),
    spread: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
  })
  .map(({ spread, ...rest }) => ({ ...rest, ...(spread === undefined ? {} : { spread: spread + 0, samples: 3 }) }));

const run = (at: number): fc.Arbitrary<PerformanceRun> =>
  fc.record({
    kind: fc.constant("performance" as const),
    version: fc.constant(1 as const),
    suite: fc.constant("nightly"),
    environment: fc.constant("uat"),
    release: fc.string({ unit: "grapheme", maxLength: 8 }),
    commit: fc.option(fc.constant("a".repeat(40))),
    execution: fc.option(fc.record({ run: fc.nat(), attempt: fc.nat() })),
    at: fc.constant(new Date(at * 1000).toISOString()),
    calibration: fc.option(fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value + 0)),
    measurements: fc.uniqueArray(measurement, { selector: ({ metric }) => metric, maxLength: 5 }),
  });

test("runs written as CSV and read again are the same, and no cell of text begins a formula", () => {
  const runs = fc
    .integer({ min: 1, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => run(at))));
  fc.assert(
    fc.property(runs, (list) => {
      const csv = performanceCsv(list);
      expect(performanceRunsOfCsv(csv, "a.csv")).toEqual(list);
      // Numbers may be negative; every other cell begins as a text, also for who separates by semicolons.
      const cells = [...[...csvRows(csv)].flatMap((row) => row.cells), ...csv.split(/[;\r\n]+/)];
      expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell) && !/^-?[\d.e+-]+$/.test(cell))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
