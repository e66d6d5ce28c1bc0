import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type StepOptions, type StepResult, step } from "../process/step.ts";

/** What could be seen of a step from outside, while it ran. */
export interface Watched {
  readonly result: StepResult;
  /** Hosts that its process connected to, and names that it asked for. */
  readonly hosts: readonly string[];
  /** Command lines of all processes that began since it did, as any program on the machine reads them. */
  readonly commands: readonly string[];
}

/** Runs a step and looks at it from outside the whole time. */
export async function watchedStep(action: string, options: StepOptions): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-watched-"));
  const file = join(folder, "hosts");
  const commands = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const started = (pid: number) => {
    timer = setInterval(() => commandsSince(pid, commands), 10);
  };
  try {
    const preload = pathToFileURL(join(import.meta.dirname, "note-hosts.mjs"));
    preload.searchParams.set("to", file);
    const env = { ...options.env, NODE_OPTIONS: `--import=${preload.href}` };
    const result = await step(action, { ...options, env, started });
    const hosts = (await readFile(file, "utf8").catch(() => "")).split("\n").filter(Boolean);
    return { result, hosts: [...new Set(hosts)], commands: [...commands] };
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true });
  }
}

const commandsSince = (pid: number, matches: Set<string>): void => {
  for (const name of readdirSync("/proc"))
    if (Number(name) >= pid)
      try {
        matches.add(readFileSync(`/proc/${name}/cmdline`, "latin1"));
      } catch {
        // it has ended
      }
};
