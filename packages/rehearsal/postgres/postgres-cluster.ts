import { execFile } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { UserError } from "../../model/document/user-error.ts";
import { type Context, give } from "./postgres-context.ts";

const run = promisify(execFile);

/** The server's own administrator; the underscore keeps it apart from every environment's name. */
export const administrator = "slipway_admin";

/** Tells the password of a role; the same in every run, because the one secret behind it is kept in the folder. */
export type Passwords = (role: string) => string;

/** The passwords of a folder's server; made on first use, readable by its owner alone. */
export async function passwordsOf(folder: string): Promise<Passwords> {
  const file = join(folder, "secret");
  await writeFile(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch(() => {});
  const secret = (await readFile(file, "utf8")).trim();
  return (role) => createHmac("sha256", secret).update(role).digest("base64url");
}

const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Makes the data of a new server in `room/data`, if there are none; a half-made one is never taken for whole. Half a second. */
export async function initialise(context: Context, passwords: Passwords): Promise<void> {
  const data = join(context.room, "data");
  if (
    await access(join(data, "PG_VERSION")).then(
      () => true,
      () => false,
    )
  )
    return;
  const fresh = join(context.room, "data.new");
  const password = join(context.room, "password");
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(password, passwords(administrator), { mode: 0o600 });
    await give(fresh, context);
    await give(password, context);
    const args = ["--pgdata", fresh, "--username", administrator, "--pwfile", password, "--auth", "scram-sha-256"];
    const locale = [
      "--encoding",
      "UTF8",
      "--locale",
      "C",
      "--locale-provider",
      "builtin",
      "--builtin-locale",
      "C.UTF-8",
    ];
    const options = { cwd: "/", env: environment, timeout: 60_000, ...context.user };
    await run(join(context.programs, "bin", "initdb"), [...args, ...locale, "--no-sync"], options);
    await rename(fresh, data);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim().split("\n").slice(-3).join(" ");
    throw new UserError(`PostgreSQL could not make its data in ${data}: ${said || (cause as Error).message}`, {
      reason: "tool_failed",
      remedy: "Check that the disk has 100 MB left and that the folder can be written, then try again.",
      cause,
    });
  } finally {
    await rm(password, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Sees that nobody else runs a server on these data, giving one that is just ending time to end, and removes what a killed one left. */
export async function claim(context: Context, patience = 10_000): Promise<void> {
  const file = join(context.room, "data", "postmaster.pid");
  for (let waited = 0; ; waited += 100) {
    const [pid] = (await readFile(file, "utf8").catch(() => "")).split("\n");
    if (!pid) return;
    if (!(await serves(Number(pid), join(context.room, "data")))) return rm(file, { force: true });
    if (waited >= patience)
      throw new UserError(`The PostgreSQL of ${context.room} is running already, as process ${pid}.`, {
        reason: "tool_failed",
        remedy: `Let the other rehearsal end, or end it with "kill ${pid}"; two at once need two folders.`,
      });
    await pause(100);
  }
}

const serves = async (pid: number, data: string): Promise<boolean> => {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  const line =
    fromProc ?? (await run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }))).stdout;
  return line.includes(data);
};

/** Starts the server's program in the foreground, for a leash to hold. */
export function serverCommand(context: Context, port: number) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    // What is lost with the machine can be made again; what is lost with a killed process cannot, so commits stay synchronous.
    fsync: "off",
    full_page_writes: "off",
    shared_buffers: "32MB",
    max_connections: 60,
    timezone: "UTC",
    log_timezone: "UTC",
  };
  return {
    file: join(context.programs, "bin", "postgres"),
    args: [
      "-D",
      join(context.room, "data"),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    cwd: "/",
    env: environment,
    ...(context.user === undefined ? {} : { user: context.user }),
  };
}
