import type { Json } from "../../model/document/value.ts";
import { MessageMistake } from "./protobuf.ts";

/**
 * Reads one value of MessagePack, as far as Terraform writes the settings of a backend in it: null, booleans, numbers, text, lists and maps
 * with text as names. Throws `MessageMistake` for anything else (a value that is unknown yet is an extension), and for bytes behind it.
 */
export function msgpackValue(bytes: Buffer, what: string): Json {
  let at = 0;
  const fail = (because: string): never => {
    throw new MessageMistake(`${what} ${because}`);
  };
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) return fail("ends in the middle of a value");
    at += length;
    return bytes.subarray(at - length, at);
  };
  const size = (width: number): number => take(width).readUIntBE(0, width);
  const text = (length: number): string => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(take(length));
    } catch {
      return fail("holds text that is not UTF-8");
    }
  };
  const list = (length: number, depth: number): Json => Array.from({ length }, () => value(depth + 1));
  const map = (length: number, depth: number): Json => {
    const entries: [string, Json][] = [];
    for (let index = 0; index < length; index += 1) {
      const name = value(depth + 1);
      entries.push([typeof name === "string" ? name : fail("has a name that is not text"), value(depth + 1)]);
    }
    if (new Set(entries.map(([name]) => name)).size < length) fail("has a name twice");
    return Object.fromEntries(entries);
  };
  const long = (number: bigint): number =>
    number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER
      ? Number(number)
      : fail("has a number that does not fit");
  const value = (depth: number): Json => {
    if (depth > 50) return fail("is nested too deeply");
    const tag = size(1);
    if (tag < 0x80) return tag;
    if (tag < 0x90) return map(tag & 0x0f, depth);
    if (tag < 0xa0) return list(tag & 0x0f, depth);
    if (tag < 0xc0) return text(tag & 0x1f);
    if (tag >= 0xe0) return tag - 0x100;
    switch (tag) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return tag === 0xc3;
      case 0xca:
        return take(4).readFloatBE();
      case 0xcb:
        return take(8).readDoubleBE();
      case 0xcc:
      case 0xcd:
      case 0xce:
        return size(2 ** (tag - 0xcc));
      case 0xcf:
        return long(take(8).readBigUInt64BE());
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return take(2 ** (tag - 0xd0)).readIntBE(0, 2 ** (tag - 0xd0));
      case 0xd3:
        return long(take(8).readBigInt64BE());
      case 0xd9:
      case 0xda:
      case 0xdb:
        return text(size(2 ** (tag - 0xd9)));
      case 0xdc:
      case 0xdd:
        return list(size(2 ** (tag - 0xdb)), depth);
      case 0xde:
      case 0xdf:
        return map(size(2 ** (tag - 0xdd)), depth);
      default:
        return fail("holds a value of a kind that is not known here");
    }
  };
  const whole = value(0);
  return at === bytes.length ? whole : fail("has something behind it");
}
