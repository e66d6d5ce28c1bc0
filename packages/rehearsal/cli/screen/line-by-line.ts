/** Progress where nothing is drawn again: each finished step and job is one line; where several runs go on, each line names its run. */
import { basename } from "node:path";
import type { WorkflowRun } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import { hearRun, type Titles } from "./further-run.ts";
import { lastLine } from "./last-line.ts";
import type { Screen, Terminal } from "./screen.ts";
import { hear, isShown, type JobStory, jobOf, type Story, spokenName } from "./story.ts";
import { duration, hintLines, indentOf, jobLine, stepLine } from "./tree.ts";
import { reviewWords } from "./waiting.ts";

const widthOf = (terminal: Terminal): number => Math.min(100, Math.max(60, terminal.columns ?? 90));

const often = 20_000;

/** The screen. */
export function lineByLine(story: Story, terminal: Terminal, every = often): Screen {
  let heading: string | undefined = "";
  const headings = new Set<string>([""]);
  const titles: Titles = new Map();
  const named = new Set<number>();
  const report = new Map<JobStory, string>();
  const labels = new Map<number, string>();
  const write = (job: JobStory, lines: readonly string[]) => {
    const label = titles.size > 1 ? `${labels.get(job.run ?? 0) ?? ""} │` : "";
    for (const line of lines) terminal.write(`${label}${line}\n`);
  };
  /** Jobs of one run stand below the calls that lead to them; those of several are reported with them. */
  const head = (job: JobStory): JobStory => {
    if (titles.size > 1) return { ...job, path: [spokenName(job)] };
    const calls = job.path.slice(1, -1).join(" / ");
    if (calls === heading) return job;
    // Where calls run side by side, each is a heading once, and then named with its jobs.
    if (headings.has(calls)) {
      heading = undefined;
      return { ...job, path: [spokenName(job)] };
    }
    headings.add(calls);
    heading = calls;
    if (calls !== "") terminal.write(`${"  ".repeat(job.path.length - 2)}${calls}\n`);
    return job;
  };
  const nameRuns = () => {
    if (titles.size < 2) return;
    for (const [run, title] of titles) if (!named.has(run)) terminal.write(`${named.add(run) && title}\n`);
  };
  /** A step that lasts is not silent: it is named with the newest line of its log. */
  const timer = setInterval(() => {
    for (const job of story.values()) {
      const { step, stepAt, log } = job;
      if (job.state !== "running" || step === undefined || stepAt === undefined || !log || !isShown(job)) continue;
      if (Date.now() - stepAt < every) continue;
      const said = lastLine(log);
      const line = `${indentOf(job)}  … ${spokenName(job)}: ${step}  ${duration(Date.now() - stepAt)}`;
      write(job, [said === "" || said === report.get(job) ? line : `${line}  ${said.slice(0, 100)}`]);
      report.set(job, said);
    }
  }, every);
  timer.unref();
  return {
    event: (event: RunEvent) => {
      hearRun(titles, event);
      if (event.type === "run-started") labels.set(event.of ?? event.run.id, labelOf(event.run, [...labels.values()]));
      hear(story, event);
      if (!("job" in event)) return;
      const job = jobOf(story, event);
      if (!job || !isShown(job)) return;
      nameRuns();
      if (event.type === "job-reviewed") write(job, [`${indentOf(job)}  ${reviewWords(event)}`]);
      if (event.type === "step-finished" && stepLine(job, event.step) !== undefined) {
        write(job, [stepLine(head(job), event.step) ?? ""]);
      }
      if (event.type !== "job-finished" && event.type !== "job-waiting") return;
      const shown = head(job);
      write(job, [jobLine(shown, event.at, widthOf(terminal)), ...hintLines(shown, story)]);
    },
    close: () => clearInterval(timer),
  };
}

/** The workflow's file; with the number of its run where another has the same. */
const labelOf = ({ path, number, attempt }: WorkflowRun, taken: readonly string[]): string =>
  taken.includes(basename(path)) ? `${basename(path)} ${number}.${attempt}` : basename(path);
