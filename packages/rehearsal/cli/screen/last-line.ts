/** The newest line of a job's log, for people who wait for one of its steps. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { shownLine } from "./follow.ts";

const most = 4096;

/** As GitHub's page shows it; empty if there is none. */
export function lastLine(log: string): string {
  try {
    const file = openSync(log, "r");
    try {
      const { size } = fstatSync(file);
      const chunk = Buffer.alloc(Math.min(size, most));
      readSync(file, chunk, 0, chunk.length, size - chunk.length);
      const lines = chunk.toString().split("\n").slice(0, -1); // the last one may be half-written
      return (
        lines
          .flatMap(shownLine)
          .findLast((line) => line.trim() !== "")
          ?.trim() ?? ""
      );
    } finally {
      closeSync(file);
    }
  } catch {
    return ""; // the log may not be there yet
  }
}
