import { closeSync, open, writeSync } from "node:fs";
import { promisify } from "node:util";
import type { Masker } from "./mask.ts";

/** The whole log of one job: masked, each line with its time. */
export interface Log {
  /** Writes a message; each of its lines becomes a line of the log. */
  write(message: string): void;
  close(): void;
}

/** Starts a log file; nobody but the user that runs the job can read it. To make a file takes a disk long enough for other jobs to go on. */
export async function openLog(path: string, masker: Masker, now: () => number): Promise<Log> {
  const file = await promisify(open)(path, "w", 0o600);
  let waiting: string[] = [];
  let closed = false;
  const flush = (): void => {
    if (waiting.length === 0 || closed) return;
    writeSync(file, waiting.join(""));
    waiting = [];
  };
  return {
    write(message) {
      if (waiting.length === 0) setImmediate(flush);
      const time = timestamp(now());
      // Masked as a whole first: a secret of several lines is also known as a whole.
      for (const line of masker.mask(message).split(/\r\n|\r|\n/)) waiting.push(`${time} ${line}\n`);
      if (waiting.length > 1_000) flush();
    },
    close() {
      flush();
      closed = true;
      closeSync(file);
    },
  };
}

/** GitHub's logs have seven digits after the second. */
function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "0000Z");
}
