/** Time as a rehearsal knows it: the machine's own, or one that can be moved, so that thirty days pass in a test. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits until that time has come; an abort ends the wait early. Never rejects. */
  until(at: number, signal: AbortSignal): Promise<void>;
}

/** A clock that somebody else moves on as well. */
export interface MovableClock extends Clock {
  /** Lets so many milliseconds pass at once. */
  advance(milliseconds: number): void;
}

/** setTimeout takes no more: 24 days. */
const longest = 2 ** 31 - 1;

/** The clock behind a way to tell the time; what waits looks at it again when its time should have come. */
export function clockOf(now: () => number): Clock {
  return { now, until: (at, signal) => sleep(now, at, signal, new Set()) };
}

/** The machine's clock. */
export const systemClock: Clock = clockOf(Date.now);

/** A clock that goes with another one, and can be moved ahead of it. */
export function movableClock(base: () => number = Date.now): MovableClock {
  let ahead = 0;
  const now = () => base() + ahead;
  const sleepers = new Set<() => void>();
  return {
    now,
    until: (at, signal) => sleep(now, at, signal, sleepers),
    advance: (milliseconds) => {
      ahead += milliseconds;
      for (const look of [...sleepers]) look();
    },
  };
}

function sleep(now: () => number, at: number, signal: AbortSignal, sleepers: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const done = () => {
      clearTimeout(timer);
      sleepers.delete(look);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const look = () => {
      clearTimeout(timer);
      const remaining = at - now();
      if (remaining <= 0 || signal.aborted) return done();
      timer = setTimeout(look, Math.min(remaining, longest));
    };
    signal.addEventListener("abort", done, { once: true });
    sleepers.add(look);
    look();
  });
}
