import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** What a git command left behind. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment for git: nothing of the person who rehearses, so that every machine gives the same. */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1", // anybody may push refs/replace
    ...more,
  };
}

/** Runs git to its end. */
export function runGit(
  args: readonly string[],
  options: { input?: string | Buffer | Readable; env?: Readonly<Record<string, string>>; cwd?: string } = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      env: gitEnvironment(options.env),
      cwd: options.cwd,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (cause) => reject(new Error(`git could not be started: ${cause.message}. Is it installed?`)));
    child.on("close", (code) =>
      resolve({ code: code ?? 1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin?.on("error", () => undefined);
    if (options.input !== undefined) child.stdin?.end(options.input);
  });
}

/** Runs git and gives what it printed, or throws with what it complained about. */
export async function askGit(args: readonly string[], options: Parameters<typeof runGit>[1] = {}): Promise<string> {
  return printed(args, await runGit(args, options));
}

/** What a command printed; throws with what it complained about. */
export function printed(args: readonly string[], { code, stdout, stderr }: GitResult): string {
  if (code !== 0) throw new Error(`git ${args.join(" ")} failed: ${stderr.trim() || stdout.trim()}`);
  return stdout.trim();
}
