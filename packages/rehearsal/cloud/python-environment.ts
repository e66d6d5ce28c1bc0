import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { childProcesses } from "../../ports/machine/exec.ts";

/** What makes Python environments: absolute paths of the programs, and the settings that an installer needs to reach its index. */
export interface PythonMaker {
  readonly uv: string;
  readonly python: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Folder that keeps the environments between runs. */
  readonly folder: string;
}

/** The Python environment for a `requirements.txt` with hashes, made once and kept; a file that is not there needs nothing. Returns its folder. */
export async function pythonEnvironment(
  { uv, python, settings, folder }: PythonMaker,
  requirements: string,
  signal: AbortSignal,
): Promise<string> {
  const text = await readFile(requirements, "utf8").catch(() => "");
  const key = createHash("sha256")
    .update(JSON.stringify([python, text]))
    .digest("hex")
    .slice(0, 16);
  const kept = join(folder, key);
  if (await isThere(kept)) return kept;
  const fresh = join(folder, `.new-${randomUUID()}`);
  const env = { UV_CACHE_DIR: join(folder, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1", ...settings };
  const exec = childProcesses({ env, signal });
  const run = async (...args: string[]) => {
    const { code, stderr } = await exec.run({ file: uv, args, cwd: folder, timeout: 5 * 60_000 });
    signal.throwIfAborted();
    if (code !== 0)
      throw new UserError(
        `uv could not make the service's Python environment: ${stderr.trim().split("\n").slice(-4).join(" ")}`,
        {
          reason: "tool_failed",
          remedy:
            "Check that requirements.txt holds exact versions with hashes, and that uv can reach its package index.",
        },
      );
  };
  try {
    await mkdir(folder, { recursive: true });
    await run("venv", "--quiet", "--relocatable", "--no-project", "--no-config", "--python", python, fresh);
    const into = ["--python", join(fresh, "bin", "python"), "--require-hashes", "--no-config", "-r", requirements];
    if (text.trim() !== "") await run("pip", "install", "--quiet", ...into);
    await rename(fresh, kept).catch(async (cause: unknown) => {
      if (!(await isThere(kept))) throw cause; // else another environment with the same needs was faster
    });
    return kept;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
