import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Asked, Fault } from "./fault.ts";
import { faultAnswerOf, type Told } from "./fault-answer.ts";
import { holdAnswer } from "./held-answer.ts";
import { spoil } from "./spoil.ts";

/** Lets a fault strike a request; `proceed` is what the service would do. */
export async function strike(
  fault: Fault,
  asked: Asked,
  now: number,
  request: IncomingMessage,
  response: ServerResponse,
  proceed: () => Promise<void>,
): Promise<void> {
  if (fault.kind === "latency") {
    await pause(fault.milliseconds);
    return proceed();
  }
  if (fault.kind === "held") {
    await fault.until(asked);
    return proceed();
  }
  const report = faultAnswerOf(fault, asked, now);
  if (strikesBefore(fault)) {
    if (report) return answer(request, response, report);
    return cut(fault, request);
  }
  holdAnswer(response, (held) => {
    if (report) tell(response, report);
    else if (fault.kind === "reset" || fault.kind === "crash") cut(fault, request);
    else void spoil(fault, held, response);
  });
  return proceed();
}

/** An answer instead of the service's strikes before the service unless told otherwise; what spoils an answer strikes after. */
function strikesBefore(fault: Fault): boolean {
  if ("when" in fault && fault.when !== undefined) return fault.when === "before";
  return fault.kind === "error" || fault.kind === "limit" || fault.kind === "html";
}

function cut(fault: Fault, request: IncomingMessage): void {
  if (fault.kind === "crash") fault.kill();
  request.socket.resetAndDestroy();
}

/** A client that still sends its body would not listen, so the body is taken first. */
async function answer(request: IncomingMessage, response: ServerResponse, report: Told): Promise<void> {
  request.resume();
  if (!request.complete) {
    await new Promise<void>((resolve) => request.once("end", resolve).once("close", resolve));
  }
  tell(response, report);
}

function tell(response: ServerResponse, { status, headers, body }: Told): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
