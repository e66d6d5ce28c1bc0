/** The last lines of a rehearsal. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fence } from "../../../kit/log/fence.ts";
import { sentenceOf } from "../../cloud/cloud-event.ts";
import type { Conclusion, RunResult, WorkflowRun } from "../../protocol/run.ts";
import type { Played, Rehearsal } from "../../session/rehearsal.ts";
import { failureLines } from "./failure-lines.ts";
import { shownPath } from "./shown-path.ts";
import type { Story } from "./story.ts";
import { unplayedLines } from "./unplayed.ts";

/** What failed, why, what to do, what was not played, and where to read more. */
export function ending(rehearsal: Rehearsal, played: Played, story: Story, conclusion: Conclusion): string {
  const lines: string[] = [""];
  if (played.runs.length === 0) {
    lines.push("  No workflow file starts for this event");
    for (const { path, because } of played.idle) lines.push(`    ${path}  ${because}`);
  }
  const several = played.runs.length > 1;
  lines.push(...played.runs.flatMap((result) => unstarted(result, several)));
  lines.push(...failureLines(played.runs, story));
  lines.push(...deniedReads(rehearsal, played));
  lines.push(...cancelled(played.runs, several));
  lines.push(...unplayedLines(played.runs));
  // A service that could not start is why a check waits in vain.
  const refused = rehearsal.cloud.events.filter((event) => event.type === "service-refused").map(sentenceOf);
  if (conclusion === "failure") lines.push(...[...new Set(refused)].slice(-3).map((sentence) => `  ${sentence}`));
  lines.push(
    ...(several ? foldersOf(played) : played.executions.flatMap(({ run, folder }) => looks(run, shownPath(folder)))),
  );
  lines.push("");
  return `${lines.join("\n")}\n`;
}

/** Mistakes of the workflow files of one run, and what this machine cannot read of them. */
const unstarted = ({ run, errors }: RunResult, several: boolean): string[] => {
  if (errors.length === 0) return [];
  const isLimit = errors.every(({ message }) => message.includes("not supported in a rehearsal"));
  const what = errors.length === 1 ? "a mistake" : `${errors.length} mistakes`;
  const has = several ? `${basename(run.path)} has ${what}` : `The workflow files have ${what}`;
  const is = isLimit ? `${basename(run.path)} cannot be played in a rehearsal` : has;
  return [
    `  ${is}; nothing${several ? " of it" : ""} has run`,
    ...errors.map(
      ({ path, line, column, message }) =>
        `    ${path}${line ? `:${line}:${column ?? 1}` : ""}  ${fence(firstLine(message))}`,
    ),
  ];
};

/** The parser of YAML quotes the line, which is in the file. */
const firstLine = (message: string): string => (message.split("\n")[0] ?? "").replace(/:$/, "");

/** A job without `contents: read` cannot fetch a private repository; whether this one is, only the team can say. */
const deniedReads = ({ github }: Rehearsal, { runs }: Played): string[] => {
  const ids = new Set(runs.flatMap(({ run, conclusion }) => (conclusion === "failure" ? [run.id] : [])));
  const isDenied = github.requests.some(
    ({ route, status, run }) => status === 403 && run !== null && ids.has(run) && route.startsWith("git-upload-pack"),
  );
  return isDenied
    ? [
        "  A job without contents: read was refused the repository, which is treated as private",
        "    Where it is public on GitHub, say visibility: public in .github/rehearsal.yml.",
      ]
    : [];
};

const cancelled = (runs: readonly RunResult[], several: boolean): string[] =>
  runs.flatMap(({ run, conclusion, jobs }) => {
    if (conclusion !== "cancelled") return [];
    const because = new Set(jobs.flatMap((job) => (job.conclusion === "cancelled" ? (job.because ?? []) : [])));
    because.delete("the run was cancelled");
    return [
      several ? `  ${basename(run.path)} was cancelled.` : "  The run was cancelled.",
      ...[...because].slice(0, 3).map((reason) => `    ${fence(reason)}`),
    ];
  });

/** Where each of several executions left its traces. */
const foldersOf = ({ executions }: Played): string[] => {
  const rows = executions.map(({ run, folder }) => [
    `${basename(run.path)} · execution ${run.number}.${run.attempt}`,
    `${shownPath(folder)}/`,
  ]);
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return [
    "  What each left: tree.txt, jobs/*/job.log, effects.jsonl, event.json",
    ...rows.map(([name = "", folder]) => `    ${name.padEnd(width)}  ${folder}`),
  ];
};

/** How to look at what an execution left, one line each. */
const looks = ({ number, attempt, path }: WorkflowRun, folder: string): string[] => {
  const has = (name: string) => existsSync(join(folder, name));
  const summaries =
    has("jobs") && readdirSync(join(folder, "jobs")).some((job) => has(join("jobs", job, "summary.md")));
  const rows = [
    ["tree.txt", "what ran, and how it ended"],
    ...(has("jobs") ? [["jobs/*/job.log", "the log of every job"]] : []),
    ...(summaries ? [["jobs/*/summary.md", "what its steps wrote for people"]] : []),
    ...(has("artifacts") ? [["artifacts/", "what it uploaded"]] : []),
    ["effects.jsonl", "what it changed on the rehearsed GitHub"],
    ["event.json", "what started it"],
  ];
  return [
    `  ${basename(path)} · execution ${number}.${attempt}`,
    ...rows.map(([name, text]) => `    ${`${folder}/${name}`.padEnd(44)} ${text}`),
  ];
};
