import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../model/document/user-error.ts";
import { bytesOf, httpClient, type Send } from "../http/http-client.ts";
import type { Settings } from "../machine/settings.ts";
import { allowed, follow } from "./artifact-download.ts";
import { artifactService } from "./artifact-service.ts";

const tries = 3;
const patience = 5 * 60_000;

/**
 * Bytes of an artifact of this run, with the credentials that the runner gives every step: it takes no permission of the job and no request
 * to the REST API. Throws `UserError`: `artifact_missing`, `digest_mismatch` for more bytes than told, `github_unavailable`.
 */
export async function artifactOfRun(
  settings: Pick<Settings, "apiUrl" | "env" | "signal">,
  { id, name, size }: { readonly id: number; readonly name: string; readonly size: number },
): Promise<Buffer> {
  const { apiUrl, env, signal } = settings;
  const service = artifactService(settings);
  const send = httpClient(env);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const address = await service.addressOf(id);
      if (address === undefined) throw gone(`the artifact ${id} (${name}) of this run is not there, or has expired`);
      return await bytesAt(send, allowed(new URL(address), apiUrl), size, signal);
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof UserError) throw cause;
      if (attempt === tries)
        throw new UserError(`the artifact ${id} (${name}) could not be read: ${(cause as Error).message}`, {
          reason: "github_unavailable",
          remedy: "Re-run the job; if it stays, look at githubstatus.com.",
          cause,
        });
      await pause(1000 * attempt, undefined, { signal });
    }
  }
}

const bytesAt = async (send: Send, address: URL, size: number, signal: AbortSignal): Promise<Buffer> => {
  const within = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const answer = await follow(send, address, within);
  const { statusCode: status } = answer;
  if (status !== 200) answer.destroy();
  if (status === 404 || status === 410) throw gone(`the bytes of the artifact are gone (${status})`);
  if (status !== 200) throw new Error(`the storage answered ${status}`);
  const bytes = await bytesOf(answer, within, size).catch((error: Error) => error);
  if (Buffer.isBuffer(bytes)) return bytes;
  if (!bytes.message.startsWith("its answer is longer")) throw bytes;
  throw new UserError(`the artifact is larger than the ${size} bytes that were uploaded`, {
    reason: "digest_mismatch",
    remedy: "These are not the bytes that were uploaded: find out who replaced them before you go on.",
  });
};

const gone = (because: string): UserError =>
  new UserError(because, {
    reason: "artifact_missing",
    remedy: "Re-run all jobs of the run, so that what the earlier job said is made again.",
  });
