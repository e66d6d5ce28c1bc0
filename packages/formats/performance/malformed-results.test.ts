import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { UserError } from "../../model/document/user-error.ts";
import type { ResultFormat } from "../../model/performance/result-format.ts";
import { formatTitles } from "./result-source.ts";
import { readResults, resultLimits } from "./results.ts";

const text = (name: string) => readFileSync(join(import.meta.dirname, "printed", name), "utf8");

/** A good file of each format, and a number in it that can be spoiled. */
const good: Readonly<Record<ResultFormat, readonly [path: string, text: string, number: RegExp]>> = {
  "pytest-benchmark": ["out/pytest.json", text("pytest-benchmark.json"), /(?<="mean": )[\d.e-]+/],
  k6: ["out/k6.json", text("k6-handle-summary.json"), /(?<="avg": )[\d.e-]+/],
  jmeter: ["out/orders.jtl", text("jmeter.jtl.csv"), /(?<=\d{13},)\d+/],
  locust: ["out/stats.csv", text("locust_stats.csv"), /(?<=,\d+,\d+,\d+,)[\d.]+/],
  hyperfine: ["out/hyperfine.json", text("hyperfine.json"), /(?<="mean": )[\d.e-]+/],
  go: ["out/bench.txt", text("go.txt"), /[\d.]+(?= ns\/op)/],
  "google-benchmark": ["out/google.json", text("google-benchmark.json"), /(?<="real_time": )[\d.e+-]+/],
  criterion: [
    "x/new/estimates.json",
    text("criterion/ingest/8/new/estimates.json"),
    /(?<="point_estimate": ?)[\d.e-]+/,
  ],
  jmh: ["out/jmh.json", text("jmh.json"), /(?<="score": )[\d.e-]+/],
  benchmarkdotnet: ["out/report.json", text("benchmarkdotnet.json"), /(?<="Mean": )[\d.]+/],
  junit: ["out/junit.xml", text("junit.xml"), /(?<=testcase .*time=")[\d.]+/],
  slipway: ["out/own.json", text("own-measurements.json"), /(?<="value": )[\d.]+/],
};

const isJson = (format: ResultFormat) => /^\s*[{[]/.test(good[format][1]);
const other = (format: ResultFormat) => good[format === "go" ? "junit" : "go"][1];
const big = "x".repeat(resultLimits.bytes + 1);

type Spoiler = (text: string, number: RegExp, format: ResultFormat) => string;

/** What can be wrong with any file. */
const anywhere: Readonly<Record<string, Spoiler>> = {
  empty: () => "",
  "white space": () => " \n\n",
  "cut in half": (whole) => whole.slice(0, whole.length / 2),
  "its end is missing": (whole) => whole.trimEnd().slice(0, -2),
  "another format": (_, __, format) => other(format),
  "a page of an error": () => "<!doctype html>\n<html><body>502 Bad Gateway</body></html>\n",
  "a shell's complaint": () => "sh: 1: bench: not found\n",
  "no text": () => "\u0000\u0001\u0002\uFFFD".repeat(50),
  null: () => "null\n",
  "an empty object": () => "{}\n",
  "an empty list": () => "[]\n",
  "more than 20 MiB": () => big,
  "no number": (whole, number) => whole.replace(number, "fast"),
  NaN: (whole, number) => whole.replace(number, "NaN"),
  Infinity: (whole, number) => whole.replace(number, "Infinity"),
  negative: (whole, number) => whole.replace(number, "-1.5"),
  "beyond every number": (whole, number) => whole.replace(number, "1e999"),
};

/** And with JSON. */
const inJson: Readonly<Record<string, Spoiler>> = {
  "a number as a text": (whole, number) => whole.replace(number, '"12"'),
  "null for a number": (whole, number) => whole.replace(number, "null"),
  "a key twice": (whole) => whole.replace(/\{\s*"/, '{"zz": 1, "zz": 2, "'),
  "a key twice, once escaped": (whole) => whole.replace(/\{\s*"/, '{"zz": 1, "\\u007az": 2, "'),
  "deep nesting": (whole) => whole.replace(/\{\s*"/, `{"zz": ${"[".repeat(50_000)}${"]".repeat(50_000)}, "`),
  "the key __proto__": (whole) => whole.replace(/\{\s*"/, '{"__proto__": {"x": 1}, "'),
  "the key constructor": (whole) => whole.replace(/\{\s*"/, '{"constructor": {"x": 1}, "'),
  "a text that does not end": (whole) => `${whole.trimEnd().slice(0, -1)}, "zz`,
};

/** And what is said of it, where that is a rule of its own. */
const said: Readonly<Record<string, RegExp>> = {
  "more than 20 MiB": /more than 20 MiB of results/,
  "deep nesting": /line \d+, column \d+: it is nested deeper than 64 levels/,
  "a key twice": /the key "zz" stands there twice/,
  "a key twice, once escaped": /the key "zz" stands there twice/,
  "the key __proto__": /the key "__proto__" is not allowed/,
  "the key constructor": /the key "constructor" is not allowed/,
};

const cases = (Object.keys(good) as ResultFormat[]).flatMap((format) => [
  ...Object.entries({ ...anywhere, ...(isJson(format) ? inJson : {}) }).map(
    ([name, spoil]) => [format, name, spoil] as const,
  ),
]);

test(`each of more than 200 malformed files is a refusal that names format, file and remedy`, () => {
  expect(cases.length).toBeGreaterThan(200);
  const accepted = cases.flatMap(([format, name, spoil]) => {
    const [path, whole, number] = good[format];
    const spoilt = spoil(whole, number, format);
    expect([format, name, spoilt === whole]).toEqual([format, name, false]);
    try {
      readResults(format, new Map([[path, spoilt]]), { better: "lower" });
      return [`${format}: ${name}`];
    } catch (error) {
      expect([format, name, error instanceof UserError ? error.reason : error]).toEqual([format, name, "suite_failed"]);
      const { message, remedy } = error as UserError;
      expect(message).toContain(path);
      expect(message).toContain(formatTitles[format]);
      expect(message).toMatch(said[name] ?? /./);
      expect(message.length).toBeLessThan(500);
      expect(remedy).toMatch(/\.$/);
      return [];
    }
  });
  expect(accepted).toEqual([]);
}, 10_000);

function ownFile(measurements: readonly object[]): string {
  return JSON.stringify({ kind: "measurements", version: 1, measurements });
}

test.each<[ResultFormat, string, Spoiler, string]>([
  ["jmeter", "a last line without its end", (whole) => whole.trimEnd(), "its last line does not end: it was cut off"],
  ["locust", "a last line without its end", (whole) => whole.trimEnd(), "its last line does not end: it was cut off"],
  ["go", "a last line without its end", (whole) => whole.trimEnd(), "its last line does not end: it was cut off"],
  ["jmeter", "a row too narrow", (whole) => whole.replace(/,0,3$/m, ",0"), "line 3: it has 16 cells, but there are 17"],
  ["k6", "NaN", (whole, number) => whole.replace(number, "NaN"), "NaN is no finite number"],
  ["jmh", "a file cut off", (whole) => whole.slice(0, 500), "the file ends too early: it was cut off"],
])("%s with %s says so", (format, _, spoil, message) => {
  const [path, whole, number] = good[format];
  expect(() => readResults(format, new Map([[path, spoil(whole, number, format)]]), { better: "lower" })).toThrow(
    message,
  );
});

test("one spoilt file of several is a refusal of all of them", () => {
  const files = (second: string) =>
    new Map([
      ["criterion/a/new/estimates.json", good.criterion[1]],
      ["criterion/b/new/estimates.json", second],
    ]);
  expect(readResults("criterion", files(good.criterion[1]))).toHaveLength(4);
  expect(() => readResults("criterion", files(good.criterion[1].replace(/"mean"/, '"main"')))).toThrow(
    /^criterion\/b\/new\/estimates\.json cannot be read/,
  );
});

test("texts of megabytes are refused as everything else is", () => {
  const long = (name: string) => ownFile([{ metric: name, value: 1, unit: "", better: "lower" }]);
  for (const text of [
    long("x".repeat(9e6)),
    long('\\"'.repeat(4e6)),
    long(" ".repeat(9e6)),
    `{"kind": "${'\\"'.repeat(4e6)}`,
  ])
    expect(() => readResults("slipway", text)).toThrow(UserError);
});

test("10,000 metrics are read, and one more is not", () => {
  const own = (count: number) =>
    ownFile(Array.from({ length: count }, (_, at) => ({ metric: `m${at}`, value: at, unit: "ms", better: "lower" })));
  expect(readResults("slipway", own(resultLimits.metrics))).toHaveLength(10_000);
  expect(() => readResults("slipway", own(resultLimits.metrics + 1))).toThrow("10001 metrics; 10000 are read at most");
});
