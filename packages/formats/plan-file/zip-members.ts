import { crc32, inflateRawSync } from "node:zlib";

/** A zip file that says of itself something else than what it holds, or holds what nobody here needs. */
export class ZipMistake extends Error {}

/** How much a zip file may hold once it is open. */
export interface ZipLimits {
  readonly members: number;
  /** Bytes of all members together. */
  readonly bytes: number;
}

interface Member {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly at: number;
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50, descriptor: 0x08074b50 } as const;
const [follows, utf8] = [0x8, 0x800];

/**
 * Members of a zip file by name (APPNOTE 6.3: stored or deflated; no zip64, encryption, comment or second disk). Every byte of the file
 * belongs to exactly one member or to the directory, and local headers say what the directory says, so that no two readers can see
 * different files in it. Throws `ZipMistake`.
 */
export function zipMembers(zip: Buffer, limits: ZipLimits): Map<string, Buffer> {
  const members = directoryOf(zip);
  if (members.length > limits.members) throw new ZipMistake(`it holds more than ${limits.members} files`);
  if (members.reduce((sum, { size }) => sum + size, 0) > limits.bytes)
    throw new ZipMistake(`what it holds is bigger than ${limits.bytes} bytes`);
  const entries = new Map<string, Buffer>();
  let next = 0;
  for (const member of members) {
    if (entries.has(member.name)) throw new ZipMistake(`it holds ${JSON.stringify(member.name)} twice`);
    if (member.at !== next) throw new ZipMistake(`bytes before ${JSON.stringify(member.name)} belong to no file`);
    const { bytes, end } = contentOf(zip, member);
    entries.set(member.name, bytes);
    next = end;
  }
  if (next !== zip.readUInt32LE(zip.length - 6)) throw new ZipMistake("bytes before its directory belong to no file");
  return entries;
}

const directoryOf = (zip: Buffer): Member[] => {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== signatures.end) throw new ZipMistake("it does not end as a zip file does");
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => zip.readUInt16LE(end + offset));
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  if (disk !== 0 || first !== 0 || here !== count || zip.readUInt16LE(end + 20) !== 0 || start + size !== end)
    throw new ZipMistake("its end does not describe it");
  const members: Member[] = [];
  let at = start;
  for (let index = 0; index < (count ?? 0); index++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== signatures.directory) throw new ZipMistake("its directory is broken");
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if ((flags & ~(follows | utf8)) !== 0 || (method !== 0 && method !== 8) || comment !== 0)
      throw new ZipMistake("it uses a feature of zip that plan files do not have");
    if (at + 46 + name + extra > end) throw new ZipMistake("its directory is broken");
    members.push({
      name: textOf(zip.subarray(at + 46, at + 46 + name)),
      method,
      checksum: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra;
  }
  if (at !== end) throw new ZipMistake("its directory is longer than it says");
  return members;
};

const contentOf = (zip: Buffer, member: Member): { readonly bytes: Buffer; readonly end: number } => {
  const { name, at, method, packed, size, checksum } = member;
  const broken = new ZipMistake(`${JSON.stringify(name)} is not as the directory says`);
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== signatures.local) throw broken;
  const [flags, long, extra] = [6, 26, 28].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
  const start = at + 30 + long + extra;
  const stop = start + packed;
  const isLater = (flags & follows) !== 0;
  const end = stop + (isLater ? 16 : 0);
  if (end > zip.length || textOf(zip.subarray(at + 30, at + 30 + long)) !== name) throw broken;
  if (zip.readUInt16LE(at + 8) !== method || (flags & ~(follows | utf8)) !== 0) throw broken;
  const said = isLater ? [0, 0, 0] : [checksum, packed, size];
  if (said.some((number, index) => zip.readUInt32LE(at + 14 + 4 * index) !== number)) throw broken;
  if (isLater && [signatures.descriptor, checksum, packed, size].some((n, i) => zip.readUInt32LE(stop + 4 * i) !== n))
    throw broken;
  const bytes = method === 0 ? zip.subarray(start, stop) : inflated(zip.subarray(start, stop), size, broken);
  if (bytes.length !== size || crc32(bytes) !== checksum) throw broken;
  return { bytes, end };
};

/** Inflates to at most the size that was announced; what follows the stream is refused too. */
const inflated = (packed: Buffer, size: number, broken: ZipMistake): Buffer => {
  try {
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: size + 1, info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten === packed.length) return buffer;
  } catch {
    // told below
  }
  throw broken;
};

const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ZipMistake("the name of a file in it is not UTF-8");
  }
};
