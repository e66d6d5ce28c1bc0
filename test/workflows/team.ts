/** A team for tests of whole flows: the sample as a repository, rehearsed with the shipped `dist`. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseJson } from "../../packages/model/document/document.ts";
import { type DemoRepository, makeRepository } from "../../packages/rehearsal/demo/repository.ts";
import type { Cause } from "../../packages/rehearsal/events/cause.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { openRehearsal } from "../../packages/rehearsal/session/open.ts";
import type { Played, Rehearsal, RehearsalOptions } from "../../packages/rehearsal/session/rehearsal.ts";

export interface Team {
  readonly repository: DemoRepository;
  readonly rehearsal: Rehearsal;
  /** Causes an event of which exactly one run comes. */
  cause(cause: Cause): Promise<{ run: RunResult; played: Played }>;
  /** Documents of the ledger: path ► parsed JSON; empty if there is no ledger. */
  ledger(): Promise<Record<string, Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Makes a team; `prepare` changes its repository before the rehearsal opens. */
export async function makeTeam(
  prepare: (repository: DemoRepository) => Promise<void> = async () => {},
  options: Partial<Pick<RehearsalOptions, "outputsOfFailedCalls" | "decide">> = {},
): Promise<Team> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-team-"));
  const repository = await makeRepository(join(folder, "data-platform"), process.env.PATH);
  await prepare(repository);
  const rehearsal = await openRehearsal({
    checkout: repository.folder,
    folder: join(folder, "state"),
    environment: process.env,
    signal: new AbortController().signal,
    person: { login: "ada", id: 1815 },
    ...options,
  });
  const { github, repository: name } = rehearsal;
  return {
    repository,
    rehearsal,
    cause: async (cause) => {
      const played = await rehearsal.cause(cause, () => {});
      const [run] = played.runs;
      if (!run || played.runs.length > 1) throw new Error(`${played.runs.length} runs started`);
      return { run, played };
    },
    ledger: async () => {
      const tip = await github.resolve(name, "slipway-ledger");
      if (!tip) return {};
      const result: Record<string, Record<string, unknown>> = {};
      const git = ["--git-dir", github.gitFolder(name), "ls-tree", "-r", "--name-only", "slipway-ledger"];
      const { stdout } = await promisify(execFile)("git", git);
      for (const path of stdout.split("\n").filter((name) => name.endsWith(".json")))
        result[path] = parseJson((await github.read(tip, path)) ?? "", path) as Record<string, unknown>;
      return result;
    },
    close: async () => {
      await rehearsal.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Job key (without the calling job) ► conclusion, and why it did not run. */
export function conclusions(run: RunResult): Record<string, string> {
  return Object.fromEntries(
    run.jobs.map(({ key, conclusion }) => [key.replace(/^pipeline\/?/, "") || "pipeline", conclusion]),
  );
}

/** The log of one job. */
export async function logOf(run: RunResult, key: string): Promise<string> {
  const job = run.jobs.find((candidate) => candidate.key === `pipeline/${key}`);
  return job?.result ? readFile(job.result.log, "utf8") : "";
}
