import { createHash } from "node:crypto";
import { linkRow, type ManifestRow, manifestText } from "./manifest.ts";
import { linkMode, paddingAfter, tarEnd, tarHeader } from "./tar-header.ts";
import { manifestPath } from "./tar-name.ts";

/** One file to pack. */
export interface PackedFile {
  readonly path: string;
  readonly executable: boolean;
  /** Its bytes; of a link, where it leads. */
  readonly bytes: Buffer;
  readonly isLink?: boolean;
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
  for await (const { path, executable, bytes, isLink } of files) {
    if (isLink === true) {
      yield tarHeader({ path, mode: linkMode, time, size: 0, link: bytes.toString("utf8") });
      rows.push(linkRow(path, bytes.toString("utf8")));
      continue;
    }
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
