/** Plays one event and shows it: a heading, the tree, and at the end which gate closed and where the logs are. */
import { fence } from "../../kit/log/fence.ts";
import type { Cause } from "../events/cause.ts";
import type { FileEvent } from "../events/file-event.ts";
import type { Conclusion, WorkflowRun } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { Played, Rehearsal } from "../session/rehearsal.ts";
import { askAt, type Keyboard } from "./ask.ts";
import { ending } from "./screen/ending.ts";
import { followJob } from "./screen/follow.ts";
import { heading } from "./screen/heading.ts";
import { offeredFor } from "./screen/offered.ts";
import { openScreen, type Terminal } from "./screen/screen.ts";
import type { Story } from "./screen/story.ts";
import { conclusionOf } from "./screen/unplayed.ts";

/** How it is shown. */
export interface Watching {
  readonly terminal: Terminal;
  readonly json: boolean;
  /** Where answers are typed in; without it nobody is asked here. */
  readonly keyboard?: Keyboard;
  /** The job whose log is shown as it is written; then nothing is redrawn. */
  readonly follow?: string;
  /** Whether what is not played here counts as a failure. */
  readonly strict?: boolean;
  /** The words that commands for this place need: `--repository ../shop`. */
  readonly options?: readonly string[];
}

/** Answers the worst conclusion of the runs; `failure` if no workflow started. */
export async function watchRun(rehearsal: Rehearsal, cause: Cause, watching: Watching): Promise<Conclusion> {
  return ended(rehearsal, await play(rehearsal, cause, watching), watching);
}

/** The same for an event that a file reports. */
export async function watchFileEvent(rehearsal: Rehearsal, event: FileEvent, watching: Watching): Promise<Conclusion> {
  return ended(rehearsal, await show(rehearsal, (watch) => rehearsal.tell(event, watch), heading, watching), watching);
}

/** The same for a run's next attempt. */
export async function watchRerun(
  rehearsal: Rehearsal,
  run: number,
  jobs: "all" | "failed",
  watching: Watching,
): Promise<Conclusion> {
  const start: Start = (watch) => rehearsal.rerun(run, jobs, watch);
  const what = jobs === "failed" ? "failed jobs of run" : "run";
  const shown = await show(
    rehearsal,
    start,
    ({ number, attempt }) => `${what} ${number} again · execution ${number}.${attempt}`,
    watching,
  );
  return ended(rehearsal, shown, watching);
}

/** What was shown of one event. */
export interface Shown {
  readonly conclusion: Conclusion;
  readonly played: Played;
  readonly story: Story;
  /** What people should know although nothing failed of it: where, and what. */
  readonly warnings: readonly string[];
}

/** Plays one event and shows its tree, without the ending. */
export function play(rehearsal: Rehearsal, cause: Cause, watching: Watching): Promise<Shown> {
  return show(rehearsal, (watch) => rehearsal.cause(cause, watch), heading, watching);
}

type Start = (watch: (event: RunEvent) => void) => Promise<Played>;

const show = async (
  rehearsal: Rehearsal,
  start: Start,
  headingOf: (run: WorkflowRun) => string,
  { terminal: supplied, json, keyboard, follow, strict = false, options = [] }: Watching,
): Promise<Shown> => {
  const follower = follow === undefined ? undefined : followJob(follow, (text) => supplied.write(text));
  const terminal = follower ? plain(supplied) : supplied;
  const story: Story = new Map();
  const asking = keyboard && terminal.isTTY && !json ? askAt(keyboard, offering(rehearsal, story)) : undefined;
  const screen = openScreen(story, terminal, json, asking?.lines);
  const warnings = new Set<string>();
  let named = json;
  const played = await start((happened) => {
    const event = withCommand(rehearsal, happened, options);
    if (event.type === "run-started" && !named) {
      named = true;
      terminal.write(`${headingOf(event.run)}\n\n`);
    }
    if (event.type === "warning") warnings.add(`${event.job}  ${fence(event.message)}`);
    follower?.event(event);
    screen.event(event);
  }).finally(() => {
    asking?.close();
    screen.close();
    for (const line of follower?.close() ?? []) terminal.write(`${line}\n`);
  });
  return { conclusion: conclusionOf(played.runs, strict), played, story, warnings: [...warnings] };
};

/** Workflow files number their runs each for itself: where two have one number, a run is named by its id. */
const withCommand = ({ github }: Rehearsal, event: RunEvent, options: readonly string[]): RunEvent => {
  if (event.type !== "job-waiting") return event;
  const { id, number } = event.run;
  const same = github.runs().filter((other) => other.number === number && other.status !== "completed");
  return { ...event, command: { run: String(same.length > 1 ? id : number), options } };
};

/** The same rehearsal, in which each job that waits is offered to those first, and to nobody else, who may still answer for it. */
const offering = (rehearsal: Rehearsal, story: Story): Pick<Rehearsal, "waiting" | "review"> => ({
  waiting: () =>
    rehearsal.waiting().map((waiting) => {
      const { environment, reviewers } = waiting;
      const offered = offeredFor(story, { environment, mayReview: reviewers });
      return offered.length === 0 ? waiting : { ...waiting, reviewers: offered };
    }),
  review: (run, environment, answer) => rehearsal.review(run, environment, answer),
});

/** A terminal on which nothing is redrawn. */
const plain = (terminal: Terminal): Terminal => ({
  ...(terminal.columns !== undefined && { columns: terminal.columns }),
  write: (text) => terminal.write(text),
});

const ended = (rehearsal: Rehearsal, shown: Shown, { terminal, json }: Watching): Conclusion => {
  const { conclusion, played, story, warnings } = shown;
  if (json)
    terminal.write(`${JSON.stringify({ type: "result", conclusion, folder: played.folder, runs: played.runs })}\n`);
  else terminal.write(warned(warnings) + ending(rehearsal, played, story, conclusion));
  return conclusion;
};

const warned = (warnings: readonly string[]): string =>
  warnings.length === 0 ? "" : ["", "  Warnings", ...warnings.map((line) => `    ${line}`), ""].join("\n");
