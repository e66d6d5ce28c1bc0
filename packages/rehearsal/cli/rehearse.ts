/** `slipway rehearse`: one event, watched to its end. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cause, openRehearsal, type Rehearsal, type RehearsalOptions } from "../rehearse/open.ts";
import type { Conclusion } from "../run.ts";
import { type Watching, watchRun } from "./watch.ts";

/** Where a rehearsal takes place, and how it is shown. */
export interface Place {
  /** Absolute folder of the team's checkout. */
  readonly repository: string;
  /** Absolute folder that is kept between rehearsals. */
  readonly folder: string;
  readonly json: boolean;
  /** Login of who causes what happens. */
  readonly as?: string | undefined;
}

/** Plays one event; answers the exit code. */
export const rehearseCommand = async (place: Place, cause: Cause): Promise<number> =>
  inRehearsal(place, (rehearsal) => watchRun(rehearsal, cause, watchingOf(place)));

/** This terminal, and its keyboard if it has one. */
export const watchingOf = ({ json }: Place): Watching => ({
  terminal: process.stdout,
  json,
  ...(process.stdin.isTTY ? { keyboard: process.stdin } : {}),
});

/** Opens a rehearsal for one piece of work; answers the exit code. An interrupt cancels the runs, waits for them and closes everything. */
export const inRehearsal = async (
  { repository, folder, json, as }: Place,
  work: (rehearsal: Rehearsal) => Promise<Conclusion>,
  more: Partial<RehearsalOptions> = {},
): Promise<number> => {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, ".gitignore"), "*\n");
    const options: RehearsalOptions = {
      checkout: repository,
      folder,
      environment: process.env,
      signal: interrupted.signal,
      ...(as === undefined ? {} : { person: { login: as, id: 0 } }),
      ...more,
    };
    const rehearsal = await openRehearsal(options);
    try {
      if (!json && (await rehearsal.dirty()))
        process.stdout.write("Some changes are not committed; they are not part of this rehearsal.\n");
      const conclusion = await work(rehearsal);
      return interrupted.signal.aborted ? 130 : conclusion === "success" ? 0 : 1;
    } finally {
      await rehearsal.close();
    }
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
};
