import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Packs files as a zip archive that every tool reads: deflated, names in UTF-8, times left out. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const [path, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    const about = aboutOf(path, packed, bytes);
    const head = Buffer.concat([words32(0x04034b50), about, path]);
    parts.push(head, packed);
    listed.push(words32(0x02014b50), words16(20), about, Buffer.alloc(10), words32(offset), path);
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(listed);
  const count = words16(entries.length);
  const end = [words32(0x06054b50), Buffer.alloc(4), count, count, words32(list.length), words32(offset), words16(0)];
  return Buffer.concat([...parts, list, ...end]);
}

/** What both the file and the list of files say: version, flags (UTF-8), deflate, 1980-01-01, checksum and sizes. */
function aboutOf(path: Buffer, packed: Buffer, bytes: Buffer): Buffer {
  return Buffer.concat([
    ...[20, 0x0800, 8, 0, 0x21].map(words16),
    ...[crc32(bytes), packed.length, bytes.length].map(words32),
    ...[path.length, 0].map(words16),
  ]);
}

function words16(value: number): Buffer {
  const word = Buffer.alloc(2);
  word.writeUInt16LE(value);
  return word;
}

function words32(value: number): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32LE(value >>> 0);
  return word;
}
