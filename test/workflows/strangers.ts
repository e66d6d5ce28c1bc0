/** Repositories that know nothing of Slipway, and the command that rehearses them as a script calls it. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { slipwayProgram } from "../contracts/spawned.ts";

/** One job of the document, and one run. */
export interface JobReport {
  readonly result: string;
  readonly outputs: Readonly<Record<string, string>>;
}
export interface RunReport {
  readonly workflow: string;
  readonly result: string;
  readonly error: string | null;
  readonly jobs: Readonly<Record<string, JobReport>>;
}

/** What the command left. */
export interface Called {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The runs of the document on standard output; throws if there is anything else on it. */
  runs(): readonly RunReport[];
}

/** A repository of git in a folder for temporary files. */
export interface Stranger {
  readonly folder: string;
  git(...words: string[]): string;
  /** Commits files; workflow files by their bare name. */
  commit(message: string, files: Readonly<Record<string, string>>): void;
  /** Calls the command line in it. */
  slipway(...words: string[]): Promise<Called>;
  /** Rehearses an event, told on standard input, and wants a document. */
  event(event: object | string): Promise<Called>;
  remove(): void;
}

const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];

/** Makes one with a first commit on `main`. */
export function stranger(files: Readonly<Record<string, string>>): Stranger {
  const folder = mkdtempSync(join(tmpdir(), "slipway-stranger-"));
  const env = { PATH: process.env.PATH ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...words: string[]) =>
    execFileSync("git", [...who, ...words], { cwd: folder, env })
      .toString()
      .trim();
  const commit = (message: string, changed: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(changed)) {
      const path = join(folder, /^[\w-]+\.ya?ml$/.test(name) ? `.github/workflows/${name}` : name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", `--message=${message}`);
  };
  git("init", "--quiet", "--initial-branch=main");
  commit("First", files);
  const call = async (words: readonly string[], input: string): Promise<Called> => {
    const child = spawn(process.execPath, slipwayProgram(...words), { cwd: folder, env });
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const runs = () => (JSON.parse(stdout) as { runs: RunReport[] }).runs;
    return { code, stdout, stderr, runs };
  };
  return {
    folder,
    git,
    commit,
    slipway: (...words) => call(words, ""),
    event: (event) =>
      call(["rehearse", "--event", "-", "--json"], typeof event === "string" ? event : JSON.stringify(event)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Result by job. */
export function resultsOf(run: RunReport | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(run?.jobs ?? {}).map(([key, { result }]) => [key, result]));
}
