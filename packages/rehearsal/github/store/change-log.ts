import type { Actor, Effect, RequestEntry } from "../records/effect.ts";
import type { Ids } from "./ids.ts";
import type { Journal } from "./journal.ts";

/** What time it is. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What every change takes: a number for what is new, the time, and a line that says what is different. */
export interface ChangeLog extends Now {
  readonly ids: Ids;
  /** Writes down that something is different now. */
  effect(actor: Actor, repository: string, change: string, subject: string, move?: Move): void;
}

interface Move {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What was asked since it was opened. */
export interface RequestLog extends Now {
  readonly requests: Journal<RequestEntry>;
  closed(): boolean;
}

/** Writes changes into a journal. */
export function openEffect(effects: Journal<Effect>, now: () => number): ChangeLog["effect"] {
  return ({ login, run, job }, repository, change, subject, { from = null, to = null } = {}) =>
    effects.add({ at: now(), actor: login, run, job, repository, change, subject, from, to });
}
