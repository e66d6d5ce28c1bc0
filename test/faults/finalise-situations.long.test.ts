/** Killed before and after every single write in every situation, as the runner would run it, and run again. */
import { expect, test } from "@jest/globals";
import { prepare } from "../process/finalising.ts";
import type { CrashPoint } from "./crash-points.ts";
import { asStep, here, killedAt, unchanged, undisturbed } from "./finalise-killed.ts";
import { situations } from "./finalise-situations.ts";

test.each(situations)(
  "a finaliser killed anywhere $name leaves, run again, what an undisturbed one leaves, and a third run nothing",
  async (by) => {
    const prepared = await prepare(by);
    try {
      const { state, effects, writes } = await undisturbed(prepared, by);
      const todo = writes.flatMap((_, index) =>
        (["before", "after"] as const).map((when): CrashPoint => ({ write: index + 1, when })),
      );
      /** How many effects there were at each kill: none is passed over between two points. */
      const met = { before: [] as number[], after: [] as number[] };
      const worker = async () => {
        for (let point = todo.shift(); point; point = todo.shift()) {
          const { killed, ...left } = await killedAt(prepared, by, point, asStep, unchanged(by, here));
          met[point.when][point.write - 1] = killed.effects;
          const route = writes[point.write - 1];
          expect({ point, route: killed.route, ...left }).toEqual({ point, route, ends: by.ends, state, effects });
        }
      };
      await Promise.all([worker(), worker(), worker()]);
      expect(met.before).toEqual([0, ...met.after.slice(0, -1)]);
      expect(met.after.at(-1)).toBe(effects.length);
    } finally {
      prepared.remove();
    }
  },
  300_000,
);
