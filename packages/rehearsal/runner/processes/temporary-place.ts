import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { chmod, opendir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { abandonedIn, ownPrefix } from "./place-name.ts";

/** A socket's path has room for this much before what a job's tools add to it, a plugin of tflint most of all. */
const longest = 24;

/** The folder for temporary files, or `/tmp` where its name is so long (macOS) that sockets below it could not be made. */
export function shortTemporary(usual = tmpdir()): string {
  if (usual.length <= longest) return usual;
  return attempt(() => accessSync("/tmp", constants.W_OK) ?? "/tmp") ?? usual;
}

/** Makes a private folder below the temporary one, named after this process; removes those of processes that are gone. */
export function temporaryPlace(parent = shortTemporary()): string {
  for (const folder of abandonedIn(parent)) attempt(() => rmSync(folder, all));
  return mkdtempSync(join(parent, ownPrefix()));
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

/** What cannot be fetched, or is not ours to remove, is done without. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
