/** The runs of a demo as the page draws them. */
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isShown, type JobStory, type Story } from "../cli/screen/story.ts";
import type { Shown } from "../cli/watch.ts";
import type { WorkflowRun } from "../protocol/run.ts";
import type { Bar, Stretch } from "./page/happened.ts";

/** Every run that was shown, with every job that people see of it; links are from `folder`. */
export function stretchesOf(shown: readonly Shown[], folder: string): Stretch[] {
  return shown.flatMap(({ played, story }) =>
    [...played.runs]
      .sort((a, b) => a.run.id - b.run.id)
      .map(({ run, conclusion }) => ({
        name: `${run.workflow} ${run.number}.${run.attempt}`,
        cause: causeOf(run),
        conclusion,
        bars: jobsOf(story, run.id)
          .flatMap((job) => barOf(job, folder))
          .sort((a, b) => (a.waited?.from ?? a.started) - (b.waited?.from ?? b.started)),
      })),
  );
}

const causeOf = ({ event }: WorkflowRun): string => {
  const by = event.actor.login.endsWith("[bot]") ? `, by ${event.actor.login}` : "";
  if (event.name === "push") return `push to ${event.ref.replace(/^refs\/(heads|tags)\//, "")}${by}`;
  const pull = event.payload.pull_request;
  const title = pull !== null && typeof pull === "object" && !Array.isArray(pull) ? pull.title : undefined;
  return typeof title === "string" ? `pull request "${title}"` : event.name;
};

/** Jobs of two runs may have one key, so the story's own key begins with the run. */
const jobsOf = (story: Story, run: number): JobStory[] =>
  [...story].filter(([place]) => place.startsWith(`${run} `)).map(([, job]) => job);

const barOf = (job: JobStory, folder: string): Bar[] => {
  const { state, started, finished, waiting, reviewed, log, path } = job;
  const end = finished ?? started ?? reviewed?.at;
  if ((!isShown(job) && !waiting) || end === undefined) return [];
  if (state === "queued" || state === "waiting" || state === "running") return [];
  const summary = log === undefined ? undefined : join(dirname(log), "summary.md");
  return [
    {
      name: nameOf(path.slice(1)),
      conclusion: state,
      ...(waiting && { waited: { from: waiting.at, to: reviewed?.at ?? end, by: reviewed?.by ?? "nobody" } }),
      started: started ?? end,
      finished: end,
      ...(log !== undefined && existsSync(log) && { log: linkTo(folder, log) }),
      ...(summary !== undefined && existsSync(summary) && { summary: linkTo(folder, summary) }),
    },
  ];
};

/** A job that waits for people is named after its environment, which says where it stands. */
const nameOf = (path: readonly string[]): string => {
  const [last = "", call] = [path.at(-1), path.at(-2)];
  return call !== undefined && last.startsWith(`${call}-`) ? last : path.join(" / ");
};

const linkTo = (folder: string, path: string): string =>
  relative(folder, path).split("/").map(encodeURIComponent).join("/");
