import { createHash } from "node:crypto";
import { type ManifestRow, manifestText } from "./manifest.ts";
import { paddingAfter, tarEnd, tarHeader } from "./tar-header.ts";
import { manifestPath } from "./tar-name.ts";

/** One file to pack. */
export interface PackedFile {
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Buffer;
}

/** What was packed: sha256 of the manifest (`sha256:…`) and how many files it tells. */
export interface PackedStory {
  readonly manifest: string;
  readonly files: number;
}

/**
 * Bytes of the archive of these files, in their order, and the manifest after them. The same files and the same time give the same bytes
 * everywhere; `time` (seconds since 1970) is the time of every file.
 */
export async function* tarOf(
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
  time: number,
): AsyncGenerator<Buffer, PackedStory> {
  const rows: ManifestRow[] = [];
  for await (const { path, executable, bytes } of files) {
    const mode = executable ? 0o755 : 0o644;
    yield* entry({ path, mode, time, bytes });
    rows.push({ path, mode, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  const manifest = Buffer.from(manifestText(rows));
  yield* entry({ path: manifestPath, mode: 0o644, time, bytes: manifest });
  yield tarEnd;
  return { manifest: `sha256:${createHash("sha256").update(manifest).digest("hex")}`, files: rows.length };
}

function* entry({ path, mode, time, bytes }: { path: string; mode: number; time: number; bytes: Buffer }) {
  yield tarHeader({ path, mode, time, size: bytes.length });
  yield bytes;
  yield Buffer.alloc(paddingAfter(bytes.length));
}
