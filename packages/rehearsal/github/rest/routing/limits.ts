import { randomBytes } from "node:crypto";
import { bot, type Token } from "../../store/token.ts";
import type { Limit } from "./route.ts";

/** What GitHub allows; https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. */
export interface Allowance {
  /** Requests an hour with the tokens of a repository's jobs. */
  readonly hour: number;
  /** Requests an hour with an app's or a person's tokens. */
  readonly others: number;
  /** Points a minute, whoever asks: reading costs one, writing five. */
  readonly points: number;
  /** Requests a minute that create content. */
  readonly contents: number;
}

/** GitHub's own numbers. */
export const allowance: Allowance = { hour: 1000, others: 5000, points: 900, contents: 80 };

/** Counts what somebody asks, with whichever of their tokens. */
export interface Limits {
  count(token: Token | null, free: boolean): Limit;
  /** Takes a request back that turned out to be free. */
  giveBack(token: Token | null): Limit;
  /** Notes what a request costs in this minute; gives the seconds to wait if it is too much, else `null`. */
  spend(token: Token | null, method: string, creates: boolean): number | null;
  requestId(): string;
}

const minute = 60_000;

/** Starts counting. */
export function openLimits(now: () => number, { hour, others, points, contents }: Allowance): Limits {
  const [spent, created] = [recent(now), recent(now)];
  const hours = new Map<string, { used: number; reset: number }>();
  const start = randomBytes(4).toString("hex").toUpperCase();
  let requests = 0;
  const add = (token: Token | null, more: number): Limit => {
    const key = whose(token);
    const seconds = Math.floor(now() / 1000);
    const known = hours.get(key);
    const current = known && known.reset > seconds ? known : { used: 0, reset: seconds + 3600 };
    hours.set(key, current);
    current.used = Math.max(0, current.used + more);
    const limit = isJob(token) ? hour : others;
    const used = Math.min(current.used, limit);
    return { limit, used, remaining: limit - used, reset: current.reset, exceeded: current.used > limit };
  };
  return {
    count: (token, free) => add(token, free ? 0 : 1),
    giveBack: (token) => add(token, -1),
    spend: (token, method, creates) => {
      const key = whose(token);
      const cost = method === "GET" || method === "HEAD" ? 1 : 5;
      const wait = spent.wait(key, cost, points) ?? (creates ? created.wait(key, 1, contents) : null);
      if (wait !== null) return wait;
      spent.add(key, cost);
      if (creates) created.add(key, 1);
      return null;
    },
    requestId: () => `${start}:${(++requests).toString(16).toUpperCase().padStart(6, "0")}`,
  };
}

function isJob(token: Token | null): boolean {
  return token === null || token.actor.login === bot;
}

/** All jobs of a repository count together, and so do all tokens of an app or a person. */
function whose(token: Token | null): string {
  return token === null || isJob(token) ? (token?.repository ?? "") : token.actor.login;
}

/** What was noted in the last minute, by key. */
function recent(now: () => number): {
  wait(key: string, more: number, most: number): number | null;
  add(key: string, amount: number): void;
} {
  const notes = new Map<string, { at: number; amount: number }[]>();
  const young = (key: string) => {
    const all = notes.get(key) ?? [];
    while ((all[0]?.at ?? now()) <= now() - minute) all.shift();
    notes.set(key, all);
    return all;
  };
  return {
    wait: (key, more, most) => {
      const all = young(key);
      let over = all.reduce((sum, { amount }) => sum + amount, more) - most;
      if (over <= 0) return null;
      for (const { at, amount } of all) {
        over -= amount;
        if (over <= 0) return Math.max(1, Math.ceil((at + minute - now()) / 1000));
      }
      return minute / 1000;
    },
    add: (key, amount) => void young(key).push({ at: now(), amount }),
  };
}
