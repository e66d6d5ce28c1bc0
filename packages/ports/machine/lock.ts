import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../model/document/user-error.ts";

const beat = 5_000;
const silence = 60_000;
const patience = 15 * 60_000;

/** Whether a process of this machine is alive. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

const abandoned = async (folder: string): Promise<boolean> => {
  try {
    const { pid, host } = JSON.parse(await readFile(join(folder, "owner.json"), "utf8")) as {
      pid: number;
      host: string;
    };
    if (host === hostname() && !alive(pid)) return true;
  } catch {
    // no owner yet, or one that died while it wrote: its age decides
  }
  const age = await stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > silence;
};

const take = async (folder: string): Promise<boolean> => {
  try {
    await mkdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
  await writeFile(join(folder, "owner.json"), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
};

/**
 * Runs `work` while no other process runs work under the same folder. The lock only saves double work: whoever works must
 * end in one atomic rename, so that two owners (a lock that was thought abandoned) do no harm.
 */
export async function locked<T>(folder: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  const until = Date.now() + patience;
  while (!(await take(folder))) {
    if (await abandoned(folder)) {
      const away = `${folder}.${process.pid}.${Date.now()}`;
      await rename(folder, away).then(
        () => rm(away, { recursive: true, force: true }),
        () => {}, // somebody else was quicker
      );
      continue;
    }
    if (Date.now() > until)
      throw new UserError(`Another process has held ${folder} for 15 minutes.`, {
        reason: "tool_failed",
        remedy: "End the process whose number is in its owner.json, or remove the folder.",
      });
    await pause(100, undefined, { signal });
  }
  const heart = setInterval(() => utimes(folder, new Date(), new Date()).catch(() => {}), beat);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    await rm(folder, { recursive: true, force: true });
  }
}
