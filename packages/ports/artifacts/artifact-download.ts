import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import type { GitHub } from "../github/github.ts";
import { httpClient, type Send } from "../http/http-client.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import { diskErrorOf } from "../machine/disk-error.ts";
import type { Settings } from "../machine/settings.ts";

const tries = 3;
const hops = 3;
const patience = 15 * 60_000;

/** Raw bytes of an artifact ► a file that must not exist. The signed address that GitHub gives is asked without our token; `sleep` waits between tries. */
export async function downloadArtifact(
  github: GitHub,
  { apiUrl, env, signal }: Pick<Settings, "apiUrl" | "env" | "signal">,
  id: number,
  to: string,
  maxBytes: number,
  sleep: Clock["sleep"] = systemClock(signal).sleep,
): Promise<void> {
  const send = httpClient(env);
  for (let attempt = 1; ; attempt += 1) {
    const address = await signedAddress(github, id, apiUrl);
    try {
      return await fetchTo(send, address, to, maxBytes, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof UserError) throw cause;
      const full = diskErrorOf(cause);
      if (full) throw full;
      if (attempt === tries)
        throw new UserError(`the artifact ${id} could not be downloaded from ${address.host}: ${describe(cause)}`, {
          reason: "github_unavailable",
          remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        });
      await sleep(1000 * attempt);
    }
  }
}

const signedAddress = async (github: GitHub, id: number, apiUrl: string): Promise<URL> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
    artifact_id: id,
    archive_format: "zip",
    redirect: "manual",
    allow: [404, 410],
  });
  if (answer.status === 404) throw gone(`the artifact ${id} is not there`);
  if (answer.status === 410) throw gone(`the artifact ${id} has expired${await sinceWhen(github, id)}`);
  const { location } = answer.headers;
  if (answer.status !== 302 || typeof location !== "string")
    throw new UserError(`GitHub answered ${answer.status} instead of the address of the artifact ${id}`, {
      reason: "github_unavailable",
      remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
  return allowed(new URL(location, apiUrl), apiUrl);
};

/** Only https; plain http only where the API itself is (a rehearsal on this machine). Throws `UserError(github_unavailable)`. */
export function allowed(address: URL, apiUrl: string): URL {
  if (address.protocol === "https:" || (address.protocol === "http:" && apiUrl.startsWith("http:"))) return address;
  throw new UserError(`the artifact's address uses ${address.protocol}`, {
    reason: "github_unavailable",
    remedy: "Bytes are only taken over https; find out who answers in GitHub's place.",
  });
}

const Expiry = v.object({ expires_at: v.nullable(v.string()) });

const sinceWhen = async (github: GitHub, id: number): Promise<string> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", {
    artifact_id: id,
    allow: [404, 410],
  });
  const known = v.safeParse(Expiry, answer.data);
  return known.success && known.output.expires_at !== null ? ` on ${known.output.expires_at.slice(0, 10)}` : "";
};

const gone = (because: string): UserError =>
  new UserError(because, {
    reason: "artifact_missing",
    remedy:
      "Re-run all jobs of the run, so that the commit is stored again; kept for longer it is as an asset of a release.",
  });

const fetchTo = async (send: Send, address: URL, to: string, maxBytes: number, signal: AbortSignal): Promise<void> => {
  const file = openSync(to, "wx", 0o600);
  let isWhole = false;
  try {
    const answer = await follow(send, address, signal);
    const { statusCode: status } = answer;
    if (status !== 200) answer.destroy();
    if (status === 404 || status === 410) throw gone(`the bytes of the artifact are gone (${status})`);
    if (status !== 200) throw new Error(`it answered ${status}`);
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooBig(maxBytes);
      writeFileSync(file, chunk); // at once: streams hand every piece to another thread
    }
    isWhole = true;
  } finally {
    closeSync(file);
    if (!isWhole) rmSync(to, { force: true });
  }
};

/** The answer behind a few redirects. */
export async function follow(send: Send, start: URL, signal: AbortSignal): Promise<IncomingMessage> {
  let address = start;
  for (let hop = 0; hop <= hops; hop += 1) {
    const answer = await send(address, { signal });
    const { statusCode: status = 0, headers } = answer;
    const { location: next } = headers;
    if (status < 300 || status > 399 || next === undefined) return answer;
    answer.destroy();
    address = allowed(new URL(next, address), start.href);
  }
  throw new Error(`it redirects more than ${hops} times`);
}

const tooBig = (maxBytes: number): UserError =>
  new UserError(`the artifact is bigger than the ${maxBytes} bytes that were stored`, {
    reason: "digest_mismatch",
    remedy: "These are not the bytes that were stored: find out who replaced them before you go on.",
  });

/** Without the address: it is signed. */
const describe = (cause: unknown): string => (cause as Error).message;
