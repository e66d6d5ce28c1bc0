import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const memory = "/dev/shm";
const enough = 2 * 1024 ** 3;
/** Short: sockets are made deep below it. */
const prefix = "sw-";
const day = 86_400_000;

/**
 * A folder in memory for what tests write, gone with this process; none where the machine has no room for it or lets no program run
 * there. Tests make and remove hundreds of thousands of files, and a disk is slower with each that is removed.
 */
export function testPlace(): string | undefined {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough) return undefined;
    removeOld();
    const place = mkdtempSync(join(memory, prefix));
    process.once("exit", () => rmSync(place, { recursive: true, force: true }));
    chmodSync(place, 0o755); // PostgreSQL runs as another user where we are root
    const program = join(place, "runs");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o700 });
    return spawnSync(program).status === 0 ? place : undefined;
  } catch {
    return undefined;
  }
}

/** What runs that were killed left. */
const removeOld = (): void => {
  for (const name of readdirSync(memory).filter((name) => name.startsWith(prefix))) {
    const path = join(memory, name);
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
  }
};
