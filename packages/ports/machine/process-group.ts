import { setTimeout as sleep } from "node:timers/promises";

const polite = 500;
const interval = 20;

/** Sends a signal to all processes of a group; answers whether there was one to get it. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false; // nobody is left in it
  }
}

/** Ends what is left of a group whose first process has ended: it is asked, and half a second later killed. */
export async function endGroup(group: number): Promise<void> {
  if (!signalGroup(group, "SIGTERM")) return;
  signalGroup(group, "SIGCONT"); // a stopped process does not hear that it should end
  for (let waited = 0; waited < polite; waited += interval) {
    await sleep(interval);
    if (!signalGroup(group, 0)) return;
  }
  signalGroup(group, "SIGKILL");
}
