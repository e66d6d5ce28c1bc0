import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";

/** A list that only grows, in memory and as one JSON line each in a file. */
export interface Journal<T> {
  readonly entries: readonly T[];
  add(entry: T): void;
  close(): void;
}

/** Opens a journal, to continue it or to begin it anew; a last line that a crash cut short is left out. */
export function openJournal<T>(path: string, how: "continue" | "anew"): Journal<T> {
  const entries: T[] = how === "continue" && existsSync(path) ? readLines<T>(path) : [];
  const file = openSync(path, how === "continue" ? "a" : "w", 0o600);
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      writeSync(file, `${JSON.stringify(entry)}\n`);
    },
    close: () => closeSync(file),
  };
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line) as T);
}
