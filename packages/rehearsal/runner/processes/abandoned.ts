import { relative, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { abandonedIn, isAbandoned } from "./place-name.ts";
import { type Process, processesIn, signal } from "./processes.ts";
import { discardAtOnce, shortTemporary } from "./temporary-place.ts";

/** What a process that was killed left of its jobs. */
export interface Abandoned {
  readonly folders: readonly string[];
  readonly processes: readonly Process[];
}

/** Ends what jobs of killed processes left running, and removes their folders. */
export async function clearAbandoned(parents: readonly string[] = [shortTemporary(), "/dev/shm"]): Promise<Abandoned> {
  const folders = [...new Set(parents)].flatMap(abandonedIn);
  const ended = new Map<number, Process>();
  // Somebody may have removed the folder before its processes ended.
  const isLeft = (temporary: string) =>
    parents.some((parent) => isAbandoned(relative(parent, temporary).split(sep)[0] ?? ""));
  // A process that forks while it dies is met in the next round.
  for (let round = 0; round < 5; round++) {
    const process = processesIn(isLeft);
    if (process.length === 0) break;
    for (const each of process) {
      ended.set(each.pid, each);
      signal(each.pid, "SIGKILL");
    }
    await sleep(10);
  }
  for (const folder of folders) await discardAtOnce(folder);
  return { folders, processes: [...ended.values()] };
}
