import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/** Ways to write a secret that somebody could read back; the name of each, and how it looks for. */
export const encodings: Readonly<Record<string, (secret: string) => readonly string[]>> = {
  plain: (secret) => [secret],
  "upper case": (secret) => [secret.toUpperCase()],
  "lower case": (secret) => [secret.toLowerCase()],
  reversed: (secret) => [[...secret].reverse().join("")],
  base64: (secret) => shifted(secret, "base64"),
  "base64 for addresses": (secret) => shifted(secret, "base64url"),
  "base64 twice": (secret) => [core(Buffer.from(Buffer.from(secret).toString("base64")).toString("base64"))],
  "base64 of user and password": (secret) => [core(Buffer.from(`x-access-token:${secret}`).toString("base64"), 24)],
  hex: (secret) => [Buffer.from(secret).toString("hex")],
  "hex in capitals": (secret) => [Buffer.from(secret).toString("hex").toUpperCase()],
  "hex by bytes": (secret) => [bytes(secret).join(":"), bytes(secret).join(" ")],
  "escapes of bytes": (secret) => [
    bytes(secret)
      .map((byte) => `\\x${byte}`)
      .join(""),
  ],
  "percent of every byte": (secret) => [
    bytes(secret)
      .map((byte) => `%${byte}`)
      .join(""),
  ],
  "percent as addresses have it": (secret) => [encodeURIComponent(secret)],
  "percent twice": (secret) => [encodeURIComponent(encodeURIComponent(secret))],
  json: (secret) => [JSON.stringify(secret).slice(1, -1)],
  "json twice": (secret) => [JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
  "escapes of UTF-16": (secret) => [
    units(secret)
      .map((unit) => `\\u${unit}`)
      .join(""),
  ],
  "entities of HTML": (secret) => [[...secret].map((letter) => `&#${letter.codePointAt(0)};`).join("")],
  "UTF-16": (secret) => [Buffer.from(secret, "utf16le").toString("latin1")],
  "binary digits": (secret) => [
    bytes(secret)
      .map((byte) => Number.parseInt(byte, 16).toString(2).padStart(8, "0"))
      .join(" "),
  ],
  "its digest": (secret) =>
    (["sha256", "sha1", "md5"] as const).map((kind) => createHash(kind).update(secret).digest("hex")),
  "packed, as base64": (secret) => [core(gzipSync(secret).toString("base64"), 12)],
  "its first or last half": (secret) => [secret.slice(0, 12), secret.slice(-12)],
};

/** Without the letters at both ends, which depend on what is beside it. */
const core = (text: string, from = 0): string => text.slice(from).replaceAll("=", "").slice(0, -2);

/** Base64 of a text that begins at any of three places. */
const shifted = (secret: string, encoding: "base64" | "base64url"): string[] =>
  ["", "x", "xx"].map((before) => core(Buffer.from(before + secret).toString(encoding), before.length === 0 ? 0 : 4));

const bytes = (secret: string): string[] => Buffer.from(secret).toString("hex").match(/../g) ?? [];
const units = (secret: string): string[] =>
  [...secret].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));

/** How many of these secrets are in a text, in any encoding: `name of the secret, name of the encoding`. */
export function secretsIn(text: string, secrets: Readonly<Record<string, string>>): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) =>
    Object.entries(encodings).flatMap(([encoding, forms]) =>
      forms(secret).some((form) => text.includes(form)) ? [`${name}, ${encoding}`] : [],
    ),
  );
}
