/** What a run looks like to people: a tree of jobs, put together from the events of the run. */
import * as v from "valibot";
import { Entry } from "../../../model/ledger/entry.ts";
import type { Conclusion, JobResult } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import { reviewWords, waitingFor } from "./waiting.ts";

/** One job of the tree. */
export interface JobStory {
  /** Path of job ids through calls: `pipeline/verify/store`. */
  readonly key: string;
  /** Id of its run, where several go on. */
  readonly run?: number;
  /** Names as people see them, outermost first. */
  readonly path: readonly string[];
  state: "queued" | "waiting" | "running" | Conclusion;
  /** Keys of the jobs that it waited for. */
  needs?: readonly string[];
  started?: number;
  finished?: number;
  /** The step that is running. */
  step?: string;
  /** When it began. */
  stepAt?: number;
  /** The newest line of its log, once it lasts. */
  saying?: string;
  log?: string;
  result?: JobResult;
  because?: string;
  /** GitHub would have run it, and this rehearsal does not. */
  unplayed?: boolean;
  /** What it waits for, or waited for, before it had a runner. */
  waiting?: RunEvent & { readonly type: "job-waiting" };
  /** What was said to that. */
  reviewed?: RunEvent & { readonly type: "job-reviewed" };
}

/** Jobs in the order in which they were first heard of. */
export type Story = Map<string, JobStory>;

/** Jobs of two runs may have one key. */
const placeOf = ({ of, job }: { readonly of?: number; readonly job: string }): string => `${of ?? ""} ${job}`;

/** The job that an event is about, if it was heard of. */
export function jobOf(story: Story, event: { readonly of?: number; readonly job: string }): JobStory | undefined {
  return story.get(placeOf(event));
}

/** Takes one event into the story. */
export function hear(story: Story, event: RunEvent): void {
  if (!("job" in event)) return;
  if (event.type === "warning") return;
  const known = jobOf(story, event);
  const { of: run } = event;
  const job: JobStory = known ?? {
    key: event.job,
    path: namesOf(story, event),
    state: "queued",
    ...(run !== undefined && { run }),
  };
  if (!known) story.set(placeOf(event), job);
  switch (event.type) {
    case "job-queued":
      job.needs = event.needs ?? [];
      return;
    case "job-waiting":
      job.state = "waiting";
      job.waiting = event;
      return;
    case "job-reviewed":
      job.reviewed = event;
      return;
    case "job-started":
      job.state = "running";
      job.started = event.at;
      job.log = event.log;
      return;
    case "step-started":
      job.step = event.step;
      job.stepAt = event.at;
      delete job.saying;
      return;
    case "step-finished":
      return;
    case "job-finished":
      job.state = event.conclusion;
      job.finished = event.at;
      if (event.result) job.result = event.result;
      if (event.because !== undefined) job.because = event.because;
      if (event.unplayed) job.unplayed = true;
      return;
  }
}

/** The names of the calls that lead to a job, and its own, which may hold a slash as well: the keys tell where one ends. */
const namesOf = (story: Story, event: RunEvent & { readonly job: string }): string[] => {
  const name = "name" in event ? event.name : event.job;
  const calls = [...story.values()].filter(({ key, run }) => run === event.of && event.job.startsWith(`${key}/`));
  const [call] = calls.sort((a, b) => b.key.length - a.key.length);
  const above = call?.path.join(" / ");
  if (call && name.startsWith(`${above} / `)) return [...call.path, name.slice((above ?? "").length + 3)];
  const depth = event.job.replaceAll(/ \([\s\S]*?\)(?=\/|$)/g, "").split("/").length;
  const names = name.split(" / ");
  return [...names.slice(0, depth - 1), names.slice(depth - 1).join(" / ")].filter((part) => part !== "");
};

/** The entries that a job put out, in the order of its outputs. */
export function entriesOf(result: JobResult | undefined): Entry[] {
  return Object.entries(result?.outputs ?? {})
    .filter(([name]) => name === "entry" || name.endsWith("-entry"))
    .flatMap(([, text]) => {
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Entry), text);
      return parsed.success ? [parsed.output] : [];
    });
}

/** A job that only owns the outputs of its workflow; people see it when it is the one that says no. */
export function isVerdict(job: JobStory): boolean {
  return job.path.at(-1) === "verdict";
}

/** Whether people see the job as a line: it has begun on a runner, and is more than the owner of its workflow's outputs, or is not played here. Calls are headings. */
export function isShown(job: JobStory): boolean {
  return (
    job.state === "waiting" ||
    job.unplayed === true ||
    (Boolean(job.log || job.result) && job.state !== "skipped" && !isVerdict(job))
  );
}

/** One line of words for a finished job: what its phases said, who let it go on, or why it did not run. */
export function wordsFor(job: JobStory): string {
  const said = entriesOf(job.result).map((entry) => entry.because.split("\n")[0] ?? "");
  if (said.length > 0) return said.join("; ");
  if (job.state === "running") return [job.step ?? "", job.saying ?? ""].filter(Boolean).join(" · ");
  if (job.state === "waiting" && job.waiting) return waitingFor(job.waiting, job.reviewed !== undefined);
  return job.because ?? (job.reviewed ? reviewWords(job.reviewed) : "");
}

/** A job as people call it: its names below the calling job of the team's file. */
export function spokenName({ path }: JobStory): string {
  return (path.length > 1 ? path.slice(1) : path).join(" / ");
}
