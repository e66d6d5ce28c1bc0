/** `slipway rehearse`: one event, watched to its end. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cause, openRehearsal } from "../rehearse/open.ts";
import { watchRun } from "./watch.ts";

/** What the command was asked for. */
export interface RehearseOptions {
  readonly cause: {
    readonly event: Cause["event"];
    readonly branch: string;
    readonly base: string;
    readonly title?: string;
  };
  /** Absolute folder of the team's checkout. */
  readonly repository: string;
  /** Absolute folder that is kept between rehearsals. */
  readonly folder: string;
  readonly json: boolean;
}

/** Plays one event; answers the exit code. An interrupt cancels the runs, waits for them and closes everything. */
export const rehearseCommand = async ({ cause, repository, folder, json }: RehearseOptions): Promise<number> => {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "*\n");
  const rehearsal = await openRehearsal({
    checkout: repository,
    folder,
    environment: process.env,
    signal: interrupted.signal,
  });
  try {
    if (rehearsal.dirty && !json)
      process.stdout.write("Some changes are not committed; they are not part of this rehearsal.\n");
    const { event, branch, base, title } = cause;
    const asked: Cause = event === "pull_request" ? { event, branch, base, title: title ?? branch } : { event, branch };
    const conclusion = await watchRun(rehearsal, asked, { terminal: process.stdout, json });
    return interrupted.signal.aborted ? 130 : conclusion === "success" ? 0 : 1;
  } finally {
    await rehearsal.close();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
};
