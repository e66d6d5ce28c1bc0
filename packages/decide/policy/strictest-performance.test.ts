import { expect, test } from "@jest/globals";
import { configurationOf } from "../../model/builders/release.ts";
import type { Performance } from "../../model/configuration/configuration-performance.ts";
import { strictest } from "./strictest.ts";

const suite = (more: string) => `{ name: load, run: k6, format: k6, ${more} }`;
const main = `
roles: { product: { team: product } }
environments: { uat: { accept: { product: 1 } }, production: {} }
performance:
  suites: [${suite("limits: { p95: < 300 ms, rps: { uat: '>= 50 /s', '*': '>= 90 /s' } }, environments: [uat]")}]
  durations: block
  accept-by: product
  accept: [{ suite: load, metric: p95, because: new index, until: 2027-01-31 }]`;

const held = (proposed: string): Performance => strictest(configurationOf(main), configurationOf(proposed)).performance;
const first = (proposed: string) => held(proposed).suites[0];

test("a suite that the trusted branch has stays when the commit drops it", () => {
  expect(held("").suites.map(({ name }) => name)).toEqual(["load"]);
});

test("the tighter limit holds, in whatever unit it is said; another kind of unit holds as on the trusted branch", () => {
  const limit = (text: string) =>
    first(`performance: { suites: [${suite(`limits: { p95: "${text}" }`)}] }`)?.limits.p95;
  expect(limit("< 0.2 s")).toBe("< 0.2 s");
  expect(limit("< 2 s")).toBe("< 300 ms");
  expect(limit("<= 300 ms")).toBe("< 300 ms");
  expect(limit("< 300 MB")).toBe("< 300 ms");
  expect(limit("> 1 ms")).toBe("< 300 ms");
});

test("a limit that the commit drops stays, and each environment keeps the tighter one", () => {
  const limits = first(
    `performance: { suites: [${suite("limits: { rps: { uat: '>= 40 /s', '*': '>= 100 /s' } }")}] }`,
  )?.limits;
  expect(limits).toEqual({ p95: "< 300 ms", rps: { uat: ">= 50 /s", "*": ">= 100 /s" } });
});

test("one limit for all does not loosen what an environment had, nor the other way round", () => {
  const limits = first(
    `performance: { suites: [${suite("limits: { rps: '>= 60 /s', p95: { uat: < 400 ms } }")}] }`,
  )?.limits;
  expect(limits).toEqual({ p95: { uat: "< 300 ms", "*": "< 300 ms" }, rps: { uat: ">= 60 /s", "*": ">= 90 /s" } });
});

test("nothing is measured in fewer environments, blocks less, or is accepted by the commit alone", () => {
  const wanted = held(`
roles: { eve: { people: [eve] } }
environments: { production: { accept: { eve: 1 } } }
performance:
  suites: [${suite("environments: [production], degradation: warn")}]
  durations: off
  accept-by: eve
  accept: [{ suite: load, metric: rps, because: hurry, until: 2027-12-31 }]`);
  expect(wanted).toMatchObject({ durations: "block", accept: [], "accept-by": "product" });
  expect(wanted.suites[0]).toMatchObject({ environments: ["uat", "production"], degradation: "block" });
});

test("a line that both accept holds", () => {
  expect(held(main).accept).toHaveLength(1);
});

test("a suite of the commit alone is as it says", () => {
  const added = held(`performance: { suites: [{ name: new, explain: [a.sql], degradation: warn }] }`);
  expect(added.suites.map(({ name }) => name)).toEqual(["new", "load"]);
});
