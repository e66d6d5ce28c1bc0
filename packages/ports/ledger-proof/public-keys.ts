import type { JsonWebKey } from "node:crypto";
import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { bytesOf, type Send } from "../http/http-client.ts";
import { keyPath } from "./key-path.ts";

/** Keys of the issuer that are in force now, by their id. */
export interface PublicKeys {
  live(): Promise<ReadonlyMap<string, SigningKey>>;
}

/** A public RSA key, as JWKS has it. */
export const SigningKey = v.object({
  kty: v.literal("RSA"),
  kid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/)),
  n: v.pipe(v.string(), v.minLength(340)), // 2048 bits
  e: v.string(),
});
export type SigningKey = v.InferOutput<typeof SigningKey> & JsonWebKey;

/** A key as the ledger keeps it; `null` for a text that is not this one. */
export function keyOf(text: string | null, kid: string): SigningKey | null {
  const parsed = text === null ? null : v.safeParse(SigningKey, parseJson(text, keyPath(kid)));
  return parsed?.success && parsed.output.kid === kid ? (parsed.output as SigningKey) : null;
}

const KeySet = v.object({ keys: v.array(v.unknown()) });

const attempts = 4;
/** Milliseconds for one try. */
const timeout = 10_000;
const maxBytes = 1_000_000;

/** The issuer's keys by HTTP, asked once. Throws `UserError(github_unavailable)` when it does not answer within a few tries. */
export function publicKeys(
  issuer: string,
  send: Send,
  signal: AbortSignal,
  sleep: (milliseconds: number) => Promise<void>,
): PublicKeys {
  const address = new URL(`${issuer}/.well-known/jwks`);
  const ask = async (): Promise<Map<string, SigningKey>> => {
    const until = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const answer = await send(address, { signal: until, headers: { accept: "application/json" } });
    const body = await bytesOf(answer, until, maxBytes);
    if (answer.statusCode !== 200) throw new Error(`it answered ${answer.statusCode}`);
    const { keys } = v.parse(KeySet, parseJson(body.toString(), "its answer"));
    const known = keys.map((key) => v.safeParse(SigningKey, key)).filter(({ success }) => success);
    return new Map(known.map(({ output }) => [(output as SigningKey).kid, output as SigningKey]));
  };
  let asked: Promise<Map<string, SigningKey>> | undefined;
  const retryFetch = async (): Promise<Map<string, SigningKey>> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (cause) {
        signal.throwIfAborted();
        if (attempt >= attempts) throw unreachable(address.href, cause as Error);
        await sleep(250 * 4 ** (attempt - 1));
      }
    }
  };
  return {
    live: () => {
      asked ??= retryFetch();
      return asked;
    },
  };
}

const unreachable = (address: string, cause: Error): UserError =>
  new UserError(`the keys by which the ledger's commits are checked cannot be read from ${address}: ${cause.message}`, {
    reason: "github_unavailable",
    remedy: `Let this machine reach ${address}, then re-run the job; nothing was decided without them.`,
    cause,
  });
