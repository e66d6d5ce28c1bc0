import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { CommitsBetween } from "../../packages/ports/repository/ancestry.ts";
import { most, type ReadMirror } from "./read-mirror.ts";

/** Whether main is what production runs, for a manager; what differs, for an engineer. */
export function mirrorMarkdown(mirror: ReadMirror, verdict: Verdict): string {
  const { branch, environment, currentRelease, files, whole, onlyMain, onlyProduction } = mirror;
  const first = verdict.go
    ? `**${plain(branch)} mirrors ${environment}**, which runs ${code(currentRelease.release)} since ${currentRelease.since}.`
    : `**${plain(branch)} does not mirror ${environment}**, which runs ${code(currentRelease.release)} since ${currentRelease.since}: ${plain(verdict.because)}.`;
  return lines(
    first,
    table(
      [plain(branch), "file"],
      files.slice(0, most).map(({ path, change }) => [change, code(path)]),
    ),
    rest(files.length, "files"),
    whole ? "" : "GitHub gave only a part of the files, because there are too many: more may differ.",
    commits(`Commits that only ${plain(branch)} has`, onlyMain),
    commits(`Commits that only ${environment} has`, onlyProduction),
  );
}

const commits = (title: string, between: CommitsBetween | null): string =>
  between === null || between.count === 0
    ? ""
    : lines(
        `${title}:`,
        between.commits.map(({ id, subject }) => `- ${code(id.slice(0, 7))} ${plain(subject)}`).join("\n"),
        rest(between.count, "commits"),
      );

const rest = (count: number, what: string): string => (count > most ? `and ${count - most} more ${what}` : "");
