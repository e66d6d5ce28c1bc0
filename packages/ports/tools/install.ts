import { UserError } from "../../model/document/user-error.ts";
import { settingsFrom } from "../machine/client-settings.ts";
import { diskErrorIn } from "../machine/disk-error.ts";
import type { Command, Finished } from "../machine/exec.ts";
import type { Attempt, Context } from "./tool.ts";

const limit = 10 * 60_000;

/** Runs an installer: with the settings of package clients, and never in the workspace, whose files could change what it does. */
export async function runInstaller(command: Command & { cwd: string }, context: Context): Promise<Finished> {
  const env = { ...settingsFrom(context.environment), ...command.env };
  const { exec, signal } = context;
  const finished = await exec.run({ ...command, signal, env, timeout: limit });
  signal.throwIfAborted();
  return finished;
}

/** Reads an installer's end as an attempt: wrong bytes stop everything, any other failure leaves the next way open. */
export function attemptOf(what: string, { code, timedOut, stdout, stderr }: Finished, remedy: string): Attempt {
  if (code === 0) return { done: true };
  const said = (stderr.trim() || stdout.trim()).split("\n");
  if (
    said.some((line) => /hash mismatch|do not match the hashes|checksum mismatch|SECURITY ERROR|EINTEGRITY/i.test(line))
  )
    throw new UserError(
      `${what} got bytes that are not the pinned ones; they were not used. ${said.slice(0, 8).join(" ")}`,
      {
        reason: "tool_failed",
        remedy: "Somebody on the way changed the package, or it was replaced: find out who before you go on.",
      },
    );
  const full = diskErrorIn(`${stderr}${stdout}`, what);
  if (full) throw full;
  const because = timedOut ? `took more than ${limit / 60_000} minutes` : said.slice(-4).join(" ").slice(-600);
  return { done: false, because: `${what}: ${because}`, remedy };
}
