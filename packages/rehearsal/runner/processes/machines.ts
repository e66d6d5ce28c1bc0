import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { foldersOf, isUntouched } from "./folders.ts";
import type { RunnerHost } from "./host.ts";
import { openLauncher } from "./launcher.ts";
import { discard, discardAtOnce, fastPlace, temporaryPlace } from "./temporary-place.ts";

/** What one job has of the machine that it runs on. */
export interface Machine extends Pick<RunnerHost, "folder" | "scratch" | "launch"> {
  /** The job has ended: nothing in its folders is wanted any more. */
  giveBack(): void;
}

/** Gives jobs folders that no other job has seen or left a trace in, and the way to start processes. */
export interface Machines {
  /** For a job of `owner/name`. */
  take(repository: string): Promise<Machine>;
  /** Removes what is left and ends what still runs. */
  close(): Promise<void>;
}

/** To remove a file makes the next ones slow to create, so it is put off a little; a short run has it all at its end. */
const patience = 1_000;

/** Makes room for machines in the temporary folder; what a process that was killed left there is removed. */
export function openMachines(): Machines {
  const launcher = openLauncher();
  // Short names, as a hosted runner's: programs put sockets in these folders, whose paths may have 100 characters.
  const [place, fast] = [temporaryPlace(), fastPlace()];
  const free = new Map<string, string[]>();
  const gone: string[] = [];
  let removing: Promise<void> | undefined;
  let count = 0;
  const remove = async (): Promise<void> => {
    for (let path = gone.shift(); path !== undefined; path = gone.shift()) await discard(path);
    removing = undefined;
  };
  const timer = setInterval(() => {
    if (gone.length > 0) removing ??= remove();
  }, patience);
  timer.unref();
  const made = async (): Promise<string> => {
    const folder = join(place, String(++count));
    await mkdir(folder, { mode: 0o700 });
    return folder;
  };
  return {
    take: async (repository) => {
      const untouched = free.get(repository) ?? [];
      free.set(repository, untouched);
      const folder = untouched.pop() ?? (await made());
      const scratch = fast && join(fast, basename(folder));
      return {
        folder,
        ...(scratch !== undefined && { scratch }),
        launch: launcher.launch,
        giveBack: () => {
          if (isUntouched(folder, foldersOf(folder, repository, scratch))) untouched.push(folder);
          else gone.push(folder);
          if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
        },
      };
    },
    close: async () => {
      clearInterval(timer);
      gone.splice(0);
      await removing;
      await launcher.close();
      for (const each of fast ? [place, fast] : [place]) await discardAtOnce(each);
    },
  };
}
