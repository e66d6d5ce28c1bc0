import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../model/document/user-error.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import type { Attempt, Context } from "./tool.ts";

const patience = 20_000;
const whole = 10 * 60_000;
const tries = 3;
const hops = 5;

type Answer = { readonly response: http.IncomingMessage } | { readonly because: string; readonly again: boolean };

const ask = (url: URL, environment: Context["environment"], signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => {
    const secure = url.protocol === "https:";
    const agent = new (secure ? https : http).Agent({ proxyEnv: { ...environment } });
    const request = (secure ? https : http).get(url, { agent, signal, timeout: patience }, (response) =>
      resolve({ response }),
    );
    request.on("timeout", () => request.destroy(new Error(`no answer for ${patience / 1000} s`)));
    request.on("error", (cause: NodeJS.ErrnoException) =>
      resolve({ because: `${url.host}: ${cause.message}`, again: cause.code === "ECONNRESET" }),
    );
  });

const follow = async (start: URL, environment: Context["environment"], signal: AbortSignal): Promise<Answer> => {
  let url = start;
  for (let hop = 0; hop <= hops; hop++) {
    const answer = await ask(url, environment, signal);
    if (!("response" in answer)) return answer;
    const { statusCode = 0, headers } = answer.response;
    if (statusCode === 200) return answer;
    answer.response.resume();
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
      return { because: `${url.host} answered ${statusCode} for ${url.pathname}`, again: statusCode >= 500 };
    const next = new URL(headers.location, url);
    if (next.protocol !== "https:" && next.protocol !== url.protocol)
      return { because: `${url.host} redirects to ${next.protocol}`, again: false };
    url = next;
  }
  return { because: `${start.host} redirects more than ${hops} times`, again: false };
};

/** Every five seconds, how much of it is here. */
const tellOfBytes = (response: http.IncomingMessage, tell: (line: string) => void): void => {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;
  const all = Number(response.headers["content-length"]);
  let bytes = 0;
  let count = Date.now();
  response.on("data", ({ length }: Buffer) => {
    bytes += length;
    if (Date.now() - count < 5_000) return;
    count = Date.now();
    tell(`${megabytes(bytes)}${Number.isFinite(all) ? ` of ${megabytes(all)}` : ""} are here`);
  });
};

/** Fetches a file whose hash is known; nothing stays on the disk unless the bytes are those that were pinned. A server that cannot be reached is an answer, wrong bytes are an error. `sleep` waits between tries. */
export async function download(
  url: string,
  to: string,
  sha256: string,
  { environment, signal, tell }: Pick<Context, "environment" | "signal" | "tell">,
  sleep: Clock["sleep"] = systemClock(signal).sleep,
): Promise<Attempt> {
  let because = "";
  for (let attempt = 1; attempt <= tries; attempt++) {
    const limit = AbortSignal.any([AbortSignal.timeout(whole), signal]);
    const answer = await follow(new URL(url), environment, limit);
    if ("response" in answer) {
      try {
        const hash = createHash("sha256");
        answer.response.on("data", (chunk: Buffer) => hash.update(chunk));
        if (tell) tellOfBytes(answer.response, tell);
        await pipeline(answer.response, createWriteStream(to), { signal: limit });
        const got = hash.digest("hex");
        if (got === sha256) return { done: true };
        throw new UserError(`${url} has the sha256 ${got}, not ${sha256} as pinned; it was not used.`, {
          reason: "tool_failed",
          remedy: "Somebody on the way changed the file, or the release was replaced: find out who before you go on.",
        });
      } catch (cause) {
        await rm(to, { force: true });
        signal.throwIfAborted();
        if (cause instanceof UserError) throw cause;
        because = `${new URL(url).host}: ${cause instanceof Error ? cause.message : cause}`;
      }
    } else {
      signal.throwIfAborted();
      because = answer.because;
      if (!answer.again) break;
    }
    if (attempt < tries) await sleep(500 * attempt);
  }
  return { done: false, because, remedy: "allow the download of releases, directly or through HTTPS_PROXY" };
}
