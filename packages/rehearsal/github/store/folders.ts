import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../records/repository.ts";

/** Where everything is kept. */
export interface StoreFolder {
  readonly folder: string;
}

/** Where the bare repositories are; the path below it is the one in the URL. */
export function gitRoot(folder: string): string {
  return join(folder, "git");
}

/** The bare repository of one repository. */
export function gitFolder(folder: string, repository: Repository): string {
  return join(gitRoot(folder), `${repository.name.toLowerCase()}.git`);
}

/** The folder in it for files that only one request needs. */
export const scratch = "scratch";

/** A new path for a file that only one request needs. */
export function scratchFile(folder: string): string {
  mkdirSync(join(folder, scratch), { recursive: true, mode: 0o700 });
  return join(folder, scratch, randomUUID());
}
