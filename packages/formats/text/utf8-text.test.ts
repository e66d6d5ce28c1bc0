import { expect, test } from "@jest/globals";
import { decodeText, textMistakeWords } from "./utf8-text.ts";

const describe = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return "mistake" in decoded ? textMistakeWords(decoded.mistake) : decoded.text;
};
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize 12345\n`;

test.each<[string, Uint8Array, string]>([
  ["plain text", Buffer.from("a\nü 🦉\n"), "a\nü 🦉\n"],
  ["nothing", Buffer.from(""), ""],
  ["a byte order mark", Buffer.from("\ufeffa\n"), "a\n"],
  ["U+FFFD itself", Buffer.from("\ufffd"), "\ufffd"],
])("%s is read", (_, bytes, text) => {
  expect(describe(bytes)).toBe(text);
});

test.each<[string, Uint8Array, string]>([
  [
    "Latin-1",
    Buffer.from("a\nb K\u00f6ln\n", "latin1"),
    "is not UTF-8: the byte 0xF6, as in Latin-1 or Windows-1252 (byte 5, line 2)",
  ],
  ["UTF-16 with its mark", Buffer.from("\ufeffab", "utf16le"), "is UTF-16, not UTF-8 (byte 0, line 1)"],
  ["UTF-16 from the other end", Buffer.from([0xfe, 0xff, 0, 0x61]), "is UTF-16, not UTF-8 (byte 0, line 1)"],
  ["UTF-16 without a mark", Buffer.from("abcd", "utf16le"), "looks like UTF-16 and is not UTF-8 (byte 1, line 1)"],
  ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "is UTF-32, not UTF-8 (byte 0, line 1)"],
  ["a NUL", Buffer.from("a\nb\0c"), "has a NUL in it, so it is not text (byte 3, line 2)"],
  [
    "a cut sequence",
    Buffer.from([0x61, 0xe2, 0x82]),
    "is not UTF-8: the byte 0xE2, as in Latin-1 or Windows-1252 (byte 1, line 1)",
  ],
  [
    "an overlong slash",
    Buffer.from([0xc0, 0xaf]),
    "is not UTF-8: the byte 0xC0, as in Latin-1 or Windows-1252 (byte 0, line 1)",
  ],
  [
    "half a surrogate",
    Buffer.from([0x61, 0xed, 0xa0, 0x80]),
    "is not UTF-8: the byte 0xED, as in Latin-1 or Windows-1252 (byte 1, line 1)",
  ],
  [
    "beyond Unicode",
    Buffer.from([0xf4, 0x90, 0x80, 0x80]),
    "is not UTF-8: the byte 0xF4, as in Latin-1 or Windows-1252 (byte 0, line 1)",
  ],
  ["a pointer of Git LFS", Buffer.from(pointer), "is a pointer of Git LFS, not the file itself (byte 0, line 1)"],
  [
    "an old pointer",
    Buffer.from(pointer.replace("git-lfs", "hawser")),
    "is a pointer of Git LFS, not the file itself (byte 0, line 1)",
  ],
])("%s is reported by byte and line", (_, bytes, expected) => {
  expect(describe(bytes)).toBe(expected);
});

test("where the first invalid byte stands is where a decoder first gives up, for bytes of every kind", () => {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let round = 0; round < 3000; round += 1) {
    const text = Buffer.from("aé€🦉".repeat(1 + (next() % 4)));
    text[next() % text.length] = 1 + (next() % 255);
    const decoded = decodeText(text);
    const loose = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
    if ("text" in decoded) expect(loose).toBe(decoded.text);
    else if (decoded.mistake.message.startsWith("is not UTF-8"))
      expect(Buffer.byteLength(loose.slice(0, loose.indexOf("\ufffd")))).toBe(decoded.mistake.byte);
  }
});
