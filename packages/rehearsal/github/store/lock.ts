import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keeps a second process out of the folder while this one writes there; answers how to let go. `killed` hears of a process that did not. */
export function lockFolder(folder: string, killed: (pid: number) => void = () => {}): () => void | Promise<void> {
  const path = join(folder, "lock");
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${birthOf(process.pid)}`, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const [pid = "", birth = ""] = textOf(path).split(" ");
    if (Number(pid) > 0 && isAlive(Number(pid)) && birthOf(Number(pid)) === birth) {
      throw new Error(
        `The loopback GitHub in ${folder} is open in process ${pid} already. Close it, or use another folder.`,
      );
    }
    rmSync(path, { force: true });
    killed(Number(pid));
  }
}

/** When a process began, in the kernel's ticks: reports it from a later one of the same number. Empty where the system does not say. */
function birthOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function textOf(path: string): string {
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
