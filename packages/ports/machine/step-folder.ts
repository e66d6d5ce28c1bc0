import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
  // Short: programs make sockets below it, whose whole path may have 107 bytes.
  const path = mkdtempSync(join(parent || tmpdir(), `sw~${process.pid.toString(36)}-`));
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

/**
 * Takes away the folders of earlier steps whose process was killed before it could do so itself, and with them whatever secret stands in
 * one. Answers their names; what cannot be removed is left to the runner.
 */
export function removeAbandoned(parent: string | undefined): string[] {
  if (!parent) return [];
  try {
    const abandoned = readdirSync(parent).filter((name) => isOver(/^sw~([0-9a-z]{1,6})-\w{6}$/.exec(name)?.[1]));
    for (const name of abandoned) rmSync(join(parent, name), { recursive: true, force: true });
    return abandoned;
  } catch {
    return [];
  }
}

function isOver(pid: string | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(Number.parseInt(pid, 36), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH"; // of somebody else it runs
  }
}

/** Text of a file that the runner wrote for this step; empty if there is none. */
export function runnerFile(path: string | undefined): string {
  try {
    return path ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}
