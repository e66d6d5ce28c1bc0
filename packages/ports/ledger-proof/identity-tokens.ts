import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { bytesOf, type Send } from "../http/http-client.ts";

/** Who this job is, signed by GitHub. */
export interface IdentityTokens {
  /** A token for an audience. Throws `UserError(forbidden)` in a job without `id-token: write`, `UserError(github_unavailable)` when GitHub gives none. */
  ask(audience: string): Promise<string>;
}

const Answer = v.object({ value: v.string() });
const attempts = 4;
/** Milliseconds for one try. */
const timeout = 10_000;

/** GitHub's own service for jobs (`ACTIONS_ID_TOKEN_REQUEST_URL`). The token that asks stays in this process: children get an environment without it. */
export function identityTokens(
  env: Readonly<Record<string, string | undefined>>,
  send: Send,
  signal: AbortSignal,
  sleep: (milliseconds: number) => Promise<void>,
): IdentityTokens {
  const ask = async (url: string, token: string, audience: string): Promise<string> => {
    const address = new URL(url);
    address.searchParams.set("audience", audience);
    const until = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const answer = await send(address, { signal: until, headers: { authorization: `Bearer ${token}` } });
    const body = await bytesOf(answer, until, 100_000);
    if (answer.statusCode !== 200) throw new Error(`GitHub answered ${answer.statusCode}`);
    return v.parse(Answer, parseJson(body.toString(), "its answer")).value;
  };
  return {
    ask: async (audience) => {
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
      if (!url || !token) throw missing();
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await ask(url, token, audience);
        } catch (cause) {
          signal.throwIfAborted();
          if (attempt >= attempts) throw unanswered(cause as Error);
          await sleep(250 * 4 ** (attempt - 1));
        }
      }
    },
  };
}

const missing = (): UserError =>
  new UserError("the job may not ask GitHub for an identity token, which signs what it says", {
    reason: "forbidden",
    remedy:
      "Give the job that records or signs the permission id-token: write, and every job that calls its workflow too.",
  });

const unanswered = (cause: Error): UserError =>
  new UserError(`GitHub gave no identity token: ${cause.message}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    cause,
  });
