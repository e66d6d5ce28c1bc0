import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { manifestPath } from "../../formats/tar/tar-name.ts";
import { readTar } from "../../formats/tar/tar-reader.ts";
import { UserError } from "../../model/document/user-error.ts";
import { fileSystem } from "../machine/files.ts";
import type { Packed } from "./archive.ts";

/** Writes the manifest of a tar into a new file, once both are known to be what was reported. */
export async function copyManifest(
  from: string,
  expected: Pick<Packed, "digest" | "manifest">,
  to: string,
): Promise<void> {
  const digest = await fileSystem().digest(from);
  if (digest !== expected.digest) throw otherBytes(`its digest is ${digest}, not ${expected.digest}`);
  const parts: Buffer[] = [];
  let isManifest = false;
  for await (const piece of readTar(createReadStream(from) as AsyncIterable<Buffer>)) {
    if ("file" in piece) isManifest = piece.file.path === manifestPath;
    else if (isManifest) parts.push(piece.bytes);
  }
  const manifest = Buffer.concat(parts);
  const match = `sha256:${createHash("sha256").update(manifest).digest("hex")}`;
  if (match !== expected.manifest) throw otherBytes(`the digest of its manifest is ${match}, not ${expected.manifest}`);
  await rm(to, { force: true });
  await writeFile(to, manifest, { flag: "wx", mode: 0o600 });
}

const otherBytes = (because: string): UserError =>
  new UserError(`the artefact is not the one that was stored: ${because}`, {
    reason: "digest_mismatch",
    remedy: "Find out who changed these bytes before you go on.",
  });
