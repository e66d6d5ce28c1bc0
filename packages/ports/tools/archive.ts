import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, inflateRawSync } from "node:zlib";
import { extract } from "tar-stream";

const end = 0x06054b50;
const entry = 0x02014b50;

/** The bytes of one member of a zip file (APPNOTE 6.3: end record, central directory, local header; no zip64, no encryption). */
export function unzipMember(zip: Buffer, member: string): Buffer {
  let at = zip.length - 22;
  while (at >= 0 && zip.readUInt32LE(at) !== end) at--;
  if (at < 0) throw new Error("not a zip file");
  const count = zip.readUInt16LE(at + 10);
  at = zip.readUInt32LE(at + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== entry) throw new Error("broken zip directory");
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const size = zip.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (zip.toString("utf8", at + 46, at + 46 + name) === member) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + packed);
      const whole = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: size + 1 });
      if (whole.length !== size) throw new Error(`${member} has ${whole.length} bytes, not ${size}`);
      return whole;
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`no ${member} in the zip file`);
}

/** Unpacks the plain files of a gzipped tar for which `place` names a path inside `folder`; anything else in it is passed over. */
export async function untar(file: string, folder: string, place: (name: string) => string | undefined): Promise<void> {
  const tar = extract();
  const unpack = pipeline(createReadStream(file), createGunzip(), tar);
  const write = async () => {
    for await (const part of tar) {
      const name = part.header.type === "file" ? place(part.header.name) : undefined;
      if (name === undefined || name.split("/").some((step) => step === "" || step === "." || step === "..")) {
        part.resume();
        continue;
      }
      const to = join(folder, name);
      await mkdir(dirname(to), { recursive: true });
      await pipeline(part, createWriteStream(to, { mode: (part.header.mode ?? 0) & 0o111 ? 0o755 : 0o644 }));
    }
  };
  await Promise.all([unpack, write()]);
}

/** The bytes of one program in an archive that is held in memory. */
export async function memberOf(archive: "zip" | "tar.gz", bytes: Buffer, member: string): Promise<Buffer> {
  if (archive === "zip") return unzipMember(bytes, member);
  const result: Buffer[] = [];
  const tar = extract();
  const unpack = pipeline(Readable.from([bytes]), createGunzip(), tar);
  const read = async () => {
    for await (const part of tar)
      if (part.header.type === "file" && part.header.name === member)
        for await (const chunk of part) result.push(chunk as Buffer);
      else part.resume();
  };
  await Promise.all([unpack, read()]);
  return Buffer.concat(result);
}

/** Takes one program out of an archive and makes it executable. */
export async function takeProgram(archive: "zip" | "tar.gz", file: string, member: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (archive === "zip") return writeFile(to, unzipMember(await readFile(file), member), { mode: 0o755 });
  const name = to.slice(dirname(to).length + 1);
  await untar(file, dirname(to), (path) => (path === member ? name : undefined));
}
