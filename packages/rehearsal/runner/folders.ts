import { existsSync, lstatSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Absolute folders and files of one job. */
export interface JobFolders {
  /** `GITHUB_WORKSPACE` */
  readonly workspace: string;
  /** `RUNNER_WORKSPACE`: the folder around the workspace. */
  readonly around: string;
  /** `RUNNER_TEMP` */
  readonly temp: string;
  /** Where the files behind `GITHUB_OUTPUT` and its siblings are made. */
  readonly fileCommands: string;
  /** Where the scripts of `run:` steps are written. */
  readonly scripts: string;
  /** `HOME` */
  readonly home: string;
  /** `GITHUB_EVENT_PATH` */
  readonly event: string;
  readonly log: string;
}

/** Where things lie in the folder of a job, named as on a hosted runner; `scratch` takes the small files that the runner makes. */
export function foldersOf(folder: string, repository: string, scratch?: string): JobFolders {
  const name = repository.split("/").at(-1) ?? repository;
  const temp = join(folder, "work", "_temp");
  const scripts = scratch ?? temp;
  return {
    workspace: join(folder, "work", name, name),
    around: join(folder, "work", name),
    temp,
    fileCommands: join(scripts, "_runner_file_commands"),
    scripts,
    home: join(folder, "home"),
    event: join(scripts, "_github_workflow", "event.json"),
    log: join(folder, "job.log"),
  };
}

/** Makes the folders that are not there yet; those of the job are private to the user that runs it. */
export async function makeFolders(folders: JobFolders, toolCache: string): Promise<void> {
  const { workspace, temp, home, fileCommands, event } = folders;
  const missing = (group: readonly string[]): readonly string[] => group.filter((folder) => !existsSync(folder));
  for (const folder of missing([toolCache])) await mkdir(folder, { recursive: true });
  for (const group of [[workspace, home], [temp], [fileCommands, dirname(event)]]) {
    await Promise.all(missing(group).map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })));
  }
}

/** Whether a job left its folders as they were made: then they can serve another one. */
export function isUntouched(folder: string, { workspace, around, temp, home }: JobFolders): boolean {
  const work = dirname(around);
  const made = [[folder, work, home], [work, around, temp], [around, workspace], [workspace], [temp], [home]];
  return made.every(([path = "", ...children]) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    const isOurs = found?.isDirectory() && (found.mode & 0o7777) === 0o700 && found.uid === process.getuid?.();
    if (!isOurs) return false;
    const names = readdirSync(path);
    return names.length === children.length && children.every((child) => names.includes(basename(child)));
  });
}
