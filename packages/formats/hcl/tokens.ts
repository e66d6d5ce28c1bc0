/** Text that is not what Terraform would read, or that could be read in two ways; `line` counts from 1. */
export class HclMistake extends Error {
  readonly line: number;

  constructor(because: string, line: number) {
    super(because);
    this.line = line;
  }
}

/** One token of HCL's native syntax. A string with all that is inside it is one token. */
export type Token = { readonly line: number } & (
  | { readonly kind: "identifier" | "number" | "symbol"; readonly text: string }
  | { readonly kind: "newline" }
  /** Text, and between it what is in `${ }` and `%{ }`. Text is as written, with its escapes. */
  | { readonly kind: "template"; readonly parts: readonly (string | readonly Token[])[]; readonly isHeredoc: boolean }
);

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /[0-9]+(?:\.[0-9]+)*(?:[eE][+-]?[0-9]+)?/y;
const symbol = /==|!=|>=|<=|&&|\|\||::|\.\.\.|=>|[[\](){}.,*/%+<>=!?:&|~^-]/y;
const heredoc = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\n/uy;

/**
 * The tokens of a file of HCL, by the rules of `hclsyntax/scan_tokens.rl` (HCL 2.23): comments are gone, one that ends with its line is a
 * newline. Throws `HclMistake` for whatever those rules do not allow.
 */
export function hclTokens(text: string): Token[] {
  const lexer = new Lexer(plainText(text));
  const tokens = lexer.main(false);
  return tokens;
}

/** The parts of a template that is alone, as in a file for `templatefile` or a string of the JSON form. */
export function templateTokens(text: string): Token {
  return new Lexer(plainText(text)).template("file", 1);
}

/** One kind of line break, and none of the bytes that readers treat differently. */
const plainText = (text: string): string => {
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const bad = /[\r\ufffd\0]/.exec(plain);
  if (bad) throw new HclMistake("holds a character that is not text", lineAt(plain, bad.index));
  return plain;
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

class Lexer {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Tokens up to the end of the text, or up to the brace that closes an interpolation. */
  main(isInside: boolean): Token[] {
    const tokens: Token[] = [];
    let depth = 0;
    const opened = this.at;
    for (;;) {
      const line = this.line();
      const char = this.text[this.at];
      const two = this.text.slice(this.at, this.at + 2);
      if (char === undefined) {
        if (isInside) throw new HclMistake("holds an interpolation that does not end", lineAt(this.text, opened));
        return tokens;
      }
      if (char === " " || char === "\t") this.at += 1;
      else if (char === "\n") {
        this.at += 1;
        tokens.push({ kind: "newline", line });
      } else if (char === "#" || two === "//") {
        const end = this.text.indexOf("\n", this.at);
        this.at = end < 0 ? this.text.length : end + 1;
        tokens.push({ kind: "newline", line });
      } else if (two === "/*") {
        const end = this.text.indexOf("*/", this.at + 2);
        if (end < 0) throw new HclMistake("holds a comment that does not end", line);
        this.at = end + 2;
      } else if (char === '"') {
        this.at += 1;
        tokens.push(this.template("quote", line));
      } else if (two === "~}") {
        if (!isInside || depth > 0) throw new HclMistake("closes an interpolation that was not opened", line);
        this.at += 2;
        return tokens;
      } else if (char === "}" && isInside && depth === 0) {
        this.at += 1;
        return tokens;
      } else {
        const marker = this.take(heredoc);
        if (marker) {
          tokens.push(this.heredoc(marker[2] ?? "", line));
          continue;
        }
        if (char === "{") depth += 1;
        if (char === "}") depth -= 1;
        tokens.push(this.word(line));
      }
    }
  }

  /** A template up to its quote, or to the end of the text. */
  template(until: "quote" | "file", line: number): Token {
    const parts: (string | Token[])[] = [];
    let literal = "";
    for (;;) {
      const char = this.text[this.at];
      if (until === "quote" && (char === undefined || char === "\n"))
        throw new HclMistake("holds a string that does not end on its line", line);
      if (char === undefined || (until === "quote" && char === '"')) {
        this.at += 1;
        return { kind: "template", parts: literal === "" ? parts : [...parts, literal], isHeredoc: false, line };
      }
      if (until === "quote" && char === "\\") {
        if (this.text[this.at + 1] === "\n") throw new HclMistake("holds a string that does not end on its line", line);
        literal += this.text.slice(this.at, this.at + 2);
        this.at += 2;
        continue;
      }
      const inner = this.interpolation();
      if (inner === undefined) literal += this.literal();
      else {
        if (literal !== "") parts.push(literal);
        literal = "";
        parts.push(inner);
      }
    }
  }

  private heredoc(marker: string, line: number): Token {
    const parts: (string | Token[])[] = [];
    let [literal, isStart, lineStart] = ["", true, this.at];
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) throw new HclMistake("holds a heredoc that does not end", line);
      if (char === "\n") {
        const match = this.text.slice(lineStart, this.at);
        if (isStart && match.replaceAll(/^[\s\u0085\ufeff]+|[\s\u0085\ufeff]+$/g, "") === marker) {
          if (match.replaceAll(/^[ \t]+|[ \t]+$/g, "") !== marker)
            throw new HclMistake("ends a heredoc with blanks that are none", this.line());
          return { kind: "template", parts: literal === "" ? parts : [...parts, literal], isHeredoc: true, line };
        }
        literal += "\n";
        this.at += 1;
        [isStart, lineStart] = [true, this.at];
        continue;
      }
      const inner = this.interpolation();
      if (inner !== undefined) {
        if (literal !== "") parts.push(literal);
        [literal, isStart] = ["", false];
        parts.push(inner);
      } else {
        if (char === "$" || char === "%") isStart = false;
        literal += this.literal();
      }
    }
  }

  /** What is in `${ }` or `%{ }`, if one begins here. */
  private interpolation(): Token[] | undefined {
    const two = this.text.slice(this.at, this.at + 2);
    if (two !== "${" && two !== "%{") return undefined;
    this.at += this.text[this.at + 2] === "~" ? 3 : 2;
    return this.main(true);
  }

  /** One character of text, or a doubled sign that begins no interpolation. */
  private literal(): string {
    const three = this.text.slice(this.at, this.at + 3);
    const taken = three === "$${" || three === "%%{" ? three : this.text.slice(this.at, this.at + 1);
    this.at += taken.length;
    return taken;
  }

  private word(line: number): Token {
    const name = this.take(identifier);
    if (name) return { kind: "identifier", text: name[0], line };
    const digits = this.take(number);
    if (digits) return { kind: "number", text: digits[0], line };
    const sign = this.take(symbol);
    if (sign) return { kind: "symbol", text: sign[0], line };
    throw new HclMistake(`holds ${JSON.stringify(this.text[this.at])} where no such character may stand`, line);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  private counted = { at: 0, line: 1 };

  private line(): number {
    for (let at = this.counted.at; at < this.at; at += 1) if (this.text[at] === "\n") this.counted.line += 1;
    this.counted.at = this.at;
    return this.counted.line;
  }
}
