import { isUtf8 } from "node:buffer";
import { lfsPointer } from "./lfs-pointer.ts";

/** Why bytes are not text: what they are instead, and where that shows first. */
export interface TextMistake {
  /** The end of a sentence that begins with the file's name: `is UTF-16, not UTF-8`. */
  readonly message: string;
  /** From 0. */
  readonly byte: number;
  /** From 1. */
  readonly line: number;
}

/** Bytes ► text, or what they are instead. */
export type DecodedText = { readonly text: string } | { readonly mistake: TextMistake };

/** The one way in which a text of the team is read: UTF-8 with or without a byte order mark, no NUL, and not a pointer of Git LFS instead of a file. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mistake = mistakeIn(bytes);
  if (mistake) return { mistake: { ...mistake, line: lineOf(bytes, mistake.byte) } };
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}

/** The same text with line feeds alone, however its file ends its lines. */
export function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** `is UTF-16, not UTF-8 (byte 0, line 1)`: a mistake as the end of a sentence. */
export function textMistakeWords({ message, byte, line }: TextMistake): string {
  return `${message} (byte ${byte}, line ${line})`;
}

function mistakeIn(bytes: Uint8Array): Omit<TextMistake, "line"> | undefined {
  const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
  if (mark) return { message: `is ${mark.name}, not UTF-8`, byte: 0 };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
    return { message: isWide ? "looks like UTF-16 and is not UTF-8" : "has a NUL in it, so it is not text", byte: nul };
  }
  if (!isUtf8(bytes)) {
    const byte = firstInvalid(bytes);
    const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
    return { message: `is not UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
  }
  return lfsPointer(bytes) ? { message: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
}

const marks = [
  { name: "UTF-32", bytes: [0xff, 0xfe, 0, 0] },
  { name: "UTF-32", bytes: [0, 0, 0xfe, 0xff] },
  { name: "UTF-16", bytes: [0xff, 0xfe] },
  { name: "UTF-16", bytes: [0xfe, 0xff] },
];

/** Leading byte ► how many bytes follow, and between which bounds the first of them lies (Unicode 16, table 3-7). */
const sequences: readonly (readonly [from: number, to: number, follow: number, low: number, high: number])[] = [
  [0x00, 0x7f, 0, 0, 0],
  [0xc2, 0xdf, 1, 0x80, 0xbf],
  [0xe0, 0xe0, 2, 0xa0, 0xbf],
  [0xe1, 0xec, 2, 0x80, 0xbf],
  [0xed, 0xed, 2, 0x80, 0x9f],
  [0xee, 0xef, 2, 0x80, 0xbf],
  [0xf0, 0xf0, 3, 0x90, 0xbf],
  [0xf1, 0xf3, 3, 0x80, 0xbf],
  [0xf4, 0xf4, 3, 0x80, 0x8f],
];

/** Where the first sequence begins that is not one of UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const [, , follow = 0, low = 0, high = 0] = sequences.find(([from, to]) => lead >= from && lead <= to) ?? [];
    const isLead = sequences.some(([from, to]) => lead >= from && lead <= to);
    const rest = Array.from({ length: follow }, (_, index) => bytes[at + 1 + index] ?? 0);
    const fits = rest.every((byte, index) =>
      index === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf,
    );
    if (!isLead || !fits) return at;
    at += 1 + follow;
  }
  return bytes.length;
}

const lineOf = (bytes: Uint8Array, byte: number): number =>
  bytes.subarray(0, byte).reduce((lines, each) => lines + (each === 10 ? 1 : 0), 1);
