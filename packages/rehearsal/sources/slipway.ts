/** Slipway itself, as the repository that a team's `uses:` names: always this checkout, whatever commit is pinned. */
import { existsSync, readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../protocol/run.ts";
import { isCommitId } from "./ref-in-full.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** Absolute path of this checkout of Slipway: above this file, or above its bundle in `dist`. */
export const slipwayFolder = existsSync(join(here, "../../bin/slipway.mjs"))
  ? join(here, "../..")
  : join(here, "../../..");

/** Says whether `owner/name` is Slipway: its name says so, whoever hosts it, unless the team has something else of that name. */
export type IsSlipway = (repository: string) => boolean;

/** `others` are repositories that are not Slipway: the team's own, and those that it says a place for. */
export function slipwayBut(others: readonly string[]): IsSlipway {
  const known = new Set(others.map((name) => name.toLowerCase()));
  return (repository) => /^[^/]+\/slipway$/i.test(repository) && !known.has(repository.toLowerCase());
}

/** Repositories of this name in a folder with `owner/name` in it. */
export function slipwaysIn(collection: string | undefined): string[] {
  if (collection === undefined || !existsSync(collection)) return [];
  return readdirSync(collection).flatMap((owner) =>
    existsSync(join(collection, owner, "slipway")) ? [`${owner}/slipway`] : [],
  );
}

/** A place inside this checkout, or `undefined` for a path that leaves it. */
export function placeOf(path: string): string | undefined {
  const place = resolve(slipwayFolder, path);
  return place === slipwayFolder || place.startsWith(slipwayFolder + sep) ? place : undefined;
}

/** The source that a folder stands for, whatever commit is in it; a pinned commit keeps its name. */
export function folderSource(repository: string, ref: string): Source {
  return {
    repository,
    ref,
    sha: isCommitId(ref) ? ref : "0".repeat(40),
  };
}

/** Text of a file of this checkout, or `null`. */
export async function readSlipway(path: string): Promise<string | null> {
  const place = placeOf(path);
  return place === undefined ? null : readFile(place, "utf8").catch(() => null);
}

/** Names of the files in a folder of this checkout. */
export async function listSlipway(folder: string): Promise<string[]> {
  const place = placeOf(folder);
  const dirents = place === undefined ? [] : await readdir(place, { withFileTypes: true }).catch(() => []);
  return dirents.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** The folder of one of this checkout's actions. */
export function slipwayAction(path: string): string {
  return join(slipwayFolder, path);
}
