import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { IdentityClaims } from "../../formats/identity/identity-token.ts";
import type { GitHub } from "../github/github.ts";
import type { IdentityTokens } from "./identity-tokens.ts";
import { type LedgerProof, ledgerProof, type ProofParts } from "./proof.ts";
import type { PublicKeys, SigningKey } from "./public-keys.ts";

/** An issuer of identity tokens in memory, with a real RSA key. */
export interface MemoryIssuer {
  readonly issuer: string;
  readonly keys: PublicKeys;
  /** What a job with these claims is given. */
  tokens(claims?: Partial<IdentityClaims>): IdentityTokens;
  /** Any token: `head` and `claims` as they are reported. */
  token(claims: object, head?: object): string;
  /** Publishes a key that is used from the next rotation on. */
  publish(): void;
  /** Signs with the newest key from now on, and withdraws all others. */
  rotate(): void;
}

/** Slipway's own workflow file, as jobs of memory tell it. */
export const memoryWorkflow = `acme/slipway/.github/workflows/promote.yml@${"5".repeat(40)}`;

interface Pair {
  readonly jwk: SigningKey;
  readonly secret: KeyObject;
}

/** Makes an issuer with a key of its own. */
export function memoryIssuer(issuer = "https://token.actions.githubusercontent.com"): MemoryIssuer {
  let current = newPair();
  let pairs = [current];
  const token: MemoryIssuer["token"] = (claims, head = {}) => {
    const { jwk, secret } = current;
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${encode({ typ: "JWT", alg: "RS256", kid: jwk.kid, ...head })}.${encode(claims)}`;
    return `${text}.${sign("sha256", Buffer.from(text), secret).toString("base64url")}`;
  };
  return {
    issuer,
    token,
    keys: { live: async () => new Map(pairs.map(({ jwk }) => [jwk.kid, jwk])) },
    tokens: (claims = {}) => ({
      ask: async (audience) =>
        token({
          iss: issuer,
          aud: audience,
          iat: Math.floor(Date.now() / 1000),
          repository_id: "1",
          run_id: "12",
          run_attempt: "1",
          job_workflow_ref: memoryWorkflow,
          job_workflow_sha: memoryWorkflow.split("@")[1],
          ...claims,
        }),
    }),
    publish: () => void pairs.push(newPair()),
    rotate: () => {
      const newest = pairs.at(-1);
      current = newest && newest !== current ? newest : newPair();
      pairs = [current];
    },
  };
}

/** Proofs by an issuer of memory, for a repository of number 1 and its run 12. */
export function memoryProof(
  github: GitHub,
  issuer: MemoryIssuer = memoryIssuer(),
  parts: Partial<ProofParts> = {},
): LedgerProof {
  return ledgerProof({
    github,
    issuer: issuer.issuer,
    repositoryId: "1",
    workflow: memoryWorkflow,
    execution: { run: 12, attempt: 1 },
    tokens: issuer.tokens(),
    keys: issuer.keys,
    releaseTags: { newest: async () => null },
    trust: async () => ({ adopt: null, writers: [], said: "" }),
    ...parts,
  });
}

const newPair = (): Pair => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  const kid = createHash("sha256").update(n).digest("hex").slice(0, 40).toUpperCase();
  return { jwk: { kty: "RSA", kid, n, e } as SigningKey, secret: privateKey };
};
