/** What a rehearsal that was killed left behind: it is ended and removed when the next one begins, which says so. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Abandoned } from "../runner/processes/abandoned.ts";

/** What was found, and is gone now. */
export interface Leftovers extends Abandoned {
  /** The process of the one that was killed in this folder, if one was. */
  readonly killed: number | null;
  /** Numbers of its runs, which count as cancelled. */
  readonly runs: readonly number[];
  /** Whether its database had not ended in peace. */
  readonly database: boolean;
}

/** What was left in a folder, besides what was cleared away; asked before anything of it is opened but its GitHub. */
export function leftoversIn(folder: string, github: LoopbackGitHub, cleared: Abandoned): Leftovers {
  const { killed } = github;
  const signs = ["elsewhere", "data/postmaster.pid"].map((name) => join(folder, "postgres", name));
  return { ...cleared, killed, runs: endAbandoned(github), database: killed !== null && signs.some(existsSync) };
}

/** Nobody plays the runs of a process that was killed any more. */
const endAbandoned = (github: LoopbackGitHub): number[] => {
  const abandoned = github.runs().filter(({ status }) => status !== "completed");
  for (const { id } of abandoned) github.finishRun(id, "cancelled");
  return abandoned.map(({ number }) => number);
};

/** What is said about it, in one sentence; `null` if there was nothing. */
export function leftoversNote({ killed, runs, folders, processes, database }: Leftovers): string | null {
  const some = (count: number, one: string, more: string) =>
    count === 0 ? [] : [count === 1 ? one : `${count} ${more}`];
  const names = processes.map(({ pid, name }) => `${name} ${pid}`).join(", ");
  const remaining = [
    ...runs.map((run) => `run ${run} is cancelled`),
    ...some(processes.length, `a process (${names}) was ended`, `processes (${names}) were ended`),
    ...some(folders.length, "a folder of its jobs was removed", "folders of its jobs were removed"),
    ...(database ? ["its database was taken over"] : []),
  ];
  if (killed === null && remaining.length === 0) return null;
  const who =
    killed === null ? "An earlier rehearsal was killed" : `An earlier rehearsal, process ${killed}, was killed`;
  return `${who}: ${remaining.join("; ") || "it had left nothing"}.`;
}
