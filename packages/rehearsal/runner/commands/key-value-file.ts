/** Pairs of a file such as `GITHUB_OUTPUT`, in order; `fault` says what ended the reading, the pairs before it stay. */
export interface KeyValues {
  readonly pairs: readonly (readonly [key: string, value: string])[];
  readonly fault?: string;
}

/** Reads the grammar of GitHub's environment files: `key=value`, or `key<<delimiter` up to a line that is the delimiter. */
export function parseKeyValues(text: string): KeyValues {
  const pairs: [string, string][] = [];
  let at = 0;
  while (at < text.length) {
    const line = lineAt(text, at);
    at = line.next;
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals === 0) return { pairs, fault: `Invalid format '${line.text}'. Name must not be empty` };
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)]);
    } else if (heredoc >= 0) {
      const key = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (key === "" || delimiter === "") {
        return {
          pairs,
          fault: `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        };
      }
      const body = heredocAt(text, at, delimiter);
      if ("fault" in body) return { pairs, fault: body.fault };
      pairs.push([key, body.value]);
      at = body.next;
    } else {
      return { pairs, fault: `Invalid format '${line.text}'` };
    }
  }
  return { pairs };
}

function heredocAt(
  text: string,
  start: number,
  delimiter: string,
): { value: string; next: number } | { fault: string } {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    // The line end before the delimiter is not part of the value.
    if (line.text === delimiter) return { value: text.slice(start, Math.max(start, at - 1)), next: line.next };
    if (!line.ended) return { fault: "Invalid value. EOF marker missing new line." };
    at = line.next;
  }
  return { fault: `Invalid value. Matching delimiter not found '${delimiter}'` };
}

/** On Linux only `\n` ends a line: a `\r` before it belongs to the value. */
function lineAt(text: string, start: number): { text: string; next: number; ended: boolean } {
  const end = text.indexOf("\n", start);
  return end < 0
    ? { text: text.slice(start), next: text.length, ended: false }
    : { text: text.slice(start, end), next: end + 1, ended: true };
}
