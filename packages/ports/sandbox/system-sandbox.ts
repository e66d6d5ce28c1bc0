import { access, constants, readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import type { Command, Exec } from "../machine/exec.ts";
import { bubblewrapCommand, type FenceMeans, namespacesCommand } from "./fence-command.ts";
import type { FenceKind, FenceRules, Sandbox } from "./sandbox.ts";

/** Folders of the system, which nobody but its administrator can put a program into. */
const folders = ["/usr/bin", "/bin", "/usr/local/bin"];
const patience = 10_000;

type Means = { readonly kind: "none" } | ({ readonly kind: Exclude<FenceKind, "none"> } & FenceMeans);

/** The sandbox of this machine; `hidden` are the files that nobody behind a fence may see. */
export function systemSandbox(exec: Exec, hidden: readonly string[]): Sandbox {
  let finding: Promise<Means> | undefined;
  const means = () => {
    finding ??= findMeans(exec, hidden);
    return finding;
  };
  return {
    kind: async () => (await means()).kind,
    fence: async (command, rules) => fencedBy(await means(), command, rules),
  };
}

/** No sandbox: every command as it is. */
export const noSandbox: Sandbox = { kind: async () => "none", fence: async (command) => command };

async function fencedBy(means: Means, command: Command, rules: FenceRules): Promise<Command> {
  switch (means.kind) {
    case "none":
      return command;
    case "namespaces":
      return namespacesCommand(means, command, rules);
    case "bubblewrap":
      return bubblewrapCommand(means, command, rules, await foldersOf(command));
  }
}

/** The first means that works: distributions and containers forbid namespaces in ways that only trying shows. */
async function findMeans(exec: Exec, hidden: readonly string[]): Promise<Means> {
  if (process.platform !== "linux") return { kind: "none" };
  const isRoot = process.getuid?.() === 0;
  for (const [kind, name] of [
    ["bubblewrap", "bwrap"],
    ["namespaces", "unshare"],
  ] as const) {
    const program = await programOf(name);
    if (program === undefined) continue;
    const means: Means = { kind, program, isRoot, hidden };
    const works = await Promise.all(trials.map((rules) => tries(exec, means, rules)));
    if (works.every(Boolean)) return means;
  }
  return { kind: "none" };
}

const trials: readonly FenceRules[] = [{ network: true }, { network: false, only: { read: [], write: [] } }];

async function tries(exec: Exec, means: Means, rules: FenceRules): Promise<boolean> {
  const command = await fencedBy(
    means,
    { file: "/bin/sh", args: ["-c", "exit 0"], cwd: "/", timeout: patience },
    rules,
  );
  return exec.run(command).then(
    ({ code, timedOut }) => code === 0 && !timedOut,
    () => false,
  );
}

async function programOf(name: string): Promise<string | undefined> {
  for (const folder of folders)
    if (
      await access(join(folder, name), constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return join(folder, name);
  return undefined;
}

/** Folders that a program needs besides the system's: its own, and for a Python environment the Python that it stands on. */
async function foldersOf({ file }: Command): Promise<string[]> {
  if (!isAbsolute(file)) return [];
  const settings = await readFile(join(dirname(dirname(file)), "pyvenv.cfg"), "utf8").catch(() => undefined);
  const real = await realpath(file);
  if (settings === undefined) return [...new Set([dirname(file), dirname(real)])];
  const home = /^home\s*=\s*(.+)$/m.exec(settings)?.[1]?.trim();
  const bases = [real, ...(home === undefined ? [] : [join(home, "python")])].map((path) => dirname(dirname(path)));
  return [...new Set([dirname(dirname(file)), ...bases])].filter((path) => path !== "/");
}
