import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { ArtifactStore } from "../records/artifact.ts";
import type { Now } from "../store/change-log.ts";
import type { StoreFolder } from "../store/folders.ts";
import type { SignerStore } from "../store/signature.ts";
import { blobFolder, fileName, signatureFault } from "./artifact.ts";
import { contentPath, putBlock, putBlockList, putContent, readContent } from "./blob.ts";

/** What this file uses of the store. */
export interface BlobServiceContext extends ArtifactStore, SignerStore, Now, StoreFolder {}

/** The part of the path that belongs to blobs. */
export const blobRoot = "/productionresults/";

/** Answers what the clients of Azure's block blobs ask: Put Block, Put Block List, Put Blob, Get Blob. Gives the operation's name. */
export async function serveBlob(
  store: BlobServiceContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<string> {
  const [, , , blob = ""] = url.pathname.split("/");
  const artifact = store.artifacts.all().find((item) => item.blob === blob);
  const writes = request.method === "PUT";
  const fault = signatureFault(store, url, writes ? "w" : "r");
  if (fault) return refuse(request, response, 403, "AuthenticationFailed", fault);
  if (!artifact) return refuse(request, response, 404, "BlobNotFound", "The specified blob does not exist.");
  const folder = blobFolder(store, blob);
  if (!writes) return download(request, response, folder, artifact.mimeType, fileName(artifact));
  if (artifact.finalizedAt !== null) {
    return refuse(request, response, 409, "BlobImmutableDueToPolicy", "The artifact has been finalized.");
  }
  const operation = url.searchParams.get("comp");
  if (operation === "block") {
    await putBlock(folder, url.searchParams.get("blockid") ?? "", request);
    return done(response, "PutBlock");
  }
  if (operation === "blocklist") {
    const list = await text(request);
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(([, id = ""]) => id);
    if (await putBlockList(folder, ids)) return done(response, "PutBlockList");
    return refuse(request, response, 400, "InvalidBlockList", "The specified block list is invalid.");
  }
  if (operation !== null) return refuse(request, response, 400, "InvalidQueryParameterValue", `comp=${operation}`);
  await putContent(folder, request);
  return done(response, "PutBlob");
}

async function download(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  type: string,
  name: string,
): Promise<string> {
  const content = await readContent(folder);
  if (!content) return refuse(request, response, 404, "BlobNotFound", "The specified blob does not exist.");
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? "")) ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(to ? Number(to) : content.size - 1, content.size - 1);
  if (from !== undefined && start > end) {
    return refuse(request, response, 416, "InvalidRange", "The range is not satisfiable.");
  }
  response.writeHead(from === undefined ? 200 : 206, {
    "content-type": type,
    "content-length": String(end - start + 1),
    "content-disposition": `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "accept-ranges": "bytes",
    etag: `"${content.digest}"`,
    ...(from === undefined ? {} : { "content-range": `bytes ${start}-${end}/${content.size}` }),
  });
  if (request.method === "HEAD" || content.size === 0) response.end();
  else await pipeline(createReadStream(contentPath(folder), { start, end }), response);
  return "GetBlob";
}

function done(response: ServerResponse, operation: string): string {
  response.writeHead(201, { "x-ms-version": "2025-11-05", etag: '"0x1"', "content-length": "0" }).end();
  return operation;
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): string {
  request.resume();
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { "content-type": "application/xml", "x-ms-error-code": code }).end(body);
  return code;
}
