/** One test of a file: a sentence that shall be true, and one query that looks for counter-examples. */
export interface SqlTest {
  readonly sentence: string;
  /** Line of its `-- test:`, from 1. */
  readonly line: number;
  readonly sql: string;
  /** Line on which `sql` begins, from 1. */
  readonly begins: number;
}

/** A file of tests, parsed. */
export interface SqlTestFile {
  /** Statements before the first test, or "". */
  readonly setUp: string;
  readonly tests: readonly SqlTest[];
  /** What is wrong with the file, each on its line. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}

/** Reads a file of SQL tests: what stands before the first `-- test: <sentence>` sets up, what follows each is its query. */
export const parseSqlTests = (text: string): SqlTestFile => {
  const marks = commentsOf(text)
    .filter(({ start }) => /(^|\n)[^\S\n]*$/.test(text.slice(0, start)))
    .flatMap(({ start, end }) => {
      const told = /^--\s*test:(.*)$/s.exec(text.slice(start, end));
      return told ? [{ start, end, sentence: told[1]?.trim() ?? "" }] : [];
    });
  const tests = marks.map(({ start, end, sentence }, at): SqlTest => {
    const sql = text.slice(end, marks[at + 1]?.start);
    const blank = /^\s*/.exec(sql)?.[0].length ?? 0;
    return { sentence, line: lineAt(text, start), sql: sql.trim(), begins: lineAt(text, end + blank) };
  });
  const mistakes = tests.flatMap(({ sentence, line, sql }) => [
    ...(sentence === "" ? [{ line, message: "a test needs a sentence: -- test: what shall be true" }] : []),
    ...(isBlank(sql)
      ? [{ line, message: "a test needs one query after its sentence, which must return no rows" }]
      : []),
  ]);
  if (marks.length === 0)
    mistakes.push({ line: 1, message: "there is no test in this file: a test begins with a line -- test: <sentence>" });
  return { setUp: text.slice(0, marks[0]?.start), tests, mistakes };
};

/** Line of an offset, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Line of PostgreSQL's error position (characters, from 1) in a text that begins on line `begins`. */
export const lineOfPosition = (sql: string, position: number, begins: number): number =>
  begins - 1 + lineAt(sql, [...sql].slice(0, position - 1).join("").length);

/** Whether there is nothing but space, comments and semicolons. */
export const isBlank = (sql: string): boolean =>
  commentsOf(sql, true)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), sql)
    .replaceAll(/[\s;]/g, "") === "";

const tokens =
  /--[^\n]*|\/\*|(?<!\w)[eE]'(?:[^'\\]|\\.|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(?<![\w$])\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/gs;

/** Comments `--` of a text, and block comments too if asked, that are not inside a string, a quoted name, a function's body or another comment. */
const commentsOf = (text: string, blocks = false): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token] = match;
    const start = match.index;
    if (token.startsWith("--")) found.push({ start, end: start + token.length });
    else if (token === "/*") {
      tokens.lastIndex = endOfBlock(text, start);
      if (blocks) found.push({ start, end: tokens.lastIndex });
    } else if (token.startsWith("$")) {
      const end = text.indexOf(token, start + token.length);
      tokens.lastIndex = end < 0 ? text.length : end + token.length;
    }
  }
  return found;
};

/** Block comments nest in PostgreSQL. */
const endOfBlock = (text: string, start: number): number => {
  let depth = 0;
  for (const match of text.slice(start).matchAll(/\/\*|\*\//g)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return start + match.index + 2;
  }
  return text.length;
};
