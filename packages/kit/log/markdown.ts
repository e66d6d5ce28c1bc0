import { fence } from "./fence.ts";

/**
 * Parts a text for every reader that looks over it: Markdown's own, and GitHub's that come after it and know nothing of escapes (mentions,
 * issues, commits, emoji). Nobody sees it: https://github.github.com/gfm/#html-comment.
 */
const gap = "<!-- -->";

/** One character or word of foreign text ► the same, without what it would do. The first row that matches speaks. */
type Escape = readonly [what: RegExp, harmless: (text: string) => string];

const html: readonly Escape[] = [
  [/&/, () => "&amp;"],
  [/</, () => "&lt;"],
  // The only way that GitHub names for a dollar that begins no formula.
  [/\$/, () => "<span>$</span>"],
];
const greater: Escape = [/>/, () => "&gt;"];
const addresses: readonly Escape[] = [
  [/@(?=[\w-])/, () => `@${gap}`],
  [/(?:https?|ftp|mailto|xmpp|www)(?=[:.])/, (word) => `${word}${gap}`],
];
const references: readonly Escape[] = [
  [/#(?=\d)/, () => `#${gap}`],
  [/\bgh-(?=\d)/, (word) => `${word}${gap}`],
  // What follows `gh-` stands alone once that has its gap.
  [/(?<![\w.]|(?<!\bgh)-)[0-9a-f]{7,40}(?!\w)/, (id) => id.replaceAll(/.{6}(?=.)/g, `$&${gap}`)],
  [/:(?=(?!\d+(?::|$))[\w+-]{1,64}(?::|$)|(?:100|1234)(?::|$))/, () => `:${gap}`], // its end may be a colon of ours
];
const beginnings: readonly Escape[] = [
  [/^[-=]/, (mark) => `\\${mark}`],
  [/(?<=^\d{1,9})\.(?=\s|$)/, () => "\\."],
];
const marks: Escape = [/[\\`*_{}[\]()#+!|~]/, (mark) => `\\${mark}`];
const marksInCode: Escape = [/[\\`*[\]|~]|(?<![a-z0-9])_|_(?![a-z0-9])/, (mark) => `&#${mark.codePointAt(0)};`];

const escaper = (rows: readonly Escape[]): ((text: string) => string) => {
  const any = new RegExp(rows.map(([{ source }]) => `(${source})`).join("|"), "gi");
  return (text) =>
    oneLine(text).replaceAll(any, (match, ...groups) => {
      const row = rows[groups.slice(0, rows.length).findIndex((group) => group !== undefined)];
      return row === undefined ? "" : row[1](match);
    });
};

/** Without a break, and without the run of spaces that begins a block of code. */
const oneLine = (text: string): string => fence(text.replaceAll(/\s+/g, " ")).replaceAll(/ +/g, " ").trim();

/** Text that GitHub shows as it is: no link, no picture, no mention, no reference, no emoji, no formula, no HTML, no table break. */
export const plain = escaper([...html, greater, ...addresses, ...references, ...beginnings, marks]);

const codeText = escaper([...html, ...addresses, marksInCode]);

/** Text in a code span. It is one of HTML, in which Markdown goes on reading, but a table cell ends at no `|` of it. */
export function code(text: string): string {
  return `<code>${codeText(text)}</code>`;
}

/** A paragraph or block after the other. */
export function lines(...blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** A table; cells are Markdown already, so data in them goes through `plain` or `code`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ""
    : [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A part that opens on a click. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
