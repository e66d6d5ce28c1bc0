/** Killed where a situation differs from the others, and run again; `finalise-situations.long.test.ts` kills everywhere, in all of them. */
import { expect, test } from "@jest/globals";
import { prepare } from "../process/finalising.ts";
import { here, killedAt, unchanged, undisturbed } from "./finalise-killed.ts";
import { situations } from "./finalise-situations.ts";

test.each(situations.filter((_, index) => index % 2 === 0))(
  "a finaliser killed $name leaves, run again, what an undisturbed one leaves, and a third run nothing",
  async (by) => {
    const prepared = await prepare(by);
    try {
      const { state, effects, writes } = await undisturbed(prepared, by);
      await Promise.all(
        by.kills.map(async ([when, nth, route]) => {
          const all = writes.flatMap((match, index) => (match === route ? [index + 1] : []));
          const point = { write: all[nth - 1] ?? 0, when };
          const { killed, ...remaining } = await killedAt(prepared, by, point, here, unchanged(by, here));
          expect({ route: killed.route, ...remaining }).toEqual({ route, ends: by.ends, state, effects });
        }),
      );
    } finally {
      prepared.remove();
    }
  },
  60_000,
);
