/** What a statement of a migration takes away for good, and where it begins in the file (UTF-16 units from 0). */
export interface Loss {
  /** As people say it: `drops table orders`. */
  readonly what: string;
  readonly at: number;
}

interface Row {
  readonly when: RegExp;
  readonly what: (found: readonly string[]) => string | undefined;
}

const name = `(?:"[^"]+"|[\\w$\\u0080-\\uffff]+)(?:\\.(?:"[^"]+"|[\\w$\\u0080-\\uffff]+))*`;
const names = `${name}(?: \\*)?(?: , ${name}(?: \\*)?)*`;
const row = (pattern: string, what: Row["what"]): Row => ({ when: new RegExp(pattern, "is"), what });
const kinds = "TABLE|SCHEMA|DATABASE|SEQUENCE|TYPE|DOMAIN|MATERIALIZED VIEW|EXTENSION|OWNED BY|TABLESPACE|SERVER";

/**
 * Statements that lose data or values which no later statement can bring back: all rows that hold speak. What is only a definition (a view, an
 * index, a function, a constraint) can be made again from its migration, and is none. What cannot be looked into is reported as that.
 */
const rows: readonly Row[] = [
  row(`^DROP (${kinds})(?: IF EXISTS)? (${names})`, ([, kind = "", what]) => `drops ${kind.toLowerCase()} ${what}`),
  row(`^DROP (?!${kinds})(.+?)(?: IF EXISTS)? (${names})(?: \\(.*\\))? CASCADE$`, ([, kind = "", what]) => {
    return `drops ${kind.toLowerCase()} ${what} and everything that depends on it`;
  }),
  row("^TRUNCATE(?: TABLE)?(?: ONLY)? (.+?)(?: (?:RESTART|CONTINUE) IDENTITY)?(?: CASCADE| RESTRICT)?$", ([, what]) => {
    return `empties ${what}`;
  }),
  row(`(?:^|[ (])DELETE FROM(?: ONLY)? (${name})`, ([, what]) => `deletes rows of ${what}`),
  row(`(?:^|[ (])UPDATE(?: ONLY)? (?!SET )(${name})(?: \\*)?(?: AS)?(?: ${name})? SET `, ([, what]) => {
    return `overwrites rows of ${what}`;
  }),
  row(`(?:^|[ (])INSERT INTO (${name}).* DO UPDATE SET `, ([, what]) => `overwrites rows of ${what}`),
  row(`(?:^|[ (])MERGE INTO(?: ONLY)? (${name}).* THEN (?:UPDATE|DELETE)`, ([, what]) => `overwrites rows of ${what}`),
  row(`^ALTER TYPE (${name}) ADD VALUE`, ([, what]) => `adds a value to type ${what}, which cannot be taken out`),
  row(`^ALTER TYPE (${name}) .*DROP ATTRIBUTE(?: IF EXISTS)? (${name})`, ([, of, what]) => `drops ${of}.${what}`),
  row(`^ALTER TYPE (${name}) .*ALTER ATTRIBUTE (${name})`, ([, of, what]) => `changes the type of ${of}.${what}`),
  row("^DO(?: |$)", () => "runs a block that nobody can look into"),
  row(`^CALL (${name})`, ([, what]) => `calls ${what}, which nobody can look into`),
];

const alterTable = new RegExp(`^ALTER (?:FOREIGN )?TABLE(?: IF EXISTS)?(?: ONLY)? (${name})(?: \\*)? (.*)$`, "is");
const dropColumn = new RegExp(
  `^DROP (?:COLUMN (?:IF EXISTS )?|(?!(?:CONSTRAINT|COLUMN)\\b)(?:IF EXISTS )?)(${name})`,
  "is",
);
const changeType = new RegExp(`^ALTER (?:COLUMN )?(${name}) (?:SET DATA )?TYPE `, "is");

/** The statements of a migration that cannot be undone. */
export function lossesOf(statements: readonly { readonly tokens: readonly string[]; readonly at: number }[]): Loss[] {
  return statements.flatMap(({ tokens, at }) => lossesIn(textOf(tokens)).map((what) => ({ what, at })));
}

const lossesIn = (text: string): string[] => {
  if (/^(CREATE|EXPLAIN(?! ANALY[SZ]E)|COMMENT|PREPARE)\b/i.test(text)) return [];
  const messages = rows.flatMap(({ when, what }) => {
    const match = when.exec(text);
    return match ? (what(match) ?? []) : [];
  });
  const [, table = "", actions = ""] = alterTable.exec(text) ?? [];
  const columns = actionsIn(actions).flatMap((action) => {
    const dropped = dropColumn.exec(action)?.[1];
    const changed = changeType.exec(action)?.[1];
    if (dropped !== undefined) return [`drops column ${table}.${dropped}`];
    return changed === undefined ? [] : [`changes the type of ${table}.${changed}`];
  });
  return [...new Set([...messages, ...columns])];
};

/** Tokens in one line; a dot joins names, and nothing inside a quoted name looks like a word of its own. */
const textOf = (tokens: readonly string[]): string =>
  tokens
    .map((token) => (token.startsWith('"') ? token.replaceAll(/[^\w"$\u0080-\uffff-]/g, "_") : token))
    .join(" ")
    .replaceAll(" . ", ".");

/** The actions of an ALTER TABLE, parted by commas outside of parentheses. */
const actionsIn = (text: string): string[] => {
  let depth = 0;
  const parts = [""];
  for (const token of text.split(" ")) {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    if (token === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""} ${token}`.trim());
  }
  return parts.filter((part) => part !== "");
};
