import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./log-file.ts";
import { seesProcesses, signal, tracked } from "./processes.ts";

/** Kills what a job left running: every process that carries its tracking id. */
export async function reapOrphans(trackingId: string, log: Log): Promise<void> {
  if (!seesProcesses) {
    log.write(`Orphan processes of this job are not cleaned up: on ${process.platform} they cannot be found.`);
    return;
  }
  log.write("Cleaning up orphan processes");
  // A process that forks while it dies is met in the next round.
  for (let round = 0; round < 5; round++) {
    const orphans = tracked(trackingId);
    if (orphans.length === 0) return;
    for (const { pid, name } of orphans) {
      log.write(`Terminate orphan process: pid (${pid}) (${name})`);
      signal(pid, "SIGKILL");
    }
    await sleep(10);
  }
}
