import { ExpressionFault } from "./fault.ts";

/** A stretch of a text: literal, or the inside of `${{ }}`. */
export type Segment = { readonly literal: string } | { readonly expression: string };

/** Splits a text at its `${{ }}`; a `}}` inside a quoted string does not end one. */
export function segments(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (let open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", at)) {
    if (open > at) segments.push({ literal: text.slice(at, open) });
    const close = end(text, open + 3);
    segments.push({ expression: text.slice(open + 3, close).trim() });
    at = close + 2;
  }
  if (at < text.length) segments.push({ literal: text.slice(at) });
  return segments;
}

function end(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith("}}", at)) return at;
  }
  throw new ExpressionFault(text.slice(from).trim(), "it is not closed by }}");
}

/** The one expression that a text with several segments stands for: `format('a {0}', x)`, as GitHub builds it. */
export function asExpression(parts: readonly Segment[]): string {
  const [only] = parts;
  if (parts.length === 1 && only && "expression" in only) return only.expression;
  const args = parts.flatMap((part) => ("expression" in part ? [part.expression] : []));
  let next = 0;
  const pattern = parts.map((part) => ("expression" in part ? `{${next++}}` : escaped(part.literal))).join("");
  return `format(${[`'${pattern}'`, ...args].join(", ")})`;
}

function escaped(literal: string): string {
  return literal.replaceAll("'", "''").replaceAll("{", "{{").replaceAll("}", "}}");
}
