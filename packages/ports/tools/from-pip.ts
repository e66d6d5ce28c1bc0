import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { attemptOf, runInstaller } from "./install.ts";
import { findPython } from "./python.ts";
import type { Attempt, Order, Source } from "./tool.ts";

/** A native program that is published as a wheel (uv itself): pip verifies its hash, and the program alone is kept. */
export async function fromPip(
  { lock }: Extract<Source, { kind: "pip" }>,
  { name, folder, context }: Order,
): Promise<Attempt> {
  const python = await findPython(context);
  const venv = join(folder, "venv");
  const made = await runInstaller({ file: python.path, args: ["-I", "-m", "venv", venv], cwd: folder }, context);
  if (made.code !== 0)
    return attemptOf(
      `${python.path} -m venv`,
      made,
      "install the venv module of Python (Debian: apt install python3-venv)",
    );
  const file = join(venv, "bin", "python");
  const list = join(context.locks, `${lock}.txt`);
  const quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-cache-dir"];
  const args = [
    "-I",
    "-m",
    "pip",
    "install",
    ...quiet,
    "--no-deps",
    "--require-hashes",
    "--only-binary=:all:",
    "-r",
    list,
  ];
  const attempt = attemptOf(
    "pip",
    await runInstaller({ file, args, cwd: folder, env: { TMPDIR: folder } }, context),
    `allow pip to reach its index`,
  );
  if (!attempt.done) return attempt;
  await mkdir(join(folder, "bin"));
  await rename(join(venv, "bin", name), join(folder, "bin", name));
  await rm(venv, { recursive: true, force: true });
  return { done: true };
}
