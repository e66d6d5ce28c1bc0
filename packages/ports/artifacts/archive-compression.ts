import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { UserError } from "../../model/document/user-error.ts";
import { fileSystem } from "../machine/files.ts";
import type { Compressed } from "./archive.ts";

/** Memory that a frame may ask of the one who reads it: 8 MiB, four times what we write with. */
const windowLog = 23;

/** Compresses a tar into a new file (zstd); the same bytes give the same bytes. Nothing is left behind on failure. */
export async function compressArchive(from: string, to: string, signal: AbortSignal): Promise<Compressed> {
  const { size } = await stat(from);
  await intoNewFile(
    from,
    createZstdCompress({ pledgedSrcSize: size, params: { [constants.ZSTD_c_compressionLevel]: 8 } }),
    to,
    signal,
  );
  const files = fileSystem();
  return { digest: await files.digest(to), size: await files.size(to) };
}

/**
 * Writes the tar in a compressed file into a new file. The digest of the compressed bytes is compared before any of them is read. Throws
 * `UserError` with digest_mismatch, or unsafe_archive if they are no zstd or become more than `most` bytes; nothing is left behind then.
 */
export async function decompressArchive(
  from: string,
  compressed: Compressed,
  to: string,
  most: number,
  signal: AbortSignal,
): Promise<void> {
  const digest = await fileSystem().digest(from);
  if (digest !== compressed.digest)
    throw new UserError(
      `the artefact is not the one that was stored: its digest is ${digest}, not ${compressed.digest}`,
      {
        reason: "digest_mismatch",
        remedy: "Find out who changed these bytes before you go on.",
      },
    );
  const limited = [createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: windowLog } }), atMost(most)];
  await intoNewFile(from, limited, to, signal).catch((error: NodeJS.ErrnoException) => {
    throw error instanceof UserError || !/^Z(STD)?_/.test(error.code ?? "")
      ? error
      : unsafe("it is not compressed by zstd");
  });
}

async function intoNewFile(
  from: string,
  through: NodeJS.ReadWriteStream | readonly NodeJS.ReadWriteStream[],
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const file = createWriteStream(to, { flags: "wx", mode: 0o600 });
  let isOurs = false;
  file.once("open", () => {
    isOurs = true;
  });
  try {
    await pipeline([createReadStream(from), ...[through].flat(), file], { signal });
  } catch (error) {
    if (isOurs) await rm(to, { force: true });
    throw error;
  }
}

function atMost(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      if (size > most) done(unsafe(`it is more than the ${most} bytes that were stored`));
      else done(null, piece);
    },
  });
}

function unsafe(because: string): UserError {
  return new UserError(`the artefact cannot be read: ${because}`, {
    reason: "unsafe_archive",
    remedy: "Find out who changed these bytes before you go on.",
  });
}
