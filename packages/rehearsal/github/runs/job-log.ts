import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { RunStore } from "../records/run.ts";
import type { Addresses } from "../store/addresses.ts";
import type { Now } from "../store/change-log.ts";
import type { SignerStore } from "../store/signature.ts";
import { runLog } from "./run-log.ts";

/** What this file uses of the store. */
export interface JobLogContext extends Now, SignerStore, Addresses, RunStore {}

/** The part of the path that belongs to logs. */
export const logRoot = "/logs/";

/** An address that lets whoever holds it read a job's log for a minute. */
export function logUrl(store: JobLogContext, job: number): string {
  return signed(store, `${logRoot}${job}`);
}

/** An address that lets whoever holds it read the logs of an attempt, as a zip file, for a minute. */
export function runLogUrl(store: JobLogContext, run: number, attempt: number): string {
  return signed(store, `${logRoot}runs/${run}/${attempt}`);
}

function signed(store: JobLogContext, path: string): string {
  const until = new Date(store.now() + 60_000).toISOString();
  const query = new URLSearchParams({ se: until, sig: store.signer.sign(`${path} ${until}`) });
  return `${store.urls.results}${path}?${query}`;
}

/** Answers such an address. */
export async function serveLog(
  store: JobLogContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  request.resume();
  const [until, signature] = [url.searchParams.get("se") ?? "", url.searchParams.get("sig") ?? ""];
  const holds = store.signer.holds(`${url.pathname} ${until}`, signature) && Date.parse(until) > store.now();
  const [, run, attempt] = /^runs\/(\d+)\/(\d+)$/.exec(url.pathname.slice(logRoot.length)) ?? [];
  if (holds && run !== undefined) {
    response
      .writeHead(200, { "content-type": "application/zip" })
      .end(await runLog(store, Number(run), Number(attempt)));
    return;
  }
  const { log = null } = store.jobs.get(url.pathname.slice(logRoot.length)) ?? {};
  if (!holds || log === null || !existsSync(log)) {
    response.writeHead(holds ? 404 : 403, { "content-type": "text/plain" }).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
  await pipeline(createReadStream(log), response);
}
