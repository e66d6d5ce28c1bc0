import { setTimeout as wait } from "node:timers/promises";

/** Time as an argument: tests move it, the real one runs. */
export interface Clock {
  now(): Date;
  /** Waits so many milliseconds; rejects when the step is cancelled. */
  sleep(milliseconds: number): Promise<void>;
}

/** The machine's clock. */
export function systemClock(signal?: AbortSignal): Clock {
  return {
    now: () => new Date(),
    sleep: (milliseconds) => wait(milliseconds, undefined, signal ? { signal } : {}),
  };
}

/** A clock that stands still and jumps ahead when somebody sleeps. */
export function steppedClock(start = "2026-11-23T10:00:00.000Z"): Clock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    sleep: async (milliseconds) => {
      at += milliseconds;
    },
  };
}
