import { createHash } from "node:crypto";

/** A commit of the ledger without its proof. */
export interface CommitContent {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Without the token. */
  readonly message: string;
}

/**
 * What a token for a commit is asked for: its audience. Tree and parent are git's own digests, so the token of the newest commit covers
 * every byte of the ledger and all of its history. SHA-1 suffices for that: whoever wants another tree with the same name must find a
 * second preimage, which nobody can, and two trees that were made to collide are refused by GitHub's git (collision detection).
 */
export function audienceOf({ tree, parents, message }: CommitContent): string {
  const text = JSON.stringify(["slipway-ledger", 1, parents, tree, message]);
  return `slipway-ledger:${createHash("sha256").update(text).digest("hex")}`;
}

const trailer = "\n\nSlipway-Token: ";

/** The whole message of a commit. */
export function signedMessage(message: string, token: string): string {
  return `${message}${trailer}${token}`;
}

/** The whole message ► what the token is about, and the token; `null` where there is none. */
export function splitMessage(whole: string): { readonly message: string; readonly token: string | null } {
  const text = whole.replace(/\n+$/, "");
  const at = text.lastIndexOf(trailer);
  return at < 0
    ? { message: text, token: null }
    : { message: text.slice(0, at), token: text.slice(at + trailer.length) };
}

/** The line that says which run wrote a commit. */
export function runLine({ run, attempt }: { readonly run: number; readonly attempt: number }): string {
  return `run ${run}, attempt ${attempt}`;
}

/** Run and attempt, as the last line of the message says. */
export function runIn(message: string): { readonly run: string; readonly attempt: string } | null {
  const [, run = "", attempt = ""] = /(?:^|\n)run (\d+), attempt (\d+)$/.exec(message) ?? [];
  return run === "" ? null : { run, attempt };
}
