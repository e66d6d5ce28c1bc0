import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { RunnerTimes } from "./host.ts";
import { descendants, signal } from "./processes.ts";

/** Ends a step's process as GitHub does: SIGINT to it alone, then SIGTERM, then SIGKILL to everything under it. */
export async function cancelProcess(child: ChildProcess, times: RunnerTimes): Promise<void> {
  if (child.pid === undefined) return;
  for (const [name, patience] of [
    ["SIGINT", times.interrupt],
    ["SIGTERM", times.terminate],
  ] as const) {
    if (hasExited(child)) return;
    signal(child.pid, name);
    if (await exitsWithin(child, patience)) return;
  }
  killTree(child.pid);
}

/** Kills a process, all that descends from it, and the group that it leads. */
export function killTree(pid: number): void {
  const tree = [...descendants(pid), pid];
  signal(-pid, "SIGKILL");
  for (const each of tree) signal(each, "SIGKILL");
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function exitsWithin(child: ChildProcess, milliseconds: number): Promise<boolean> {
  if (hasExited(child)) return true;
  const settled = new AbortController();
  const { signal: aborted } = settled;
  await Promise.race([
    once(child, "exit", { signal: aborted }).catch(() => undefined),
    sleep(milliseconds, undefined, { signal: aborted }).catch(() => undefined),
  ]);
  settled.abort();
  return hasExited(child);
}
