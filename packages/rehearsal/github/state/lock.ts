import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keeps a second process out of the folder while this one writes there; answers how to let go. */
export function lockFolder(folder: string): () => void | Promise<void> {
  const path = join(folder, "lock");
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const owner = Number(readOwner(path));
    if (owner > 0 && isAlive(owner)) {
      throw new Error(
        `The loopback GitHub in ${folder} is open in process ${owner} already. Close it, or use another folder.`,
      );
    }
    rmSync(path, { force: true });
  }
}

function readOwner(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
