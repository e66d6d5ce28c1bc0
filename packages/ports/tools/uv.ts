import { join } from "node:path";
import { attemptOf, runInstaller } from "./install.ts";
import { findPython, type Python } from "./python.ts";
import type { Attempt, Context } from "./tool.ts";

/**
 * Makes a Python environment in a folder and installs requirement files into it. It can be renamed afterwards.
 * `cwd` is a folder without settings of anybody.
 */
export async function uvEnvironment(
  {
    uv,
    folder,
    cwd,
    options,
    files,
  }: { uv: string; folder: string; cwd: string; options: string[]; files: readonly string[] },
  context: Context,
): Promise<Attempt> {
  const python = await findPython(context);
  const run = (command: Pick<UvCall, "args" | "env">, what: string) =>
    runUv(what, { uv, cwd, python, ...command }, context);
  const venv = ["venv", "--quiet", "--relocatable", "--no-project", "--python", python.path, folder];
  const made = await run({ args: venv, env: {} }, "uv venv");
  if (!made.done || files.length === 0) return made;
  const args = [...options, ...files.flatMap((file) => ["-r", file])];
  return uvInstall({ uv, folder, cwd, args, env: {}, python }, context);
}

interface UvCall {
  readonly uv: string;
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly python: Python;
}

/** Installs into an environment; paths in what is installed count from `cwd`. */
export function uvInstall({ folder, args, ...call }: UvCall & { folder: string }, context: Context): Promise<Attempt> {
  const into = ["--quiet", "--python", join(folder, "bin", "python")];
  return runUv("uv pip install", { ...call, args: ["pip", "install", ...into, ...args] }, context);
}

async function runUv(what: string, { uv, cwd, args, env, python }: UvCall, context: Context): Promise<Attempt> {
  const remedy = `allow uv to reach its package index, and check that every package is there for Python ${python.version}`;
  // One place for the wheels of all environments: those are links into it.
  const ours = { UV_CACHE_DIR: join(context.cache, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1" };
  const finished = await runInstaller({ file: uv, args, cwd, env: { ...env, ...ours } }, context);
  return attemptOf(what, finished, remedy);
}
