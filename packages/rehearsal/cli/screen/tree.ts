/** The tree of jobs as text, 80 to 100 columns wide. */

import type { StepResult } from "../../protocol/run.ts";
import type { Titles } from "./further-run.ts";
import { offeredFor } from "./offered.ts";
import { isShown, type JobStory, type Story, wordsFor } from "./story.ts";
import { clockTime, hintOf } from "./waiting.ts";

const marks: Readonly<Record<JobStory["state"], string>> = {
  queued: "·",
  waiting: "●",
  running: "◐",
  success: "✓",
  failure: "✗",
  cancelled: "–",
  skipped: "○",
};

/** Seconds with one decimal, or minutes and seconds. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")} min`;
}

/** Depth of a job below the calling job of the team's file, which is not shown itself. */
export function indentOf(job: JobStory): string {
  return "  ".repeat(Math.max(1, job.path.length - 1));
}

/** One job as one line; `now` stands for the end of a job that still runs. */
export function jobLine(job: JobStory, now: number, width: number): string {
  const head = `${indentOf(job)}${marks[job.state]} ${(job.path.at(-1) ?? "").padEnd(9)}`;
  const time = timeOf(job, now);
  const room = width - head.length - time.length - 3;
  return `${head} ${clipped(wordsFor(job), room).padEnd(room)}  ${time}`.trimEnd();
}

const timeOf = ({ state, waiting, started, finished }: JobStory, now: number): string => {
  if (state === "waiting" && waiting) return `since ${clockTime(waiting.at)}`;
  return started === undefined ? "" : duration((finished ?? now) - started);
};

const clipped = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;

/** What a person can do about a job that waits, below its line. */
export function hintLines(job: JobStory, story: Story): string[] {
  if (job.state !== "waiting" || !job.waiting) return [];
  return hintOf(job.waiting, job.reviewed !== undefined, offeredFor(story, job.waiting)).map(
    (line) => `${indentOf(job)}${" ".repeat(12)}${line}`,
  );
}

/**
 * All lines of the tree: calls as headings, their jobs below, in the order in which they began. Jobs that were skipped after a closed gate are
 * left out. Where several runs go on, the jobs of each stand together, below its title; the first run's title is the heading of the whole.
 */
export function treeLines(story: Story, now: number, width: number, titles: Titles = new Map()): string[] {
  const lines: string[] = [];
  let heading = "";
  const jobs = [...story.values()].filter(isShown);
  const runs = [...new Set(jobs.map(({ run }) => run))];
  let last = runs[0];
  for (const job of runs.flatMap((run) => jobs.filter((other) => other.run === run))) {
    if (job.run !== last) {
      lines.push("", titles.get(job.run ?? 0) ?? "", "");
      heading = "";
    }
    last = job.run;
    const calls = job.path.slice(1, -1).join(" / ");
    if (calls !== heading && calls !== "") lines.push(`${"  ".repeat(job.path.length - 2)}${calls}`);
    heading = calls;
    lines.push(jobLine(job, now, width), ...hintLines(job, story));
  }
  return lines;
}

/** One finished step as one line, with the job that it belongs to; nothing for the runner's own steps and for what was skipped. */
export function stepLine(job: JobStory, { name, conclusion, started, finished }: StepResult): string | undefined {
  return conclusion === "skipped" || name === "Set up job" || name === "Complete job"
    ? undefined
    : `${indentOf(job)}  ${marks[conclusion]} ${job.path.at(-1)}: ${name}  ${duration(finished - started)}`;
}
