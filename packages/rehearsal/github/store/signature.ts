import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "./collection.ts";

/** Signs and proves texts with a key that stays in the folder. */
export interface Signer {
  sign(text: string): string;
  holds(text: string, signature: string): boolean;
  /** The same UUID for the same text, in this folder. */
  uuid(text: string): string;
}

/** Opens the signer whose key is kept in a file, made on first use. */
export function openSigner(path: string): Signer {
  if (!existsSync(path)) writeWhole(path, randomBytes(32).toString("hex"));
  const key = Buffer.from(readFileSync(path, "utf8"), "hex");
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  return {
    sign,
    holds: (text, signature) => {
      const [a, b] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
    uuid: (text) => {
      const hex = createHmac("sha256", key).update(`uuid:${text}`).digest("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

/** Who signs addresses and tokens of this GitHub. */
export interface SignerStore {
  readonly signer: Signer;
}
