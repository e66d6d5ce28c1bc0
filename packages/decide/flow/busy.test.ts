import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { configurationOf } from "../../model/builders/release.ts";
import { runFacts } from "../../model/builders/run.ts";
import type { RunFacts } from "../../model/run/run-facts.ts";
import { busyVerdict } from "./busy.ts";
import { flowFor } from "./flow.ts";

const run = (id: number, started: string, more: Partial<RunFacts> = {}): RunFacts =>
  runFacts({ id, number: id, started, ...more });
const configuration = configurationOf();
const flow = flowFor(
  {
    event: "push",
    repository: "acme/shop",
    ref: "refs/heads/release/1.5.0",
    branch: "release/1.5.0",
    base: null,
    commit: "a".repeat(40),
    pullRequest: null,
    fork: false,
    actor: "ada",
    actorId: null,
  },
  configuration,
);
const early = "2026-11-23T08:00:00Z";
const late = "2026-11-23T09:00:00Z";
const judge = (own: RunFacts, others: readonly RunFacts[]) => busyVerdict(flow, configuration, { own, others });

test.each<[string, RunFacts, RunFacts[], boolean]>([
  ["a run alone goes on", run(1, early), [], true],
  ["a run that began first goes on", run(2, early), [run(1, late)], true],
  ["a later one is refused, whatever its number", run(1, late), [run(2, early)], false],
  ["of two that began in one second the lower id goes on", run(1, early), [run(2, early)], true],
  ["and the other is refused", run(2, early), [run(1, early)], false],
  ["another release is of its flow", run(2, late), [run(1, early, { branch: "release/1.6.0" })], false],
  ["a hotfix is of another flow", run(2, late), [run(1, early, { branch: "hotfix/1.4.3" })], true],
  ["a run of no branch is of no flow", run(2, late), [run(1, early, { branch: null })], true],
])("%s", (_, own, others, go) => {
  expect(judge(own, others).go).toBe(go);
});

test("the oldest that is under way is named, with its branch and address", () => {
  expect(judge(run(3, late), [run(2, late), run(1, early)])).toMatchObject({
    reason: "release_under_way",
    because: `run 1 of release/1.5.0 is under way, and 1 more: ${run(1, early).url}`,
  });
});

test("of any runs that see each other exactly one goes on", () => {
  const time = fc.constantFrom(early, late, "2026-11-23T09:00:01Z");
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), (times) => {
      const runs = times.map((started, index) => run(index + 1, started));
      const others = (own: RunFacts) => runs.filter((other) => other !== own);
      expect(runs.filter((own) => judge(own, others(own)).go)).toHaveLength(1);
    }),
    often(100),
  );
});
