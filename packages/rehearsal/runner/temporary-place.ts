import { accessSync, constants, mkdtempSync, readdirSync, readlinkSync, rmSync, statfsSync } from "node:fs";
import { chmod, opendir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf } from "./caught.ts";

/** Makes a private folder below the temporary one, named after this process; removes those of processes that are gone. */
export function temporaryPlace(parent = tmpdir()): string {
  const kin = kinOf();
  for (const name of readdirSync(parent)) {
    const [, pid, others] = /^slipway-(\d+)\.(\w+)-\w+$/.exec(name) ?? [];
    if (others === kin && !isAlive(Number(pid))) attempt(() => rmSync(join(parent, name), all));
  }
  return mkdtempSync(join(parent, `slipway-${process.pid}.${kin}-`));
}

const memory = "/dev/shm";
const enough = 32 * 1024 * 1024;

/** The same in memory, for small files; none where the machine has no room for that. */
export function fastPlace(): string | undefined {
  return attempt(() => {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize < enough ? undefined : temporaryPlace(memory);
  });
}

/** Removes a folder with all that is in it, also what is not to be written to; what resists stays. */
export async function discard(path: string): Promise<void> {
  await rm(path, all).catch(async () => {
    await open(path);
    await rm(path, all).catch(() => undefined);
  });
}

/** The same without a pause, which is quicker. */
export async function discardAtOnce(path: string): Promise<void> {
  attempt(() => rmSync(path, all));
  await discard(path);
}

const all = { recursive: true, force: true };

/** Lets its owner remove what is in a folder. */
async function open(folder: string): Promise<void> {
  try {
    await chmod(folder, 0o700);
    for await (const entry of await opendir(folder)) if (entry.isDirectory()) await open(join(folder, entry.name));
  } catch {
    // It is not ours, or gone meanwhile.
  }
}

/** Tells processes whose numbers mean the same from those of another container. */
function kinOf(): string {
  const link = attempt(() => readlinkSync("/proc/self/ns/pid"));
  return Number(/\d+/.exec(link ?? "0")?.[0]).toString(36);
}

/** What cannot be had, or is not ours to remove, is done without. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
