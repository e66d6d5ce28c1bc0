import { execFile } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../model/user-error.ts";

const run = promisify(execFile);
const prefix = "slipway-postgres-";

/** Who PostgreSQL runs as when it is not us. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where PostgreSQL stands while it runs. */
export interface Ground {
  /** Absent when we are no administrator ourselves. */
  readonly user?: Account;
  /** Folder with `bin`, `lib` and `share` that this user can read. */
  readonly programs: string;
  /** Folder that this user can enter; the data are, or will be, in `data` inside it. */
  readonly room: string;
  /** Brings the data home and removes what was only for the time of running. */
  leave(): Promise<void>;
}

/**
 * Prepares the ground for a server whose data are kept in `folder/data`. PostgreSQL refuses to run as root, so root runs it
 * as the owner of the data, at first `nobody`; where that user cannot come (a clone under /root), the data and, if need be,
 * the programs stay in the system's folder for temporary files while the server runs, and `folder/elsewhere` says where.
 */
export const prepareGround = async (
  folder: string,
  programs: string,
  isRoot = process.getuid?.() === 0,
): Promise<Ground> => {
  await mkdir(folder, { recursive: true });
  const home = join(folder, "data");
  if (!isRoot) {
    await refuseForeign(home);
    return { programs, room: folder, leave: async () => {} };
  }
  await chmod(folder, 0o711);
  const displaced = await displacedRoom(folder);
  const user = await accountFor(displaced === undefined ? home : join(displaced, "data"));
  const reachable = await can(
    user,
    'test -x "$1/bin/postgres" && test -r "$1/bin/postgres" && test -r "$1/share"',
    programs,
  );
  if (displaced === undefined && reachable && (await can(user, 'cd "$1"', folder)))
    return { user, programs, room: folder, leave: async () => {} };
  const room = displaced ?? (await displace(folder, user));
  if (!reachable) await copyPrograms(programs, join(room, "programs"));
  return {
    user,
    room,
    programs: reachable ? programs : join(room, "programs"),
    leave: async () => {
      await move(join(room, "data"), home);
      await rm(room, { recursive: true, force: true });
      await rm(join(folder, "elsewhere"), { force: true });
    },
  };
};

/** Gives a folder or file to the user of the ground. */
export const give = async (path: string, { user }: Ground): Promise<void> => {
  if (user !== undefined) await chown(path, user.uid, user.gid);
};

const refuseForeign = async (data: string): Promise<void> => {
  const owner = await stat(data).catch(() => undefined);
  if (owner === undefined || process.getuid === undefined || owner.uid === process.getuid()) return;
  throw new UserError(`${data} belongs to another user (uid ${owner.uid}): the rehearsal was run as root before.`, {
    reason: "tool_failed",
    remedy: `Remove it as root, or rehearse in another folder.`,
  });
};

const accountFor = async (data: string): Promise<Account> => {
  const owner = await stat(data).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile("/etc/passwd", "utf8").catch(() => "");
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(accounts) ?? [];
  if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  throw new UserError("PostgreSQL refuses to run as root, and there is no user nobody to run it as.", {
    reason: "tool_failed",
    remedy: "Rehearse as a user that is not root.",
  });
};

const can = async (user: Account, test: string, path: string): Promise<boolean> => {
  try {
    await run("/bin/sh", ["-c", test, "sh", path], { ...user, cwd: "/" });
    return true;
  } catch {
    return false;
  }
};

const copyPrograms = async (from: string, to: string): Promise<void> => {
  if (await stat(to).catch(() => undefined)) return;
  await run("cp", ["-RP", from, `${to}.new`]);
  await rename(`${to}.new`, to);
};

/** Where an earlier run that was killed left the data; only a folder of ours is believed. */
const displacedRoom = async (folder: string): Promise<string | undefined> => {
  const room = await readFile(join(folder, "elsewhere"), "utf8").catch(() => undefined);
  if (room === undefined) return undefined;
  const [owner, data] = await Promise.all([room, join(room, "data")].map((path) => stat(path).catch(() => undefined)));
  if (owner?.uid === 0 && data?.isDirectory()) return room;
  if (owner?.uid === 0 && basename(room).startsWith(prefix)) await rm(room, { recursive: true, force: true });
  await rm(join(folder, "elsewhere"), { force: true });
  return undefined;
};

const displace = async (folder: string, user: Account): Promise<string> => {
  for (const place of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const room = await mkdtemp(join(place, prefix)).catch(() => undefined);
    if (room === undefined) continue;
    await chmod(room, 0o711);
    if (await can(user, 'cd "$1"', room)) {
      await writeFile(join(folder, "elsewhere"), room);
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
};

/** Moves a folder, if it is there, also to another file system; it is never half at its new place. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return;
    if (code !== "EXDEV") throw cause;
    await rm(`${to}.moving`, { recursive: true, force: true });
    await run("cp", ["-a", from, `${to}.moving`]);
    await rename(`${to}.moving`, to);
    await rm(from, { recursive: true, force: true });
  }
};
