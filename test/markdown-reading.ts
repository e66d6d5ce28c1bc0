import { Parser } from "commonmark";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** What GitHub would make of Markdown: the kinds of nodes, the pieces of HTML, and each run of text that its filters look at. */
export interface Reading {
  readonly kinds: readonly string[];
  readonly html: readonly string[];
  /** Runs of text between nodes; those in `<code>` apart, since GitHub's filters leave them alone. */
  readonly texts: readonly string[];
  readonly inCode: readonly string[];
  /** Kinds of nodes that the reference parser of CommonMark sees. */
  readonly reference: readonly string[];
}

/** Reads Markdown as GitHub does (tables, literal addresses, footnotes, strikes, task lists), and by the reference parser of CommonMark. */
export function readMarkdown(markdown: string): Reading {
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reading = { kinds: [] as string[], html: [] as string[], texts: [] as string[], inCode: [] as string[] };
  let depth = 0;
  const visit = (node: Nodes): void => {
    reading.kinds.push(node.type);
    if (node.type === "html") {
      reading.html.push(node.value);
      if (node.value === "<code>") depth += 1;
      if (node.value === "</code>") depth -= 1;
    }
    if (node.type === "text") (depth > 0 ? reading.inCode : reading.texts).push(node.value);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const reference: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) reference.push(step.node.type);
  return { ...reading, reference };
}

/** What GitHub's filters after Markdown make links or pictures of, in one run of text. */
const filters: readonly RegExp[] = [
  /@[a-z0-9]/i,
  /#\d/,
  /\bgh-\d/i,
  /(?<![\w.-])[0-9a-f]{7,40}(?!\w)/,
  /:(?:[\w+-]*[a-z][\w+-]*|\+1|-1|100|1234):/i,
  /\$[^$]*\$/,
];

/** Texts that one of GitHub's filters would change. */
export function changedByFilters({ texts }: Pick<Reading, "texts">): string[] {
  return texts.filter((text) => filters.some((filter) => filter.test(text)));
}
