import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { blobRoot, serveBlob } from "./artifacts/blob-service.ts";
import { serveTwirp, twirpRoot } from "./artifacts/twirp.ts";
import { askedOf } from "./faults/asked.ts";
import type { FaultPlan } from "./faults/plan.ts";
import { strike } from "./faults/strike.ts";
import { parseGitPath, serveGitPath } from "./git/git-service.ts";
import { logRoot, serveLog } from "./job-log.ts";
import { oidcRoot, serveOidc } from "./oidc/oidc-service.ts";
import type { Limits } from "./rest/limits.ts";
import { serveRest } from "./rest/serve.ts";
import type { World } from "./world.ts";

// An import would load all that the module has, also the client behind its WebSocket: 17 ms (measured) at each start.
const { createServer } = process.getBuiltinModule("node:http");

/** Where the REST API begins. */
export const apiRoot = "/api/v3";

/** Where files of releases go. */
const uploadRoot = "/api/uploads";

/** A REST request and its answer, for whoever watches. */
export interface Exchange {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  /** Below the API's root. */
  readonly path: string;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What requests need besides the world. */
export interface Service {
  readonly world: World;
  readonly limits: Limits;
  /** Folder of the hooks that pushes pass. */
  readonly hooks: string;
  readonly watch: ((exchange: Exchange) => void) | undefined;
  /** What goes wrong. */
  readonly faults: FaultPlan;
}

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
export function serve(server: Server, service: Service): () => Promise<void> {
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
      const { world } = service;
      const ms = Math.round((performance.now() - started) * 100) / 100;
      const about = { method: request.method ?? "GET", path: url.pathname, status: response.statusCode, ms };
      const { breaks, ...known } = note;
      if (!world.closed()) world.requests.add({ at: world.now(), ...about, ...known });
    });
    const proceed = () => dispatch(service, request, response, url, note);
    const asked = askedOf(service.world, request, url, apiRoot);
    const fault = service.faults.strike(asked);
    if (fault) Object.assign(note, { route: asked.route, run: asked.run, job: asked.job });
    note.breaks = fault?.kind === "broken-upload";
    const work = (fault ? strike(fault, asked, service.world.now(), request, response, proceed) : proceed())
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

interface Note {
  route: string;
  run: number | null;
  job: string | null;
  /** Whether the body shall be taken for one that broke off. */
  breaks: boolean;
}

async function dispatch(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  note: Note,
): Promise<void> {
  const { world, hooks } = service;
  const { pathname } = url;
  if (pathname === apiRoot || pathname.startsWith(`${apiRoot}/`)) return rest(service, request, response, note);
  if (/^\/api\/uploads\/repos\/[^/]+\/[^/]+\/releases\/\d+\/assets$/.test(pathname))
    return rest(service, request, response, note);
  if (pathname.startsWith(twirpRoot)) {
    note.route = pathname.slice(twirpRoot.length);
    const runtime = await serveTwirp(world, request, response, note.route);
    Object.assign(note, runtime && { run: runtime.run, job: runtime.job });
    return;
  }
  if (pathname.startsWith(blobRoot)) {
    note.route = await serveBlob(world, request, response, url);
    return;
  }
  if (pathname.startsWith(logRoot)) {
    note.route = "job log";
    return serveLog(world, request, response, url);
  }
  if (pathname.startsWith(oidcRoot)) {
    note.route = serveOidc(world, request, response, url);
    return;
  }
  const git = parseGitPath(url);
  if (git) {
    note.route = git.rest === "info/refs" ? `${git.service} info/refs` : git.service;
    const token = await serveGitPath(world, hooks, request, response, git, url);
    Object.assign(note, token && { run: token.actor.run, job: token.actor.job });
    return;
  }
  request.resume();
  response.writeHead(404, { "content-type": "text/plain" }).end("Not Found\n");
}

/** What a request brings. Only an upload is anything when it breaks off: to nothing else does anybody answer then. */
async function bodyOf(request: IncomingMessage): Promise<{ body: Buffer; broken: boolean }> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return { body: Buffer.concat(chunks), broken: false };
  } catch (cause) {
    if (!request.url?.startsWith(uploadRoot)) throw cause;
    return { body: Buffer.concat(chunks), broken: true };
  }
}

async function rest(
  { world, limits, watch }: Service,
  request: IncomingMessage,
  response: ServerResponse,
  note: Note,
): Promise<void> {
  const { body, ...read } = await bodyOf(request);
  const broken = read.broken || note.breaks;
  const method = request.method ?? "GET";
  const raw = request.url ?? "/";
  const root = raw.startsWith(uploadRoot) ? uploadRoot : apiRoot;
  const path = raw.slice(root.length).replace(/\?.*$/, "");
  const url = new URL(raw, world.urls.results);
  const answer = await serveRest(world, limits, { method, url, path, headers: request.headers, body, broken });
  note.route = answer.route;
  Object.assign(note, answer.token && { run: answer.token.actor.run, job: answer.token.actor.job });
  const length = { "content-length": String(answer.body.length) };
  const { status, headers } = answer;
  if (!broken)
    watch?.({ method, url: raw, path, requestBody: body.toString(), status, headers, body: answer.body.toString() });
  response.writeHead(status, { ...headers, ...(status === 304 || status === 204 ? {} : length) });
  response.end(method === "HEAD" ? undefined : answer.body);
}
