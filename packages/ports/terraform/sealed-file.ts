import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { openWithKey, type PublicKey, publicHead, publicKeyOf, readPrivateKey, sealForKey } from "./public-seal.ts";

/*
 * A file that is sealed with a passphrase (for a public key see `plan-file/public-seal.ts`) is: the line `slipway-sealed-1`, 16 bytes of salt, 16 bytes that tell the key from others, 12 bytes of nonce, the bytes in
 * AES-256-GCM, 16 bytes of tag. The first 60 bytes are authenticated too. Key and mark are 48 bytes of scrypt (N 32768, r 8, p 1).
 */
const head = Buffer.from("slipway-sealed-1");
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
interface Keys {
  readonly key: Buffer;
  readonly mark: Buffer;
}
const keyOf = async (passphrase: string, salt: Buffer): Promise<Keys> => {
  const bytes = await derive(passphrase.normalize("NFC"), salt, 48, { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
  return { key: bytes.subarray(0, 32), mark: bytes.subarray(32) };
};

/** Writes the bytes of a file into a new one (0600) that only somebody with the same passphrase can read or change unseen. */
export type Seal = (from: string, to: string) => Promise<void>;

/** The key takes a tenth of a second: it is derived from now on, on another thread, while the file is made. */
export function sealWith(passphrase: string): Seal {
  const salt = randomBytes(16);
  const derived = keyOf(passphrase, salt);
  derived.catch(() => {}); // whoever seals hears of it
  return async (from, to) => seal(from, to, salt, await derived);
}

/** Seals for a public key: who can seal cannot open. */
export function sealFor(receiver: PublicKey): Seal {
  return async (from, to) => writeFile(to, sealForKey(await readFile(from), receiver), { mode: 0o600, flag: "wx" });
}

/** Seals so that the same passphrase open it: a passphrase, or a private key. */
export function sealAgain(passphrase: string): Seal {
  const key = readPrivateKey(passphrase);
  return key === undefined ? sealWith(passphrase) : sealFor(publicKeyOf(key));
}

const seal = async (from: string, to: string, salt: Buffer, { key, mark }: Keys): Promise<void> => {
  const nonce = randomBytes(12);
  const known = Buffer.concat([head, salt, mark, nonce]);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(known);
  const sealed = [known, cipher.update(await readFile(from)), cipher.final(), cipher.getAuthTag()];
  await writeFile(to, Buffer.concat(sealed), { mode: 0o600, flag: "wx" });
};

/** Opens a sealed file into a new one (0600) with a passphrase or a private key, or says why not; a file that was never sealed is left as it is. */
export async function openSealedFile(
  from: string,
  to: string,
  passphrase: string | undefined,
): Promise<"opened" | "not sealed" | "no key" | "other key" | "changed"> {
  const bytes = await readFile(from);
  if (bytes.subarray(0, publicHead.length).equals(publicHead)) {
    if (passphrase === undefined) return "no key";
    const key = readPrivateKey(passphrase);
    const opened = key === undefined ? "other key" : openWithKey(bytes, key);
    if (typeof opened === "string") return opened;
    await writeFile(to, opened, { mode: 0o600, flag: "wx" });
    return "opened";
  }
  if (!bytes.subarray(0, head.length).equals(head)) return "not sealed";
  if (passphrase === undefined) return "no key";
  if (bytes.length < 76) return "changed";
  const { key, mark } = await keyOf(passphrase, bytes.subarray(16, 32));
  if (!timingSafeEqual(mark, bytes.subarray(32, 48))) return "other key";
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(48, 60))
    .setAAD(bytes.subarray(0, 60))
    .setAuthTag(bytes.subarray(-16));
  const opened = decipher.update(bytes.subarray(60, -16));
  try {
    decipher.final();
  } catch {
    return "changed";
  }
  await writeFile(to, opened, { mode: 0o600, flag: "wx" });
  return "opened";
}

/** Copies a file into a new one that only its owner can read. */
export async function copyPrivate(from: string, to: string): Promise<void> {
  return writeFile(to, await readFile(from), { mode: 0o600, flag: "wx" });
}
