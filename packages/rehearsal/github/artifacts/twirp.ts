import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Runtime, readRuntimeToken } from "../oidc/runtime-token.ts";
import {
  type ArtifactServiceContext,
  artifactMethods,
  type Message,
  TwirpError,
  twirpStatus,
} from "./artifact-service.ts";

/** The part of the path that belongs to the artifact service. */
export const twirpRoot = "/twirp/github.actions.results.api.v1.ArtifactService/";

/** Answers one call of the artifact service; gives who called. */
export async function serveTwirp(
  store: ArtifactServiceContext,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
): Promise<Runtime | null> {
  const runtime = readRuntimeToken(store, request.headers.authorization);
  const body = await text(request);
  try {
    const run = Object.hasOwn(artifactMethods, method) ? artifactMethods[method] : undefined;
    if (!run || request.method !== "POST") throw new TwirpError("bad_route", `no handler for ${method}`);
    if (!runtime) throw new TwirpError("unauthenticated", "the runtime token is missing, unknown or over");
    reply(response, 200, await run(store, runtime, parse(body)));
  } catch (cause) {
    const error = cause instanceof TwirpError ? cause : new TwirpError("internal", String(cause));
    reply(response, twirpStatus[error.code], { code: error.code, msg: error.message });
  }
  return runtime;
}

function parse(body: string): Message {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Message;
  } catch {}
  throw new TwirpError("malformed", "the json request could not be decoded");
}

function reply(response: ServerResponse, status: number, message: Message): void {
  const body = JSON.stringify(message);
  response
    .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body);
}
