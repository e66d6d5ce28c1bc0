import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { RunnerHost } from "./host.ts";
import { openLauncher } from "./launcher.ts";
import { discard, discardAtOnce, fastPlace, temporaryPlace } from "./temporary-place.ts";

/** What one job has of the machine that it runs on. */
export interface Machine extends Pick<RunnerHost, "folder" | "scratch" | "launch"> {
  /** The job has ended: nothing in its folders is wanted any more. */
  giveBack(): void;
}

/** Gives jobs folders of their own, and the way to start processes. */
export interface Machines {
  take(): Promise<Machine>;
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
  const places = fast ? [place, fast] : [place];
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
  return {
    take: async () => {
      const name = String(++count);
      const [folder, scratch] = [join(place, name), fast && join(fast, name)];
      await mkdir(folder, { mode: 0o700 });
      return {
        folder,
        ...(scratch !== undefined && { scratch }),
        launch: launcher.launch,
        giveBack: () => void gone.push(...places.map((each) => join(each, name))),
      };
    },
    close: async () => {
      clearInterval(timer);
      gone.splice(0);
      await removing;
      await launcher.close();
      for (const each of places) await discardAtOnce(each);
    },
  };
}
