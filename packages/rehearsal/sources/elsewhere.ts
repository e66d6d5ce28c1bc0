/** Actions and workflows of other repositories: from a folder, from the loopback GitHub, or from a commit that git fetches. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { settingsFrom } from "../../ports/machine/client-settings.ts";
import { childProcesses } from "../../ports/machine/exec.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import { LimitError } from "../protocol/limit-error.ts";
import type { Source } from "../protocol/run.ts";
import { fetchCommit, type Missing } from "./fetched-commit.ts";
import { closeOff, freeOfPackagesAbove } from "./module-boundary.ts";
import { refInFull, shortRef } from "./ref-in-full.ts";
import { folderSource, type IsSlipway, slipwayFolder } from "./slipway.ts";

/** A repository at a commit, on disk. */
export interface Place {
  readonly source: Source;
  /** Absolute folder with its files. */
  readonly folder: string;
}

/** Other repositories, by name and ref. */
export interface Elsewhere {
  /** Throws `UserError(bad_input)` in GitHub's words, with the remedy, if it cannot be fetched; `uses` is what asked for it. */
  find(repository: string, ref: string, uses: string): Promise<Place>;
}

/** Where to look. */
export interface ElsewhereParts {
  /** `owner/name` ► a folder, or an address of git. */
  readonly places: Readonly<Record<string, string>>;
  /** The team's own repository: its checkout, against which relative places are read. */
  readonly own: { readonly name: string; readonly folder: string };
  readonly isSlipway: IsSlipway;
  /** A folder with `owner/name` in it, or `owner/name@ref`. */
  readonly collection?: string;
  /** Absolute folder that keeps what was fetched. */
  readonly kept: string;
  readonly github: Pick<LoopbackGitHub, "repository" | "gitFolder">;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Opens them; each repository and ref is looked for once. */
export function openElsewhere(parts: ElsewhereParts): Elsewhere {
  const entries = new Map<string, Promise<Place | Missing>>();
  return {
    find: async (repository, ref, uses) => {
      const key = `${repository.toLowerCase()}@${ref}`;
      const looked = entries.get(key) ?? look(parts, repository, ref);
      entries.set(key, looked);
      const place = await looked;
      if ("why" in place) throw unresolved(repository, ref, uses, place);
      return place;
    },
  };
}

const look = async (parts: ElsewhereParts, repository: string, ref: string): Promise<Place | Missing> => {
  const { environment, signal, kept } = parts;
  const exec = childProcesses({ env: settingsFrom(environment), signal });
  if (parts.isSlipway(repository))
    return inFolder(repository, await refInFull(ref, slipwayFolder, exec), slipwayFolder);
  const known = folderOf(parts, repository, ref);
  if (known !== undefined)
    return inFolder(repository, await refInFull(ref, known, exec), await freeOfPackagesAbove(known, kept));
  await closeOff(kept);
  let missing: Missing = { why: "no repository", said: "there is none" };
  for (const address of addressesOf(parts, repository)) {
    const collection = createHash("sha256").update(address).digest("hex").slice(0, 8);
    const commit = await fetchCommit({
      address,
      ref,
      exec,
      kept: join(kept, `${repository.toLowerCase()}-${collection}`),
    });
    if (!("why" in commit)) return { source: { repository, ref: commit.ref, sha: commit.sha }, folder: commit.folder };
    missing = commit;
  }
  return missing;
};

const inFolder = (repository: string, ref: string, folder: string): Place => ({
  source: folderSource(repository, ref),
  folder,
});

const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/|^[^/\s]+@[^/\s]+:/i.test(place);

const placeFor = ({ places }: ElsewhereParts, repository: string): string | undefined =>
  Object.entries(places).find(([name]) => name.toLowerCase() === repository.toLowerCase())?.[1];

/** A folder that stands for the repository, whatever the ref; throws if one is named that is not there. */
const folderOf = (parts: ElsewhereParts, repository: string, ref: string): string | undefined => {
  const { collection, own } = parts;
  const named = placeFor(parts, repository);
  if (named !== undefined && !isAddress(named)) {
    const folder = resolve(own.folder, named);
    if (existsSync(folder)) return folder;
    throw new UserError(`${repository} is said to be in ${folder}, which is not there`, {
      reason: "bad_input",
      remedy: "Fix the place under actions in .github/rehearsal.yml.",
    });
  }
  if (named !== undefined || collection === undefined) return undefined;
  const names = [`${repository}@${shortRef(ref).replaceAll("/", "-")}`, repository];
  return names.map((name) => join(collection, name)).find(existsSync);
};

/** What the loopback GitHub knows is not asked for in the world. */
const addressesOf = (parts: ElsewhereParts, repository: string): string[] => {
  const { github, own } = parts;
  const named = placeFor(parts, repository);
  if (named !== undefined) return [named];
  if (github.repository(repository) === null) return [`https://github.com/${repository}.git`];
  const isOwn = repository.toLowerCase() === own.name.toLowerCase();
  return [...(isOwn ? [own.folder] : []), github.gitFolder(repository)];
};

const unresolved = (repository: string, ref: string, uses: string, { why, said }: Missing): UserError => {
  const text = {
    "no version": `unable to find version \`${ref}\``,
    "no repository": `repository not found`,
    "no way": `it could not be fetched`,
  }[why];
  const message = `Unable to resolve action \`${uses}\`, ${text} (${said})`;
  const remedy = `Put a copy where --actions DIR finds it, DIR/${repository}, or name its folder under actions in .github/rehearsal.yml.`;
  // GitHub would have reached it.
  if (why === "no way")
    return new LimitError(`${uses} could not be fetched: ${said.replace(/^unable to access '[^']*': /, "")}`, remedy);
  return new UserError(message, { reason: "bad_input", remedy });
};
