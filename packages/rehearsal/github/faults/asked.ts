import type { IncomingMessage } from "node:http";
import { blobRoot } from "../artifacts/blob-service.ts";
import { twirpRoot } from "../artifacts/twirp.ts";
import { parseGitPath } from "../git/git-service.ts";
import { type RuntimeTokenContext, readRuntimeToken } from "../oidc/runtime-token.ts";
import type { ArtifactStore } from "../records/artifact.ts";
import { matchRoute } from "../rest/match.ts";
import type { Now } from "../store/change-log.ts";
import { type TokenStore, tokenOf } from "../store/token.ts";
import type { Asked } from "./fault.ts";

/** What this file uses of the store. */
export interface AskedContext extends RuntimeTokenContext, ArtifactStore, TokenStore {}

/** Says of a request what it asks for and on whose behalf, before it is served. */
export function askedOf(store: AskedContext, request: IncomingMessage, url: URL, apiRoot: string): Asked {
  const method = request.method ?? "GET";
  const { pathname } = url;
  const about = { method, path: pathname };
  const root = [apiRoot, "/api/uploads"].find((name) => pathname.startsWith(`${name}/`));
  if (root !== undefined) {
    const path = (request.url ?? "").slice(root.length).replace(/\?.*$/, "");
    const route = matchRoute(method === "HEAD" ? "GET" : method, path)?.route.path ?? "unknown";
    const writes = method !== "GET" && method !== "HEAD";
    return { service: "rest", ...about, route, ...byToken(store, request), writes };
  }
  if (pathname.startsWith(twirpRoot)) {
    const route = pathname.slice(twirpRoot.length);
    const runtime = readRuntimeToken(store, request.headers.authorization);
    const by = { run: runtime?.run ?? null, job: runtime?.job ?? null };
    return { service: "artifacts", ...about, route, ...by, writes: /^(Create|Finalize|Delete)/.test(route) };
  }
  if (pathname.startsWith(blobRoot)) {
    const [, , , blob = ""] = pathname.split("/");
    const artifact = store.artifacts.all().find((item) => item.blob === blob);
    const writes = method === "PUT";
    // the address of a download says nothing of who uses it
    const by = { run: artifact?.run ?? null, job: writes ? (artifact?.job ?? null) : null };
    return { service: "blobs", ...about, route: blobRoute(method, url), ...by, writes };
  }
  const git = parseGitPath(url);
  if (git) {
    const route = git.rest === "info/refs" ? `${git.service} info/refs` : git.service;
    return { service: "git", ...about, route, ...byToken(store, request), writes: route === "git-receive-pack" };
  }
  return { service: "other", ...about, route: "unknown", run: null, job: null, writes: false };
}

function byToken(store: TokenStore & Now, request: IncomingMessage): Pick<Asked, "run" | "job"> {
  const token = tokenOf(store.tokens, request.headers.authorization, store.now());
  return { run: token?.actor.run ?? null, job: token?.actor.job ?? null };
}

function blobRoute(method: string, url: URL): string {
  if (method !== "PUT") return "GetBlob";
  const operation = url.searchParams.get("comp");
  return operation === "block" ? "PutBlock" : operation === "blocklist" ? "PutBlockList" : "PutBlob";
}
