import { createHash, createPublicKey, verify } from "node:crypto";

/** A signature as `ssh-keygen -Y sign -n git` makes it, which git puts into a commit. */
export interface SshSignature {
  /** `ssh-ed25519 AAAA…`, the key that made it. */
  readonly key: string;
  /** Whether it is one of this text. */
  holds(text: Buffer): boolean;
}

/** Reads the armoured text; `null` for anything that is no signature by an Ed25519 key for git. https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig */
export function readSshSignature(armoured: string): SshSignature | null {
  const [, base64] = /^-----BEGIN SSH SIGNATURE-----\n([\s\S]+?)\n-----END SSH SIGNATURE-----/.exec(armoured) ?? [];
  if (base64 === undefined) return null;
  const blob = Buffer.from(base64, "base64");
  if (blob.subarray(0, 10).toString("latin1") !== "SSHSIG\0\0\0\x01") return null;
  const [key, namespace, reserved, hash, signature] = strings(blob.subarray(10));
  const [type, publicKey] = strings(key ?? Buffer.alloc(0));
  const [, bytes] = strings(signature ?? Buffer.alloc(0));
  const isKnown =
    type?.toString() === "ssh-ed25519" && namespace?.toString() === "git" && /^sha(256|512)$/.test(`${hash}`);
  if (!isKnown || !key || !reserved || !hash || publicKey?.length !== 32 || bytes?.length !== 64) return null;
  const ed25519 = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });
  return {
    key: `ssh-ed25519 ${key.toString("base64")}`,
    holds: (text) => {
      const digest = createHash(hash.toString()).update(text).digest();
      const signed = [namespace, reserved, hash, digest].map((part) => spelled(part ?? Buffer.alloc(0)));
      return verify(null, Buffer.concat([Buffer.from("SSHSIG"), ...signed]), ed25519, bytes);
    },
  };
}

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** The strings of the SSH protocol in a row: four bytes of length, and so many of text. */
function strings(bytes: Buffer): Buffer[] {
  if (bytes.length < 4) return [];
  const end = 4 + bytes.readUInt32BE(0);
  return end > bytes.length ? [] : [bytes.subarray(4, end), ...strings(bytes.subarray(end))];
}

function spelled(text: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}
