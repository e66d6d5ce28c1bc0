import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { root } from "../../scripts/tree.ts";
import { values } from "./in-ours.ts";

/** What act left behind: the lines that its steps wrote, and what it printed. */
export interface Acted {
  readonly trace: string;
  readonly said: string;
}

/** Finds nektos/act, and gives the way to play a push of workflow files in it, on this machine and without Docker. */
export async function act(): Promise<(main: string, files: Readonly<Record<string, string>>) => Promise<Acted>> {
  const { PATH = "", HOME = "" } = process.env;
  const signal = new AbortController().signal;
  const tools = toolTable(
    { env: process.env, toolCache: join(root, ".slipway/tools"), workspace: root, signal },
    childProcesses({ env: { PATH, HOME } }),
  );
  const { path } = await tools.need("act");
  return (main, files) => play(path, main, files);
}

async function play(program: string, main: string, files: Readonly<Record<string, string>>): Promise<Acted> {
  const folder = await mkdtemp(join(tmpdir(), "act-"));
  const seen = join(folder, "seen");
  try {
    // Before every job act asks a node where it is, and nobody uses it here.
    const written = { ...files, "bin/node": "#!/bin/sh\necho /bin/node\n" };
    for (const [name, text] of Object.entries(written)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text, { mode: 0o755 });
    }
    const exec = childProcesses({ env: { PATH: `${join(folder, "bin")}:${process.env.PATH}`, HOME: folder } });
    const { stdout, stderr } = await exec.run({
      file: program,
      args: argumentsOf(join(folder, main), { SEEN: seen, ...values.variables }),
      cwd: folder,
      timeout: 60_000,
    });
    return { trace: await readFile(seen, "utf8").catch(() => ""), said: stdout + stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One job at a time: the maps that its jobs share are not made for several, and act dies of that now and then. */
function argumentsOf(main: string, variables: Readonly<Record<string, string>>): string[] {
  const pairs = (flag: string, of: Readonly<Record<string, string>>) =>
    Object.entries(of).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...["push", "--workflows", main, "--platform", "ubuntu-24.04=-self-hosted", "--concurrent-jobs", "1"],
    ...["--no-cache-server", "--verbose"],
    ...pairs("--var", variables),
    ...pairs("--secret", values.secrets),
    ...pairs("--env", { GITHUB_REPOSITORY: "octo/shop", GITHUB_REF: "refs/heads/main", SHA_REF: "a".repeat(40) }),
  ];
}
