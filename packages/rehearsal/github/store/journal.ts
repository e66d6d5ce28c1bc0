import { rmSync } from "node:fs";
import { openLines, readLines } from "./lines.ts";

/** A list that only grows, in memory and as one JSON line each in a file. */
export interface Journal<T> {
  readonly entries: readonly T[];
  add(entry: T): void;
  close(): void;
}

/** Opens a journal, to continue it or to begin it again; a last line that a crash cut short is left out. */
export function openJournal<T>(path: string, how: "continue" | "again"): Journal<T> {
  if (how === "again") rmSync(path, { force: true });
  const entries = readLines(path).map((line) => JSON.parse(line) as T);
  const lines = openLines(path);
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      lines.add(JSON.stringify(entry));
    },
    close: lines.close,
  };
}
