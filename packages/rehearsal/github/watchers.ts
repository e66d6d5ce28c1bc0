import type { Exchange } from "./server.ts";

/** Hear of every REST request, with its answer, to each GitHub of this process that was opened without a `watch` of its own. */
export const watchers = new Set<(exchange: Exchange) => void>();

/** Tells them all; `undefined` where there are none, so that nothing is kept for them. */
export const told = (): ((exchange: Exchange) => void) | undefined =>
  watchers.size === 0 ? undefined : (exchange) => watchers.forEach((watch) => void watch(exchange));
