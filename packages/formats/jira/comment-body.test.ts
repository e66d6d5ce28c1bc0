import { expect, test } from "@jest/globals";
import { adfOf, commentWords, wikiOf } from "./comment-body.ts";

const hostile = [
  "[~ada]",
  "{code}x{code}",
  "!http://x/y.png!",
  "*b* _i_ -s- +u+ ^s^ ~s~ ??c??",
  "h1. x",
  "# x",
  "|a|b|",
  "http://evil.example",
  "\\",
  ":) (/)",
  "&#91;x|http://y]",
  "@ada",
  "a\nbq. b",
  "…ß漢",
];

test.each(hostile)("text of others is only text in wiki markup: %j", (text) => {
  const wiki = wikiOf({ paragraphs: [[{ text: "in " }, { text }]], mark: "m" });
  expect(wiki.replaceAll(/&#\d+;/g, "")).toMatch(/^[\p{L}\p{N} ,]*\n\nm$/u);
  expect(commentWords(wiki)).toContain(text.replaceAll(/\s+/g, " "));
});

test.each(hostile)("and in ADF: %j", (text) => {
  const adf = adfOf({ paragraphs: [[{ text }]], mark: "m" });
  expect(adf).toEqual({
    type: "doc",
    version: 1,
    content: [text, "m"].map((one) => ({ type: "paragraph", content: [{ type: "text", text: one }] })),
  });
  expect(commentWords(adf)).toBe(`${text}m`);
});

test("an address ends no link of wiki markup", () => {
  const wiki = wikiOf({ paragraphs: [[{ text: "a|b]", href: "https://x/]|{code}!y!" }]], mark: "m" });
  expect(wiki).toBe("[a&#124;b&#93;|https://x/%5D%7C%7Bcode%7D%21y%21]\n\nm");
});
