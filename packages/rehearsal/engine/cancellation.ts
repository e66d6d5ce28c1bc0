/** A reason to cancel a job: a signal, and when it does not count. */
interface Reason {
  readonly signal: AbortSignal;
  readonly because: string;
  readonly unless?: () => boolean;
}

/** The way to cancel one job, and why it was. */
export interface Cancellation {
  readonly signal: AbortSignal;
  cancel(because: string): void;
  /** Empty while nobody has. */
  because(): string;
  /** Ends the listening. */
  stop(): void;
}

/** Joins the reasons to cancel one job: the first one that counts wins. */
export function cancellation(reasons: readonly Reason[]): Cancellation {
  const controller = new AbortController();
  const forget: (() => void)[] = [];
  let first = "";
  const cancel = (because: string) => {
    first ||= because;
    controller.abort();
  };
  for (const { signal, because, unless } of reasons) {
    const heard = () => {
      if (!unless?.()) cancel(because);
    };
    if (signal.aborted) heard();
    else signal.addEventListener("abort", heard, { once: true });
    forget.push(() => signal.removeEventListener("abort", heard));
  }
  const stop = () => {
    for (const each of forget) each();
  };
  return { signal: controller.signal, cancel, because: () => first, stop };
}
