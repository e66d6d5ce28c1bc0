/** A place in a text, as editors count it. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Where the character with this number (from 1, as PostgreSQL counts: a character may be two UTF-16 units) stands. */
export function placeOfCharacter(text: string, position: number): Place {
  return placeOf([...text].slice(0, Math.max(0, position - 1)));
}

/** Where a UTF-16 unit (from 0, as JavaScript counts) stands. */
export function placeOfUnit(text: string, unit: number): Place {
  return placeOf([...text.slice(0, unit)]);
}

const placeOf = (before: readonly string[]): Place => {
  const newline = before.lastIndexOf("\n");
  return {
    line: before.filter((character) => character === "\n").length + 1,
    column: before.length - newline,
  };
};
