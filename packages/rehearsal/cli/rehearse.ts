/** `slipway rehearse`: one event, watched to its end. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Cause } from "../events/cause.ts";
import type { Conclusion } from "../protocol/run.ts";
import { leftoversNote } from "../session/leftovers.ts";
import { openRehearsal } from "../session/open.ts";
import type { Rehearsal, RehearsalOptions } from "../session/rehearsal.ts";
import { noRepository } from "../sources/repository.ts";
import { settingsPath } from "../sources/settings.ts";
import { handOver } from "./hand-over.ts";
import { propose } from "./propose.ts";
import { type Watching, watchRun } from "./watch.ts";

/** Where a rehearsal takes place, and how it is shown. */
export interface Place {
  /** Absolute folder of the team's checkout. */
  readonly repository: string;
  /** Absolute folder that is kept between rehearsals. */
  readonly folder: string;
  readonly json: boolean;
  /** Whether what is not played here counts as a failure. */
  readonly strict: boolean;
  /** Login of who causes what happens. */
  readonly as?: string | undefined;
  /** The words that commands for this place need: `--repository ../shop`. */
  readonly options: readonly string[];
  /** Whether a proposed `.github/rehearsal.yml` is written. */
  readonly write: boolean;
  /** The job whose log is followed. */
  readonly watch?: string | undefined;
  /** Absolute folder with actions of other repositories. */
  readonly actions?: string | undefined;
}

/** Plays one event; answers the exit code. */
export async function rehearseCommand(place: Place, cause: Cause): Promise<number> {
  if (!place.json && (await handOver(place, cause))) return 0;
  return inRehearsal(place, (rehearsal) => watchRun(rehearsal, cause, watchingOf(place)));
}

/** This terminal, and its keyboard if it has one. */
export function watchingOf({ json, strict, watch, options }: Place): Watching {
  return {
    terminal: process.stdout,
    json,
    strict,
    options,
    ...(watch !== undefined && { follow: watch }),
    ...(process.stdin.isTTY ? { keyboard: process.stdin } : {}),
  };
}

/** Opens a rehearsal for one piece of work; answers the exit code. An interrupt cancels the runs, waits for them and closes everything. */
export async function inRehearsal(
  place: Place,
  work: (rehearsal: Rehearsal) => Promise<Conclusion>,
  more: Partial<RehearsalOptions> = {},
): Promise<number> {
  const { repository, folder, json, as, actions } = place;
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  /** Who reads what is shown may stop to, as head does; without a reader there is nobody to show it to. */
  const unread = (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    interrupt();
  };
  process.stdout.on("error", unread);
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    await makeState(repository, folder);
    const options: RehearsalOptions = {
      checkout: repository,
      folder,
      environment: process.env,
      signal: interrupted.signal,
      ...(as === undefined ? {} : { person: { login: as, id: 0 } }),
      ...(actions === undefined ? {} : { actions }),
      ...(json
        ? {}
        : {
            propose: (checkout) => propose(checkout, place),
            tell: (line: string) => process.stdout.write(`${line}\n`),
          }),
      ...more,
    };
    const rehearsal = await openRehearsal(options);
    try {
      if (as !== undefined) refuseStranger(as, rehearsal.people);
      if (!json) for (const line of await notesOf(rehearsal, place)) process.stdout.write(`${line}\n`);
      const conclusion = await work(rehearsal);
      return interrupted.signal.aborted ? 130 : conclusion === "success" ? 0 : 1;
    } finally {
      await rehearsal.close();
    }
  } finally {
    process.stdout.off("error", unread);
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** The folder that is kept, in a repository that is there. */
const makeState = async (repository: string, folder: string): Promise<void> => {
  if (!existsSync(join(repository, ".git"))) throw noRepository(repository);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, ".gitignore"), "*\n");
  } catch (cause) {
    throw new UserError(`the folder that keeps a rehearsal cannot be made: ${(cause as Error).message}`, {
      reason: "bad_input",
      remedy: "Name another one with --state.",
      cause,
    });
  }
};

/** Where the file names people, nobody else does anything. */
const refuseStranger = (login: string, people: readonly string[]): void => {
  if (people.length === 0 || people.some((known) => known.toLowerCase() === login.toLowerCase())) return;
  throw new UserError(
    `${JSON.stringify(login)} is not one of the people of ${settingsPath}${didYouMean(login, people)}`,
    {
      reason: "bad_input",
      remedy: `It knows ${people.join(", ")}.`,
    },
  );
};

/** What people should know before it begins. */
const notesOf = async (rehearsal: Rehearsal, { write }: Place): Promise<string[]> => {
  const notes = {
    commit: [],
    nothing: [],
    "work tree": [`${settingsPath} is not committed yet; it is used as it is.`],
    proposal: [
      write
        ? `${settingsPath} was written: fill in what a run should see, and commit it.`
        : `There is no ${settingsPath}; a proposed one is used. --propose prints it, --write keeps it.`,
    ],
  }[rehearsal.settings];
  const isDirty = rehearsal.settings !== "work tree" && !write && (await rehearsal.dirty());
  const remaining = leftoversNote(rehearsal.leftovers);
  return [
    ...(remaining === null ? [] : [remaining]),
    ...notes,
    ...(isDirty ? ["Some changes are not committed; they are not part of this rehearsal."] : []),
  ];
};
