import { UserError } from "../../model/document/user-error.ts";
import { block, checksum, linkMode, paddingAfter, type TarFile, tarEnd, tarHeader } from "./tar-header.ts";
import { type TarLimits, tarLimits } from "./tar-limits.ts";
import { linkTextMistake } from "./tar-link.ts";
import { manifestPath, nameBook, nameMistake } from "./tar-name.ts";

/** A file begins, or the next bytes of the file that began last. */
export type TarPiece = { readonly file: TarFile } | { readonly bytes: Buffer };

/**
 * Reads an archive as strictly as `tarOf` writes it: plain files and symbolic links alone, every header byte for byte ours, nothing after the end.
 * Throws `UserError(unsafe_archive)` that names the entry and the rule, before anything of that entry is given out. Where links lead can be
 * judged by `linkMistakes` once all entries are known.
 */
export async function* readTar(chunks: AsyncIterable<Buffer>, limits: TarLimits = tarLimits): AsyncGenerator<TarPiece> {
  const source = taken(chunks);
  try {
    yield* pieces(source, limits);
  } finally {
    await source.close();
  }
}

async function* pieces(source: Taken, limits: TarLimits): AsyncGenerator<TarPiece> {
  const book = nameBook();
  const count = { files: 0, bytes: 0 };
  for (;;) {
    const result = await nextFile(source);
    if (result === undefined) return;
    const { file, raw } = result;
    const manifest = file.path === manifestPath;
    if (!manifest) count.files += 1;
    if (!manifest) count.bytes += file.size;
    const mistake =
      nameMistake(file.path) ??
      book(file.path) ??
      (file.link === undefined ? undefined : linkTextMistake(file.link)) ??
      (file.link !== undefined && (file.mode !== linkMode || file.size !== 0)
        ? "has a header that Slipway does not write"
        : undefined) ??
      (file.link !== undefined || file.mode === 0o644 || file.mode === 0o755
        ? undefined
        : `has the mode ${file.mode.toString(8)}`) ??
      (count.files > limits.files ? `is one of more than ${limits.files} files` : undefined) ??
      (count.bytes > limits.bytes ? `makes the archive bigger than ${limits.bytes} bytes` : undefined) ??
      (manifest && file.size > limits.manifest ? `is bigger than ${limits.manifest} bytes` : undefined) ??
      (tarHeader(file).equals(raw) ? undefined : "has a header that Slipway does not write");
    if (mistake !== undefined) throw unsafe(`${JSON.stringify(file.path)} ${mistake}`);
    yield { file };
    for (let remaining = file.size; remaining > 0; ) {
      const bytes = await source.upTo(remaining);
      remaining -= bytes.length;
      yield { bytes };
    }
    const padding = await source.take(paddingAfter(file.size));
    if (padding.some((byte) => byte !== 0)) throw unsafe(`${JSON.stringify(file.path)} has data hidden behind it`);
  }
}

/** The next file with the blocks that announced it; `undefined` at the proper end. */
const nextFile = async (source: Taken): Promise<{ file: TarFile; raw: Buffer } | undefined> => {
  const first = await source.take(block);
  if (first.every((byte) => byte === 0)) {
    const second = await source.take(tarEnd.length - block);
    if (second.some((byte) => byte !== 0)) throw unsafe("the archive goes on after its end");
    if (!(await source.ended())) throw unsafe("there is extra data after the end of the archive");
    return undefined;
  }
  const head = headOf(first);
  if (head.type !== "x") return { file: plainFile(head), raw: first };
  if (head.size > 8 * block) throw unsafe(`the archive holds a pax record of ${head.size} bytes`);
  const record = await source.take(head.size + paddingAfter(head.size));
  const match = /^(?:\d+ path=([^\n]*)\n)?(?:\d+ linkpath=([^\n]*)\n)?$/.exec(
    record.subarray(0, head.size).toString("utf8"),
  );
  const [, path, link] = match ?? [];
  if (path === undefined && link === undefined)
    throw unsafe("the archive holds a pax record that is more than one path");
  const second = await source.take(block);
  const written = headOf(second);
  if (link !== undefined && written.type !== "2") throw unsafe("the archive holds a pax link that is not of a link");
  const file = plainFile(written, path);
  const whole = { ...file, ...(path === undefined ? {} : { path }), ...(link === undefined ? {} : { link }) };
  return { file: whole, raw: Buffer.concat([first, record, second]) };
};

interface Head extends TarFile {
  readonly type: string;
  readonly target: string;
}

const headOf = (header: Buffer): Head => {
  if (octal(header, 148, 8) !== checksum(header)) throw unsafe("a header has a wrong checksum");
  const text = (at: number, length: number) => {
    const field = header.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString("utf8");
  };
  const [name, prefix] = [text(0, 100), text(345, 155)];
  return {
    path: prefix === "" ? name : `${prefix}/${name}`,
    mode: octal(header, 100, 8),
    size: octal(header, 124, 12),
    time: octal(header, 136, 12),
    type: String.fromCharCode(header[156] ?? 0),
    target: text(157, 100),
  };
};

const octal = (header: Buffer, at: number, length: number): number => {
  const text = header.toString("latin1", at, at + length);
  const [, digits] = /^ *([0-7]+)[ \0]*$/.exec(text) ?? [];
  if (digits === undefined) throw unsafe(`a header has ${JSON.stringify(text)} where a number belongs`);
  return Number.parseInt(digits, 8);
};

const types: Readonly<Record<string, string>> = {
  "1": "a hard link",
  "3": "a character device",
  "4": "a block device",
  "5": "a folder of its own",
  "6": "a pipe",
  "7": "a contiguous file",
  g: "a global pax record",
  x: "a pax record",
  K: "a GNU long link",
  L: "a GNU long name",
  S: "a sparse file",
};

const plainFile = ({ type, target, ...file }: Head, path = file.path): TarFile => {
  if (type === "0") return file;
  if (type === "2") return { ...file, link: target };
  throw unsafe(`${JSON.stringify(path)} is ${types[type] ?? `of the unknown type ${JSON.stringify(type)}`}`);
};

const unsafe = (message: string): UserError =>
  new UserError(`the archive was refused: ${message}`, {
    reason: "unsafe_archive",
    remedy: "Nothing was extracted. Find out who made this archive: store-artefact does not make such ones.",
  });

interface Taken {
  /** Exactly so many bytes. */
  take(count: number): Promise<Buffer>;
  /** At least one and at most so many bytes. */
  upTo(count: number): Promise<Buffer>;
  ended(): Promise<boolean>;
  /** Lets go of the source, wherever it appears. */
  close(): Promise<void>;
}

const taken = (chunks: AsyncIterable<Buffer>): Taken => {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      const next = await source.next();
      if (next.done) return false;
      held = next.value;
    }
    return true;
  };
  const upTo = async (count: number): Promise<Buffer> => {
    if (!(await fill())) throw unsafe("the archive ends too early");
    const part = held.subarray(0, count);
    held = held.subarray(count);
    return part;
  };
  return {
    upTo,
    take: async (count) => {
      const parts: Buffer[] = [];
      for (let remaining = count; remaining > 0; ) {
        const part = await upTo(remaining);
        parts.push(part);
        remaining -= part.length;
      }
      return Buffer.concat(parts);
    },
    ended: async () => !(await fill()),
    close: async () => void (await source.return?.()),
  };
};
