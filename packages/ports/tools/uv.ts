import { join } from "node:path";
import type { Command } from "../exec.ts";
import { attemptOf, runInstaller } from "./install.ts";
import { findPython } from "./python.ts";
import type { Attempt, Ground } from "./tool.ts";

/**
 * Makes a Python environment in a folder and installs requirement files into it. It can be renamed afterwards.
 * `cwd` is a folder without settings of anybody.
 */
export const uvEnvironment = async (
  {
    uv,
    folder,
    cwd,
    options,
    files,
  }: { uv: string; folder: string; cwd: string; options: string[]; files: readonly string[] },
  ground: Ground,
): Promise<Attempt> => {
  const python = await findPython(ground);
  const remedy = `allow uv to reach its package index, and see that every package is there for Python ${python.version}`;
  // One place for the wheels of all environments: those are links into it.
  const env = { UV_CACHE_DIR: join(ground.cache, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1" };
  const run = (what: string, args: Command["args"] = []) =>
    runInstaller({ file: uv, args, cwd, env }, ground).then((end) => attemptOf(what, end, remedy));
  const made = await run("uv venv", [
    "venv",
    "--quiet",
    "--relocatable",
    "--no-project",
    "--python",
    python.path,
    folder,
  ]);
  if (!made.done || files.length === 0) return made;
  const into = ["--quiet", "--python", join(folder, "bin", "python")];
  return run("uv pip install", ["pip", "install", ...into, ...options, ...files.flatMap((file) => ["-r", file])]);
};
