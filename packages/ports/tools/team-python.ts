import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { findPython } from "./python.ts";
import type { Context, PythonNeeds, Tools } from "./tool.ts";
import { uvEnvironment, uvInstall } from "./uv.ts";

/** A Python environment of the team's own. Nothing is left of one that could not be made. */
export async function teamPython(
  folder: string,
  needs: PythonNeeds,
  context: Context,
  uv: () => Promise<string>,
): ReturnType<Tools["python"]> {
  const { root, requirements, groups = [], version, fence } = needs;
  await mkdir(context.cache, { recursive: true });
  const python = await findPython(context);
  try {
    const program = await uv();
    const made = await uvEnvironment({ uv: program, folder, cwd: context.cache, options: [], files: [] }, context);
    if (!made.done) throw notMade(made, "the machine's Python");
    const what = [...requirements.flatMap((file) => ["-r", file]), ...groups.flatMap((group) => ["--group", group])];
    const foreign: Context = {
      ...context,
      exec: {
        run: async (command) => {
          const marked = { ...command, isForeign: true };
          return context.exec.run(fence === undefined ? marked : await fence(marked));
        },
      },
    };
    const env = version === undefined ? {} : versionFor(version);
    // Copies: a test that writes into its environment must not write into the wheels of the next one.
    const args = ["--link-mode=copy", ...what];
    const installed = await uvInstall({ uv: program, folder, cwd: root, args, env, python }, foreign);
    if (!installed.done)
      throw notMade(
        installed,
        [...requirements, ...groups.map((group) => `the group ${group} of pyproject.toml`)].join(", "),
      );
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
  return { path: join(folder, "bin", "python"), version: python.version };
}

function notMade({ because, remedy }: { because: string; remedy: string }, of: string): UserError {
  return new UserError(`The Python environment could not be made: ${because}.`, {
    reason: "tool_failed",
    remedy: `Fix ${of}, or ${remedy}.`,
  });
}

/** setuptools-scm, hatch-vcs and pbr take a version from git, if these do not say one. */
function versionFor(version: string): Record<string, string> {
  const numbers = /^\d+(\.\d+)*/.exec(version)?.[0] ?? "0";
  return { SETUPTOOLS_SCM_PRETEND_VERSION: numbers, PBR_VERSION: numbers };
}
