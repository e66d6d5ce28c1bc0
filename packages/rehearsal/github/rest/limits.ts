import { randomBytes } from "node:crypto";
import type { Token } from "../token.ts";
import type { Limit } from "./route.ts";

/** Counts requests by hour, as GitHub does for each repository's installation tokens. */
export interface Limits {
  count(token: Token | null, free: boolean): Limit;
  /** Takes a request back that turned out to be free. */
  giveBack(token: Token | null): Limit;
  /** Notes a request that creates content; `false` if it is one too many in a minute. */
  creates(token: Token | null): boolean;
  requestId(): string;
}

/** Starts counting; `limit` is what an hour allows, `contents` how much a minute may create. */
export function openLimits(now: () => number, limit: number, contents: number): Limits {
  const created = new Map<string, number[]>();
  const hours = new Map<string, { used: number; reset: number }>();
  const start = randomBytes(4).toString("hex").toUpperCase();
  let requests = 0;
  const add = (token: Token | null, more: number): Limit => {
    const key = token?.repository ?? "";
    const seconds = Math.floor(now() / 1000);
    const known = hours.get(key);
    const hour = known && known.reset > seconds ? known : { used: 0, reset: seconds + 3600 };
    hours.set(key, hour);
    hour.used = Math.max(0, hour.used + more);
    const used = Math.min(hour.used, limit);
    return { limit, used, remaining: limit - used, reset: hour.reset, exceeded: hour.used > limit };
  };
  return {
    count: (token, free) => add(token, free ? 0 : 1),
    giveBack: (token) => add(token, -1),
    creates: (token) => {
      const key = token?.hash ?? "";
      const young = (created.get(key) ?? []).filter((at) => at > now() - 60_000);
      created.set(key, young);
      if (young.length >= contents) return false;
      young.push(now());
      return true;
    },
    requestId: () => `${start}:${(++requests).toString(16).toUpperCase().padStart(6, "0")}`,
  };
}
