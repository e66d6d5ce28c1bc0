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
export const statementStarts = (script: string): StatementStart[] =>
  statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));

/**
 * The statements of a PostgreSQL script, by the rules of psql's scanner (psqlscan.l): a semicolon ends a statement unless
 * it is in a string, a comment, parentheses, or the `BEGIN ATOMIC … END` body of a function.
 */
export const statementsOf = (script: string): Statement[] => {
  const statements: Statement[] = [];
  let [tokens, words]: [string[], string[]] = [[], []];
  let begun: number | undefined;
  let [parentheses, bodies] = [0, 0];
  const close = () => {
    if (begun !== undefined) statements.push({ tokens, at: begun });
    [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
  };
  token.lastIndex = 0;
  for (let match = token.exec(script); match; match = token.exec(script)) {
    const { comment, quote, dollar, word, sign } = match.groups ?? {};
    if (comment !== undefined) token.lastIndex = endOfComment(script, match.index);
    else if (sign === ";" && parentheses === 0 && bodies === 0) close();
    else if (!/^\s|^--/.test(match[0])) {
      begun ??= match.index;
      if (quote !== undefined) token.lastIndex = endOfQuote(script, quote, token.lastIndex);
      if (quote === '"') tokens.push(script.slice(match.index, token.lastIndex));
      if (dollar !== undefined) token.lastIndex = endOf(script, dollar, token.lastIndex);
      if (sign !== undefined || word !== undefined) tokens.push(match[0]);
      if (sign === "(") parentheses += 1;
      if (sign === ")") parentheses = Math.max(0, parentheses - 1);
      if (word !== undefined) {
        words.push(word.toUpperCase());
        bodies = Math.max(0, bodies + nesting(words, bodies));
      }
    }
  }
  close();
  return statements;
};

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
