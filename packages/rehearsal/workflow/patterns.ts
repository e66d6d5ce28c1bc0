/** GitHub's patterns for branches, tags and paths. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */

/** Whether the last pattern that speaks of a name lets it in; `!` shuts out what an earlier pattern let in. */
export function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce((isIn, pattern) => {
    const isNegative = pattern.startsWith("!");
    return expression(isNegative ? pattern.slice(1) : pattern).test(name) ? !isNegative : isIn;
  }, false);
}

/** Why a pattern cannot be read, or `null`: GitHub does not say what `?` and `+` repeat after each other, `*` or nothing. */
export function mistakeOf(pattern: string): string | null {
  try {
    expression(pattern.replace(/^!/, ""));
    return null;
  } catch {
    return `the filter pattern '${pattern}' cannot be read: ? and + repeat the character before them, and [ ] holds ranges from low to high; write \\ before a character that is meant itself`;
  }
}

/** Parts of a pattern; `?` and `+` repeat the one before. */
const parts: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^\*\*\//, () => "(?:.*/)?"],
  [/^\*\*/, () => ".*"],
  [/^\*/, () => "[^/]*"],
  [/^[?+]/, (match) => match],
  [/^\[[^\]]+\]/, (match) => match.replaceAll("\\", "\\\\")],
  [/^\\./s, (match) => escaped(match.slice(1))],
  [/^./s, escaped],
];

function expression(pattern: string): RegExp {
  let source = "";
  for (let rest = pattern; rest !== ""; ) {
    for (const [start, write] of parts) {
      const match = start.exec(rest)?.[0];
      if (match === undefined) continue;
      source += write(match);
      rest = rest.slice(match.length);
      break;
    }
  }
  return new RegExp(`^(?:${source})$`, "s");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}
