import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../setup/often.ts";
import type { RunFacts } from "../model/run-facts.ts";
import { busyVerdict } from "./busy.ts";

const run = (id: number, started: string): RunFacts => ({
  id,
  number: id,
  event: "push",
  branch: "release/1.5.0",
  started,
  url: `https://github.com/acme/shop/actions/runs/${id}`,
});
const early = "2026-11-23T08:00:00Z";
const late = "2026-11-23T09:00:00Z";

test.each<[string, RunFacts, RunFacts[], boolean]>([
  ["a run alone begins", run(1, early), [], true],
  ["a run that began first goes on", run(2, early), [run(1, late)], true],
  ["a later one is refused, whatever its number", run(1, late), [run(2, early)], false],
  ["of two that began in one second the lower id goes on", run(1, early), [run(2, early)], true],
  ["and the other is refused", run(2, early), [run(1, early)], false],
])("%s", (_, own, others, go) => {
  expect(busyVerdict(own, others).go).toBe(go);
});

test("the oldest that is under way is named, with its branch and address", () => {
  expect(busyVerdict(run(3, late), [run(2, late), run(1, early)])).toMatchObject({
    reason: "release_under_way",
    because: "run 1 of release/1.5.0 is under way, and 1 more: https://github.com/acme/shop/actions/runs/1",
  });
});

test("of any runs that see each other exactly one begins", () => {
  const time = fc.constantFrom(early, late, "2026-11-23T09:00:01Z");
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), (times) => {
      const runs = times.map((started, index) => run(index + 1, started));
      const begun = runs.filter(
        (own) =>
          busyVerdict(
            own,
            runs.filter((other) => other !== own),
          ).go,
      );
      expect(begun).toHaveLength(1);
    }),
    often(100),
  );
});
