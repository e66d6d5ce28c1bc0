import { statementStarts } from "./sql-statements.ts";
import { placeOfUnit } from "./text-position.ts";

/** One test of a file: a sentence that should be true, and one query that looks for counter-examples. */
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
  /** Statements before the first test, from the first line of the file, or "". */
  readonly setUp: string;
  readonly tests: readonly SqlTest[];
  /** What is wrong with the file, each on its line. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}

const mark = /^[^\S\n]*--[^\S\n]*test:([^\n]*)$/gm;

/** Reads a file of SQL tests: what stands before the first `-- test: <sentence>` sets up, what follows each is its query. */
export function parseSqlTests(text: string): SqlTestFile {
  const marks = [...text.matchAll(mark)].filter(({ index }) => isBetweenStatements(text.slice(0, index)));
  const tests = marks.map(({ 0: whole, 1: sentence = "", index }, at): SqlTest => {
    const end = index + whole.length;
    const sql = text.slice(end, marks[at + 1]?.index);
    const begins = end + (/^\s*/.exec(sql)?.[0].length ?? 0);
    return { sentence: sentence.trim(), line: lineOf(text, index), sql: sql.trim(), begins: lineOf(text, begins) };
  });
  const mistakes = tests.flatMap(({ sentence, line, sql }) => {
    const queries = statementStarts(sql).length;
    return [
      ...(sentence === "" ? [{ line, message: "a test needs a sentence: -- test: what should be true" }] : []),
      ...(queries === 1
        ? []
        : [{ line, message: `a test is one query, which must return no rows; here are ${queries}` }]),
    ];
  });
  const none = { line: 1, message: "there is no test in this file; a test begins with a line -- test: <sentence>" };
  return { setUp: text.slice(0, marks[0]?.index), tests, mistakes: tests.length === 0 ? [none] : mistakes };
}

const lineOf = (text: string, unit: number): number => placeOfUnit(text, unit).line;

/** Whether what comes after this text is outside of every string, comment, function's body and parenthesis: then a word there begins a statement. */
const isBetweenStatements = (before: string): boolean => {
  const probe = `${before}\n;x`;
  return statementStarts(probe).at(-1)?.at === probe.length - 1;
};
