import { expect, test } from "@jest/globals";
import { parseConfiguration } from "./configuration-file.ts";

const told = (text: string): string => {
  try {
    parseConfiguration(`version: 1\nroles: { product: { team: product } }\n${text}`, "slipway.yml");
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};
const suites = (...all: string[]) => `performance: { suites: [${all.join(", ")}] }`;
const load = (more = "") => `{ name: load, run: k6, format: k6${more} }`;

test.each([
  ["two suites of one name", suites(load(), load()), "suites[1].name  load is the name of an earlier suite"],
  ["the name of our own suite", suites("{ name: durations, explain: [a.sql] }"), "is what Slipway measures itself"],
  ["an environment of no chain", suites(load(", environments: [prod]")), "prod is not in any chain"],
  ["a limit of no environment", suites(load(", limits: { p95: { utt: < 3 s } }")), 'did you mean "uat"?'],
  ["a limit that is none", suites(load(", limits: { p95: fast }")), "performance.suites[0]"],
  ["both a command and queries", suites("{ name: a, run: x, format: k6, explain: [a.sql] }"), "performance.suites[0]"],
  ["an unknown format", suites("{ name: a, run: x, format: pytest }"), "performance.suites[0]"],
  [
    "an accepted suite that is none",
    "performance: { accept: [{ suite: load, metric: p95, because: x, until: 2027-01-31 }] }",
    "load is not one of the suites",
  ],
  ["a role that is none", "performance: { accept-by: boss }", "boss is not one of the roles"],
  ["a role that nobody asks", "performance: { accept-by: product }", "no environment asks product for acceptance"],
])("%s is refused with its setting", (_, text, message) => {
  expect(told(text)).toContain(message);
});

test("queries and a command side by side are taken", () => {
  expect(
    told(suites(load(", limits: { p95: { uat: < 3 s, '*': < 1 s } }"), "{ name: queries, explain: [a.sql] }")),
  ).toBe("");
});
