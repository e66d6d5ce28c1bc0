import { CsvMistake, csvRows } from "./csv-text.ts";
import { type ResultSource, refuseResult } from "./result-source.ts";

/** One row, its cells by the names of the columns that were asked for. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cell: Readonly<Record<Column, string>>;
}

/** Reads a CSV file whose first row names its columns. Throws `UserError(suite_failed)` for a column that is missing, a row of another width, and a last line that does not end. */
export function readTable<Column extends string>(source: ResultSource, columns: readonly Column[]): TableRow<Column>[] {
  try {
    return rowsOf(source, columns);
  } catch (cause) {
    if (cause instanceof CsvMistake) throw refuseResult(source, `line ${cause.line}`, cause.message, { cause });
    throw cause;
  }
}

function rowsOf<Column extends string>(source: ResultSource, columns: readonly Column[]): TableRow<Column>[] {
  if (source.text.trim() === "") throw refuseResult(source, "", "the file is empty");
  const rows = csvRows(source.text);
  const first = rows.next();
  const head: readonly string[] = first.done ? [] : first.value.cells;
  const missing = columns.find((column) => !head.includes(column));
  if (missing !== undefined) throw refuseResult(source, "line 1", `the column ${JSON.stringify(missing)} is missing`);
  const twice = head.find((column, at) => head.indexOf(column) !== at);
  if (twice !== undefined)
    throw refuseResult(source, "line 1", `the column ${JSON.stringify(twice)} stands there twice`);
  const places = columns.map((column) => [column, head.indexOf(column)] as const);
  const found: TableRow<Column>[] = [];
  for (const { line, cells } of rows) {
    if (cells.length !== head.length)
      throw refuseResult(source, `line ${line}`, `it has ${cells.length} cells, but there are ${head.length} columns`);
    const cell = {} as Record<Column, string>;
    for (const [column, place] of places) cell[column] = cells[place] ?? "";
    found.push({ line, cell });
  }
  if (!source.text.endsWith("\n")) throw refuseResult(source, "", "its last line does not end: it was cut off");
  return found;
}

const amount = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A cell as a number from 0 up. */
export function figureOf(source: ResultSource, line: number, column: string, text: string): number {
  const value = amount.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw refuseResult(
    source,
    `line ${line}, column ${column}`,
    `expected a number from 0 up, found ${JSON.stringify(text)}`,
  );
}
