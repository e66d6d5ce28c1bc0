/** The file by which a second terminal finds a rehearsal that is under way: the address of its GitHub, and people's tokens. */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";

const Session = v.strictObject({
  version: v.literal(1),
  /** Process of the rehearsal. */
  pid: v.number(),
  /** Root of the REST API. */
  api: v.string(),
  /** `owner/name` */
  repository: v.string(),
  /** Login ► token */
  people: v.record(v.string(), v.string()),
});
export type Session = v.InferOutput<typeof Session>;

const fileIn = (folder: string): string => join(folder, "session.json");

/** Writes the file, for its owner alone; gives the way to take it away again. */
export async function writeSession(
  folder: string,
  session: Omit<Session, "version" | "pid">,
): Promise<() => Promise<void>> {
  const file = fileIn(folder);
  await rm(`${file}.part`, { force: true });
  await writeFile(`${file}.part`, JSON.stringify({ version: 1, pid: process.pid, ...session }), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return () => rm(file, { force: true });
}

/** The rehearsal that is under way in a state folder; `null` if there is none. What a killed one left behind counts as none. */
export async function readSession(folder: string): Promise<Session | null> {
  const text = await readFile(fileIn(folder), "utf8").catch(() => null);
  if (text === null) return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Session), text);
  if (!parsed.success) {
    throw new UserError(`${fileIn(folder)} is not the file of a rehearsal`, {
      reason: "bad_input",
      remedy: "Remove it, and start the rehearsal again.",
    });
  }
  return isAlive(parsed.output.pid) ? parsed.output : null;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};
