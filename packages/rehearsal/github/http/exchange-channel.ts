import { channel } from "node:diagnostics_channel";
import type { Exchange } from "./service.ts";

const exchanges = channel("slipway:exchange");

/** Tells Node's channel `slipway:exchange` of each REST request with its answer; `undefined` where nobody listens, so that nothing is kept for it. */
export function exchangeListener(): ((exchange: Exchange) => void) | undefined {
  return exchanges.hasSubscribers ? (exchange) => exchanges.publish(exchange) : undefined;
}
