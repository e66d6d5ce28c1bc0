import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";

/** An identity token (JWT) of GitHub: what is signed, by which key, and what it claims. Nothing of it is proved yet. */
export interface IdentityToken {
  readonly kid: string;
  /** The text that the signature is about. */
  readonly signed: string;
  readonly signature: Buffer;
  readonly claims: IdentityClaims;
}

const Text = v.pipe(v.string(), v.minLength(1));
const WholeText = v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,18}$/));

/** Claims that the ledger asks for; numbers are texts, as GitHub writes them. https://docs.github.com/actions/reference/security/oidc */
const Claims = v.object({
  iss: Text,
  aud: Text,
  iat: v.pipe(v.number(), v.safeInteger()),
  repository_id: WholeText,
  run_id: WholeText,
  run_attempt: WholeText,
  job_workflow_ref: Text,
  job_workflow_sha: v.optional(v.string()),
  environment: v.optional(v.string()),
});
export type IdentityClaims = v.InferOutput<typeof Claims>;

// The algorithm is fixed: a token that names another one (none, HS256) is not a token.
const Head = v.object({ alg: v.literal("RS256"), kid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/)) });

/** Reads a token; `null` for what is none, and for a spelling that decodes to the same but is not the one that was signed. */
export function parseIdentityToken(text: string): IdentityToken | null {
  const parts = text.split(".");
  const [head = "", body = "", signature = ""] = parts;
  if (parts.length !== 3 || !parts.every(isExact)) return null;
  const header = v.safeParse(Head, jsonOf(head));
  const claims = v.safeParse(Claims, jsonOf(body));
  if (!header.success || !claims.success) return null;
  return {
    kid: header.output.kid,
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, "base64url"),
    claims: claims.output,
  };
}

/** Node's decoder passes over what is not base64url, and over unused bits at the end. */
const isExact = (part: string): boolean => part !== "" && Buffer.from(part, "base64url").toString("base64url") === part;

const jsonOf = (part: string): unknown => {
  try {
    return parseJson(Buffer.from(part, "base64url").toString(), "a part of the token");
  } catch {
    return null;
  }
};
