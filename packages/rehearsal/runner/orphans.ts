import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./job/log-file.ts";
import { isKilled, kill, type Process, seesProcesses, tracked } from "./processes/processes.ts";

const rounds = 5;

/** Kills what a job left running: every process that carries its tracking id. */
export async function reapOrphans(trackingId: string, log: Log): Promise<void> {
  if (!seesProcesses) {
    log.write(`Orphan processes of this job are not cleaned up: on ${process.platform} they cannot be found.`);
    return;
  }
  log.write("Cleaning up orphan processes");
  // A process that forks while it dies is met in the next round.
  for (let round = 0; round < rounds; round++) {
    const orphans = (await look()).get(trackingId) ?? [];
    if (orphans.length === 0) return;
    for (const { pid, name } of orphans) {
      // One that was killed before is going; in the end its number may be another's.
      if (isKilled(pid) && round < rounds - 1) continue;
      log.write(`Terminate orphan process: pid (${pid}) (${name})`);
      kill(pid);
    }
    await sleep(10);
  }
}

/** Looks take no more than a twentieth of the time. */
const rest = 19;

/** A look at all processes that those who ask for it side by side share; it begins after the last of them asked. */
export function shared(find: () => ReadonlyMap<string, Process[]>): () => Promise<ReadonlyMap<string, Process[]>> {
  let coming: Promise<ReadonlyMap<string, Process[]>> | undefined;
  let rested = 0;
  return () => {
    coming ??= sleep(Math.max(0, rested - performance.now())).then(() => {
      coming = undefined;
      const began = performance.now();
      const entries = find();
      const ended = performance.now();
      rested = ended + rest * (ended - began);
      return entries;
    });
    return coming;
  };
}

const look = shared(tracked);
