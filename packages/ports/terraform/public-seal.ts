import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { UserError } from "../../model/document/user-error.ts";

/*
 * A file that is sealed for a public key is: the line `slipway-sealed-2`, 32 bytes of an X25519 key that is used once, 16 bytes that tell the
 * receiver's key from others, 12 bytes of nonce, the bytes in AES-256-GCM, 16 bytes of tag. The first 76 bytes are authenticated too. The
 * key is HKDF-SHA256 of the shared secret, with both public keys as salt and the first line as info. Whoever sealed it cannot open it.
 */
export const publicHead = Buffer.from("slipway-sealed-2");
const prefix = Buffer.from("302a300506032b656e032100", "hex"); // SPKI of X25519 (RFC 8410), before its 32 bytes

/** A public key: one line of base64 of its DER, as `openssl pkey -pubout -outform DER | base64` writes it. */
export type PublicKey = KeyObject;

/** Reads the public key that plans are sealed for. Throws `UserError(bad_input)`. */
export function readPublicKey(text: string): PublicKey {
  const der = base64(text);
  if (der?.length === 44 && der.subarray(0, 12).equals(prefix))
    return createPublicKey({ key: der, format: "der", type: "spki" });
  throw new UserError("SLIPWAY_PLAN_PUBLIC_KEY is not a public X25519 key", {
    reason: "bad_input",
    remedy:
      "Make a pair of keys as the README of terraform-plan shows, and put the public one on one line into the variable.",
  });
}

/** The private key in a text, or `undefined` for a text that is a passphrase. */
export function readPrivateKey(text: string): KeyObject | undefined {
  const der = base64(text);
  if (der?.length !== 48) return undefined;
  try {
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "x25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Seals bytes for whoever has the private key. */
export function sealForKey(bytes: Buffer, receiver: PublicKey): Buffer {
  const once = generateKeyPairSync("x25519");
  const [mine, theirs] = [raw(once.publicKey), raw(receiver)];
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: receiver });
  const nonce = randomBytes(12);
  const known = Buffer.concat([publicHead, mine, markOf(theirs), nonce]);
  const cipher = createCipheriv("aes-256-gcm", keyOf(shared, mine, theirs), nonce).setAAD(known);
  return Buffer.concat([known, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed for this key, or says why not. */
export function openWithKey(file: Buffer, key: KeyObject): Buffer | "other key" | "changed" {
  if (file.length < 92) return "changed";
  const theirs = raw(createPublicKey(key));
  if (!timingSafeEqual(file.subarray(48, 64), markOf(theirs))) return "other key";
  const mine = file.subarray(16, 48);
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([prefix, mine]), format: "der", type: "spki" });
    const shared = diffieHellman({ privateKey: key, publicKey });
    const decipher = createDecipheriv("aes-256-gcm", keyOf(shared, mine, theirs), file.subarray(64, 76))
      .setAAD(file.subarray(0, 76))
      .setAuthTag(file.subarray(-16));
    return Buffer.concat([decipher.update(file.subarray(76, -16)), decipher.final()]);
  } catch {
    return "changed";
  }
}

/** The public key that belongs to a private one. */
export function publicKeyOf(key: KeyObject): PublicKey {
  return createPublicKey(key);
}

const raw = (key: KeyObject): Buffer => key.export({ format: "der", type: "spki" }).subarray(12);
const markOf = (receiver: Buffer): Buffer => createHash("sha256").update(receiver).digest().subarray(0, 16);
const keyOf = (shared: Buffer, mine: Buffer, theirs: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", shared, Buffer.concat([mine, theirs]), publicHead, 32));

const base64 = (text: string): Buffer | undefined =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(text.trim()) ? Buffer.from(text.trim(), "base64") : undefined;
