import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { World } from "../store/world.ts";
import { runLog } from "./run-log.ts";

/** The part of the path that belongs to logs. */
export const logRoot = "/logs/";

/** An address that lets whoever holds it read a job's log for a minute. */
export function logUrl(world: World, job: number): string {
  return signed(world, `${logRoot}${job}`);
}

/** An address that lets whoever holds it read the logs of an attempt, as a zip file, for a minute. */
export function runLogUrl(world: World, run: number, attempt: number): string {
  return signed(world, `${logRoot}runs/${run}/${attempt}`);
}

function signed(world: World, path: string): string {
  const until = new Date(world.now() + 60_000).toISOString();
  const query = new URLSearchParams({ se: until, sig: world.signer.sign(`${path} ${until}`) });
  return `${world.urls.results}${path}?${query}`;
}

/** Answers such an address. */
export async function serveLog(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  request.resume();
  const [until, signature] = [url.searchParams.get("se") ?? "", url.searchParams.get("sig") ?? ""];
  const holds = world.signer.holds(`${url.pathname} ${until}`, signature) && Date.parse(until) > world.now();
  const [, run, attempt] = /^runs\/(\d+)\/(\d+)$/.exec(url.pathname.slice(logRoot.length)) ?? [];
  if (holds && run !== undefined) {
    response
      .writeHead(200, { "content-type": "application/zip" })
      .end(await runLog(world, Number(run), Number(attempt)));
    return;
  }
  const { log = null } = world.jobs.get(url.pathname.slice(logRoot.length)) ?? {};
  if (!holds || log === null || !existsSync(log)) {
    response.writeHead(holds ? 404 : 403, { "content-type": "text/plain" }).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
  await pipeline(createReadStream(log), response);
}
