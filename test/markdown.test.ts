import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fence } from "../packages/kit/log/fence.ts";
import { code, lines, plain, table } from "../packages/kit/log/markdown.ts";
import { often } from "../scripts/often.ts";
import { foreign } from "./markdown-payloads.ts";
import { changedByFilters, readMarkdown } from "./markdown-reading.ts";

const inline = ["paragraph", "root", "text", "html"];
const ours = ["<!-- -->", "<span>", "</span>", "<code>", "</code>"];
/** The text that people should see. */
const shown = (text: string): string => fence(text.replaceAll(/\s+/g, " ")).replaceAll(/ +/g, " ").trim();

const expectOnlyText = (markdown: string, kinds: readonly string[]): ReturnType<typeof readMarkdown> => {
  const reading = readMarkdown(markdown);
  expect([markdown, [...new Set(reading.kinds)].filter((kind) => !kinds.includes(kind))]).toEqual([markdown, []]);
  expect([markdown, reading.html.filter((piece) => !ours.includes(piece))]).toEqual([markdown, []]);
  expect([markdown, changedByFilters(reading)]).toEqual([markdown, []]);
  const reference = ["document", "paragraph", "text", "html_inline", "softbreak"];
  expect([markdown, reading.reference.filter((kind) => !reference.includes(kind))]).toEqual([markdown, []]);
  return reading;
};

test("text of others is only text, and all of it, in a paragraph, after words of ours and in a code span", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      expect(expectOnlyText(plain(text), inline).texts.join("").trim()).toBe(shown(text));
      expectOnlyText(`**x**: ${plain(text)}`.replaceAll("**", ""), inline);
      expectOnlyText(lines("One", plain(text), "Two"), inline);
      const { inCode, texts } = expectOnlyText(code(text), inline);
      expect(inCode.join("") + texts.join("")).toBe(shown(text));
    }),
    often(250),
  );
});

test("text of others stays in its cell", () => {
  fc.assert(
    fc.property(foreign, foreign, (one, two) => {
      const reading = readMarkdown(
        table(
          ["a", "b"],
          [
            [plain(one), code(two)],
            [code(one), plain(two)],
          ],
        ),
      );
      const kinds = [...inline.filter((kind) => kind !== "paragraph"), "table", "tableRow", "tableCell"];
      expect(reading.kinds.filter((kind) => !kinds.includes(kind))).toEqual([]);
      expect(reading.kinds.filter((kind) => kind === "tableCell")).toHaveLength(6);
      expect(changedByFilters(reading)).toEqual([]);
    }),
    { ...often(120), examples: [["", "gh-8a1b2c3d4e5[x](http://evil.example)"]] },
  );
});

const everyKind = ["[a](http://b)", "![a](http://b)", "# a", "<b>a</b>", "- a", "*a*"];

test("without the escapes the same texts do link, picture, mention and head", () => {
  const kinds = new Set<string>();
  let changed = 0;
  fc.assert(
    fc.property(foreign, (text) => {
      const reading = readMarkdown(text);
      for (const kind of reading.kinds) kinds.add(kind);
      changed += changedByFilters(reading).length;
    }),
    // One of each kind whatever the seed: others come by chance.
    { ...often(250), examples: everyKind.map((text): [string] => [text]) },
  );
  expect([...kinds]).toEqual(expect.arrayContaining(["link", "image", "heading", "html", "list", "emphasis"]));
  expect(changed).toBeGreaterThan(50);
});
