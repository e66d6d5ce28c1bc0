/** The last lines of a rehearsal. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { sentenceOf } from "../cloud/cloud-event.ts";
import type { Played, Rehearsal } from "../rehearse/rehearsal.ts";
import type { Conclusion, WorkflowRun } from "../run.ts";
import { closedGate, type Story } from "./story.ts";

/** What closed, why, what to do, and where to read more. */
export const ending = (rehearsal: Rehearsal, played: Played, story: Story, conclusion: Conclusion): string => {
  const lines: string[] = [""];
  const errors = played.runs.flatMap((run) => run.errors);
  if (errors.length > 0) {
    lines.push(
      `  The workflow files have ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`}; nothing has run`,
    );
    for (const { path, line, column, message } of errors)
      lines.push(`    ${path}${line ? `:${line}:${column ?? 1}` : ""}  ${message}`);
  } else if (played.runs.length === 0) {
    lines.push("  No workflow file starts for this event");
    for (const { path, because } of played.idle) lines.push(`    ${path}  ${because}`);
  } else if (conclusion === "failure") {
    const gate = closedGate(story);
    const title = gate?.annotation?.title ?? `${gate?.job.path.slice(1).join(" / ") ?? "the run"} failed`;
    lines.push(`  ${title}`);
    for (const line of (gate?.annotation?.message ?? gate?.job.because ?? "").split("\n")) lines.push(`    ${line}`);
    lines.push(`  Nothing after it has run.${gate?.job.log ? ` Log: ${shown(gate.job.log)}` : ""}`);
  } else if (conclusion === "cancelled") lines.push("  The run was cancelled.");
  // A service that could not start is why a check waits in vain.
  const refused = rehearsal.cloud.events.filter((event) => event.type === "service-refused").map(sentenceOf);
  if (conclusion === "failure") lines.push(...[...new Set(refused)].slice(-3).map((sentence) => `  ${sentence}`));
  lines.push(...played.executions.flatMap(({ run, folder }) => looks(run, shown(folder))), "");
  return `${lines.join("\n")}\n`;
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

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
};
