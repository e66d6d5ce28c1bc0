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
      /** How many effects there were before each write. */
      const met: number[] = [];
      const worker = async () => {
        for (let point = todo.shift(); point; point = todo.shift()) {
          const { killed, ...remaining } = await killedAt(prepared, by, point, asStep, unchanged(by, here));
          if (point.when === "before") met[point.write - 1] = killed.effects;
          const route = writes[point.write - 1];
          expect({ point, route: killed.route, ...remaining }).toEqual({ point, route, ends: by.ends, state, effects });
        }
      };
      await Promise.all([worker(), worker(), worker()]);
      // No effect is passed over: from one kill to the next there is one, or the two of a mirror's push.
      const steps = [...met.slice(1), effects.length].map((many, index) => many - (met[index] ?? 0));
      expect([met[0], steps.filter((step) => step < 0 || step > 2)]).toEqual([0, []]);
    } finally {
      prepared.remove();
    }
  },
  300_000,
);
