/** One line that a step wrote. */
export interface Line {
  /** The job and the calls around it: `c1(a+b)/f1j2`. */
  readonly at: string;
  /** Values of its matrix. */
  readonly leg: string;
  readonly what: string;
  readonly text: string;
}

/** Reads the lines of a trace, in the order in which they were written. */
export function linesOf(trace: string): Line[] {
  return trace
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [at = "", leg = "", what = "", ...text] = line.split("|");
      return { at, leg, what, text: text.join("|") };
    });
}

/** A path of jobs without the legs of its calls: `c1/f1j2`. */
export function withoutLegs(path: string): string {
  return path.replaceAll(/ ?\([^)]*\)| #\d+/g, "");
}

/** Every leg of every job that left lines, with them. */
export function legsOf(lines: readonly Line[]): Map<string, Line[]> {
  return Map.groupBy(lines, ({ at, leg }) => `${at}|${leg}`);
}
