import type { IncomingMessage, ServerResponse } from "node:http";
import type { ArtifactServiceContext } from "../artifacts/artifact-service.ts";
import { type BlobServiceContext, blobRoot, serveBlob } from "../artifacts/blob-service.ts";
import { serveTwirp, twirpRoot } from "../artifacts/twirp.ts";
import { type AskedContext, askedOf } from "../faults/asked.ts";
import { strike } from "../faults/strike.ts";
import { parseGitPath, serveGitPath } from "../git/git-service.ts";
import { type LfsServiceContext, lfsRoot, parseLfsPath, serveLfsBatch, serveLfsFile } from "../git/lfs-service.ts";
import { type OidcServiceContext, oidcRoot, serveOidc } from "../oidc/oidc-service.ts";
import type { RestContext } from "../rest/routes.ts";
import { serveRest } from "../rest/serve.ts";
import { logRoot, serveLog } from "../runs/job-log.ts";
import { apiRoot, type Note, type Service } from "./service.ts";

/** What the services together ask of the store: REST, artifacts, logs, identity tokens, git and Git LFS. */
export interface ServedContext
  extends RestContext,
    ArtifactServiceContext,
    BlobServiceContext,
    OidcServiceContext,
    LfsServiceContext,
    AskedContext {}

/** Where files of releases go. */
const uploadRoot = "/api/uploads";

/** Answers a request, unless the fault plan has something else for it, and notes what it was. */
export async function answer(
  service: Service<ServedContext>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  note: Note,
): Promise<void> {
  const proceed = () => dispatch(service, request, response, url, note);
  const asked = askedOf(service.store, request, url, apiRoot);
  const fault = service.faults.strike(asked);
  if (!fault) return proceed();
  Object.assign(note, { route: asked.route, run: asked.run, job: asked.job });
  note.breaks = fault.kind === "broken-upload";
  return strike(fault, asked, service.store.now(), request, response, proceed);
}

async function dispatch(
  service: Service<ServedContext>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  note: Note,
): Promise<void> {
  const { store, hooks } = service;
  const { pathname } = url;
  if (pathname === apiRoot || pathname.startsWith(`${apiRoot}/`)) return rest(service, request, response, note);
  if (/^\/api\/uploads\/repos\/[^/]+\/[^/]+\/releases\/\d+\/assets$/.test(pathname))
    return rest(service, request, response, note);
  if (pathname.startsWith(twirpRoot)) {
    note.route = pathname.slice(twirpRoot.length);
    const runtime = await serveTwirp(store, request, response, note.route);
    Object.assign(note, runtime && { run: runtime.run, job: runtime.job });
    return;
  }
  if (pathname.startsWith(blobRoot)) {
    note.route = await serveBlob(store, request, response, url);
    return;
  }
  if (pathname.startsWith(logRoot)) {
    note.route = "job log";
    return serveLog(store, request, response, url);
  }
  if (pathname.startsWith(oidcRoot)) {
    Object.assign(note, serveOidc(store, request, response, url));
    return;
  }
  const git = parseGitPath(url);
  if (git) {
    note.route = git.rest === "info/refs" ? `${git.service} info/refs` : git.service;
    const token = await serveGitPath(store, hooks, request, response, git, url);
    Object.assign(note, token && { run: token.actor.run, job: token.actor.job });
    return;
  }
  const largeFiles = parseLfsPath(url);
  if (largeFiles !== null) {
    note.route = "Git LFS batch";
    const token = await serveLfsBatch(store, request, response, largeFiles);
    Object.assign(note, token && { run: token.actor.run, job: token.actor.job });
    return;
  }
  if (pathname.startsWith(lfsRoot)) {
    note.route = "Git LFS file";
    return serveLfsFile(store, request, response, url);
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
  { store, limits, watch }: Service<ServedContext>,
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
  const url = new URL(raw, store.urls.results);
  const answer = await serveRest(store, limits, { method, url, path, headers: request.headers, body, broken });
  note.route = answer.route;
  Object.assign(note, answer.token && { run: answer.token.actor.run, job: answer.token.actor.job });
  const length = { "content-length": String(answer.body.length) };
  const { status, headers } = answer;
  if (!broken)
    watch?.({ method, url: raw, path, requestBody: body.toString(), status, headers, body: answer.body.toString() });
  response.writeHead(status, { ...headers, ...(status === 304 || status === 204 ? {} : length) });
  response.end(method === "HEAD" ? undefined : answer.body);
}
