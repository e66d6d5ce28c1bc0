import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import type { HeldAnswer } from "./held-answer.ts";

/** Sends an answer wrongly. */
export async function spoil(
  fault: Fault,
  { status, headers, body }: HeldAnswer,
  response: ServerResponse,
): Promise<void> {
  const empty = status === 204 || status === 304 || response.req.method === "HEAD";
  const whole = { ...headers, ...(empty ? {} : { "content-length": String(body.length) }) };
  if (fault.kind === "truncated") {
    response.writeHead(status, whole);
    return hangUpAfter(response, body.subarray(0, Math.floor(body.length / 2)));
  }
  if (fault.kind === "wrong-length") {
    const claimed = Math.max(0, body.length + fault.by);
    response.writeHead(status, { ...headers, "content-length": String(claimed), connection: "close" });
    return hangUpAfter(response, body.subarray(0, claimed));
  }
  response.writeHead(status, whole);
  if (fault.kind === "slow" && !empty) {
    const size = Math.max(1, Math.ceil(body.length / (fault.pieces ?? 4)));
    for (let at = 0; at < body.length && !response.destroyed; at += size) {
      await pause(fault.milliseconds);
      response.write(body.subarray(at, at + size));
    }
  }
  response.end(fault.kind === "slow" || empty ? undefined : body);
}

/** The bytes leave, then the connection ends in the middle of the answer. */
function hangUpAfter(response: ServerResponse, bytes: Buffer): void {
  response.flushHeaders();
  response.write(bytes.length > 0 ? bytes : "", () => response.destroy());
}
