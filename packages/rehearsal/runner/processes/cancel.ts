import type { RunnerTimes } from "./host.ts";
import { descendants, kill, signal } from "./processes.ts";

/** Ends a step's process as GitHub does: SIGINT to it alone, then SIGTERM, then SIGKILL to everything under it. */
export async function cancelProcess(pid: number, exited: Promise<unknown>, times: RunnerTimes): Promise<void> {
  if (await endsWithin(exited, 0)) return;
  for (const [name, patience] of [
    ["SIGINT", times.interrupt],
    ["SIGTERM", times.terminate],
  ] as const) {
    signal(pid, name);
    if (await endsWithin(exited, patience)) return;
  }
  killTree(pid);
}

/** Kills a process, all that descends from it, and the group that it leads. */
export function killTree(pid: number): void {
  const tree = [...descendants(pid), pid];
  signal(-pid, "SIGKILL");
  for (const each of tree) kill(each);
}

function endsWithin(exited: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void exited.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
