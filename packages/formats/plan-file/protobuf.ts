/** Bytes that are not the message that they should be. */
export class MessageMistake extends Error {}

/** What a field of a message holds. */
export type FieldKind = "number" | "text" | "bytes";

/** The fields of a message by their number. */
export type MessageFields = Readonly<
  Record<number, { readonly name: string; readonly kind: FieldKind; readonly many?: true }>
>;

/** The fields of one message by name, each as often as it came. */
export interface Message {
  number(name: string): number;
  text(name: string): string;
  texts(name: string): readonly string[];
  /** Of a field that may be missing. */
  bytes(name: string): Buffer | undefined;
  all(name: string): readonly Buffer[];
}

const varint = 0;
const delimited = 2;

/**
 * Reads one protobuf message (proto3 wire format) whose fields are all known. A field that is not in the table, of another kind, or given
 * twice where there is one, a number that does not fit, text that is not UTF-8 and bytes that are left over are `MessageMistake`s: other
 * readers would pass them over, or take the last one.
 */
export function readMessage(bytes: Buffer, fields: MessageFields, what: string): Message {
  const entries = new Map<string, (number | string | Buffer)[]>();
  let at = 0;
  const fail = (because: string): never => {
    throw new MessageMistake(`${what} ${because}`);
  };
  const number = (): number => {
    let [value, factor] = [0, 1];
    for (let count = 0; ; count++) {
      const byte = bytes[at++];
      if (byte === undefined || count > 7) return fail("holds a number that does not end, or does not fit");
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte < 0x80) {
        if (byte === 0 && count > 0) return fail("spells a number with more bytes than it needs");
        return Number.isSafeInteger(value) ? value : fail("holds a number that does not fit");
      }
    }
  };
  while (at < bytes.length) {
    const tag = number();
    const [id, wire] = [Math.floor(tag / 8), tag % 8];
    const field = fields[id];
    if (field === undefined) return fail(`has a field ${id}, which this version does not know`);
    if (wire !== (field.kind === "number" ? varint : delimited)) return fail(`has a ${field.name} of another kind`);
    const before = entries.get(field.name) ?? [];
    if (before.length > 0 && field.many !== true) return fail(`has more than one ${field.name}`);
    if (field.kind === "number") {
      entries.set(field.name, [...before, number()]);
      continue;
    }
    const length = number();
    if (at + length > bytes.length) return fail("ends in the middle of a field");
    const value = bytes.subarray(at, at + length);
    at += length;
    before.push(field.kind === "text" ? textOf(value, () => fail(`has a ${field.name} that is not UTF-8`)) : value);
    entries.set(field.name, before);
  }
  const one = (name: string): number | string | Buffer | undefined => entries.get(name)?.[0];
  return {
    number: (name) => (one(name) as number | undefined) ?? 0,
    text: (name) => (one(name) as string | undefined) ?? "",
    texts: (name) => (entries.get(name) ?? []) as string[],
    bytes: (name) => one(name) as Buffer | undefined,
    all: (name) => (entries.get(name) ?? []) as Buffer[],
  };
}

const textOf = (bytes: Buffer, fail: () => never): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail();
  }
};
