import { join } from "node:path";
import { attemptOf, runInstaller } from "./install.ts";
import { locks } from "./locks.ts";
import { findPython } from "./python.ts";
import type { Attempt, Ground, Source } from "./tool.ts";

/** A private Python environment from a committed lock, made by uv: hashes are verified, only wheels are taken, so that nothing is built or run while it is installed. */
export const fromLock = async (
  uv: string,
  { lock }: Extract<Source, { kind: "python" }>,
  folder: string,
  ground: Ground,
): Promise<Attempt> => {
  const python = await findPython(ground);
  const remedy = `allow uv to reach its package index; ${lock} needs Python 3.11 to 3.14 (found ${python.version})`;
  // One place for the wheels of all environments, hard-linked from there; links of a relocatable environment survive its renaming.
  const env = { UV_CACHE_DIR: join(ground.cache, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1" };
  const venv = join(folder, "venv");
  const make = ["venv", "--quiet", "--relocatable", "--no-project", "--python", python.path, venv];
  const made = attemptOf("uv venv", await runInstaller({ file: uv, args: make, cwd: folder, env }, ground), remedy);
  if (!made.done) return made;
  const list = join(locks(), `${lock}.txt`);
  const into = ["--quiet", "--python", join(venv, "bin", "python")];
  const args = ["pip", "install", ...into, "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", list];
  return attemptOf("uv pip install", await runInstaller({ file: uv, args, cwd: folder, env }, ground), remedy);
};
