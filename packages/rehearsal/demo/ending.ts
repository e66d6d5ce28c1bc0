/** What a person can look at when the demo is over. */
import { relative } from "node:path";
import { childProcesses } from "../../ports/exec.ts";
import { entriesOf, isShown, type Story } from "../cli/story.ts";
import { duration } from "../cli/tree.ts";
import type { Rehearsal } from "../rehearse/open.ts";

const from = (path: string): string => relative(process.cwd(), path) || ".";

/** Verdict and time of each phase, in the order in which the phases ended. */
export const phaseLines = (story: Story): string[] =>
  [...story.values()]
    .filter(isShown)
    .flatMap((job) => entriesOf(job.result))
    .sort((a, b) => a.finished.localeCompare(b.finished))
    .map((entry) => {
      const time = duration(Date.parse(entry.finished) - Date.parse(entry.started));
      const where = entry.environment === null ? "" : ` ${entry.environment}`;
      return `    ${`${entry.phase}${where}`.padEnd(14)} ${entry.outcome.padEnd(8)} ${time.padStart(7)}`;
    });

/** The ledger as git shows it, newest first; empty if nothing was ever recorded. */
export const ledgerLines = async (rehearsal: Rehearsal): Promise<string[]> => {
  const folder = rehearsal.github.gitFolder(rehearsal.repository);
  const exec = childProcesses({ env: { PATH: process.env.PATH ?? "" } });
  const git = (...args: string[]) => exec.run({ file: "git", args: ["--git-dir", folder, ...args] });
  const log = await git("log", "--format=%h %s", "--name-only", "slipway-ledger");
  if (log.code !== 0) return ["    nothing was recorded"];
  const lines = log.stdout.split("\n").filter((line) => line !== "");
  return [
    ...lines.map((line) => `    ${/^[0-9a-f]{7,} /.test(line) ? line : `  ${line}`}`),
    `    git --git-dir ${from(folder)} show slipway-ledger`,
  ];
};

/** The answer of every running service to `/version`; says so if none runs. */
export const serviceLines = async (rehearsal: Rehearsal): Promise<string[]> => {
  const running = rehearsal.cloud.services();
  if (running.length === 0) return ["    no service runs: nothing was deployed"];
  return Promise.all(
    running.map(async ({ environment, url }) => {
      const answer = await fetch(`${url}/version`, { signal: AbortSignal.timeout(5000) }).then(
        (response) => response.text(),
        (error: Error) => `no answer (${error.message})`,
      );
      return `    ${environment}  GET ${url}/version  ${answer.trim()}`;
    }),
  );
};
