import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { writeWhole } from "./collection.ts";

/** The key with which identity tokens are signed. */
export interface SigningKey {
  /** A JWT, RS256. */
  sign(claims: object): string;
  /** What JWKS reports it. */
  readonly jwk: Readonly<Record<string, string>>;
}

/** The keys of an issuer, one of which signs. */
export interface SigningKeys {
  readonly current: () => SigningKey;
  /** All that JWKS tells. */
  readonly published: () => readonly SigningKey[];
  /** Signs with a new key from now on; the old ones stay published unless they are withdrawn. */
  rotate(withdraw: boolean): void;
}

/** Opens the key kept in a file; made on first use, because most rehearsals need none. */
export function openSigningKeys(path: string): SigningKeys {
  let keys: SigningKey[] = [];
  const published = (): readonly SigningKey[] => {
    if (keys.length === 0) keys = [signingKey(read(path))];
    return keys;
  };
  return {
    published,
    current: () => published()[0] as SigningKey,
    rotate: (withdraw) => {
      const before = withdraw ? [] : published();
      rmSync(path, { force: true });
      keys = [signingKey(read(path)), ...before];
    },
  };
}

function read(path: string): KeyObject {
  if (existsSync(path)) return createPrivateKey(readFileSync(path));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeWhole(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  return privateKey;
}

function signingKey(key: KeyObject): SigningKey {
  const { n = "", e = "" } = createPublicKey(key).export({ format: "jwk" });
  const kid = createHash("sha256").update(`${n}.${e}`).digest("hex").slice(0, 40).toUpperCase();
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    jwk: { kty: "RSA", alg: "RS256", use: "sig", kid, n, e },
    sign: (claims) => {
      const text = `${encode({ typ: "JWT", alg: "RS256", kid })}.${encode(claims)}`;
      return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
    },
  };
}

/** The keys that sign identity tokens. */
export interface IdentityKeyStore {
  readonly oidcKeys: SigningKeys;
}
