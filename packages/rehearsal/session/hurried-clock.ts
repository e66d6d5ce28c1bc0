/** A clock for rehearsals that nobody sits before: as soon as no job is at work, whatever is waited for has come. */
import { type Clock, movableClock } from "../protocol/clock.ts";

/** The clock, and the way to tell it what is at work. */
export interface HurriedClock extends Clock {
  /** Time goes its usual way until this work is done. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** How long nothing must have happened, in milliseconds, before time is moved: the jobs that come next get ready meanwhile. */
const quiet = 150;

/** Makes one. */
export function hurriedClock(): HurriedClock {
  const clock = movableClock();
  const waits = new Set<{ readonly at: number }>();
  let working = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    if (working > 0 || waits.size === 0) return;
    timer = setTimeout(
      () => clock.advance(Math.max(0, Math.min(...[...waits].map(({ at }) => at)) - clock.now())),
      quiet,
    );
  };
  return {
    now: clock.now,
    until: async (at, signal) => {
      const wait = { at };
      waits.add(wait);
      look();
      await clock.until(at, signal);
      waits.delete(wait);
      look();
    },
    during: async (work) => {
      working += 1;
      look();
      try {
        return await work();
      } finally {
        working -= 1;
        look();
      }
    },
  };
}
