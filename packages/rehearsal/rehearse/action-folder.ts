/** Actions that steps use, on disk, and why one cannot be used. */
import { resolve, sep } from "node:path";
import { UserError } from "../../model/user-error.ts";
import type { Source } from "../run.ts";
import { readAction } from "../runner/action-file.ts";
import type { LocatedAction } from "../runner/host.ts";
import { field, isString } from "../workflow/tokens.ts";
import type { Elsewhere, Place } from "./elsewhere.ts";

/** The folder of an action: `owner/name[/path]@ref`, or `$/path` of the repository that the file with the step is of. */
export const locateAction = async (elsewhere: Elsewhere, uses: string, source: Source): Promise<LocatedAction> => {
  const [named = "", ref = ""] = splitAt(uses);
  const [owner = "", name = "", ...path] = named.split("/");
  const { folder, ...place } = uses.startsWith("$/")
    ? await placeOf(elsewhere, source, uses)
    : await elsewhere.find(`${owner}/${name}`, ref, uses);
  const at = resolve(folder, uses.startsWith("$/") ? uses.slice(2) : path.join("/"));
  if (at !== folder && !at.startsWith(folder + sep)) throw new Error(`The action '${uses}' leaves its repository.`);
  return { folder: at, source: place.source };
};

/** Where the files of a source are. */
export const placeOf = (elsewhere: Elsewhere, { repository, ref, sha }: Source, uses: string): Promise<Place> =>
  elsewhere.find(repository, /^0+$/.test(sha) ? ref : sha, uses);

/** Why an action cannot be used, or one that it uses itself; `null` if all of them can. */
export const missingAction = async (elsewhere: Elsewhere, uses: string): Promise<string | null> => {
  try {
    await readAll(elsewhere, uses, { repository: "", ref: "", sha: "" }, new Set());
    return null;
  } catch (error) {
    if (error instanceof UserError) return `${error.message}. ${error.remedy}`;
    return error instanceof Error ? error.message : String(error);
  }
};

const readAll = async (elsewhere: Elsewhere, uses: string, from: Source, seen: Set<string>): Promise<void> => {
  const { folder, source } = await locateAction(elsewhere, uses, from);
  if (seen.has(folder)) return;
  seen.add(folder);
  const { runs } = await readAction(uses, folder);
  for (const step of runs.using === "composite" ? runs.steps : []) {
    const inner = field(step, "uses");
    if (isString(inner) && !/^(?:\.\/|docker:)/.test(inner.value)) await readAll(elsewhere, inner.value, source, seen);
  }
};

const splitAt = (uses: string): string[] => {
  const at = uses.lastIndexOf("@");
  return at < 0 ? [uses] : [uses.slice(0, at), uses.slice(at + 1)];
};
