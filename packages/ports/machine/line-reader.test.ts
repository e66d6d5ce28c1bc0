import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { keptOutput } from "./kept-output.ts";
import { lineReader } from "./line-reader.ts";

const pieces = fc.array(fc.constantFrom("a", "é", "\n", "\r", "\r\n", "long enough", ""), { maxLength: 30 });

test("however the bytes arrive, the lines are those of the whole text", () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 7 }), (parts, size) => {
      const text = parts.join("");
      const bytes = Buffer.from(text);
      const lines: string[] = [];
      const reader = lineReader(1000, (line) => lines.push(line));
      for (let at = 0; at < bytes.length; at += size) reader.take(bytes.subarray(at, at + size));
      reader.end();
      const expected = text.split(/\r\n|\r|\n/);
      expect(lines).toEqual(expected.at(-1) === "" ? expected.slice(0, -1) : expected);
    }),
    often(500),
  );
});

test("however the bytes arrive, the same beginning and end are kept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (text, size) => {
      const kept = keptOutput(20);
      for (let at = 0; at < text.length; at += size) kept.take(Buffer.from(text.slice(at, at + size)));
      const cut = text.length - 20;
      expect(kept.text()).toBe(
        cut <= 0 ? text : `${text.slice(0, 10)}\n[slipway: ${cut} bytes cut]\n${text.slice(-10)}`,
      );
      expect(kept.isCut()).toBe(cut > 0);
    }),
    often(500),
  );
});
