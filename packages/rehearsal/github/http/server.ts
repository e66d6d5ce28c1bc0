import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestLog } from "../store/change-log.ts";
import type { Note, Service } from "./service.ts";
import type { ServedContext } from "./services.ts";

// An import would load all that the module has, also the client behind its WebSocket: 17 ms (measured) at each start.
const { createServer } = process.getBuiltinModule("node:http");

/** Listens on loopback; requests that come before `serve` is set wait for nothing and are refused. */
export async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use. Name another port, or 0 for any free one.`) : cause);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Ends the server and every connection to it. */
export async function hangUp(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await ended;
}

/** Sends each request to the service that its path names, and writes it down. Gives what waits for those under way. */
export function serve(server: Server, service: Service<ServedContext & RequestLog>): () => Promise<void> {
  const open = new Set<Promise<void>>();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now();
    const note: Note = { route: "unknown", run: null, job: null, breaks: false };
    const address = `http://127.0.0.1${request.url ?? "/"}`;
    if (!URL.canParse(address)) {
      response.writeHead(400).end();
      return;
    }
    const url = new URL(address);
    response.once("close", () => {
      const { store } = service;
      const ms = Math.round((performance.now() - started) * 100) / 100;
      const about = { method: request.method ?? "GET", path: url.pathname, status: response.statusCode, ms };
      const { breaks, ...known } = note;
      if (!store.closed()) store.requests.add({ at: store.now(), ...about, ...known });
    });
    const work = services()
      .then(({ answer }) => answer(service, request, response, url, note))
      .catch((cause: unknown) => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
        response.end(`Server Error: ${cause instanceof Error ? cause.message : String(cause)}\n`);
      })
      .finally(() => open.delete(work));
    open.add(work);
  });
  return async () => {
    await Promise.allSettled(open);
  };
}

let loading: Promise<typeof import("./services.ts")> | undefined;

/** Every route of the API is there: loaded when somebody asks for the first time. */
function services(): Promise<typeof import("./services.ts")> {
  loading ??= import("./services.ts");
  return loading;
}
