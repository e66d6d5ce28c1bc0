/** What the files of another migration tool look like, and of which. */
interface MarkRow {
  readonly tool: string;
  readonly when: RegExp;
}

const rows: readonly MarkRow[] = [
  { tool: "dbmate", when: /^--\s*migrate:(?:up|down)\b/i },
  { tool: "goose", when: /^--\s*\+goose\s+\w+/i },
  { tool: "sql-migrate", when: /^--\s*\+migrate\s+\w+/i },
  { tool: "rambler", when: /^--\s*rambler\s+(?:up|down)\b/i },
  { tool: "shmig", when: /^--\s*=+\s*(?:up|down)\s*=+/i },
  { tool: "tern", when: /^-{4}\s*create above\s*\/\s*drop below\s*-{4}/i },
  { tool: "node-pg-migrate", when: /^--\s*(?:up|down)\s+migration\b/i },
  { tool: "MyBatis Migrations", when: /^--\s*\/\/\s*@?undo\b/i },
  { tool: "Liquibase", when: /^--\s*(?:liquibase formatted sql|changeset\s+\S+:\S+)/i },
  { tool: "Sqitch", when: /^--\s*(?:deploy|revert|verify)\s+\S+\s+(?:to|from|on)\s+\S+\s*$/i },
];

/** A comment that says nothing but which way the statements below it go, in whatever form. */
const way =
  /^--[\W_]*(?:migrat\w*|sql|section)?[\W_]*(downs?|undo|rollback|revert|downgrade)[\W_]*(?:migrat\w*|sql|section|script)?[\W_]*$/i;

/** Why a comment means that the file is another tool's. */
export interface MigrationMark {
  readonly message: string;
  readonly remedy: string;
  /** It says so only where statements follow: people also keep the way back as comments, which nobody runs. */
  readonly needsStatements: boolean;
}

/** What a comment means for a file that we would run whole; `undefined` if it is a comment like any other. */
export function markOf(comment: string): MigrationMark | undefined {
  const line = comment.split("\n")[0]?.trim() ?? "";
  const row = rows.find(({ when }) => when.test(line));
  if (row) return { message: `has the mark ${quoted(line)} of ${row.tool}`, remedy, needsStatements: false };
  if (!way.test(line)) return undefined;
  return { message: `has ${quoted(line)}, which begins its down migration`, remedy, needsStatements: true };
}

const remedy =
  "Slipway runs the whole file, so what undoes it would be run too: keep only the up migration, without the marks, in a file <number>_<name>.sql.";

const quoted = (line: string): string => JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
