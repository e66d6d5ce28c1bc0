/** A row of a CSV file that is not one: where, and what was wrong. */
export class CsvMistake extends Error {
  readonly line: number;

  constructor(line: number, wrong: string) {
    super(wrong);
    this.line = line;
  }
}

/**
 * The rows of a CSV file (RFC 4180), with the line that each begins on; empty lines are passed over. Throws `CsvMistake` for a quote that is
 * not closed, and for text after one that is.
 */
export function* csvRows(text: string): Generator<{ readonly line: number; readonly cells: string[] }> {
  let line = 1;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; ) {
    const first = line;
    const end = endOf(text, at);
    const whole = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (!whole.includes('"')) {
      if (whole !== "") yield { line, cells: whole.split(",") };
      at = end + 1;
      line++;
      continue;
    }
    const cells: string[] = [];
    for (let more = true; more; ) {
      const cell = text.charCodeAt(at) === 34 ? quoted(text, at, line) : plain(text, at);
      line += cell.breaks;
      cells.push(cell.value);
      more = text[cell.after] === ",";
      at = cell.after + 1;
      if (!more && text[cell.after] === "\r") at++;
    }
    line++;
    yield { line: first, cells };
  }
}

interface Cell {
  readonly value: string;
  /** Where its comma or the end of its line is. */
  readonly after: number;
  /** Line breaks inside it. */
  readonly breaks: number;
}

function endOf(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function plain(text: string, at: number): Cell {
  let after = at;
  while (after < text.length && !isEnd(text, after)) after++;
  return { value: text.slice(at, after), after, breaks: 0 };
}

function isEnd(text: string, at: number): boolean {
  const character = text[at];
  return (
    character === undefined || character === "," || character === "\n" || (character === "\r" && text[at + 1] === "\n")
  );
}

function quoted(text: string, at: number, line: number): Cell {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new CsvMistake(line, "a quote is not closed");
  const raw = text.slice(at + 1, close);
  const breaks = raw.split("\n").length - 1;
  if (!isEnd(text, close + 1)) throw new CsvMistake(line + breaks, "text stands after a closing quote");
  return { value: raw.replaceAll('""', '"'), after: close + 1, breaks };
}
