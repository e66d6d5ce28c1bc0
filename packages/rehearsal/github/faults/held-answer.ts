import type { ServerResponse } from "node:http";

/** An answer that the service has given and nobody has seen yet. */
export interface HeldAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Keeps what a service writes until it ends; then `give` decides what the client gets, with the response as it was. */
export function holdAnswer(response: ServerResponse, give: (held: HeldAnswer) => void): void {
  const { writeHead, write, end } = response;
  const chunks: Buffer[] = [];
  let head: Pick<HeldAnswer, "status" | "headers"> = { status: 200, headers: {} };
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callback = (args: readonly unknown[]) =>
    args.find((item) => typeof item === "function") as (() => void) | undefined;
  const instead = {
    writeHead: (status: number, headers: Record<string, unknown> = {}) => {
      const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
      head = { status, headers: Object.fromEntries(entries) as Record<string, string> };
      return response;
    },
    write: (chunk: unknown, ...more: unknown[]) => {
      keep(chunk);
      const done = callback(more);
      if (done) process.nextTick(done);
      return true;
    },
    end: (chunk?: unknown) => {
      keep(chunk);
      Object.assign(response, { writeHead, write, end });
      give({ ...head, body: Buffer.concat(chunks) });
      return response;
    },
  };
  Object.assign(response, instead);
}
