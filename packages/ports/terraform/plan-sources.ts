import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import * as v from "valibot";
import { providerLocks } from "../../formats/hcl/provider-lock.ts";
import type { PlanFile } from "../../formats/plan-file/plan-file.ts";
import { parseJson } from "../../model/document/document.ts";

const Modules = v.array(v.object({ Key: v.string(), Dir: v.string() }));

/** The tree that a plan must have been made from. */
export interface PlannedTree {
  readonly tree: string;
  readonly directory: string;
  /** Folders of the modules that were looked at. */
  readonly modules: ReadonlySet<string>;
  /** Whether modules may come from somewhere else. */
  readonly isRemoteAllowed: boolean;
}

/**
 * Whether a plan would evaluate exactly the Terraform code of a tree and take the providers of its lock file: apply reads both from the plan
 * file. Answers the first thing that differs. Modules from elsewhere, where they are allowed, are in no tree to compare with.
 */
export async function planSourceDifference(
  { sources, lock }: Pick<PlanFile, "sources" | "lock">,
  { tree, directory, modules, isRemoteAllowed }: PlannedTree,
): Promise<string | undefined> {
  const manifest = sources.get("tfconfig/modules.json");
  if (manifest === undefined) return "it does not list its modules";
  const listed = v.safeParse(Modules, parseJson(manifest, "the modules of the plan"));
  if (!listed.success) return "it does not list its modules";
  const expected = new Set(["tfconfig/modules.json"]);
  for (const { Key: key, Dir: place } of listed.output) {
    const folder = posix.join(directory, place).replace(/\/$/, "");
    if (!modules.has(folder)) {
      if (isRemoteAllowed && key !== "" && (folder.startsWith("../") || posix.isAbsolute(place))) continue;
      return `its module ${key === "" ? "at the root" : key} is not one of the artefact's`;
    }
    const prefix = `tfconfig/m-${key}/`;
    for (const name of await codeIn(join(tree, folder))) {
      expected.add(prefix + name);
      if (sources.get(prefix + name) !== (await readFile(join(tree, folder, name), "utf8")))
        return `its ${posix.join(folder, name)} is not that of the artefact`;
    }
    const more = [...sources.keys()].find((name) => name.startsWith(prefix) && !expected.has(name));
    if (more !== undefined) return `it holds ${more}, which the artefact does not`;
  }
  const here = await readFile(join(tree, directory, ".terraform.lock.hcl"), "utf8").catch(() => "");
  return JSON.stringify(providerLocks(here)) === JSON.stringify(providerLocks(lock))
    ? undefined
    : "its lock file is not that of the artefact";
}

const codeIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) =>
        (entry.isFile() || entry.isSymbolicLink()) &&
        /\.tf(\.json)?$/.test(entry.name) &&
        !/^\.|^#.*#$/.test(entry.name),
    )
    .map(({ name }) => name);
};
