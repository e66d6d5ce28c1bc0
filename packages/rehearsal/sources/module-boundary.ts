/** Node reads a script by the nearest `package.json` above it; on a runner that is never one above the action's repository. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Makes a folder below which nothing above it says how scripts are read. */
export async function closeOff(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), "{}\n", { flag: "wx" }).catch(() => undefined); // it is there already
}

/** The folder of a repository, or a copy of it in `kept` where a `package.json` above it makes modules of its scripts. */
export async function freeOfPackagesAbove(folder: string, kept: string): Promise<string> {
  if (existsSync(join(folder, "package.json")) || !(await isModule(dirname(folder)))) return folder;
  await closeOff(kept);
  const copy = join(kept, "copies", createHash("sha256").update(folder).digest("hex").slice(0, 16));
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

const isModule = async (folder: string): Promise<boolean> => {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
  if (text !== undefined) return /"type"\s*:\s*"module"/.test(text);
  return dirname(folder) === folder ? false : isModule(dirname(folder));
};
