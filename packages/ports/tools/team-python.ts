import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { findPython } from "./python.ts";
import type { Ground, Tools } from "./tool.ts";
import { uvEnvironment } from "./uv.ts";

/** A Python environment of the team's own. Nothing is left of one that could not be made. */
export const teamPython = async (
  folder: string,
  files: readonly string[],
  ground: Ground,
  uv: () => Promise<string>,
): ReturnType<Tools["python"]> => {
  await mkdir(ground.cache, { recursive: true });
  try {
    // Copies: a test that writes into its environment must not write into the wheels of the next one.
    const options = ["--link-mode=copy"];
    const made = await uvEnvironment({ uv: await uv(), folder, cwd: ground.cache, options, files }, ground);
    if (!made.done)
      throw new UserError(`The Python environment could not be made: ${made.because}.`, {
        reason: "tool_failed",
        remedy: `Fix ${files.join(", ")}, or ${made.remedy}.`,
      });
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
  return { path: join(folder, "bin", "python"), version: (await findPython(ground)).version };
};
