import { chmod, copyFile, link, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { childProcesses } from "../machine/exec.ts";
import { onMachine } from "./machine.ts";
import type { Context } from "./tool.ts";

// A native program that says its version: this Node, under another name.
const version = process.versions.node;
let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-machine-")));
  for (const name of ["bin", "other", "workspace"]) await mkdir(join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

const place = async (path: string): Promise<string> => {
  const to = join(folder, path);
  const node = await realpath(process.execPath);
  await link(node, to).catch(() => copyFile(node, to)); // another disk
  return to;
};

const context = (path: string): Context => ({
  exec: childProcesses({ env: {} }),
  environment: { PATH: path },
  cache: join(folder, "cache"),
  locks: "",
  workspace: join(folder, "workspace"),
  signal: new AbortController().signal,
});

test("a program of exactly the pinned version is used by its absolute path, also behind another one on the PATH", async () => {
  await writeFile(join(folder, "other", "tool"), "#!/bin/sh\necho 0.0.1\n", { mode: 0o755 });
  const here = await place("bin/tool");
  const path = `${folder}/other:${folder}/bin`;
  expect(await realpath((await onMachine(["tool"], version, context(path))) ?? "")).toBe(await realpath(here));
  expect(await onMachine(["tool"], "99.0.0", context(path))).toBeUndefined();
});

test("a program goes by its other names too", async () => {
  await place("bin/tool-bin");
  expect(await onMachine(["tool", "tool-bin"], version, context(`${folder}/bin`))).toBeDefined();
});

test("a program in the workspace, or behind a relative PATH, is not ours to run", async () => {
  await place("workspace/tool");
  await symlink(join(folder, "workspace", "tool"), join(folder, "bin", "tool"));
  expect(await onMachine(["tool"], version, context(`${folder}/workspace:.::${folder}/bin`))).toBeUndefined();
});

test("a script by that name is a version manager's shim: it may run another version elsewhere", async () => {
  await writeFile(join(folder, "bin", "tool"), `#!/bin/sh\necho tool ${version}\n`, { mode: 0o755 });
  expect(await onMachine(["tool"], version, context(`${folder}/bin`))).toBeUndefined();
});

test("a file that cannot be run is passed over", async () => {
  await writeFile(join(folder, "bin", "tool"), "not a program");
  expect(await onMachine(["tool"], version, context(`${folder}/bin`))).toBeUndefined();
  await chmod(join(folder, "bin", "tool"), 0o755);
  expect(await onMachine(["tool"], version, context(`${folder}/bin`))).toBeUndefined();
});
