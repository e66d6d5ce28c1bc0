import { mkdir } from "node:fs/promises";
import { join } from "node:path";

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
  /** `HOME` */
  readonly home: string;
  /** `GITHUB_EVENT_PATH` */
  readonly event: string;
  readonly log: string;
}

/** Where things lie in the folder of a job; named as on a hosted runner. */
export function foldersOf(folder: string, repository: string): JobFolders {
  const name = repository.split("/").at(-1) ?? repository;
  const temp = join(folder, "work", "_temp");
  return {
    workspace: join(folder, "work", name, name),
    around: join(folder, "work", name),
    temp,
    fileCommands: join(temp, "_runner_file_commands"),
    home: join(folder, "home"),
    event: join(temp, "_github_workflow", "event.json"),
    log: join(folder, "job.log"),
  };
}

/** Makes the folders; those of the job are private to the user that runs it. */
export async function makeFolders(folders: JobFolders, toolCache: string): Promise<void> {
  await mkdir(toolCache, { recursive: true });
  for (const folder of [folders.workspace, folders.fileCommands, folders.home, join(folders.event, "..")]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}
