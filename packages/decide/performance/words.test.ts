import { expect, test } from "@jest/globals";
import { number, percent } from "../../model/performance/number-words.ts";
import { historyOf, questionOf, steadyValues } from "../builders/performance.ts";
import { judgePerformance } from "./judge.ts";
import type { PerformanceQuestion } from "./question.ts";
import { metricLine, suiteLine } from "./words.ts";

test.each<[string, readonly number[], Partial<PerformanceQuestion>, string]>([
  ["steady", [101], {}, "p95 101 ms ±1.81, no change since 1.0.0"],
  ["slower", [130, 131, 129], {}, "p95 130 ms ±1.81, is worse by 30 % since 2.0.0 (certainty > 99.9 %)"],
  ["faster", [80], {}, "p95 80 ms ±1.81, is better by 20 % (certainty > 99.9 %)"],
  ["limit", [130], { limits: { p95: "< 120 ms" } }, "p95 130 ms ±1.81, has to be < 120 ms, 30 % above its history"],
  ["first", [101], { history: [] }, "p95 101 ms, is measured for the first time"],
  ["few", [101], { history: historyOf([100]) }, "p95 101 ms, is compared from 5 earlier runs on, and one is there"],
])("%s in one line", (_, values, more, line) => {
  const [judged] = judgePerformance(questionOf(values, { history: historyOf(steadyValues), ...more })).metrics;
  expect(judged && metricLine(judged)).toBe(line);
});

test("the line of a suite is its metric, or what closes the gate", () => {
  expect(suiteLine(judgePerformance(questionOf([101])))).toBe("load: p95 101 ms ±1.81, no change since 1.0.0");
  expect(suiteLine(judgePerformance(questionOf([130, 130, 130])))).toBe("load: p95 is worse by 30 % since 2.0.0");
});

test.each([
  [0, "0"],
  [179.4, "179"],
  [6.123, "6.12"],
  [0.0123456, "0.0123"],
  [1234567, "1234567"],
  [12345678, "1.23e+7"],
  [0.0000123, "1.23e-5"],
])("%d is written %s", (value, text) => {
  expect(number(value)).toBe(text);
});

test.each([
  [0.3, "30 %"],
  [0.0512, "5.1 %"],
  [2, "200 %"],
])("%d is %s", (part, text) => {
  expect(percent(part)).toBe(text);
});
