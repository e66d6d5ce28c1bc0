import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../model/document/user-error.ts";

const run = promisify(execFile);
const prefix = "slipway-postgres-";

/** Who PostgreSQL runs as when it is not us. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Whether a test of the shell holds for a path (`$1`) in the eyes of somebody else. */
export async function can(user: Account, test: string, path: string): Promise<boolean> {
  try {
    await run("/bin/sh", ["-c", test, "sh", path], { ...user, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}

/** Where an earlier run that was killed left the data of this folder; only a room of root's own is believed. */
export async function knownRoom(folder: string): Promise<string | undefined> {
  const room = await readFile(join(folder, "elsewhere"), "utf8").catch(() => undefined);
  if (room === undefined) return undefined;
  const [owner, data] = await Promise.all([room, join(room, "data")].map((path) => stat(path).catch(() => undefined)));
  if (owner?.uid === 0 && data?.isDirectory()) return room;
  if (owner?.uid === 0 && basename(room).startsWith(prefix)) await rm(room, { recursive: true, force: true });
  await rm(join(folder, "elsewhere"), { force: true });
  return undefined;
}

/** Makes a room in the system's folder for temporary files and moves the data of the folder there. */
export async function makeRoom(folder: string, user: Account): Promise<string> {
  for (const place of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const room = await mkdtemp(join(place, prefix)).catch(() => undefined);
    if (room === undefined) continue;
    await chmod(room, 0o711);
    if (await can(user, 'cd "$1"', room)) {
      await sweep(place);
      await writeFile(join(folder, "elsewhere"), room);
      await writeFile(join(room, "home"), folder);
      await move(join(folder, "data"), join(room, "data"));
      return room;
    }
    await rm(room, { recursive: true, force: true });
  }
  throw new UserError(
    `PostgreSQL cannot run: uid ${user.uid} may enter neither ${folder} nor a folder for temporary files.`,
    {
      reason: "tool_failed",
      remedy: "Rehearse as a user that is not root, or set TMPDIR to a folder that everybody may enter.",
    },
  );
}

/** Moves the data home and removes the room. */
export async function returnHome(folder: string, room: string): Promise<void> {
  await move(join(room, "data"), join(folder, "data"));
  await rm(room, { recursive: true, force: true });
  await rm(join(folder, "elsewhere"), { force: true });
}

/** Removes rooms whose home is gone or knows nothing of them: their rehearsal was killed and its folder removed. */
const sweep = async (place: string): Promise<void> => {
  for (const name of await readdir(place)) {
    const room = join(place, name);
    const owner = name.startsWith(prefix) ? await stat(room).catch(() => undefined) : undefined;
    const home = owner?.uid === 0 ? await readFile(join(room, "home"), "utf8").catch(() => undefined) : undefined;
    if (home === undefined) continue;
    const known = await readFile(join(home, "elsewhere"), "utf8").catch(() => undefined);
    if (known !== room) await rm(room, { recursive: true, force: true });
  }
};

/** Moves a folder, if it is there, also to another file system; it is never half at its new place. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return;
    if (code !== "EXDEV") throw cause;
    if (!existsSync(from)) return; // the other file system is noticed first
    await rm(`${to}.moving`, { recursive: true, force: true });
    await run("cp", ["-a", from, `${to}.moving`]);
    await rename(`${to}.moving`, to);
    await rm(from, { recursive: true, force: true });
  }
};
