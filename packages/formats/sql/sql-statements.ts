/** One statement of a script. */
export interface Statement {
  /** Words, quoted names and signs as they are written; texts and comments are left out. */
  readonly tokens: readonly string[];
  /** Where it begins, in UTF-16 units from 0. */
  readonly at: number;
}

/** The beginning of one statement of a script. */
export interface StatementStart {
  /** Its first words in capitals, such as `CREATE TABLE`; at most three. */
  readonly words: string;
  /** Where it begins, in UTF-16 units from 0. */
  readonly at: number;
}

/**
 * What stands between words: space, comments, strings, quoted names, dollar-quoted texts, and everything else by the character. Where a
 * comment, a quote or a dollar quote ends is looked for apart: a pattern that repeats over megabytes would overflow the stack.
 */
const token =
  /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;

/** Where the statements of a PostgreSQL script begin. */
export function statementStarts(script: string): StatementStart[] {
  return statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
}

/** A piece of a script as it is written: a comment, or one token of a statement. */
export interface ScriptPiece {
  readonly kind: "comment" | "text" | "name" | "dollar" | "word" | "sign";
  /** Where it begins and ends, in UTF-16 units from 0. */
  readonly at: number;
  readonly end: number;
}

/** The pieces of a PostgreSQL script, one after the other, from a place on (UTF-16 units from 0) that is outside of every string and comment. */
export function* scriptPieces(script: string, from = 0): Generator<ScriptPiece> {
  const pattern = new RegExp(token.source, token.flags);
  pattern.lastIndex = from;
  for (let match = pattern.exec(script); match; match = pattern.exec(script)) {
    const { comment, quote, dollar, word, sign } = match.groups ?? {};
    const at = match.index;
    if (comment !== undefined) pattern.lastIndex = endOfComment(script, at);
    if (quote !== undefined) pattern.lastIndex = endOfQuote(script, quote, pattern.lastIndex);
    if (dollar !== undefined) pattern.lastIndex = endOf(script, dollar, pattern.lastIndex);
    const end = pattern.lastIndex;
    if (comment !== undefined || match[0].startsWith("--")) yield { kind: "comment", at, end };
    else if (quote !== undefined) yield { kind: quote === '"' ? "name" : "text", at, end };
    else if (dollar !== undefined) yield { kind: "dollar", at, end };
    else if (word !== undefined) yield { kind: "word", at, end };
    else if (sign !== undefined) yield { kind: "sign", at, end };
  }
}

/**
 * The statements of a PostgreSQL script, by the rules of psql's scanner (psqlscan.l): a semicolon ends a statement unless
 * it is in a string, a comment, parentheses, or the `BEGIN ATOMIC … END` body of a function.
 */
export function statementsOf(script: string): Statement[] {
  const statements: Statement[] = [];
  let [tokens, words]: [string[], string[]] = [[], []];
  let begun: number | undefined;
  let [parentheses, bodies] = [0, 0];
  const close = () => {
    if (begun !== undefined) statements.push({ tokens, at: begun });
    [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
  };
  for (const { kind, at, end } of scriptPieces(script)) {
    if (kind === "comment") continue;
    const written = kind === "word" || kind === "sign" || kind === "name" ? script.slice(at, end) : "";
    if (written === ";" && parentheses === 0 && bodies === 0) {
      close();
      continue;
    }
    begun ??= at;
    if (written !== "") tokens.push(written);
    if (written === "(") parentheses += 1;
    if (written === ")") parentheses = Math.max(0, parentheses - 1);
    if (kind === "word") {
      words.push(written.toUpperCase());
      bodies = Math.max(0, bodies + nesting(words, bodies));
    }
  }
  close();
  return statements;
}

const wordsOf = (tokens: readonly string[]): string[] =>
  tokens.flatMap((text) => (/^[A-Za-z_\u0080-\uffff]/.test(text) ? [text.toUpperCase()] : []));

/** How a word of a `CREATE FUNCTION` or `CREATE PROCEDURE` changes the depth of its body. */
const nesting = (words: readonly string[], depth: number): -1 | 0 | 1 => {
  if (!/^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(words.slice(0, 4).join(" "))) return 0;
  const last = words.at(-1);
  if (last === "BEGIN" || (last === "CASE" && depth > 0)) return 1;
  return last === "END" && depth > 0 ? -1 : 0;
};

const endOf = (script: string, mark: string, from: number): number => {
  const at = script.indexOf(mark, from);
  return at < 0 ? script.length : at + mark.length;
};

/** A doubled quote is one inside; in an `E'…'` so is one behind a backslash. */
const endOfQuote = (script: string, quote: string, from: number): number => {
  const mark = quote.at(-1) ?? "";
  const stop = quote.length === 2 ? /\\|'/g : mark === '"' ? /"/g : /'/g;
  stop.lastIndex = from;
  for (let match = stop.exec(script); match; match = stop.exec(script)) {
    const isPair = match[0] === "\\" || script[stop.lastIndex] === mark;
    if (!isPair) return stop.lastIndex;
    stop.lastIndex += 1;
  }
  return script.length;
};

const endOfComment = (script: string, from: number): number => {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(script); match; match = mark.exec(script)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return script.length;
};
