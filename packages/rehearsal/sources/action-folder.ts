/** Actions that steps use, on disk, and why one cannot be used. */
import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { LimitError } from "../protocol/limit-error.ts";
import type { Source } from "../protocol/run.ts";
import type { MissingAction } from "../protocol/stage.ts";
import { readAction } from "../runner/actions/action-file.ts";
import type { LocatedAction } from "../runner/processes/host.ts";
import { field, isString } from "../workflow/tokens.ts";
import type { Elsewhere, Place } from "./elsewhere.ts";

/** The folder of an action: `owner/name[/path]@ref`, or `$/path` of the repository that the file with the step is of. */
export async function locateAction(elsewhere: Elsewhere, uses: string, source: Source): Promise<LocatedAction> {
  const [named = "", ref = ""] = splitAt(uses);
  const [owner = "", name = "", ...path] = named.split("/");
  const isOwn = uses.startsWith("$/");
  const { folder, source: result } = isOwn
    ? await placeOf(elsewhere, source, uses)
    : await elsewhere.find(`${owner}/${name}`, ref, uses);
  const at = resolve(folder, isOwn ? uses.slice(2) : path.join("/"));
  if (at !== folder && !at.startsWith(folder + sep)) throw new Error(`The action '${uses}' leaves its repository.`);
  // `github.action_ref` is the ref as it was asked for, also of what an action uses of its own repository.
  return { folder: at, source: isOwn ? source : { ...result, ref } };
}

/** Where the files of a source are. */
export function placeOf(elsewhere: Elsewhere, { repository, ref, sha }: Source, uses: string): Promise<Place> {
  return elsewhere.find(repository, /^0+$/.test(sha) ? ref : sha, uses);
}

/**
 * Why an action cannot be used, or one that it uses itself; `null` if all of them can. `./path` is read against the
 * commit of the run, and never missing: a step before may bring what the commit does not have.
 */
export async function missingAction(elsewhere: Elsewhere, uses: string, run: Source): Promise<MissingAction | null> {
  const nowhere = { repository: "", ref: "", sha: "" };
  try {
    await readAll({ elsewhere, run, seen: new Set() }, uses, nowhere);
    return null;
  } catch (error) {
    const kind = error instanceof LimitError ? "limit" : "mistake";
    if (error instanceof LimitError) return { kind, message: error.message };
    if (error instanceof UserError) return { kind, message: `${error.message}. ${error.remedy}` };
    return { kind, message: error instanceof Error ? error.message : String(error) };
  }
}

interface Walk {
  readonly elsewhere: Elsewhere;
  readonly run: Source;
  /** Folders of the actions that were read. */
  readonly seen: Set<string>;
}

const readAll = async (walk: Walk, uses: string, from: Source): Promise<void> => {
  if (uses.startsWith("docker://"))
    throw new LimitError(`'${uses}' is a docker action`, "Only node and composite actions are played");
  const locatedAction = uses.startsWith("./")
    ? await inCommit(walk, uses)
    : await locateAction(walk.elsewhere, uses, from);
  if (locatedAction === null || walk.seen.has(locatedAction.folder)) return;
  walk.seen.add(locatedAction.folder);
  const { runs } = await readAction(uses, locatedAction.folder);
  for (const step of runs.using === "composite" ? runs.steps : []) {
    const inner = field(step, "uses");
    if (isString(inner)) await readAll(walk, inner.value, locatedAction.source);
  }
};

/** `./path` as the commit of the run has it; `null` if there is no action. */
const inCommit = async ({ elsewhere, run }: Walk, uses: string): Promise<LocatedAction | null> => {
  const commit = await placeOf(elsewhere, run, uses).catch(() => null);
  if (commit === null) return null;
  const folder = resolve(commit.folder, uses);
  const isThere = ["action.yml", "action.yaml"].some((name) => existsSync(join(folder, name)));
  return isThere ? { folder, source: commit.source } : null;
};

const splitAt = (uses: string): string[] => {
  const at = uses.lastIndexOf("@");
  return at < 0 ? [uses] : [uses.slice(0, at), uses.slice(at + 1)];
};
