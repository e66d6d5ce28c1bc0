import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryPlace } from "../packages/rehearsal/runner/temporary-place.ts";

const memory = "/dev/shm";
const enough = 2 * 1024 ** 3;

/**
 * A folder in memory for what tests write, gone with this process; none where the machine has no room for it or lets no program run
 * there. Tests make and remove hundreds of thousands of files, and a disk is slower with each that is removed.
 */
export const testPlace = (): string | undefined => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough) return undefined;
    const place = temporaryPlace(memory);
    process.once("exit", () => rmSync(place, { recursive: true, force: true }));
    chmodSync(place, 0o755); // PostgreSQL runs as another user where we are root
    const program = join(place, "runs");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o700 });
    return spawnSync(program).status === 0 ? place : undefined;
  } catch {
    return undefined;
  }
};
