/** What failed, as the ending tells it: every job that failed of itself, with what its steps said. */
import { basename } from "node:path";
import { fence } from "../../kit/fence.ts";
import type { Annotation, RunResult } from "../run.ts";
import { type Failure, failuresOf } from "./failures.ts";
import { shownPath } from "./shown-path.ts";
import { type JobStory, type Story, spokenName } from "./story.ts";

const mostJobs = 10;
const mostErrors = 5;

/** The lines, none if nothing failed. */
export const failureLines = (runs: readonly RunResult[], story: Story): string[] => {
  const { own, later } = failuresOf(story);
  const started = new Set([...story.values()].map(({ run }) => run));
  const file = (job: JobStory) => runs.find(({ run }) => run.id === job.run)?.run.path;
  const nameOf = (job: JobStory) => {
    const path = file(job);
    return started.size > 1 && path !== undefined ? `${basename(path)}: ${spokenName(job)}` : spokenName(job);
  };
  const others = [...own.slice(mostJobs).map(({ job }) => job), ...later];
  return [
    ...own.slice(0, mostJobs).flatMap((failure) => linesOf(failure, nameOf(failure.job), story)),
    ...(others.length === 0 ? [] : [`  Also failed: ${fence(others.map(nameOf).join(", "))}`]),
  ];
};

const linesOf = ({ job, errors }: Failure, name: string, story: Story): string[] => {
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

/** Whether anything of the same run was skipped, and not only because it cannot be played here. */
const isAnythingAfter = ({ run }: JobStory, story: Story): boolean =>
  [...story.values()].some(
    (other) => other.run === run && other.state === "skipped" && other.because?.startsWith("not all it needs") === true,
  );
