import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
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
  /** Where file commands, the event and scripts really are: links lead there. */
  readonly scratch?: string;
  /** `HOME` */
  readonly home: string;
  /** `GITHUB_EVENT_PATH` */
  readonly event: string;
  readonly log: string;
}

/** Where things lie in the folder of a job, named as on a hosted runner; in `scratch` are the small files that the runner makes. */
export function foldersOf(folder: string, repository: string, scratch?: string): JobFolders {
  const name = repository.split("/").at(-1) ?? repository;
  const temp = join(folder, "work", "_temp");
  const fileCommands = join(temp, commands);
  return {
    workspace: join(folder, "work", name, name),
    around: join(folder, "work", name),
    temp,
    fileCommands,
    scripts: scratch === undefined ? temp : fileCommands,
    home: join(folder, "home"),
    event: join(temp, workflow, "event.json"),
    log: join(folder, "job.log"),
    ...(scratch !== undefined && { scratch }),
  };
}

const [commands, workflow] = ["_runner_file_commands", "_github_workflow"];

/** Makes the folders that are not there yet; those of the job are private to the user that runs it. */
export async function makeFolders(folders: JobFolders, toolCache: string): Promise<void> {
  const { workspace, temp, home, scratch } = folders;
  const missing = (group: readonly string[]): readonly string[] => group.filter((folder) => !existsSync(folder));
  for (const folder of missing([toolCache])) await mkdir(folder, { recursive: true });
  for (const group of [[workspace, home], [temp]]) {
    await Promise.all(missing(group).map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })));
  }
  for (const name of [commands, workflow]) {
    const place = join(scratch ?? temp, name);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    if (scratch !== undefined && !existsSync(join(temp, name))) symlinkSync(place, join(temp, name));
  }
}

/** Whether a job left its folders, and the links to its scratch, as they were made: then they can serve another one. */
export function isUntouched(folder: string, { workspace, around, temp, home, scratch }: JobFolders): boolean {
  const work = dirname(around);
  const links = [commands, workflow].map((name) => join(temp, name));
  const made = [[folder, work, home], [work, around, temp], [around, workspace], [workspace], [temp, ...links], [home]];
  const isLinked = links.every((link) => readLink(link) === join(scratch ?? "", basename(link)));
  return isLinked && made.every(([path = "", ...children]) => isOurs(path) && holds(path, children));
}

function isOurs(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return Boolean(stats?.isDirectory() && (stats.mode & 0o7777) === 0o700 && stats.uid === process.getuid?.());
}

function holds(path: string, children: readonly string[]): boolean {
  const names = readdirSync(path);
  return names.length === children.length && children.every((child) => names.includes(basename(child)));
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
