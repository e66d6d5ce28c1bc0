import { HclMistake, type Token } from "./tokens.ts";

/** Attributes and blocks, as they are in a file or a block. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

/** An attribute, with the tokens of its expression. */
export interface Attribute {
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** A block such as `resource "a" "b" { }`. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly body: Body;
}

/** The structure of a file of HCL. Throws `HclMistake` where it is not a list of attributes and blocks. */
export function hclBody(tokens: readonly Token[]): Body {
  const reader = new Reader(tokens);
  return reader.body(false);
}

const opening = new Set(["(", "[", "{"]);
const closing = new Set([")", "]", "}"]);

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  body(isInside: boolean): Body {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      this.at += 1;
      if (token === undefined) {
        if (isInside) throw new HclMistake("holds a block that does not end", this.tokens.at(-1)?.line ?? 1);
        return { attributes, blocks };
      }
      if (token.kind === "newline") continue;
      if (isInside && isSymbol(token, "}")) return { attributes, blocks };
      if (token.kind !== "identifier")
        throw new HclMistake("has no name where an argument or block begins", token.line);
      if (isSymbol(this.tokens[this.at], "=")) {
        this.at += 1;
        if (attributes.has(token.text)) throw new HclMistake(`sets ${token.text} twice`, token.line);
        attributes.set(token.text, { line: token.line, tokens: this.expression(token.line) });
      } else blocks.push(this.block(token.text, token.line));
    }
  }

  private block(type: string, line: number): Block {
    const labels: string[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      this.at += 1;
      if (token?.kind === "identifier") labels.push(token.text);
      else if (token?.kind === "template")
        labels.push(literalOf(token) ?? fail("has a label that is not plain text", line));
      else if (isSymbol(token, "{")) return { type, labels, line, body: this.body(true) };
      else throw new HclMistake(`has a block ${type} that does not begin`, line);
    }
  }

  /** Tokens up to the end of the line, or of the block that is at this line. */
  private expression(line: number): Token[] {
    const taken: Token[] = [];
    const open: string[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || (open.length === 0 && (token.kind === "newline" || isSymbol(token, "}")))) {
        if (open.length > 0 || taken.length === 0) throw new HclMistake("holds an expression that does not end", line);
        return taken;
      }
      this.at += 1;
      if (token.kind === "symbol" && opening.has(token.text)) open.push(token.text);
      else if (token.kind === "symbol" && closing.has(token.text)) {
        const expected = { "(": ")", "[": "]", "{": "}" }[open.pop() ?? ""];
        if (expected !== token.text) throw new HclMistake(`has a ${token.text} that closes nothing`, token.line);
      }
      if (token.kind !== "newline") taken.push(token);
    }
  }
}

const fail = (because: string, line: number): never => {
  throw new HclMistake(because, line);
};

/** Whether a token is this sign. */
export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === "symbol" && token.text === text;
}

/** The text of a string that is nothing but plain characters: no escape, no interpolation. */
export function literalOf(token: Token | undefined): string | undefined {
  if (token?.kind !== "template" || token.isHeredoc || token.parts.length > 1) return undefined;
  const [text = ""] = token.parts;
  return typeof text === "string" && !/[\\$%]/.test(text) ? text : undefined;
}
