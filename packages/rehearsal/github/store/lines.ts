import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeFileSync } from "node:fs";

/** A file that only grows by whole lines; each is with the system when `add` returns, so that no kill can take it back. */
export interface Lines {
  add(line: string): void;
  close(): void;
}

/** Opens a file to continue it; it is made with its first line. */
export function openLines(path: string): Lines {
  let file: number | undefined;
  return {
    add: (line) => {
      file ??= openSync(path, "a", 0o600);
      writeFileSync(file, `${line}\n`);
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** The lines of a file, none without it; a last one that was cut short is taken off, so that the next does not continue it. */
export function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf("\n") + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes.toString("utf8", 0, end).split("\n").slice(0, -1);
}
