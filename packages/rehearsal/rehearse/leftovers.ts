/** What a rehearsal that was killed left behind: it is ended and removed when the next one begins, which says so. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Abandoned, clearAbandoned } from "../runner/abandoned.ts";

/** What was found, and is gone now. */
export interface Leftovers extends Abandoned {
  /** The process of the one that was killed in this folder, if one was. */
  readonly killed: number | null;
  /** Numbers of its runs, which count as cancelled. */
  readonly runs: readonly number[];
  /** Whether its database had not ended in peace. */
  readonly database: boolean;
}

/** Ends and removes what jobs of killed rehearsals left on this machine. */
export const clearLeftovers = async (folder: string): Promise<Omit<Leftovers, "killed" | "runs">> => {
  const database = ["elsewhere", "data/postmaster.pid"].some((name) => existsSync(join(folder, "postgres", name)));
  return { ...(await clearAbandoned()), database };
};

/** What people are told of it, in one sentence; `null` if there was nothing. */
export const leftoversNote = ({ killed, runs, folders, processes, database }: Leftovers): string | null => {
  const some = (count: number, one: string, more: string) =>
    count === 0 ? [] : [count === 1 ? one : `${count} ${more}`];
  const names = processes.map(({ pid, name }) => `${name} ${pid}`).join(", ");
  const left = [
    ...runs.map((run) => `run ${run} is cancelled`),
    ...some(processes.length, `a process (${names}) was ended`, `processes (${names}) were ended`),
    ...some(folders.length, "a folder of its jobs was removed", "folders of its jobs were removed"),
    ...(database ? ["its database was taken over"] : []),
  ];
  if (killed === null && left.length === 0) return null;
  const who =
    killed === null ? "An earlier rehearsal was killed" : `An earlier rehearsal, process ${killed}, was killed`;
  return `${who}: ${left.join("; ") || "it had left nothing"}.`;
};
