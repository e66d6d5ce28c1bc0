import { type ScriptPiece, scriptPieces, statementStarts } from "../sql/sql-statements.ts";
import { markOf } from "./migration-marks.ts";
import { copyRemedy, psqlCommand } from "./psql-commands.ts";

/** What of a script cannot be run as a migration: where, what it is, and what to do. */
export interface ScriptMistake {
  /** The end of a sentence that begins with the migration's name: `has its own COMMIT`. */
  readonly message: string;
  readonly remedy: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Statements by which a script would end the transaction that it runs in. */
const transaction =
  /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;

const oneTransaction = "Leave it out: each migration runs in one transaction together with its line in the history.";

/** A mistake, by the UTF-16 unit where it begins. */
interface Found {
  readonly message: string;
  readonly remedy: string;
  readonly at: number;
}

/**
 * Everything in a script that is not SQL for a migration of ours: the marks of other tools, commands and variables of psql, rows for
 * `COPY … FROM stdin`, and statements that end its transaction. Each is reported once, on its first line.
 */
export function scriptMistakes(script: string): readonly ScriptMistake[] {
  const matches: Found[] = [];
  let sql = script;
  for (let from = 0; from < script.length; ) {
    const { foreign, next } = scan(script, from, matches);
    if (foreign < next) sql = sql.slice(0, foreign) + blanked(sql.slice(foreign, next)) + sql.slice(next);
    from = next;
  }
  for (const { words, at } of statementStarts(sql))
    if (transaction.test(words))
      matches.push({ message: `has its own ${words.split(" ")[0]}`, remedy: oneTransaction, at });
  return placed(script, matches);
}

/** Looks through a script up to the first text that is not the server's, and answers where that begins and ends. */
function scan(script: string, from: number, matches: Found[]): { foreign: number; next: number } {
  let words: string[] = [];
  let begun = from;
  let brackets = 0;
  let before: ScriptPiece | undefined;
  let wayBack: Found | undefined;
  for (const piece of scriptPieces(script, from)) {
    const text = script.slice(piece.at, Math.min(piece.end, piece.at + 500));
    if (piece.kind === "comment") {
      const mark = markOf(text);
      if (mark?.needsStatements) wayBack ??= { ...mark, at: piece.at };
      else if (mark) matches.push({ ...mark, at: piece.at });
      continue;
    }
    if (wayBack) matches.push(wayBack);
    wayBack = undefined;
    if (words.length === 0) begun = piece.at;
    if (piece.kind === "word" && words.length < 200) words.push(text.toUpperCase());
    if (piece.kind === "sign") {
      if (text === "[" || text === "]") brackets += text === "[" ? 1 : -1;
      if (text === "\\") {
        matches.push({ ...psqlCommand(script, piece.at), at: piece.at });
        return { foreign: piece.at, next: endOfLine(script, piece.at) };
      }
      if (text === ";") {
        const isCopy = words[0] === "COPY" && / FROM STDIN\b/.test(words.join(" "));
        if (isCopy) {
          matches.push({ message: "has COPY … FROM stdin, whose rows only psql sends", remedy: copyRemedy, at: begun });
          return { foreign: piece.end, next: endOfRows(script, piece.end) };
        }
        words = [];
      }
    }
    const colon = before !== undefined && before.end === piece.at && script[before.at] === ":" ? before.at : undefined;
    if ((piece.kind === "text" || piece.kind === "name") && colon !== undefined)
      if (brackets <= 0 && script[colon - 1] !== ":") matches.push({ ...variable(text), at: colon });
    before = piece;
  }
  return { foreign: script.length, next: script.length };
}

const variable = (name: string) => ({
  message: `has the psql variable :${name}`,
  remedy: "Write the value itself: only psql fills in variables.",
});

const endOfLine = (script: string, from: number): number => {
  const at = script.indexOf("\n", from);
  return at < 0 ? script.length : at + 1;
};

/** Behind the line `\.` that ends the rows of a COPY. */
const endOfRows = (script: string, from: number): number => {
  const end = /^\\\.[ \t\r]*$/gm;
  end.lastIndex = from;
  return end.exec(script) ? endOfLine(script, end.lastIndex) : script.length;
};

const blanked = (text: string): string => text.replaceAll(/[^\n]/g, " ");

/** In the order of the script, each kind once. */
const placed = (script: string, matches: readonly Found[]): ScriptMistake[] => {
  const first = new Map<string, Found>();
  for (const one of matches.toSorted((a, b) => a.at - b.at)) if (!first.has(one.message)) first.set(one.message, one);
  let [line, counted] = [1, 0];
  return [...first.values()].map(({ message, remedy, at }) => {
    for (
      let newline = script.indexOf("\n", counted);
      newline >= 0 && newline < at;
      newline = script.indexOf("\n", counted)
    ) {
      line += 1;
      counted = newline + 1;
    }
    return { message, remedy, line, column: [...script.slice(counted, at)].length + 1 };
  });
};
