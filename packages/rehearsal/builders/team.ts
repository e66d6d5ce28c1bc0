/** A small team for tests of whole rehearsals: a repository of git with a few files, rehearsed without a cloud. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Cause } from "../events/cause.ts";
import type { RunResult } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { openRehearsal } from "../session/open.ts";
import type { Played, Rehearsal, RehearsalOptions } from "../session/rehearsal.ts";

/** Files by path; workflow files by their bare name. */
export type Files = Readonly<Record<string, string>>;

/** A team at work. */
export interface SmallTeam {
  /** Absolute folder of its repository, and of the rehearsal's state. */
  readonly repository: string;
  readonly folder: string;
  readonly rehearsal: Rehearsal;
  /** Everything that happened so far. */
  readonly events: RunEvent[];
  git(...words: string[]): string;
  /** Commits files to the branch one stands on. */
  commit(message: string, files: Files): void;
  cause(cause: Cause): Promise<Played>;
  /** Causes an event of which exactly one run comes. */
  run(cause: Cause): Promise<RunResult>;
  /** Closes the rehearsal and opens another one in the same state. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];

/** Makes a repository `acme/shop` with a first commit on `main`, and opens a rehearsal of it. */
export async function smallTeam(files: Files, options: Partial<RehearsalOptions> = {}): Promise<SmallTeam> {
  const top = mkdtempSync(join(tmpdir(), "slipway-small-"));
  const [repository, folder] = [join(top, "shop"), join(top, "state")];
  const env = { PATH: process.env.PATH ?? "", HOME: top, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...words: string[]) =>
    execFileSync("git", [...who, ...words], { cwd: repository, env })
      .toString()
      .trim();
  const commit = (message: string, changed: Files) => {
    for (const [name, text] of Object.entries(changed)) {
      const path = join(repository, /^[\w-]+\.yml$/.test(name) ? `.github/workflows/${name}` : name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", `--message=${message}`);
  };
  mkdirSync(repository);
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "https://github.com/acme/shop.git");
  commit("First", files);
  const open = () =>
    openRehearsal({
      checkout: repository,
      folder,
      environment: process.env,
      signal: new AbortController().signal,
      person: { login: "ada", id: 1815 },
      ...options,
    });
  let rehearsal = await open();
  const events: RunEvent[] = [];
  const cause = (wanted: Cause) => rehearsal.cause(wanted, (event) => events.push(event));
  return {
    repository,
    folder,
    events,
    git,
    commit,
    cause,
    get rehearsal() {
      return rehearsal;
    },
    run: async (wanted) => {
      const { runs } = await cause(wanted);
      const [run] = runs;
      if (!run || runs.length > 1) throw new Error(`${runs.length} runs came of it`);
      return run;
    },
    reopen: async () => {
      await rehearsal.close();
      rehearsal = await open();
    },
    close: async () => {
      await rehearsal.close();
      await rm(top, { recursive: true, force: true });
    },
  };
}

/** Conclusions by key. */
export function conclusionsOf({ jobs }: RunResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ key, conclusion }) => [key, conclusion]));
}

/** Outputs of one job. */
export function outputsOf({ jobs }: RunResult, key: string): Readonly<Record<string, string>> {
  return jobs.find((job) => job.key === key)?.outputs ?? {};
}

/** The inside of a job whose one step runs a line of shell and may put out `v`. */
export function runs(line: string, more = ""): string {
  return [
    "    runs-on: ubuntu-latest",
    ...more.split("\n").map((text) => `    ${text}`),
    "    outputs: { v: '${{ steps.s.outputs.v }}' }",
    `    steps: [{ id: s, run: ${JSON.stringify(line)} }]`,
  ].join("\n");
}
