import { execFile } from "node:child_process";
import { chmod, chown, mkdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../model/document/user-error.ts";
import { type Account, can, knownRoom, makeRoom, returnHome } from "./postgres-room.ts";

const run = promisify(execFile);

/** Where PostgreSQL stands while it runs. */
export interface Context {
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
 * Prepares the context for a server whose data are kept in `folder/data`. PostgreSQL refuses to run as root, so root runs it
 * as the owner of the data, at first `nobody`; where that user cannot come (a clone under /root), the data and, if need be,
 * the programs stay in the system's folder for temporary files while the server runs, and `folder/elsewhere` says where.
 */
export async function prepareContext(
  folder: string,
  programs: string,
  isRoot = process.getuid?.() === 0,
): Promise<Context> {
  await mkdir(folder, { recursive: true });
  const home = join(folder, "data");
  if (!isRoot) {
    await refuseForeign(home);
    return { programs, room: folder, leave: async () => {} };
  }
  await chmod(folder, 0o711);
  const displaced = await knownRoom(folder);
  const user = await accountFor(displaced === undefined ? home : join(displaced, "data"));
  const reachable = await can(
    user,
    'test -x "$1/bin/postgres" && test -r "$1/bin/postgres" && test -r "$1/share"',
    programs,
  );
  if (displaced === undefined && reachable && (await can(user, 'cd "$1"', folder)))
    return { user, programs, room: folder, leave: async () => {} };
  const room = displaced ?? (await makeRoom(folder, user));
  if (!reachable) await copyPrograms(programs, join(room, "programs"));
  return {
    user,
    room,
    programs: reachable ? programs : join(room, "programs"),
    leave: () => returnHome(folder, room),
  };
}

/** Gives a folder or file to the user of the context. */
export async function give(path: string, { user }: Context): Promise<void> {
  if (user !== undefined) await chown(path, user.uid, user.gid);
}

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

const copyPrograms = async (from: string, to: string): Promise<void> => {
  if (await stat(to).catch(() => undefined)) return;
  await run("cp", ["-RP", from, `${to}.new`]);
  await rename(`${to}.new`, to);
};
