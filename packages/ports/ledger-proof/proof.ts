import { createPublicKey, verify } from "node:crypto";
import { type IdentityToken, parseIdentityToken } from "../../formats/identity/identity-token.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { GitHub } from "../github/github.ts";
import type { ReleaseTags } from "../repository/release-tags.ts";
import { claimsMismatch } from "./claims.ts";
import { audienceOf, type CommitContent, runIn, runLine, signedMessage, splitMessage } from "./commit-content.ts";
import type { IdentityTokens } from "./identity-tokens.ts";
import { keptKey } from "./kept-key.ts";
import type { PublicKeys, SigningKey } from "./public-keys.ts";
import { unproved } from "./unproved.ts";
import { writerMismatch } from "./writer.ts";

/** A commit of the ledger as it is there: its message still holds the token. */
export interface LedgerCommit extends CommitContent {
  readonly commit: string;
  readonly committed: Date;
}

/** What people say about the ledger on the trusted branch. */
export interface LedgerTrust {
  /** The one commit that is believed without a token, with all that came before it. */
  readonly adopt: string | null;
  /** Workflow files, or all of a Slipway at one commit, that are believed besides the one that runs. */
  readonly writers: readonly string[];
  /** Where that is said, by whom and when; for people. */
  readonly said: string;
}

/** What a proof is made and checked from. */
export interface ProofParts {
  readonly github: GitHub;
  readonly issuer: string;
  /** Number of the caller's repository. */
  readonly repositoryId: string;
  /** The Slipway that runs: `owner/name/.github/workflows/x.yml@ref`, or `owner/name@ref`. */
  readonly workflow: string;
  readonly execution: { readonly run: number; readonly attempt: number };
  readonly tokens: IdentityTokens;
  readonly keys: PublicKeys;
  readonly releaseTags: Pick<ReleaseTags, "newest">;
  /** Asked only where a commit would not be believed otherwise. */
  trust(): Promise<LedgerTrust>;
}

/** GitHub's own signature under each commit of the ledger: an identity token of the job that made it. */
export interface LedgerProof {
  /** Throws `UserError(ledger_rewritten)` unless the commit was made by a job of Slipway; says what people adopted instead, if they did. */
  check(commit: LedgerCommit): Promise<{ readonly adopted: LedgerTrust | null }>;
  /** The message of a commit to be, with its token. Throws `UserError(forbidden)` where nobody would believe it. */
  sign(content: CommitContent): Promise<string>;
  /** The message that is signed, which says which run it is. */
  messageOf(message: string): string;
  /** Keys in force that are not kept yet. */
  newKeys(kept: readonly string[]): Promise<readonly SigningKey[]>;
}

/** Proofs by identity tokens. */
export function ledgerProof(parts: ProofParts): LedgerProof {
  const { github, issuer, repositoryId, tokens, keys, execution } = parts;
  let asked: Promise<LedgerTrust> | undefined;
  const trust = (): Promise<LedgerTrust> => {
    asked ??= parts.trust();
    return asked;
  };

  /** Why a commit is not believed; `below` holds the keys whose own beginning is being looked for. */
  const doubt = async (commit: LedgerCommit, below: ReadonlySet<string> = new Set()): Promise<string | undefined> => {
    const { message, token: text } = splitMessage(commit.message);
    if (text === null) return "it has no token of GitHub";
    const token = parseIdentityToken(text);
    if (token === null) return "its token is not one that GitHub makes";
    const audience = audienceOf({ ...commit, message });
    const expected = { issuer, repositoryId, audience, run: runIn(message), committed: commit.committed };
    const words = claimsMismatch(token.claims, expected);
    if (words !== undefined) return words;
    const writer = await writerMismatch(token.claims, parts.workflow, github, trust);
    if (writer !== undefined) return writer;
    const live = (await keys.live()).get(token.kid);
    const key =
      live ?? (await keptKey(token.kid, commit, below, { github, releaseTags: parts.releaseTags, trust, doubt }));
    if (typeof key === "string") return key;
    return isSigned(token, key) ? undefined : `its token is not signed by the key ${token.kid} of ${issuer}`;
  };

  return {
    check: async (commit) => {
      const message = await doubt(commit);
      if (message === undefined) return { adopted: null };
      const said = await trust();
      if (said.adopt !== null && commit.commit === said.adopt) return { adopted: said };
      throw unproved(commit.commit, message);
    },
    messageOf: (message) => `${message}\n\n${runLine(execution)}`,
    sign: async (content) => {
      const audience = audienceOf(content);
      const text = await tokens.ask(audience);
      const token = parseIdentityToken(text);
      const run = runIn(content.message);
      const message =
        token === null
          ? "it is none"
          : (claimsMismatch(token.claims, {
              issuer,
              repositoryId,
              audience,
              run,
              committed: new Date(token.claims.iat * 1000),
            }) ?? (await writerMismatch(token.claims, parts.workflow, github, trust)));
      if (message === undefined) return signedMessage(content.message, text);
      throw new UserError(`what this job writes to the ledger would not be trusted: ${message}`, {
        reason: "forbidden",
        remedy:
          "Record with Slipway's own workflow files; or name yours, at a ref that only its owners move, in ledger.writers of the configuration on the trusted branch.",
      });
    },
    newKeys: async (kept) => [...(await keys.live()).values()].filter(({ kid }) => !kept.includes(kid)),
  };
}

/** Whether the key signed the token: RS256, whatever the token says. */
export function isSigned({ signed, signature }: Pick<IdentityToken, "signed" | "signature">, key: SigningKey): boolean {
  const { kty, n, e } = key;
  try {
    return verify("sha256", Buffer.from(signed), createPublicKey({ key: { kty, n, e }, format: "jwk" }), signature);
  } catch {
    return false; // a kept key that is none
  }
}
