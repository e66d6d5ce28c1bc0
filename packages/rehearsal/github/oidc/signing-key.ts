import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "../state/shelf.ts";

/** The key with which identity tokens are signed. */
export interface SigningKey {
  /** A JWT, RS256. */
  sign(claims: object): string;
  /** What JWKS tells of it. */
  readonly jwk: Readonly<Record<string, string>>;
}

/** Opens the key kept in a file; made on first use, because most rehearsals need none. */
export function openSigningKey(path: string): () => SigningKey {
  let opened: SigningKey | undefined;
  return () => {
    opened ??= signingKey(read(path));
    return opened;
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
