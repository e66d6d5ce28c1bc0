import { type ResultFormat, resultFormats } from "../../model/performance/result-format.ts";

/** Format ► what only its files say; the first that matches is it. */
const signs: Readonly<Record<ResultFormat, RegExp>> = {
  "pytest-benchmark": /"(?:machine_info|benchmarks)"[\s\S]*"stats"\s*:\s*\{/,
  k6: /"metrics"\s*:\s*\{[\s\S]*"(?:vus|iterations|iteration_duration|http_reqs)"\s*:/,
  jmeter: /^\s*(?:timeStamp,|(?:<\?xml[^>]*>\s*)?<testResults\b)/,
  locust: /^\uFEFF?Type,Name,Request Count,/,
  hyperfine: /"results"\s*:\s*\[\s*\{\s*"command"\s*:/,
  go: /^(?:goos: |pkg: |Benchmark(?![a-z])\S+[ \t]+\d+[ \t]+\S+ ns\/op)/m,
  "google-benchmark": /"benchmarks"\s*:\s*\[[\s\S]*"real_time"\s*:/,
  criterion: /"mean"\s*:\s*\{\s*"confidence_interval"[\s\S]*"std_dev"/,
  jmh: /"jmhVersion"\s*:|"primaryMetric"\s*:/,
  benchmarkdotnet: /"HostEnvironmentInfo"\s*:|"BenchmarkDotNetCaption"\s*:/,
  junit: /^\s*(?:<\?xml[^>]*>\s*)?<testsuites?\b/,
  slipway: /"kind"\s*:\s*"measurements"/,
};

/** The format that a file looks like by its beginning, or `undefined`. */
export function formatLike(text: string): ResultFormat | undefined {
  const beginning = text.slice(0, 20_000);
  return resultFormats.find((format) => signs[format].test(beginning));
}
