import type { Json } from "../../model/document/value.ts";
import type { CommentPart, CommentText } from "../../model/jira/issue.ts";

/**
 * A comment in the Atlassian Document Format, which Jira Cloud wants: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/.
 * Text in it is text, whatever it holds.
 */
export function adfOf({ paragraphs, mark }: CommentText): Json {
  return {
    type: "doc",
    version: 1,
    content: [...paragraphs, [{ text: mark }]].map((parts) => ({
      type: "paragraph",
      content: parts.filter(({ text }) => text !== "").map(adfText),
    })),
  };
}

const adfText = ({ text, strong, href }: CommentPart): Json => {
  const marks: Json[] = [
    ...(href === undefined ? [] : [{ type: "link", attrs: { href } }]),
    ...(strong === true ? [{ type: "strong" }] : []),
  ];
  return { type: "text", text, ...(marks.length > 0 && { marks }) };
};

/** The same in wiki markup, which Jira Data Center wants: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all. */
export function wikiOf({ paragraphs, mark }: CommentText): string {
  return [...paragraphs, [{ text: mark }]].map((parts) => parts.map(wikiText).join("")).join("\n\n");
}

const wikiText = ({ text, strong, href }: CommentPart): string => {
  const plain = wikiPlain(text);
  if (href !== undefined) return `[${plain}|${wikiAddress(href)}]`;
  return strong === true && plain.trim() !== "" ? `*${plain}*` : plain;
};

/** Everything but letters, digits, spaces, commas and single dots as a character reference: nothing of it is markup, a link, a mention or an emoticon. */
const wikiPlain = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[^\p{L}\p{N} ,]/gu, (mark) => `&#${mark.codePointAt(0)};`);

/** Only characters of addresses, without those that end a link of the markup. */
const wikiAddress = (href: string): string =>
  href.replaceAll(/[^\w:/?=.~%&#@+,;-]/g, (mark) => encodeURIComponent(mark).replaceAll(/[!'()*]/g, percent));

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** The text of a comment as Jira answers it, ADF or wiki markup, in which a mark can be looked for. */
export function commentWords(body: unknown): string {
  if (typeof body === "string")
    return body.replaceAll(/&#(\d{1,7});/g, (_, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : "",
    );
  const words: string[] = [];
  const left: unknown[] = [body];
  // A stack and no recursion: who wrote a comment chooses how deep it is.
  while (left.length > 0) {
    const node = left.pop();
    if (Array.isArray(node)) left.push(...node.toReversed());
    else if (typeof node === "object" && node !== null) {
      const { text, content } = node as { text?: unknown; content?: unknown };
      if (typeof text === "string") words.push(text);
      left.push(content);
    }
  }
  return words.join("");
}
