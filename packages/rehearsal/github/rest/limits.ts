import { randomBytes } from "node:crypto";
import type { Token } from "../token.ts";
import type { Limit } from "./route.ts";

/** Counts requests by hour, as GitHub does for each repository's installation tokens. */
export interface Limits {
  count(token: Token | null, free: boolean): Limit;
  requestId(): string;
}

/** Starts counting; `limit` is what an hour allows. */
export function openLimits(now: () => number, limit: number): Limits {
  const hours = new Map<string, { used: number; reset: number }>();
  const start = randomBytes(4).toString("hex").toUpperCase();
  let requests = 0;
  return {
    count: (token, free) => {
      const key = token?.repository ?? "";
      const seconds = Math.floor(now() / 1000);
      const known = hours.get(key);
      const hour = known && known.reset > seconds ? known : { used: 0, reset: seconds + 3600 };
      hours.set(key, hour);
      if (!free) hour.used += 1;
      const used = Math.min(hour.used, limit);
      return { limit, used, remaining: limit - used, reset: hour.reset, exceeded: hour.used > limit };
    },
    requestId: () => `${start}:${(++requests).toString(16).toUpperCase().padStart(6, "0")}`,
  };
}
