import { parseIdentityToken } from "../../formats/identity/identity-token.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { JobResults } from "../../model/run/signed-job.ts";
import type { IdentityTokens } from "../ledger-proof/identity-tokens.ts";
import { isSigned } from "../ledger-proof/proof.ts";
import type { PublicKeys, SigningKey } from "../ledger-proof/public-keys.ts";
import { resultsAudience } from "./results-audience.ts";
import { resultsMismatch, signerMismatch } from "./results-claims.ts";

/** What proofs of results are made and checked from. */
export interface JobProofParts {
  readonly issuer: string;
  /** Number of the caller's repository. */
  readonly repositoryId: string;
  /** The Slipway that runs: `owner/name/.github/workflows/x.yml@ref`, or `owner/name@ref`. */
  readonly workflow: string;
  readonly execution: { readonly run: number; readonly attempt: number };
  readonly tokens: IdentityTokens;
  readonly keys: PublicKeys;
  /** A key that GitHub no longer has, as the ledger keeps it; a run may wait for people for weeks. */
  kept(kid: string): Promise<SigningKey | null>;
  /** Workflow files that the trusted branch names besides ours; asked only where a proof would not be believed otherwise. */
  writers(): Promise<readonly string[]>;
}

/** GitHub's own signature under what a job says: an identity token of that job. */
export interface JobProof {
  /** A token for these results. Throws `UserError(forbidden)` where nobody would believe it, and as `IdentityTokens.ask` does. */
  sign(results: JobResults): Promise<string>;
  /** Why a token does not prove that the job which it should be of said this, in this run; `null` if it does. */
  doubt(results: JobResults, token: string): Promise<string | null>;
}

/** Proofs by identity tokens. */
export function jobProof({ workflow, tokens, keys, kept, writers, ...parts }: JobProofParts): JobProof {
  const claimed = async (results: JobResults, token: ReturnType<typeof parseIdentityToken>) =>
    token === null
      ? "their token is not one that GitHub makes"
      : (resultsMismatch(token.claims, { ...parts, job: results.job, audience: resultsAudience(results) }) ??
        (await signerMismatch(results.job, token.claims, workflow, writers)));
  return {
    sign: async (results) => {
      const text = await tokens.ask(resultsAudience(results));
      const message = await claimed(results, parseIdentityToken(text));
      if (message === undefined) return text;
      throw new UserError(`what this job says would not be trusted: ${message}`, {
        reason: "forbidden",
        remedy:
          "Call Slipway's own verify.yml and release.yml; or name your workflow file, at a ref that only its owners move, in ledger.writers of the configuration on the trusted branch.",
      });
    },
    doubt: async (results, text) => {
      const token = parseIdentityToken(text);
      const message = await claimed(results, token);
      if (message !== undefined || token === null) return message ?? null;
      const key = (await keys.live()).get(token.kid) ?? (await kept(token.kid));
      if (key === null)
        return `their token is signed by ${token.kid}, a key that GitHub does not have and the ledger never kept`;
      return isSigned(token, key) ? null : `their token is not signed by the key ${token.kid} of ${parts.issuer}`;
    },
  };
}
