import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import { chanceOf } from "../semantics/chance.ts";

/** Some that work at once against one GitHub, whose requests are let through in an order that a seed says. */
export interface InTurn {
  /** One of them, which begins once so many requests of the others were let through: its requests are waited for until it ends. */
  play<T>(work: () => Promise<T>, after?: number): Promise<T>;
}

/**
 * Holds every request until each of the players waits for one, and lets one of them go on. How often it is the newest, so that one player
 * runs ahead of the others, or the oldest, differs from seed to seed.
 */
export function inTurn({ faults }: Pick<LoopbackGitHub, "faults">, players: number, seed: number): InTurn {
  const chance = chanceOf(seed);
  const ahead = chance.int(101) / 100;
  const held: (() => void)[] = [];
  const late: { readonly after: number; readonly begin: () => void }[] = [];
  let live = players;
  let count = 0;
  const proceed = () => {
    while (held.length > 0 && held.length >= live - late.length) {
      held.splice(chance.maybe(ahead) ? -1 : 0, 1)[0]?.();
      count += 1;
      for (const one of late.filter(({ after }) => after <= count)) late.splice(late.indexOf(one), 1)[0]?.begin();
    }
  };
  const until = () =>
    new Promise<void>((resolve) => {
      held.push(resolve);
      proceed();
    });
  faults.plan([{ count: Number.POSITIVE_INFINITY, fault: { kind: "held", until } }]);
  return {
    play: async (work, after = 0) => {
      if (after > 0) await new Promise<void>((begin) => late.push({ after, begin }));
      try {
        return await work();
      } finally {
        live -= 1;
        for (const { begin } of late.splice(0)) begin();
        if (live === 0) faults.plan([]);
        proceed();
      }
    },
  };
}
