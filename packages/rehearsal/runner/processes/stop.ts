/** Why a stage was ended before its time. */
export type StopReason = "cancelled" | "timeout";

/** The stop of one stage: its own, and that of what is around it. */
export interface Stop {
  readonly signal: AbortSignal;
  readonly reason: () => StopReason | undefined;
  /** Whether this stage itself was stopped, and not only what is around it. */
  readonly isOwn: () => boolean;
  now(reason: StopReason): void;
}

/** A stop that also fires, with the same reason, when what is around it stops. */
export function stopWithin(around: AbortSignal): Stop {
  const own = new AbortController();
  const signal = AbortSignal.any([around, own.signal]);
  return {
    signal,
    reason: () => (signal.aborted ? (signal.reason as StopReason) : undefined),
    isOwn: () => own.signal.aborted,
    now: (reason) => own.abort(reason),
  };
}
