/** A limit of how many may work at once; the first to ask is the first to go. */
export interface Permits {
  /** Waits for its turn and gives the way to end it; nothing if the signal aborts before. */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
}

/** Makes a limit. */
export function permits(limit: number): Permits {
  let free = limit;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return {
    take: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(undefined);
        if (free > 0) {
          free--;
          return resolve(giveBack);
        }
        const turn = () => {
          signal.removeEventListener("abort", leave);
          resolve(giveBack);
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          resolve(undefined);
        };
        waiting.push(turn);
        signal.addEventListener("abort", leave, { once: true });
      }),
  };
}
