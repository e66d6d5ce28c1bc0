/** What failed of itself, run by run, and what its steps said of it. */
import type { Annotation } from "../run.ts";
import { isVerdict, type JobStory, type Story } from "./story.ts";

/** A job that failed of itself, in its steps or before them. */
export interface Failure {
  readonly job: JobStory;
  /** Its errors, the one that names a reason of Slipway's alone; else those of its steps, without the exit code where they say more. */
  readonly errors: readonly Annotation[];
}

/** The jobs that failed, the first one first: those that began before the first failure of their run, and those that came after it. */
export const failuresOf = (story: Story): { readonly own: readonly Failure[]; readonly later: readonly JobStory[] } => {
  const failed = [...story.values()]
    .filter((job) => job.state === "failure" && (job.result ?? job.because) !== undefined && !isVerdict(job))
    .sort((a, b) => (a.finished ?? 0) - (b.finished ?? 0));
  const first = new Map<number | undefined, number>();
  for (const { run, finished = 0 } of failed) if (!first.has(run)) first.set(run, finished);
  const isOwn = (job: JobStory) => (job.started ?? job.finished ?? 0) <= (first.get(job.run) ?? 0);
  return {
    own: failed.filter(isOwn).map((job) => ({ job, errors: errorsOf(job) })),
    later: failed.filter((job) => !isOwn(job)),
  };
};

const errorsOf = ({ result }: JobStory): readonly Annotation[] => {
  const errors = (result?.annotations ?? []).filter(({ level }) => level === "failure");
  const gate = errors.find(({ title }) => / \([a-z_]+\)$/.test(title ?? ""));
  if (gate) return [gate];
  const words = errors.filter(({ message }) => !exitCode.test(message));
  return words.length > 0 ? words : errors;
};

const exitCode = /^Process completed with exit code \d+\.$/;
