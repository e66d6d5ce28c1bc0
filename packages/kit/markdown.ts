import { fence } from "./fence.ts";

/** Text that Markdown shows as it is: no link, no picture, no mention, no HTML, no table break. */
export const plain = (text: string): string =>
  fence(text.replaceAll(/\s+/g, " "))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
    .replaceAll(/@(?=[\w-])/g, "@<!-- -->")
    .replaceAll(/\b(https?|ftp|mailto|www)(?=[:.])/gi, "$1<!-- -->");

/** Text in a code span. */
export const code = (text: string): string =>
  `<code>${fence(text.replaceAll(/\s+/g, " ")).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("|", "&#124;").replaceAll("`", "&#96;")}</code>`;

/** A paragraph or block after the other. */
export const lines = (...blocks: readonly string[]): string => blocks.filter((block) => block !== "").join("\n\n");

/** A table; cells are Markdown already, so data in them goes through `plain` or `code`. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** A part that opens on a click. */
export const folded = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
