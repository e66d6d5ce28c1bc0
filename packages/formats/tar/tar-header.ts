/** One plain file of an archive, or a symbolic link. */
export interface TarFile {
  readonly path: string;
  readonly mode: number;
  /** None of a link. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly time: number;
  /** Where a link leads, as it was written. */
  readonly link?: string;
}

/** Mode of every link. */
export const linkMode = 0o777;

/** Bytes of one block of a tar. */
export const block = 512;

/**
 * The one header that we write for a file or a link (POSIX ustar): owner 0 without names; a pax record before it only for a path or a link
 * that does not fit into ustar. The reader takes no other, so what a second tar program would read differently never gets in.
 */
export function tarHeader(file: TarFile): Buffer {
  const split = splitPath(file.path);
  const type = file.link === undefined ? "0" : "2";
  const isShort = file.link === undefined || isPlain(file.link);
  if (split && isShort) return ustar({ ...file, ...split, type });
  const records = Buffer.concat([
    ...(split ? [] : [paxRecord("path", file.path)]),
    ...(isShort ? [] : [paxRecord("linkpath", file.link ?? "")]),
  ]);
  const { link, ...rest } = file;
  return Buffer.concat([
    ustar({ name: "pax-header", prefix: "", type: "x", mode: 0o644, size: records.length, time: file.time }),
    padded(records),
    ustar({
      ...rest,
      ...(split ?? { name: "pax-path", prefix: "" }),
      type,
      ...(link === undefined ? {} : { link: isShort ? link : "pax-link" }),
    }),
  ]);
}

/** Whether a link fits into ustar: 100 characters of ASCII. */
const isPlain = (link: string): boolean => link.length <= 100 && /^[ -~]*$/.test(link);

/** Zeros after a body of this size. */
export function paddingAfter(size: number): number {
  return (block - (size % block)) % block;
}

/** Two empty blocks. */
export const tarEnd: Buffer = Buffer.alloc(2 * block);

const padded = (body: Buffer): Buffer => Buffer.concat([body, Buffer.alloc(paddingAfter(body.length))]);

/** `<length> <key>=<value>\n`, where the length counts itself. */
const paxRecord = (key: string, value: string): Buffer => {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length)
    length = String(length).length + Buffer.byteLength(rest);
  return Buffer.from(`${length}${rest}`);
};

/** Name and prefix of ustar, the longest name that fits; `undefined` if the path is not ASCII or cannot be cut. */
const splitPath = (path: string): { name: string; prefix: string } | undefined => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what this asks for
  if (!/^[\x00-\x7f]*$/.test(path)) return undefined;
  if (path.length <= 100) return { name: path, prefix: "" };
  const cut = path.indexOf("/", path.length - 101);
  return cut > 0 && cut <= 155 && cut < path.length - 1
    ? { prefix: path.slice(0, cut), name: path.slice(cut + 1) }
    : undefined;
};

const ustar = (fields: {
  name: string;
  prefix: string;
  type: string;
  mode: number;
  size: number;
  time: number;
  link?: string;
}): Buffer => {
  const header = Buffer.alloc(block);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  const put = (text: string, at: number) => header.write(text, at, "latin1");
  put(fields.name, 0);
  put(octal(fields.mode, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(fields.size, 12), 124);
  put(octal(fields.time, 12), 136);
  put(" ".repeat(8), 148);
  put(fields.type, 156);
  put(fields.link ?? "", 157);
  put("ustar\u000000", 257);
  put(octal(0, 8), 329);
  put(octal(0, 8), 337);
  put(fields.prefix, 345);
  put(`${octal(checksum(header), 7)} `, 148);
  return header;
};

/** Sum of all bytes, those of the checksum itself counted as spaces. */
export function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
