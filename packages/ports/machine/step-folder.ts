import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A private folder (0700) of a step. */
export interface PrivateFolder {
  readonly path: string;
  /** Takes it away with all that is in it. Throws what the system says. */
  remove(): Promise<void>;
  /** The same at the end of the process, when nobody can wait or be reported any more. */
  removeAtExit(): void;
}

/** Makes one below `parent` (default: the machine's own). */
export function privateFolder(parent: string | undefined): PrivateFolder {
  const path = mkdtempSync(join(parent || tmpdir(), "slipway-"));
  return {
    path,
    remove: () => rm(path, { recursive: true, force: true }),
    removeAtExit: () => {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {} // the runner empties its folder after the job
    },
  };
}

/** Text of a file that the runner wrote for this step; empty if there is none. */
export function runnerFile(path: string | undefined): string {
  try {
    return path ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}
