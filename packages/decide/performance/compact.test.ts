import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { performanceRunOf, questionOf } from "../builders/performance.ts";
import { compactHistory } from "./compact.ts";
import { judgePerformance } from "./judge.ts";

const verdict = fc.constantFrom("steady", "steady", "steady", "slower", "limit", "accepted", "faster", "new");
const unit = fc.constantFrom("ms", "ms", "ms", "s", "MB");
const run = fc.record({ value: fc.integer({ min: 90, max: 130 }), verdict, unit, isThere: fc.boolean() });

test("what is decided before and after compaction is the same, and compacting again changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(run, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 15 }),
      fc.array(fc.integer({ min: 90, max: 140 }), { minLength: 1, maxLength: 3 }),
      (some, times, now) => {
        const history = Array<typeof some>(times)
          .fill(some)
          .flat()
          .map(({ value, verdict, unit, isThere }, index) =>
            performanceRunOf(index, isThere || index % 7 === 0 ? [{ value, verdict, unit }] : []),
          );
        const compact = compactHistory(history);
        const answer = (runs: typeof history) => judgePerformance(questionOf(now, { history: runs }));
        expect(answer(compact)).toEqual(answer(history));
        expect(compactHistory(compact)).toEqual(compact);
      },
    ),
    often(60),
  );
});

test("of four thousand runs four hundred stay: the newest, the first, and those that were accepted", () => {
  const history = Array.from({ length: 4000 }, (_, index) =>
    performanceRunOf(index, [{ value: 100, verdict: index === 1001 ? "accepted" : "steady" }]),
  );
  const compact = compactHistory(history);
  expect(compact.length).toBeLessThan(400);
  expect(compact.slice(-200)).toEqual(history.slice(-200));
  expect(compact).toEqual(expect.arrayContaining([history[0], history[1001]]));
});
