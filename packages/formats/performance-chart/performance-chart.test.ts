import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { levelsOf } from "./levels.ts";
import { seriesOf } from "./metric-series.ts";
import { performancePage, performanceSvgs } from "./page.ts";
import { numberWords, valueWords } from "./value-words.ts";

const aRun = (
  day: number,
  value: number,
  more: Partial<JudgedMeasurement> = {},
  run: Partial<PerformanceRun> = {},
): PerformanceRun => ({
  kind: "performance",
  version: 1,
  suite: "nightly",
  environment: "uat",
  release: `1.${day}.0`,
  commit: "a".repeat(40),
  execution: { run: day, attempt: 1 },
  at: new Date(Date.UTC(2026, 10, day)).toISOString(),
  calibration: null,
  measurements: [{ metric: "load p95", value, unit: "ms", better: "lower", verdict: "steady", ...more }],
  ...run,
});

const seen = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/gs, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll(/\s*\n\s*/g, "\n");

test("the first line says what became worse, and that metric stands first", () => {
  const quiet: JudgedMeasurement = { metric: "a", value: 1, unit: "s", better: "lower", verdict: "steady" };
  const runs = [1, 2, 3].map((day) => {
    const run = aRun(day, day === 3 ? 250 : 200, { verdict: day === 3 ? "slower" : "steady" });
    return { ...run, measurements: [quiet, ...run.measurements] };
  });
  const page = performancePage("nightly", runs);
  expect(page).toContain('<h1 class="no">nightly: load p95 in uat became worse</h1>');
  expect(seen(page)).toMatch(/load p95\n250 ms\n· worse than its history.*\na\n1 s\n· no change in 3 runs/s);
  expect(performancePage("nightly", runs.slice(0, 2))).toContain(
    '<h1 class="go">nightly: nothing is worse than its history</h1>',
  );
  expect(performancePage("nightly", [])).toContain("Nothing was measured with nightly yet");
});

test("a level ends where a run was accepted or a change was found, and runs that were stopped are no part of it", () => {
  const values = [100, 101, 99, 180, 100, 120, 121, 119];
  const runs = values.map((value, at) =>
    aRun(at + 1, value, { verdict: at === 3 ? "slower" : at === 5 ? "accepted" : "steady" }),
  );
  const [series] = seriesOf(runs);
  expect(series && levelsOf(series).map(({ from, to, middle }) => [from, to, middle])).toEqual([
    [0, 4, 100],
    [5, 7, 120],
  ]);
  const change = { metric: "load p95", environment: "uat", at: runs[6]?.at ?? "", words: "1.7.0 +1 %" };
  const [told] = seriesOf(runs, [change]);
  expect(told && levelsOf(told).map(({ from }) => from)).toEqual([0, 5, 6]);
  const [one] = performanceSvgs(runs, {
    changes: [change],
    limits: [{ metric: "load p95", environment: null, limit: { comparison: "<", value: 0.19, unit: "s" } }],
  });
  expect(one?.svg.match(/class="change"/g)).toHaveLength(2);
  expect(seen(one?.svg ?? "")).toContain("limit 190 ms");
  expect(seen(one?.svg ?? "")).toContain("1.4.0 · aaaaaaa · 2026-11-04 · 180 ms · worse");
});

test("one metric has the same scale in every environment", () => {
  const runs = [aRun(1, 100), aRun(1, 900, {}, { environment: "production" })];
  const ticks = performanceSvgs(runs).map(({ svg }) =>
    [...svg.matchAll(/text-anchor="end">(\d+)</g)].map(([, text]) => text),
  );
  expect(ticks).toHaveLength(2);
  expect(ticks[0]).toEqual(ticks[1]);
});

test("names from outside are text, nothing comes from elsewhere, and the page allows no script", () => {
  const evil = `</style></title><script src="https://evil.example/x.js">'"&`;
  const runs = [
    aRun(1, 1, { metric: evil, unit: evil }, { release: evil }),
    aRun(2, 9, { metric: evil, unit: evil, verdict: "limit" }),
  ];
  const facts = { changes: [{ metric: evil, environment: "uat", at: runs[1]?.at ?? "", words: evil }] };
  const page = performancePage(evil, runs, facts);
  const [one] = performanceSvgs(runs, facts);
  for (const text of [page, one?.svg ?? "none"]) {
    expect(text).not.toMatch(/<script|<link|<img|<image|<foreignObject|@import|url\(|\son\w+=|href=/i);
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    expect(seen(text)).not.toMatch(/[<>]/);
  }
  const [, style = ""] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toContain("style=");
});

test("the same runs give the same page whatever their order, of 300 runs and 200 metrics at most", () => {
  const runs = Array.from({ length: 320 }, (_, at) => aRun(1, at, {}, { at: new Date(at * 1000).toISOString() }));
  const page = performancePage("nightly", runs);
  expect(performancePage("nightly", runs.toReversed())).toBe(page);
  expect(seen(page)).toContain("20 earlier runs are not shown");
  expect(page.match(/<circle class="point"/g)).toHaveLength(300);
  const [run] = runs;
  const wide = Array.from(
    { length: 203 },
    (_, at) => ({ ...aRun(1, 1).measurements[0], metric: `m${at}` }) as JudgedMeasurement,
  );
  expect(seen(performancePage("nightly", run ? [{ ...run, measurements: wide }] : []))).toContain(
    "3 more metrics are not shown.",
  );
});

test.each<[number, string, string]>([
  [0.00018, "s", "180 µs"],
  [1234.5, "ms", "1.23 s"],
  [672, "B", "672 B"],
  [18250, "/s", "18\u202F300 /s"],
  [0, "s", "0 s"],
  [-3, "", "-3"],
  [1e-9, "points", "1e-9 points"],
])("%d %s is shown as %s", (value, unit, words) => {
  expect(valueWords(value, unit)).toBe(words);
  expect(numberWords(Number.NaN)).toBe("NaN");
});
