/** What a person can look at when the demo is over, line by line. */
import { dirname, relative } from "node:path";
import * as v from "valibot";
import { duration } from "../cli/screen/tree.ts";
import type { Shown } from "../cli/watch.ts";
import type { Rehearsal } from "../session/rehearsal.ts";
import { gitIn } from "./git.ts";
import type { Happened } from "./page/happened.ts";
import { clock, listed, short } from "./page/words.ts";
import { repairLines } from "./repair.ts";
import type { Words } from "./words.ts";

const from = (path: string): string => relative(process.cwd(), path) || ".";

/** What the ending reports. */
export interface Ended {
  readonly happened: Happened;
  readonly shown: readonly Shown[];
  /** Absolute path of the page. */
  readonly page: string;
  readonly spoil: Words["spoil"];
}

/** Everything, the verdict first and the page last. */
export async function endingLines(rehearsal: Rehearsal, { happened, shown, page, spoil }: Ended): Promise<string[]> {
  const { verdict, line, began, ended, people, environments, places } = happened;
  const executions = shown.flatMap(({ played }) => played.executions);
  return [
    `What you can look at (the whole took ${duration(ended - began)})`,
    "",
    `  verdict    ${verdict}: ${line}`,
    ...part("how to go on", repairLines(spoil, from(dirname(page)), executions[0]?.run.id ?? 0)),
    ...part("who approved", columns(people.map(({ login, role, for: what, at }) => [login, role, what, clock(at)]))),
    ...part(
      "what runs where",
      columns(
        environments.map(({ name, release, commit, digest, since, people: by }) => [
          ...[name, release, short(commit), `sha256:${short(digest)}`, `since ${clock(since)}`],
          by.length > 0 ? `by ${listed(by)}` : "",
        ]),
      ),
    ),
    ...part(
      "what is where",
      columns(places.flatMap(({ name, is, holds = [] }) => [[name, is], ...holds.map((item) => ["", item])])),
    ),
    ...part("ledger, the branch slipway-ledger", await ledgerLines(rehearsal)),
    ...part("services", columns(await serviceRows(rehearsal))),
    ...part(
      "what each run left: its tree, logs, summaries, artifacts, effects",
      executions.map(({ folder }) => `${from(folder)}/`),
    ),
    ...part("the page of what happened", [from(page)]),
  ];
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
};

/** The ledger as git shows it, newest first. */
const ledgerLines = async (rehearsal: Rehearsal): Promise<string[]> => {
  const folder = rehearsal.github.gitFolder(rehearsal.repository);
  const log = await gitIn(folder)("log", "--format=%h %s", "slipway-ledger");
  if (log === "") return ["nothing was recorded"];
  return [...log.split("\n"), `git --git-dir ${from(folder)} ls-tree -r slipway-ledger`];
};

/** What every running service answers to `/version`; says so if none runs. */
const serviceRows = async (rehearsal: Rehearsal): Promise<string[][]> => {
  const running = rehearsal.cloud.services();
  if (running.length === 0) return [["no service runs: nothing was deployed"]];
  return Promise.all(
    running.map(async ({ environment, url }) => {
      const answer = await fetch(`${url}/version`, { signal: AbortSignal.timeout(5000) }).then(
        (response) => response.text(),
        (error: Error) => `no answer (${error.message})`,
      );
      return [environment, `GET ${url}/version`, wordsOf(answer)];
    }),
  );
};

const Answer = v.object({ version: v.string(), commit: v.string(), migration: v.nullable(v.string()) });

const wordsOf = (answer: string): string => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Answer), answer);
  if (!parsed.success) return answer.trim();
  const { version, commit, migration } = parsed.output;
  return `${version} of ${short(commit)}, migrated to ${migration ?? "nothing"}`;
};
