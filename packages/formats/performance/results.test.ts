import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ResultFormat } from "../../model/performance/result-format.ts";
import { readResults } from "./results.ts";

const printed = (name: string) => readFileSync(join(import.meta.dirname, "printed", name), "utf8");

const lines = (format: ResultFormat, text: string | Map<string, string>, better?: "lower" | "higher") =>
  readResults(format, text, { better }).map(
    ({ metric, value, unit, better, samples }) =>
      `${metric} ${Number(value.toPrecision(4))} ${unit} ${better}${samples === undefined ? "" : ` of ${samples}`}`,
  );

const criterion = new Map(
  ["fib 10", "ingest/8", "ingest/12"].map((name) => [
    `target/criterion/${name}/new/estimates.json`,
    printed(`criterion/${name}/new/estimates.json`),
  ]),
);

test("each tool's own output becomes measurements with name, unit and direction", () => {
  const read = {
    "pytest-benchmark": lines("pytest-benchmark", printed("pytest-benchmark.json")),
    locust: lines("locust", printed("locust_stats.csv")),
    hyperfine: lines("hyperfine", printed("hyperfine.json")),
    go: lines("go", printed("go.txt")),
    "google-benchmark": lines("google-benchmark", printed("google-benchmark.json")),
    "only aggregates": lines("google-benchmark", printed("google-benchmark-aggregates.json")),
    criterion: lines("criterion", criterion),
    jmh: lines("jmh", printed("jmh.json")),
    benchmarkdotnet: lines("benchmarkdotnet", printed("benchmarkdotnet.json")),
    junit: lines("junit", printed("junit.xml")),
    "jmeter, CSV": lines("jmeter", printed("jmeter.jtl.csv")),
    "jmeter, XML": lines("jmeter", printed("jmeter.jtl.xml")),
    slipway: lines("slipway", printed("own-measurements.json")),
  };
  expect(read).toMatchInlineSnapshot(`
{
  "benchmarkdotnet": [
    "IngestBenchmark.Parse[Rows=100] mean 108.4 ns lower of 3",
    "IngestBenchmark.Parse[Rows=100] p50 108.1 ns lower of 3",
    "IngestBenchmark.Parse[Rows=100] allocated 672 B lower",
    "IngestBenchmark.Join mean 12.6 ns lower of 2",
    "IngestBenchmark.Join p50 12.6 ns lower of 2",
  ],
  "criterion": [
    "fib 10 mean 1033 ns lower",
    "fib 10 p50 896.9 ns lower",
    "ingest/8 mean 98.91 ns lower",
    "ingest/8 p50 93.57 ns lower",
    "ingest/12 mean 635.5 ns lower",
    "ingest/12 p50 503.4 ns lower",
  ],
  "go": [
    "Parse/rows=10 mean 942.6 ns lower of 3",
    "Parse/rows=10 throughput 10.91 MB/s higher of 3",
    "Parse/rows=10 retries/op 3 retries/op lower of 3",
    "Parse/rows=10 rows/s 10910000 /s higher of 3",
    "Parse/rows=10 bytes 16 B lower of 3",
    "Parse/rows=10 allocations 1  lower of 3",
    "Parse/rows=100 mean 1898 ns lower of 3",
    "Parse/rows=100 throughput 60.51 MB/s higher of 3",
    "Parse/rows=100 retries/op 3 retries/op lower of 3",
    "Parse/rows=100 rows/s 60510000 /s higher of 3",
    "Parse/rows=100 bytes 112 B lower of 3",
    "Parse/rows=100 allocations 1  lower of 3",
    "Join mean 634.7 ns lower of 3",
  ],
  "google-benchmark": [
    "parse/rows:100 mean 1.845 us lower of 3",
    "parse/rows:100 cpu 0.4646 us lower of 3",
    "parse/rows:100 items 215400000 /s higher of 3",
    "join mean 179.8 ns lower of 1",
    "join cpu 66.02 ns lower of 1",
  ],
  "hyperfine": [
    "list files mean 0.00133 s lower of 4",
    "list files p50 0.00121 s lower of 4",
    "true mean 0.00159 s lower of 4",
    "true p50 0.001329 s lower of 4",
  ],
  "jmeter, CSV": [
    "load mean 210 ms lower of 4",
    "load p50 180 ms lower of 4",
    "load p95 300 ms lower of 4",
    "load p99 300 ms lower of 4",
    "load rate 4 /s higher",
    "load errors 25 % lower",
    "save mean 40 ms lower of 1",
    "save p50 40 ms lower of 1",
    "save p95 40 ms lower of 1",
    "save p99 40 ms lower of 1",
    "save rate 25 /s higher",
    "save errors 0 % lower",
  ],
  "jmeter, XML": [
    "load mean 120 ms lower of 1",
    "load p50 120 ms lower of 1",
    "load p95 120 ms lower of 1",
    "load p99 120 ms lower of 1",
    "load rate 8.333 /s higher",
    "load errors 0 % lower",
    "save & quit mean 40 ms lower of 1",
    "save & quit p50 40 ms lower of 1",
    "save & quit p95 40 ms lower of 1",
    "save & quit p99 40 ms lower of 1",
    "save & quit rate 25 /s higher",
    "save & quit errors 100 % lower",
  ],
  "jmh": [
    "IngestBench.rate[rows=10] rate 49610 /ms higher of 3",
    "IngestBench.rate[rows=10] rate allocated 0.001543 B lower",
    "IngestBench.rate[rows=1000] rate 294.7 /ms higher of 3",
    "IngestBench.rate[rows=1000] rate allocated 0.1747 B lower",
    "IngestBench.time[rows=10] mean 0.02125 us lower of 3",
    "IngestBench.time[rows=10] mean allocated 0.001139 B lower",
    "IngestBench.time[rows=1000] mean 1.805 us lower of 3",
    "IngestBench.time[rows=1000] mean allocated 0.09105 B lower",
    "IngestBench.time[rows=10] sample mean 0.1325 us lower",
    "IngestBench.time[rows=10] sample p50 0.02 us lower",
    "IngestBench.time[rows=10] sample p95 0.03 us lower",
    "IngestBench.time[rows=10] sample p99 0.031 us lower",
    "IngestBench.time[rows=10] sample mean allocated 0.04325 B lower",
    "IngestBench.time[rows=1000] sample mean 0.6811 us lower",
    "IngestBench.time[rows=1000] sample p50 0.261 us lower",
    "IngestBench.time[rows=1000] sample p95 0.3 us lower",
    "IngestBench.time[rows=1000] sample p99 0.31 us lower",
    "IngestBench.time[rows=1000] sample mean allocated 1.797 B lower",
  ],
  "junit": [
    "test_ingest.test_ingest[20000] time 0.081 s lower",
    "test_ingest.test_ingest[200] time 0.136 s lower",
    "test_ingest.test_report time 0 s lower",
  ],
  "locust": [
    "GET / mean 12.95 ms lower of 160",
    "GET / p50 5 ms lower of 160",
    "GET / p95 45 ms lower of 160",
    "GET / p99 200 ms lower of 160",
    "GET / rate 52.72 /s higher",
    "GET / failures 0 % lower",
    "GET /missing, by id mean 17.71 ms lower of 44",
    "GET /missing, by id p50 7 ms lower of 44",
    "GET /missing, by id p95 54 ms lower of 44",
    "GET /missing, by id p99 160 ms lower of 44",
    "GET /missing, by id rate 14.5 /s higher",
    "GET /missing, by id failures 100 % lower",
    "all mean 13.97 ms lower of 204",
    "all p50 6 ms lower of 204",
    "all p95 48 ms lower of 204",
    "all p99 170 ms lower of 204",
    "all rate 67.21 /s higher",
    "all failures 21.57 % lower",
  ],
  "only aggregates": [
    "parse/rows:100 mean 2.808 us lower of 3",
    "parse/rows:100 cpu 0.6054 us lower of 3",
    "parse/rows:100 items 173900000 /s higher of 3",
    "join mean 342.1 ns lower of 1",
    "join cpu 62.18 ns lower of 1",
  ],
  "pytest-benchmark": [
    "test_ingest[20000] mean 0.0002953 s lower of 268",
    "test_ingest[20000] p50 0.0001803 s lower of 268",
    "test_ingest[200] mean 0.000002321 s lower of 5572",
    "test_ingest[200] p50 8.492e-7 s lower of 5572",
    "test_report mean 0.000001475 s lower of 5",
    "test_report p50 9.315e-7 s lower of 5",
  ],
  "slipway": [
    "load p95 212.4 ms lower of 400",
    "ingest rate 18250 /s higher",
    "balance -3  higher",
  ],
}
`);
});

test("the three summaries of k6 give the same metrics in the same order", () => {
  const names = (file: string) => readResults("k6", printed(file), { better: "lower" }).map(({ metric }) => metric);
  const described = names("k6-handle-summary.json");
  expect(names("k6-summary-export.json")).toEqual(described);
  const listed = names("k6-machine-readable.json");
  expect(listed).toEqual(described.filter((name) => listed.includes(name)));
  expect(listed).toEqual(expect.arrayContaining(["checks passed", "http_req_duration p95", "http_reqs rate"]));
  const own = /^(?:checks|http_req_duration |http_req_failed|http_reqs|orders|parse_time p|rows mean)/;
  expect(
    lines("k6", printed("k6-handle-summary.json"), "lower").filter((line) => own.test(line)),
  ).toMatchInlineSnapshot(`
[
  "checks passed 100 % higher",
  "http_req_duration mean 1.264 ms lower",
  "http_req_duration p50 0.5433 ms lower",
  "http_req_duration p90 1.828 ms lower",
  "http_req_duration p95 3.879 ms lower",
  "http_req_failed share 0 % lower",
  "http_reqs rate 1210 /s higher",
  "orders rate 1210 /s lower",
  "parse_time p50 3 ms lower",
  "parse_time p90 3 ms lower",
  "parse_time p95 3 ms lower",
  "rows mean 20  lower",
]
`);
});

test("a metric whose direction no one says is refused, and the suite's word is used for it alone", () => {
  const summary = printed("k6-handle-summary.json");
  expect(() => readResults("k6", summary)).toThrow("orders rate: nothing says whether less or more of it is better");
  const better = new Map(readResults("k6", summary, { better: "higher" }).map((each) => [each.metric, each.better]));
  expect([better.get("orders rate"), better.get("http_req_duration p95"), better.get("http_req_failed share")]).toEqual(
    ["higher", "lower", "lower"],
  );
});

test.each<[ResultFormat, string, "lower" | "higher", string]>([
  ["jmh", "jmh.json", "lower", "it is better when higher, and the suite says better: lower"],
  ["pytest-benchmark", "pytest-benchmark.json", "higher", "it is better when lower, and the suite says better: higher"],
])("a suite of %s may not turn its direction round", (format, file, better, message) => {
  expect(() => readResults(format, printed(file), { better })).toThrow(message);
});

test.each<[ResultFormat, string, string]>([
  ["pytest-benchmark", "google-benchmark.json", "it looks like the JSON of Google Benchmark"],
  ["k6", "jmh.json", "it looks like the JSON of JMH"],
  ["jmeter", "locust_stats.csv", "it looks like the stats CSV of Locust"],
  ["locust", "jmeter.jtl.csv", "it looks like the JTL of JMeter"],
  ["junit", "jmeter.jtl.xml", "it looks like the JTL of JMeter"],
  ["go", "pytest-benchmark.json", "it looks like the JSON of pytest-benchmark"],
  ["hyperfine", "benchmarkdotnet.json", "it looks like the JSON of BenchmarkDotNet"],
  ["slipway", "k6-summary-export.json", "it looks like the summary of k6"],
])("a file for %s that is %s is told by what it is", (format, file, message) => {
  expect(() => readResults(format, printed(file), { file })).toThrow(`${file} cannot be read as the`);
  expect(() => readResults(format, printed(file), { file })).toThrow(message);
});

const ownFile = (...measurements: object[]) => JSON.stringify({ kind: "measurements", version: 1, measurements });

test.each<[string, ResultFormat, string, string]>([
  [
    "two of one name",
    "slipway",
    ownFile({ metric: "a", value: 1, unit: "" }, { metric: "a", value: 2, unit: "" }),
    'the metric "a" is there twice',
  ],
  ["a negative rate", "slipway", ownFile({ metric: "a", value: -1, unit: "req/s" }), "from 0 up, found -1 /s"],
  [
    "a name that turns text round",
    "slipway",
    ownFile({ metric: "a\u202Eb", value: 1, unit: "" }),
    "visible characters",
  ],
  ["a unit of no time", "jmh", printed("jmh.json").replace("ops/ms", "ops/fortnight"), '"ops/fortnight" is no unit'],
  [
    "another unit",
    "google-benchmark",
    printed("google-benchmark.json").replace('"us"', '"furlong"'),
    "one of ns, us, ms and s",
  ],
  ["a unit that Go has not", "go", "BenchmarkX-2 10 5 parsecs\n", "none of its units is one of Go's: parsecs"],
  [
    "a failed test",
    "junit",
    '<testsuite><testcase name="a" time="1"><failure/></testcase></testsuite>',
    "the test a failed",
  ],
  ["a document type", "junit", "<!DOCTYPE x><testsuite/>", "a document type is refused"],
  ["a failed benchmark", "go", "BenchmarkX-2 10 5 ns/op\n--- FAIL: BenchmarkY-2\n", "a benchmark failed"],
  [
    "a failed benchmark",
    "google-benchmark",
    printed("google-benchmark.json").replace('"name": "join"', '"name": "join", "error_occurred": true'),
    "join failed",
  ],
  [
    "a request never made",
    "locust",
    printed("locust_stats.csv").replace(/^GET,\/,160,/m, "GET,/,0,"),
    "GET / was never requested",
  ],
  ["a folder with no results", "criterion", "{}", "its path does not end in <benchmark>/new/estimates.json"],
  ["only skipped tests", "junit", '<testsuite><testcase name="a"><skipped/></testcase></testsuite>', "no measurements"],
])("%s of %s is refused", (_, format, text, message) => {
  expect(() => readResults(format, text, { better: "lower" })).toThrow(message);
});

test("the number of processors is told where benchmarks differ in it, and a unit's direction may stand in the output", () => {
  expect(lines("go", "BenchmarkX-1 5 2 ns/op\nBenchmarkX-4 5 1 ns/op\n")).toEqual([
    "X-1 mean 2 ns lower of 1",
    "X-4 mean 1 ns lower of 1",
  ]);
  expect(lines("go", "Unit hits better=higher\nBenchmarkX 5 2 ns/op 7 hits\n")[1]).toBe("X hits 7 hits higher of 1");
});

test("a byte order mark and fitted complexities are no measurements", () => {
  const fit = {
    name: "join_BigO",
    run_name: "fit",
    run_type: "aggregate",
    aggregate_name: "BigO",
    cpu_coefficient: 1,
    big_o: "N",
  };
  const google = JSON.parse(printed("google-benchmark.json")) as { benchmarks: object[] };
  const text = JSON.stringify({ ...google, benchmarks: [...google.benchmarks, fit] });
  expect(lines("google-benchmark", `\uFEFF${text}`)).toEqual(
    lines("google-benchmark", printed("google-benchmark.json")),
  );
});

test("as many metrics come out of Go's output as went in, whatever their names", () => {
  const name = fc.stringMatching(/^[A-Z][\w/=.]{0,12}$/).filter((text) => !text.includes("-"));
  const result = fc.tuple(name, fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.uniqueArray(result, { selector: ([text]) => text, minLength: 1, maxLength: 30 }), (results) => {
      const text = results.flatMap(([title, count]) =>
        Array(count).fill(`Benchmark${title}-8\t10\t5.5 ns/op\t2 B/op\n`),
      );
      const read = readResults("go", text.join(""));
      expect(read).toHaveLength(2 * results.length);
      expect(read.map(({ samples = 0 }) => samples).reduce((a, b) => a + b, 0)).toBe(2 * text.length);
    }),
    { numRuns: 100 },
  );
});

test("a JTL of 100,000 lines is read in 1.5 seconds, and every sample counts", () => {
  const row = (at: number) =>
    `${1764547200000 + at * 10},${at % 500},${at % 4 ? "load" : "save"},200,OK,Orders 1-${at % 9},text,${at % 10 !== 0},,5120,118,2,2,http://127.0.0.1/${at},7,0,1`;
  const text = `timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect\n${Array.from({ length: 100_000 }, (_, at) => row(at)).join("\n")}\n`;
  const began = performance.now();
  const read = readResults("jmeter", text);
  const took = performance.now() - began;
  expect(read.find(({ metric }) => metric === "load p95")?.samples).toBe(75_000);
  expect(read.find(({ metric }) => metric === "save p95")?.samples).toBe(25_000);
  expect(took).toBeLessThan(1500);
});
