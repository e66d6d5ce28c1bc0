/** What failed, as the ending reports it: every job that failed of itself, with what its steps said. */
import { basename } from "node:path";
import { fence } from "../../../kit/log/fence.ts";
import type { Annotation, RunResult } from "../../protocol/run.ts";
import { type Failure, failuresOf } from "./failures.ts";
import { shownPath } from "./shown-path.ts";
import { type JobStory, type Story, spokenName } from "./story.ts";
import { listed } from "./unplayed.ts";

const mostJobs = 10;
const mostErrors = 5;

/** The lines, none if nothing failed. */
export function failureLines(runs: readonly RunResult[], story: Story): string[] {
  const { own, later } = failuresOf(story);
  const started = new Set([...story.values()].map(({ run }) => run));
  const file = (job: JobStory) => runs.find(({ run }) => run.id === job.run)?.run.path;
  const nameOf = (job: JobStory) => {
    const path = file(job);
    return started.size > 1 && path !== undefined ? `${basename(path)}: ${spokenName(job)}` : spokenName(job);
  };
  const groups = grouped(own);
  const others = [...groups.slice(mostJobs).flatMap(({ jobs }) => jobs), ...later];
  return [
    ...groups.slice(0, mostJobs).flatMap((group) => linesOf(group, nameOf, story)),
    ...(others.length === 0 ? [] : [`  Also failed: ${fence(listed(others.map(nameOf), 12))}`]),
  ];
}

/** Jobs of one run that failed with the same words, as the legs of a matrix do. */
interface Group extends Failure {
  readonly jobs: readonly JobStory[];
}

/** The part of a path that differs from job to job. */
const ofJob = /\/[^\s']*\/slipway-[^/\s']+\/\d+\/work\//g;

const grouped = (failures: readonly Failure[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { job, errors } of failures) {
    const key = JSON.stringify([
      job.run,
      job.because,
      errors.map(({ title, message }) => [title, message.replaceAll(ofJob, "")]),
    ]);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, jobs: [...known.jobs, job] } : { job, errors, jobs: [job] });
  }
  return [...groups.values()];
};

const linesOf = ({ job, errors, jobs }: Group, nameOf: (job: JobStory) => string, story: Story): string[] => {
  const name = listed([nameOf(job), ...jobs.slice(1).map(spokenName)]);
  const [first] = errors;
  const isGate = errors.length === 1 && first?.title !== undefined;
  const said = isGate ? (first?.message.split("\n") ?? []) : errors.slice(0, mostErrors).flatMap(errorLines);
  const more = errors.length > mostErrors ? [`and ${errors.length - mostErrors} more in its log`] : [];
  const reasons = errors.length === 0 ? (job.because ?? "").split("\n") : [...said, ...more];
  const after = isAnythingAfter(job, story) ? "Nothing that needs it has run. " : "";
  const log = job.log ? `Log: ${shownPath(job.log)}` : "";
  return [
    `  ${fence(isGate ? (first?.title ?? name) : `${name} failed`)}`,
    ...reasons.map((line) => `    ${fence(line)}`),
    ...(after + log === "" ? [] : [`  ${(after + log).trimEnd()}`]),
  ];
};

const errorLines = ({ title, message, path, line }: Annotation): string[] => {
  const place = path === undefined ? "" : `${path}${line === undefined ? "" : `:${line}`}  `;
  return `${place}${title === undefined ? "" : `${title}: `}${message}`.split("\n");
};

/** Whether a job of the same run was skipped because this one, or a call that it is in, failed. */
const isAnythingAfter = ({ run, key }: JobStory, story: Story): boolean => {
  const ids = key.replaceAll(/ \([\s\S]*?\)(?=\/|$)/g, "").split("/");
  return [...story.values()].some(
    (other) =>
      other.run === run && other.state === "skipped" && ids.some((id) => other.because?.includes(`${id} (failure)`)),
  );
};
