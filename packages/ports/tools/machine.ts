import { constants } from "node:fs";
import { access, open, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import type { Context } from "./tool.ts";

const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith("../") || isAbsolute(way));
};

const executable = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** Every program of this name on the `PATH`, in its order, by absolute path; nothing from the workspace or from a relative folder. */
export async function onPath(
  name: string,
  { environment, workspace }: Pick<Context, "environment" | "workspace">,
): Promise<string[]> {
  const folders = (environment.PATH ?? "").split(":").filter(isAbsolute);
  const entries = new Map<string, string>();
  for (const folder of new Set(folders.map((path) => resolve(path)))) {
    const path = join(folder, name);
    if (!(await executable(path))) continue;
    const real = await realpath(path);
    if ([path, real].some((each) => inside(workspace, each))) continue;
    if (!entries.has(real)) entries.set(real, path);
  }
  return [...entries.values()];
}

/** What a program says its version is (`--version`, the first three numbers with dots), or `undefined`. */
export async function versionOf(path: string, { exec, environment }: Context): Promise<string | undefined> {
  const env = { CHECKPOINT_DISABLE: "1", CKV_SKIP_PACKAGE_UPDATE_CHECK: "true", PATH: environment.PATH ?? "" };
  try {
    const said = await exec.run({ file: path, args: ["--version"], cwd: "/", env, timeout: 300_000 }); // the first start of a Python program compiles it
    if (said.code !== 0) return undefined;
    return /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)\b/.exec(said.stdout || said.stderr)?.[1];
  } catch {
    return undefined; // not a program of this platform
  }
}

/** A script by the name of a native program is a version manager's shim or a wrapper: it may run another version in another folder. */
const native = async (path: string): Promise<boolean> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString("latin1") !== "#!";
  } finally {
    await file.close();
  }
};

/** The native program on the machine, under one of these names, that has exactly this version: its real path, so that no link to a shim counts. */
export async function onMachine(
  names: readonly string[],
  version: string,
  context: Context,
): Promise<string | undefined> {
  for (const name of names)
    for (const path of await onPath(name, context)) {
      const real = await realpath(path);
      if ((await native(real)) && (await versionOf(real, context)) === version) return real;
    }
  return undefined;
}
