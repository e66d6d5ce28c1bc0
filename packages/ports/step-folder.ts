import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A private folder (0700) of this step below `parent` (default: the machine's own); `remove` takes it away with all that is in it. */
export const privateFolder = (parent: string | undefined): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(parent || tmpdir(), "slipway-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Text of a file that the runner wrote for this step; empty if there is none. */
export const runnerFile = (path: string | undefined): string => {
  try {
    return path ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
};
